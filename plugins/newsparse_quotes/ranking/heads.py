"""Source heads: the noun or pronoun that names who speaks, ranked among those around a cue."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_quotes.ranking.cues import BUCKETS, bucket, form_of
from newsparse_quotes.ranking.sheet import Sheet

Gate = frozenset[int]
LEFT_MOST, RIGHT_MOST = 7, 3
_REACH_LEFT, _REACH_RIGHT = 60, 14

TEMPLATES = (
    "head class, next class", "head word, side", "rank, commas, next class", "distance", "strong cues between",
    "cue word, side", "cue context, side, rank", "form, cue before, side", "class before head, side, rank",
    "place in sentence, rank", "head class, class before", "head, next but one", "side, cue after, rank",
)  # fmt: skip
NONE_TEMPLATES = (
    "none: cue word", "none: class before", "none: bin, classes", "none: form, before", "none: options",
    "none: word before", "none: next class", "none: start",
)  # fmt: skip


def head_candidates(sheet: Sheet, at: int, gate: Gate) -> tuple[list[int], list[int]]:
    """Heads to the left and to the right of a cue in its chunk, the nearest first; quoted runs are passed over."""
    pair, run_of, runs = sheet.pair, sheet.run_of, sheet.runs
    low, high = sheet.chunks[sheet.chunk_of[at]]
    left: list[int] = []
    here = run_of[at]
    low = max(low, at - _REACH_LEFT) if not sheet.runs else low
    i, budget = at - 1, _REACH_LEFT
    while i >= low and budget:
        budget -= 1
        if run_of[i] and run_of[i] != here:
            i = runs[run_of[i] - 1][0] - 1
            continue
        if pair[i] in gate:
            left.append(i)
            if len(left) == LEFT_MOST:
                break
        i -= 1
    right: list[int] = []
    i, budget = at + 1, _REACH_RIGHT
    while i < high and budget:
        budget -= 1
        if run_of[i] and run_of[i] != here:
            i = runs[run_of[i] - 1][1]
            continue
        if pair[i] in gate:
            right.append(i)
            if len(right) == RIGHT_MOST:
                break
        i += 1
    return left, right


def head_keys(sheet: Sheet, at: int, left: list[int], right: list[int]) -> Iterator[tuple[int, ...]]:
    """The keys of each candidate, the left ones first."""
    wid, cls, commas, strong = sheet.wid, sheet.cls, sheet.commas, sheet.strong
    low, _ = sheet.chunks[sheet.chunk_of[at]]
    w, c1, n1 = wid[at], cls[at - 1], cls[at + 1]
    formed = form_of(sheet.tokens[at]) << 8 | c1
    context = (c1 << 8 | n1) << 1
    for side, options in ((0, left), (1, right)):
        for rank, h in enumerate(options):
            c, before, after = cls[h], cls[h - 1], cls[h + 1]
            if side:
                gap, cues, away = commas[h] - commas[at + 1], strong[h] - strong[at + 1], h - at - 1
            else:
                gap, cues, away = commas[at] - commas[h + 1], strong[at] - strong[h + 1], at - h - 1
            gap = gap if gap < 7 else 7
            cues = cues if cues < 7 else 7
            deep = h - low
            sided = rank << 1 | side
            near = (rank << 1 if rank < 3 else 6) | side
            yield (
                c << 8 | after, wid[h] << 1 | side, (sided << 3 | gap) << 8 | after,
                (BUCKETS[away] if away < 36 else 9) << 1 | side,
                (cues << 3 | gap) << 1 | side, w << 1 | side, context << 4 | sided, formed << 3 | near,
                before << 3 | near,
                (BUCKETS[deep] if deep < 36 else 9) << 5 | sided, c << 8 | before,
                (c << 8 | after) << 8 | cls[h + 2], n1 << 4 | (sided if rank < 7 else 14 | side),
            )  # fmt: skip


def none_keys(sheet: Sheet, at: int, options: int) -> tuple[int, ...]:
    """The keys of "nobody is named" for a cue with a number of candidates."""
    cls = sheet.cls
    c1, n1 = cls[at - 1], cls[at + 1]
    low, _ = sheet.chunks[sheet.chunk_of[at]]
    form = form_of(sheet.tokens[at])
    return (
        sheet.wid[at], c1, (sheet.cue[at] << 8 | c1) << 8 | n1, form << 8 | c1, min(options, 9), sheet.wid[at - 1],
        n1, bucket(at - low),
    )  # fmt: skip
