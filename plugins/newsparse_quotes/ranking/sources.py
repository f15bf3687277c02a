"""Sources that rule and ranking see differently: which of the two speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse_quotes.page import Page
from newsparse_quotes.ranking.accept import level
from newsparse_quotes.ranking.claims import RULE_NUMBERS, Claim, Cued, Read
from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.linear import SURE
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.phrases import head_of
from newsparse_quotes.ranking.sheet import Sheet
from newsparse_quotes.readings import Reading

TEMPLATES = (
    "rule", "rule, margin", "margin, nobody", "cue word", "rule, sides", "rule's head class", "other head class",
    "rule, shared", "sides, distances", "head classes", "rule, next classes",
)  # fmt: skip


def chosen_sources(
    page: Page, sheet: Sheet, models: Models, found: Iterable[Claim], cued: list[Cued], read: Read
) -> tuple[list[Cued], frozenset[int]]:
    """The cues with the heads of their sources, and the cues whose source is that of the rule."""
    score = models.rankers["choice"].score
    margins = {claim.cue: claim.margins[1] for claim in found}
    ruled: set[int] = set()
    chosen: list[Cued] = []
    for cue, head, weight in cued:
        reading = read.get(cue)
        if reading:
            own = head_of(page, reading.source) if reading.source else -1
            if own == head or score(choice_keys(sheet, reading, (cue, own, head), margins.get(cue, 0))) > 0:
                ruled.add(cue)
                head = own
        if head >= 0:
            chosen.append((cue, head, weight))
    return chosen, frozenset(ruled)


def settled_cues(page: Page, readings: Iterable[Reading]) -> Iterator[Cued]:
    """The cues of settled readings with the heads of their sources."""
    for reading in readings:
        if reading.anchor and reading.source:
            yield reading.anchor.first, head_of(page, reading.source), SURE


def choice_keys(sheet: Sheet, reading: Reading, heads: tuple[int, int, int], margin: int) -> tuple[int, ...]:
    """The keys of the question whether the rule's source speaks; `heads`: cue, head by rule, head by ranking."""
    cue, own, other = heads
    cls = sheet.cls
    rule, sure = RULE_NUMBERS[reading.rule], level(margin)
    sides = _side(cue, own) * 3 + _side(cue, other)
    one, two = (cls[own] if own >= 0 else 0), (cls[other] if other >= 0 else 0)
    nobody = (own < 0) << 1 | (other < 0)
    return (
        rule, rule << 5 | sure, sure << 2 | nobody, sheet.wid[cue], rule << 4 | sides, one, two,
        rule << 1 | reading.inherits, (sides * 10 + bucket(abs(cue - own))) * 10 + bucket(abs(cue - other)),
        one << 8 | two, (cls[own + 1] if own >= 0 else 0) << 8 | (cls[other + 1] if other >= 0 else 0),
    )  # fmt: skip


def _side(cue: int, head: int) -> int:
    return 0 if head < 0 else 1 if head < cue else 2
