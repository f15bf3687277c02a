"""Claims: contents that a cue may introduce, each found by ranking heads and borders around it."""

from __future__ import annotations

import attrs

from newsparse_quotes.ranking import heads, left_borders, right_borders
from newsparse_quotes.ranking.cues import cue_candidates, cue_keys
from newsparse_quotes.ranking.linear import SURE
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.sheet import Pair, Sheet


@attrs.define(eq=False)
class Claim:
    """One content of one cue, in words, with the margins of the decisions behind it.

    `side` 1 right, 0 left; `head` the source's head or -1; `margins`: cue, source, start, end (in weights);
    `twin`: the cue has content on both sides; `score`: what acceptance gave; `rule`: "cue", or the layout that gave it.
    """

    cue: int
    head: int
    part: Pair
    side: int
    margins: tuple[int, int, int, int]
    twin: bool = False
    score: int = 0
    rule: str = "cue"


Cued = tuple[int, int, int]
"""A cue, the head of its source, and how sure the cue is."""


def claims(sheet: Sheet, models: Models) -> tuple[list[Claim], list[Cued]]:
    """All claims of a document, in order of their cues, and the cues with a source.

    One decision is taken for all cues before the next, so that its tables stay near the processor.
    """
    sure = _sure_cues(sheet, models)
    heads_of = [source_head(sheet, models, at) for at, _ in sure]
    rights = [_right(sheet, models, at, head) for (at, _), (head, _) in zip(sure, heads_of, strict=True)]
    found: list[Claim] = []
    for (at, weight), (head, margin), right in zip(sure, heads_of, rights, strict=True):
        left = _left(sheet, models, at, head, right[0] if right else None)
        twin = right is not None and left is not None
        if right is not None:
            found.append(Claim(at, head, right[0], 1, (weight, margin, *right[1:]), twin))
        if left is not None:
            found.append(Claim(at, head, left[0], 0, (weight, margin, *left[1:]), twin))
    cued = [(at, head, weight) for (at, weight), (head, _) in zip(sure, heads_of, strict=True) if head >= 0]
    return found, cued


def _sure_cues(sheet: Sheet, models: Models) -> list[tuple[int, int]]:
    """The cues that score enough to be looked at, each with its score."""
    candidates = cue_candidates(sheet)
    score = models.rankers["cue"].score
    least = models.cue_from
    scored = zip(candidates, map(score, cue_keys(sheet, candidates)), strict=True)
    return [(at, weight) for at, weight in scored if weight >= least]


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
