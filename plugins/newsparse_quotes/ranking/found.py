"""From claims to readings: the contents of a cue with their marks, the cue, and the whole phrase of its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import attrs

from newsparse_quotes.cues import Anchor, verb_anchor
from newsparse_quotes.page import Page
from newsparse_quotes.ranking import heads
from newsparse_quotes.ranking.claims import Claim
from newsparse_quotes.ranking.decode import Decoded
from newsparse_quotes.ranking.linear import NOTED
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.phrases import source_phrase
from newsparse_quotes.ranking.sheet import Pair, Sheet
from newsparse_quotes.readings import Reading, Weights


def found_readings(page: Page, decoded: Decoded, models: Models, reasons: bool = False) -> Iterator[Reading]:
    """One reading a cue: its contents on either side are parts of one piece of speech."""
    head_of_cue = {cue: head for cue, head, _ in decoded.cued}
    by_cue = sorted(decoded.kept, key=lambda claim: (claim.cue, claim.part))
    for cue, claims in groupby(by_cue, key=lambda claim: claim.cue):
        yield _reading(page, decoded, models, list(claims), head_of_cue.get(cue, -1), reasons)


def _reading(
    page: Page, decoded: Decoded, models: Models, claims: Sequence[Claim], head: int, reasons: bool
) -> Reading:
    """The rule's reading with the parts that are kept, or one by weights where they give a part."""
    cue, sheet = claims[0].cue, decoded.sheet
    by_rule = decoded.read.get(cue)
    if by_rule and cue in decoded.ruled:
        source = by_rule.source
        why: Weights = ()
    else:
        source = source_phrase(sheet, models, head, cue) if head >= 0 else None
        why = _weights(decoded, models, cue, head) if reasons else ()
    if by_rule is not None:
        return _kept(by_rule, sheet, claims, source, why)
    parts = tuple([with_marks(sheet, claim.part) for claim in claims])
    anchor = listed_anchor(page, cue)
    last = anchor.last if anchor else cue + 1
    return Reading("ranked_cue", anchor, parts, source, cue=(cue, last), weights=why)


def _kept(by_rule: Reading, sheet: Sheet, claims: Sequence[Claim], source: Pair | None, why: Weights) -> Reading:
    """A rule's reading with the parts and the source that are kept."""
    parts = tuple([by_rule.parts[one.ruled] if one.ruled >= 0 else with_marks(sheet, one.part) for one in claims])
    if parts == by_rule.parts and source == by_rule.source and claims[0].ruled >= 0 and not why:
        return by_rule
    rule = by_rule.rule if any(claim.ruled >= 0 for claim in claims) else "ranked_cue"
    return attrs.evolve(by_rule, rule=rule, parts=parts, source=source, weights=why)


def listed_anchor(page: Page, at: int) -> Anchor | None:
    """The anchor of a cue whose word is listed, as verb or noun: it tells the class."""
    word, lexicon = page.words.lower[at], page.lexicon
    if word in lexicon.verbs:
        return verb_anchor(page, at)
    return Anchor("noun", lexicon.nouns[word], at, at + 1, at) if word in lexicon.nouns else None


def _weights(decoded: Decoded, models: Models, cue: int, head: int) -> Weights:
    """What weighed most for the head of a source, or for none."""
    sheet = decoded.sheet
    if head < 0:
        return models.rankers["source none"].reasons(heads.none_score(NOTED[: len(heads.NONE)], sheet, cue))
    left, right = heads.head_candidates(sheet, cue, decoded.places.heads)
    keys = heads.head_scores(NOTED[: len(heads.TEMPLATES)], sheet, cue, left, right)
    return models.rankers["source"].reasons(keys[(left + right).index(head)])


def with_marks(sheet: Sheet, part: Pair) -> Pair:
    """A content that fills a quoted run, or begins or ends with one, with the marks of that run."""
    first, last = part
    one, two = sheet.run_of[first], sheet.run_of[last - 1]
    if one and sheet.inner[one - 1][0] == first:
        first = sheet.runs[one - 1][0]
    if two and sheet.inner[two - 1][1] == last and sheet.runs[two - 1][0] >= first:
        last = sheet.runs[two - 1][1]
    return first, last
