"""Training groups of the decisions about claims: which are quotations, and who speaks a run without a cue."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse_quotes.carried import carry
from newsparse_quotes.page import Run
from newsparse_quotes.ranking import accept, orphans, sources
from newsparse_quotes.ranking.claims import Claim, Cued
from newsparse_quotes.ranking.decode import Decoded, by_cue, is_settled
from newsparse_quotes.ranking.found import found_readings
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.phrases import head_of
from newsparse_quotes.ranking.places import Places
from newsparse_quotes.ranking.sheet import Pair, Sheet
from newsparse_quotes.ranking.sources import choice_score, chosen_sources, settled_cues
from newsparse_quotes.readings import LeftOut, Reading
from newsparse_quotes.train.fit import Groups
from newsparse_quotes.train.gold import Article, Attribution

_NOWHERE = Places(b"", b"", b"", b"", b"")  # places tell reasons, which training does not ask for
Decoding = tuple[Sheet, list[Attribution], list[Claim], list[Cued], Article]
"""A sheet, its gold, the claims made of it (or those that were accepted), its cues, and its article."""


def accept_groups(decoded: Iterable[Decoding]) -> Groups:
    """Is this claim, made by models that did not see its article, a quotation?"""
    groups = Groups("accept", accept.TEMPLATES)
    for sheet, gold, found, *_ in decoded:
        parts = [part for item in gold for part in (item.right, item.left, *item.other) if part]
        for claim, held in zip(found, accept.holders(found), strict=True):
            right = any(alike(sheet, claim.part, part) for part in parts)
            groups.add_binary(accept.accept_score(groups.columns, sheet, claim, held), right)
    return groups


def choice_groups(decoded: Iterable[Decoding]) -> Groups:
    """Where rule and ranking see different sources and one of them is right: is it the rule's?"""
    groups = Groups("choice", sources.TEMPLATES)
    for sheet, gold, found, cued, article in decoded:
        read = by_cue(article.readings)
        margins = {claim.cue: claim.margins[1] for claim in found}
        gold_of = {item.anchor: item for item in gold}
        for cue, head, _ in cued:
            item = gold_of.get(cue)
            if item is None or cue not in read:
                continue
            source = read[cue].source
            own = head_of(article.page, source) if source else -1
            right = [h >= 0 and same_head(sheet, h, item.heads) if item.heads else h < 0 for h in (own, head)]
            if own != head and right[0] != right[1]:
                keys = choice_score(groups.columns, sheet, read[cue], (cue, own, head), margins.get(cue, 0))
                groups.add_binary(keys, right[0])
    return groups


class Asked(orphans.Orphans):
    """Answers about runs from gold, and keeps the questions."""

    def __init__(self, groups: Groups, decoding: Decoding, models: Models) -> None:
        sheet, self._gold, _, cued, article = decoding
        super().__init__(article.page, sheet, models, cued)
        self._groups = groups

    def _decide(self, run: Run, seen: orphans.Orphan, options: dict[int, int]) -> Reading | LeftOut:
        sheet, heads = self._sheet, [*options]
        owner = _owner(sheet, self._gold, sheet.inner[run.index])
        right = [len(heads)] if owner is None else [
            place for place, head in enumerate(heads) if same_head(sheet, head, owner.heads)
        ]  # fmt: skip
        keys = orphans.option_scores(self._groups.columns, sheet, seen, options)
        self._groups.add(keys, right, orphans.drop_score(self._groups.none_columns, sheet, seen, len(options)))
        if owner is None or not right:
            return LeftOut(run, "nobody_speaks")
        return Reading("ranked_carried", None, ((run.first, run.last),), self._source(heads[right[0]]))


def orphan_groups(decoded: Iterable[Decoding], models: Models) -> Groups:
    """Who speaks this run that neither rules nor accepted claims hold?"""
    groups = Groups("orphan", orphans.TEMPLATES, orphans.DROP)
    for sheet, gold, kept, cued, article in decoded:
        read = by_cue(article.readings)
        cued, ruled = chosen_sources(article.page, sheet, models, kept, cued, read)
        found = found_readings(article.page, Decoded(sheet, _NOWHERE, kept, cued, read, ruled), models)
        settled = [reading for reading in article.readings if is_settled(reading)]
        readings = sorted([*settled, *found], key=lambda reading: reading.first)
        cued = [*cued, *settled_cues(article.page, settled)]
        carry(article.page, readings, Asked(groups, (sheet, gold, kept, cued, article), models))
    return groups


def alike(sheet: Sheet, one: Pair, two: Pair, share: float = 0.8) -> bool:
    """Whether two ranges of words share enough of their letters and digits."""
    low, high = max(one[0], two[0]), min(one[1], two[1])
    if low >= high:
        return False
    return letters(sheet, low, high) >= share * letters(sheet, min(one[0], two[0]), max(one[1], two[1]))


def letters(sheet: Sheet, first: int, last: int) -> int:
    """How many letters and digits a range of words holds."""
    return sum(len(token) for token in sheet.tokens[first:last] if token[0].isalnum())


def _owner(sheet: Sheet, gold: list[Attribution], part: Pair) -> Attribution | None:
    """The gold attribution whose content in this paragraph is the run: a run that is but a piece has no owner."""
    low, high = sheet.paragraphs[sheet.paragraph_of(part[0])]
    for item in gold:
        for first, last in filter(None, (item.right, item.left, *item.other)):
            if alike(sheet, (max(first, low), min(last, high)), part):
                return item
    return None


def same_head(sheet: Sheet, head: int, gold: tuple[int, ...]) -> bool:
    """Whether a head is one of the gold heads, or the same name elsewhere."""
    token = sheet.tokens[head]
    return head in gold or (
        len(token) > 2 and token[0].isupper() and any(token == sheet.tokens[other] for other in gold)
    )
