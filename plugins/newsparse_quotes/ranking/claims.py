"""Claims: contents that a cue may introduce, by rule or found by ranking heads and borders around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from newsparse.pauses import PAUSE, InStages
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


Bordered = tuple[Pair, int, int]
"""A content with the margins of its start and end."""


@attrs.define(eq=False)
class Around:
    """What the weights see around the cue `at`, decision by decision.

    `weight`: how sure the cue is; `head` of its source, or -1, and how `sure` that is; the `starts` of content to the
    right, and the one chosen with its end; the `ends` of content to the left, and the one chosen with its start.
    """

    at: int
    weight: int
    head: int
    sure: int
    starts: Ranked | None = None
    right: Bordered | None = None
    ends: Ranked | None = None
    left: Bordered | None = None


Cued = tuple[int, int, int]
"""A cue, the head of its source, and how sure the cue is."""

Read = Mapping[int, Reading]
"""What the rules read, by cue."""


def claims(
    sheet: Sheet, places: Places, models: Models, taken: bytearray, read: Read
) -> InStages[tuple[list[Claim], list[Cued]]]:
    """All claims of a page where nothing is `taken`, in order of their cues, and the cues with a source.

    One decision is taken for all cues before the next, so that its tables stay near the processor.
    """
    decide = Decisions(sheet, places, models)
    around = yield from _decided(decide, _sure_cues(sheet, models, taken, read))
    yield PAUSE
    found: list[Claim] = []
    for one in around:
        own = _weighed(one)
        ruled = [*_ruled(decide, one, read[one.at], own)] if one.at in read else []  # this may take away from `own`
        found += own + ruled
    return found, [(one.at, one.head, one.weight) for one in around]


def _decided(decide: Decisions, sure: list[tuple[int, int]]) -> InStages[list[Around]]:
    """What the weights see around each cue, one decision after the other."""
    yield PAUSE
    around = [_sourced(decide, at, weight) for at, weight in sure]
    yield PAUSE
    for one in around:
        one.starts = decide.start(one.at, one.head)
    yield PAUSE
    for one in around:
        one.right = _right(decide, one)
    yield PAUSE
    for one in around:
        one.ends = decide.left_end(one.at, one.head, one.right[0] if one.right else None)
    yield PAUSE
    for one in around:
        one.left = _left(decide, one)
    return around


def _sourced(decide: Decisions, at: int, weight: int) -> Around:
    """A cue with the head of its source."""
    ranked = decide.source(at)
    head, sure = best(ranked) if ranked else (-1, SURE)
    return Around(at, weight, head, sure)


def _right(decide: Decisions, around: Around) -> Bordered | None:
    """The content to the right of a cue."""
    if around.starts is None:
        return None
    start, start_margin = best(around.starts)
    if start < 0:
        return None
    end, end_margin = best(decide.end(around.at, start))
    return (start, end), start_margin, end_margin


def _left(decide: Decisions, around: Around) -> Bordered | None:
    """The content to the left of a cue."""
    if around.ends is None:
        return None
    end, end_margin = best(around.ends)
    if end < 0:
        return None
    start, start_margin = best(decide.left_start(around.at, end))
    return (start, end), start_margin, end_margin


def _weighed(around: Around) -> list[Claim]:
    """The claims that the weights give, right before left."""
    at, head, right, left = around.at, around.head, around.right, around.left
    twin = right is not None and left is not None
    found: list[Claim] = []
    for side, bordered in ((1, right), (0, left)):
        if bordered is not None:
            part, start, end = bordered
            found.append(Claim(at, head, part, side, (around.weight, around.sure, start, end), twin))
    return found


def _right_margins(decide: Decisions, around: Around, part: Pair) -> Pair:
    """How far the borders of a part to the right are ahead of all others, or behind the best."""
    chunk_of = decide.sheet.chunk_of
    start = margin(around.starts, part[0]) if around.starts else -SURE
    if chunk_of[part[0]] != chunk_of[around.at]:
        return start, -SURE
    return start, margin(decide.end(around.at, part[0]), part[1])


def _left_margins(decide: Decisions, around: Around, part: Pair) -> Pair:
    """The same for a part to the left."""
    chunk_of = decide.sheet.chunk_of
    end = margin(around.ends, part[1]) if around.ends else -SURE
    if chunk_of[part[1] - 1] != chunk_of[around.at]:
        return -SURE, end
    return margin(decide.left_start(around.at, part[1]), part[0]), end


def _ruled(decide: Decisions, around: Around, reading: Reading, own: list[Claim]) -> Iterator[Claim]:
    """The parts of a rule's reading as claims, but for those that the weights give too; each knows of the other."""
    at, tokens = around.at, decide.sheet.tokens
    rule = RULE_NUMBERS[reading.rule]
    for claim in own:
        claim.rule, claim.meets = rule, ALONE
    for index, part in enumerate(reading.parts):
        part = content_trimmed(tokens, *part)
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
            if meets in _BORDERING and tokens[part[0]] == "to":
                own.remove(rival)
                meets = ALONE
        margins = (_right_margins if side else _left_margins)(decide, around, part)
        sure = (around.weight, around.sure, *margins)
        yield Claim(at, around.head, part, side, sure, bool(own), rule, index, meets)


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
