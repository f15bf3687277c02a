"""Claims: contents that a cue may introduce, by rule or found by ranking heads and borders around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import attrs

from newsparse_quotes.ranking.cues import cue_candidates, cue_scores
from newsparse_quotes.ranking.decisions import Decisions
from newsparse_quotes.ranking.linear import SURE, Ranked, best, margin
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.places import Places
from newsparse_quotes.ranking.sheet import Pair, Sheet, content_trimmed
from newsparse_quotes.readings import Reading
from newsparse_quotes.terms import RULES

RULE_NUMBERS = {rule.__name__: number for number, rule in enumerate((r for rules in RULES.values() for r in rules), 1)}
UNREAD, ALONE, SAME, SAME_START, SAME_END, ACROSS, APART = range(7)
"""How a claim lies to that of the other method on its side of the cue; UNREAD: no rule reads the cue."""


_BORDERING = frozenset((SAME_START, SAME_END))  # of two infinitives that share a border, the one by rule holds


@attrs.define(eq=False)
class Claim:
    """One content of one cue, in words, with the margins of the decisions behind it.

    `side` 1 right, 0 left; `head` the source's head or -1; `margins`: cue, source, start, end (in weights);
    `twin`: the cue has content on both sides; `rule`: number of the rule that reads the cue, or 0; `ruled`: the
    index of the rule's part that this is, or -1; `meets`: how it lies to what the other method gives;
    `score`: what acceptance gave.
    """

    cue: int
    head: int
    part: Pair
    side: int
    margins: tuple[int, int, int, int]
    twin: bool = False
    rule: int = 0
    ruled: int = -1
    meets: int = UNREAD
    score: int = 0


Cued = tuple[int, int, int]
"""A cue, the head of its source, and how sure the cue is."""

Read = Mapping[int, Reading]
"""What the rules read, by cue."""


def claims(
    sheet: Sheet, places: Places, models: Models, taken: bytearray, read: Read
) -> tuple[list[Claim], list[Cued]]:
    """All claims of a page where nothing is `taken`, in order of their cues, and the cues with a source.

    One decision is taken for all cues before the next, so that its tables stay near the processor.
    """
    decide = Decisions(sheet, places, models)
    cued = [_sourced(decide, at, weight) for at, weight in _sure_cues(sheet, models, taken, read)]
    starts = [decide.start(at, head) for (at, head, _), _ in cued]
    rights = [_right(decide, at, ranked) for ((at, _, _), _), ranked in zip(cued, starts, strict=True)]
    found: list[Claim] = []
    for ((at, head, weight), sure), start, right in zip(cued, starts, rights, strict=True):
        ends = decide.left_end(at, head, right[0] if right else None)
        left = _left(decide, at, ends)
        twin = right is not None and left is not None
        own: list[Claim] = []
        if right is not None:
            own.append(Claim(at, head, right[0], 1, (weight, sure, right[1], right[2]), twin))
        if left is not None:
            own.append(Claim(at, head, left[0], 0, (weight, sure, left[1], left[2]), twin))
        if at in read:
            around = _Around(sheet, decide, (at, head), (weight, sure), start, ends)
            own += [*_ruled(around, read[at], own)]
        found += own
    return found, [cue for cue, _ in cued]


Bordered = tuple[Pair, int, int]
"""A content with the margins of its start and end."""


def _sourced(decide: Decisions, at: int, weight: int) -> tuple[Cued, int]:
    """A cue with the head of its source, and how sure the source is."""
    ranked = decide.source(at)
    head, sure = best(ranked) if ranked else (-1, SURE)
    return (at, head, weight), sure


def _right(decide: Decisions, at: int, starts: Ranked | None) -> Bordered | None:
    if starts is None:
        return None
    start, start_margin = best(starts)
    if start < 0:
        return None
    end, end_margin = best(decide.end(at, start))
    return (start, end), start_margin, end_margin


def _left(decide: Decisions, at: int, ends: Ranked | None) -> Bordered | None:
    if ends is None:
        return None
    end, end_margin = best(ends)
    if end < 0:
        return None
    start, start_margin = best(decide.left_start(at, end))
    return (start, end), start_margin, end_margin


class _Around(NamedTuple):
    """What the weights see around a cue: cue and head of its source, how sure both are, starts right and ends left."""

    sheet: Sheet
    decide: Decisions
    cue: Pair
    sure: Pair
    starts: Ranked | None
    ends: Ranked | None

    def right_margins(self, part: Pair) -> Pair:
        """How far the borders of a part are ahead of all others, or behind the best."""
        at, _ = self.cue
        start = margin(self.starts, part[0]) if self.starts else -SURE
        if self.sheet.chunk_of[part[0]] != self.sheet.chunk_of[at]:
            return start, -SURE
        return start, margin(self.decide.end(at, part[0]), part[1])

    def left_margins(self, part: Pair) -> Pair:
        """The same for a part to the left."""
        at, _ = self.cue
        end = margin(self.ends, part[1]) if self.ends else -SURE
        if self.sheet.chunk_of[part[1] - 1] != self.sheet.chunk_of[at]:
            return -SURE, end
        return margin(self.decide.left_start(at, part[1]), part[0]), end


def _ruled(around: _Around, reading: Reading, own: list[Claim]) -> Iterator[Claim]:
    """The parts of a rule's reading as claims, but for those that the weights give too; each knows of the other."""
    at, head = around.cue
    rule = RULE_NUMBERS[reading.rule]
    for claim in own:
        claim.rule, claim.meets = rule, ALONE
    for index, part in enumerate(reading.parts):
        part = content_trimmed(around.sheet.tokens, *part)
        if part[0] >= part[1]:
            continue
        side = int(part[0] > at)
        rival = next((claim for claim in own if claim.side == side and claim.ruled < 0), None)
        meets = meeting(part, rival.part) if rival else ALONE
        if rival:
            rival.meets = meets
            if meets == SAME:
                rival.ruled = index
                continue
            if meets in _BORDERING and around.sheet.tokens[part[0]] == "to":
                own.remove(rival)
                meets = ALONE
        margins = around.right_margins(part) if side else around.left_margins(part)
        yield Claim(at, head, part, side, (*around.sure, *margins), bool(own), rule, index, meets)


def meeting(one: Pair, two: Pair) -> int:
    """How one content of a cue lies to another."""
    if one == two:
        return SAME
    if one[0] == two[0]:
        return SAME_START
    if one[1] == two[1]:
        return SAME_END
    return ACROSS if one[0] < two[1] and two[0] < one[1] else APART


def _sure_cues(sheet: Sheet, models: Models, taken: bytearray, read: Read) -> list[tuple[int, int]]:
    """The cues that a rule reads or that score enough to be looked at, each with its score."""
    candidates = sorted({*cue_candidates(sheet, taken), *read})
    ranker = models.rankers["cue"]
    base = ranker.base
    least = base + models.cue_from
    scored = zip(candidates, cue_scores(ranker.tables, sheet, candidates), strict=True)
    return [(at, score - base) for at, score in scored if score >= least or at in read]
