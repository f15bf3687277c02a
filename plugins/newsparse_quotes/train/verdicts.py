"""Training groups of the decisions about claims: which are quotations, and who speaks a run without a cue."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse_quotes.ranking import accept, orphans
from newsparse_quotes.ranking.claims import Claim, Cued
from newsparse_quotes.ranking.sheet import Pair, Sheet
from newsparse_quotes.train.fit import Groups
from newsparse_quotes.train.gold import Attribution

Decoding = tuple[Sheet, list[Attribution], list[Claim], list[Cued]]
"""A sheet, its gold, the claims made of it (or those that were accepted), and its cues."""


def accept_groups(decoded: Iterable[Decoding]) -> Groups:
    """Is this claim, made by models that did not see its article, a quotation?"""
    groups = Groups("accept", accept.TEMPLATES)
    for sheet, gold, found, _ in decoded:
        parts = [part for item in gold for part in (item.right, item.left, *item.other) if part]
        for claim, held in zip(found, accept.holders(found), strict=True):
            right = any(alike(sheet, claim.part, part) for part in parts)
            groups.add_binary(accept.accept_keys(sheet, claim, held), right)
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


def orphan_groups(decoded: Iterable[Decoding]) -> Groups:
    """Who speaks this run that no accepted claim touches?"""
    groups = Groups("orphan", orphans.TEMPLATES + orphans.DROP_TEMPLATES)
    for sheet, gold, kept, cued in decoded:
        speakers = orphans.Speakers(sheet, kept, cued)
        for index in orphans.orphan_runs(sheet, kept):
            first = sheet.runs[index][0]
            options = speakers.options(first)
            if not options:
                continue
            keys, drop = orphans.orphan_keys(sheet, index, options)
            owner = _owner(sheet, gold, sheet.inner[index])
            right = (
                [len(options)]
                if owner is None
                else [place for place, head in enumerate(options) if same_head(sheet, head, owner.heads)]
            )
            groups.add([*((0, key) for key in keys), (len(orphans.TEMPLATES), drop)], right)
            if owner is not None and right:
                speakers.add(first, list(options)[right[0]])
    return groups


def _owner(sheet: Sheet, gold: list[Attribution], part: Pair) -> Attribution | None:
    """The gold attribution whose content in this paragraph is the run: a run that is but a piece has no owner."""
    low, high = sheet.paragraphs[sheet.paragraph_of[part[0]]]
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
