"""Claims: contents that a cue may introduce, by rule or found by ranking heads and borders around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from newsparse_quotes.choice import RULES
from newsparse_quotes.ranking import heads, left_borders, right_borders
from newsparse_quotes.ranking.cues import cue_candidates, cue_keys
from newsparse_quotes.ranking.linear import SURE
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.sheet import Pair, Sheet, content_trimmed
from newsparse_quotes.readings import Reading

RULE_NUMBERS = {rule.__name__: number for number, rule in enumerate((r for rules in RULES.values() for r in rules), 1)}
UNREAD, ALONE, SAME, SAME_START, SAME_END, ACROSS, APART = range(7)
"""How a claim lies to that of the other method on its side of the cue; UNREAD: no rule reads the cue."""


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


def claims(sheet: Sheet, models: Models, taken: bytearray, read: Read) -> tuple[list[Claim], list[Cued]]:
    """All claims of a page where nothing is `taken`, in order of their cues, and the cues with a source.

    One decision is taken for all cues before the next, so that its tables stay near the processor.
    """
    sure = _sure_cues(sheet, models, taken, read)
    heads_of = [source_head(sheet, models, at) for at, _ in sure]
    rights = [_right(sheet, models, at, head) for (at, _), (head, _) in zip(sure, heads_of, strict=True)]
    found: list[Claim] = []
    for (at, weight), (head, margin), right in zip(sure, heads_of, rights, strict=True):
        left = _left(sheet, models, at, head, right[0] if right else None)
        twin = right is not None and left is not None
        own: list[Claim] = []
        if right is not None:
            own.append(Claim(at, head, right[0], 1, (weight, margin, *right[1:]), twin))
        if left is not None:
            own.append(Claim(at, head, left[0], 0, (weight, margin, *left[1:]), twin))
        found += own
        if at in read:
            found += _ruled(sheet, models, read[at], own, (at, head, weight, margin))
    cued = [(at, head, weight) for (at, weight), (head, _) in zip(sure, heads_of, strict=True)]
    return found, cued


def _ruled(
    sheet: Sheet, models: Models, reading: Reading, own: list[Claim], cue: tuple[int, int, int, int]
) -> Iterator[Claim]:
    """The parts of a rule's reading as claims, but for those that the weights give too; each knows of the other."""
    at, head, weight, margin = cue
    rule = RULE_NUMBERS[reading.rule]
    for claim in own:
        claim.rule, claim.meets = rule, ALONE
    for index, part in enumerate(reading.parts):
        part = content_trimmed(sheet.tokens, *part)
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
        margins = (_right_margins if side else _left_margins)(sheet, models, at, head, part)
        yield Claim(at, head, part, side, (weight, margin, *margins), bool(own), rule, index, meets)


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
    score = models.rankers["cue"].score
    scored = zip(candidates, map(score, cue_keys(sheet, candidates)), strict=True)
    return [(at, weight) for at, weight in scored if at in read or weight >= models.cue_from]


def source_head(sheet: Sheet, models: Models, at: int) -> tuple[int, int]:
    """The head of a cue's source, or -1, with its margin."""
    left, right = heads.head_candidates(sheet, at, models.gates["head"])
    if not left and not right:
        return -1, SURE
    count = len(left) + len(right)
    none = models.rankers["source none"].score(heads.none_keys(sheet, at, count))
    index, margin = models.rankers["source"].best(heads.head_keys(sheet, at, left, right), none)
    return ((left + right)[index] if index >= 0 else -1), margin


def _right(sheet: Sheet, models: Models, at: int, head: int) -> tuple[Pair, int, int] | None:
    places, keys = right_borders.right_starts(sheet, at, head, models.gates["start"])
    if not places:
        return None
    none = models.rankers["start none"].score(right_borders.no_start_keys(sheet, at, len(places)))
    index, start_margin = models.rankers["start"].best(keys, none)
    if index < 0:
        return None
    start = places[index]
    ends, keys = right_borders.right_ends(sheet, at, start, models.gates["end"])
    index, end_margin = models.rankers["end"].best(keys)
    return (start, ends[index]), start_margin, end_margin


def _right_margins(sheet: Sheet, models: Models, at: int, head: int, part: Pair) -> Pair:
    """How far the borders of a part are ahead of all others, or behind the best."""
    places, keys = right_borders.right_starts(sheet, at, head, models.gates["start"])
    none = models.rankers["start none"].score(right_borders.no_start_keys(sheet, at, len(places))) if places else None
    start = models.rankers["start"].margin(keys, _place(places, part[0]), none)
    if sheet.chunk_of[part[0]] != sheet.chunk_of[at]:
        return start, -SURE
    ends, keys = right_borders.right_ends(sheet, at, part[0], models.gates["end"])
    return start, models.rankers["end"].margin(keys, _place(ends, part[1]))


def _left_margins(sheet: Sheet, models: Models, at: int, head: int, part: Pair) -> Pair:
    places, keys = left_borders.left_ends(sheet, at, head, models.gates["left end"])
    none = models.rankers["left end none"].score(left_borders.no_end_keys(sheet, at, head, None, len(places)))
    end = models.rankers["left end"].margin(keys, _place(places, part[1]), none if places else None)
    if sheet.chunk_of[part[1] - 1] != sheet.chunk_of[at]:
        return -SURE, end
    starts, keys = left_borders.left_starts(sheet, at, part[1], models.gates["left start"])
    return models.rankers["left start"].margin(keys, _place(starts, part[0])), end


def _place(places: list[int], word: int) -> int:
    return places.index(word) if word in places else -1


def _left(sheet: Sheet, models: Models, at: int, head: int, right: Pair | None) -> tuple[Pair, int, int] | None:
    places, keys = left_borders.left_ends(sheet, at, head, models.gates["left end"])
    if not places:
        return None
    none = models.rankers["left end none"].score(left_borders.no_end_keys(sheet, at, head, right, len(places)))
    index, end_margin = models.rankers["left end"].best(keys, none)
    if index < 0:
        return None
    end = places[index]
    starts, keys = left_borders.left_starts(sheet, at, end, models.gates["left start"])
    index, start_margin = models.rankers["left start"].best(keys)
    return (starts[index], end), start_margin, end_margin
