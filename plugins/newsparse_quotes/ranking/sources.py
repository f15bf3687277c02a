"""Sources that rule and ranking see differently: which of the two speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse_quotes.page import Page
from newsparse_quotes.ranking.accept import level
from newsparse_quotes.ranking.claims import RULE_NUMBERS, Claim, Cued, Read
from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.linear import CLASSES, PAIRS, SURE, WORDS, Columns, Value
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.phrases import head_of
from newsparse_quotes.ranking.sheet import Sheet
from newsparse_quotes.readings import Reading

TEMPLATES = {
    "rule": 64, "rule, margin": 2048, "margin, nobody": 128, "cue word": WORDS, "rule, sides": 1024,
    "rule's head class": CLASSES, "other head class": CLASSES, "rule, shared": 128, "sides, distances": 900,
    "head classes": PAIRS, "rule, next classes": PAIRS,
}  # fmt: skip


def chosen_sources(
    page: Page, sheet: Sheet, models: Models, found: Iterable[Claim], cued: list[Cued], read: Read
) -> tuple[list[Cued], frozenset[int]]:
    """The cues with the heads of their sources, and the cues whose source is that of the rule."""
    tables, base = models.rankers["choice"].tables, models.rankers["choice"].base
    margins = {claim.cue: claim.margins[1] for claim in found}
    ruled: set[int] = set()
    chosen: list[Cued] = []
    for cue, head, weight in cued:
        reading = read.get(cue)
        if reading:
            own = head_of(page, reading.source) if reading.source else -1
            asked = (cue, own, head)
            if _is_same(reading, own, head) or choice_score(tables, sheet, reading, asked, margins.get(cue, 0)) > base:
                ruled.add(cue)
                head = own
        if head >= 0:
            chosen.append((cue, head, weight))
    return chosen, frozenset(ruled)


def _is_same(reading: Reading, own: int, head: int) -> bool:
    """Whether rule and ranking see one source: the same head, or one inside the rule's phrase ("*Rescue* teams")."""
    return own == head or (reading.source is not None and reading.source[0] <= head < reading.source[1])


def settled_cues(page: Page, readings: Iterable[Reading]) -> Iterator[Cued]:
    """The cues of settled readings with the heads of their sources."""
    for reading in readings:
        if reading.anchor and reading.source:
            yield reading.anchor.first, head_of(page, reading.source), SURE


def choice_score(
    columns: Columns[Value], sheet: Sheet, reading: Reading, heads: tuple[int, int, int], margin: int
) -> Value:
    """The sum for "the rule's source speaks"; `heads`: cue, head by rule, head by ranking."""
    rules, margins, nobody, words, sides_at, ones, twos, shared, distances, classes, nexts = columns
    cue, own, other = heads
    cls = sheet.cls
    rule, sure = RULE_NUMBERS[reading.rule], level(margin)
    sides = _side(cue, own) * 3 + _side(cue, other)
    one, two = (cls[own] if own >= 0 else 0), (cls[other] if other >= 0 else 0)
    after = (cls[own + 1] if own >= 0 else 0) << 8 | (cls[other + 1] if other >= 0 else 0)
    return (
        rules[rule] + margins[rule << 5 | sure] + nobody[sure << 2 | (own < 0) << 1 | (other < 0)]
        + words[sheet.wid[cue]] + sides_at[rule << 4 | sides] + ones[one] + twos[two]
        + shared[rule << 1 | reading.inherits]
        + distances[(sides * 10 + bucket(abs(cue - own))) * 10 + bucket(abs(cue - other))]
        + classes[one << 8 | two] + nexts[after]
    )  # fmt: skip


def _side(cue: int, head: int) -> int:
    return 0 if head < 0 else 1 if head < cue else 2
