"""Borders to the left of a cue: where what was said ends and begins before ", he said"."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.heads import Gate
from newsparse_quotes.ranking.sheet import Pair, Sheet, quoted_before
from newsparse_quotes.ranking.vocabulary import COLON, COMMA

_END_REACH, _END_MOST = 24, 4
_START_REACH, _START_MOST = 70, 8
_EDGE = 12

END = (
    "distance", "class at end", "cue word, class after", "commas to cue", "quotation, rank", "source between",
    "cue word, rank", "cue form before, class", "classes before cue, class after",
)  # fmt: skip
NO_END = (
    "none: cue word", "none: class before", "none: classes around", "none: right content", "none: quotation before",
    "none: bin, class before", "none: source side", "none: cue word, right content", "none: options",
    "none: word before",
)  # fmt: skip
START = (
    "length", "first class", "class before, class", "first word", "start of sentence", "quotation",
    "commas inside", "cues inside, class before", "start of sentence, commas", "cue word, start",
    "end class, class before",
    "quotation at end", "quotation at end, class before",
)  # fmt: skip

Keyed = tuple[list[int], Iterator[tuple[int, ...]]]


def left_ends(sheet: Sheet, at: int, head: int, gate: Gate) -> Keyed:
    """Where content to the left of a cue may end (exclusive), the nearest first, with keys."""
    found = _end_places(sheet, at, gate)
    return found, _end_keys(sheet, at, head, found)


def _end_places(sheet: Sheet, at: int, gate: Gate) -> list[int]:
    tokens, pair, run_of, runs = sheet.tokens, sheet.pair, sheet.run_of, sheet.runs
    low, _ = sheet.chunks[sheet.chunk_of[at]]
    found: list[int] = []
    i = at
    here = run_of[at]
    stop = max(low, at - _END_REACH)
    while i > stop and len(found) < _END_MOST:
        number = run_of[i - 1]
        if number and number != here:
            last = sheet.inner[number - 1][1]
            if last > sheet.inner[number - 1][0]:
                found.append(last)
            i = runs[number - 1][0]
            continue
        if pair[i - 1] in gate and tokens[i - 1][0].isalnum():
            found.append(i)
        i -= 1
    return found


def _end_keys(sheet: Sheet, at: int, head: int, found: list[int]) -> Iterator[tuple[int, ...]]:
    wid, cls, commas, run_of = sheet.wid, sheet.cls, sheet.commas, sheet.run_of
    w, c1, c2 = wid[at], cls[at - 1], cls[at - 2]
    for rank, e in enumerate(found):
        here, after = cls[e - 1], cls[e]
        gap = commas[at] - commas[e]
        gap = gap if gap < 3 else 3
        marks = (run_of[e - 1] > 0) << 1 | (run_of[e] > 0)
        between = 0 if head < 0 else 1 if e <= head < at else 2 if head > at else 3
        distance = at - e if at - e < 15 else 15
        yield (
            distance, here, w << 8 | after, gap << 3 | rank, marks << 3 | rank,
            (between << 8 | after) << 2 | marks, w << 3 | rank, (c1 << 8 | after) << 2 | between,
            (c2 << 8 | c1) << 8 | after,
        )  # fmt: skip


def no_end_keys(sheet: Sheet, at: int, head: int, right: Pair | None, options: int) -> tuple[int, ...]:
    """The keys of "nothing to the left" for a cue, given its source and what was found to its right."""
    cls, wid = sheet.cls, sheet.wid
    low, _ = sheet.chunks[sheet.chunk_of[at]]
    b, c1 = sheet.cue[at], cls[at - 1]
    marks = quoted_before(sheet, at, low)
    found = 0 if right is None else 1 if sheet.run_of[right[0]] else 2
    side = 0 if head < 0 else 1 if head < at else 2
    return (
        wid[at], c1, c1 << 8 | cls[at + 1], found << 2 | marks, b << 2 | marks, b << 8 | c1, side << 2 | marks,
        (wid[at] << 2 | found) << 2 | marks, min(options, 9), wid[at - 1],
    )  # fmt: skip


def left_starts(sheet: Sheet, at: int, end: int, gate: Gate) -> Keyed:
    """Where content that ends at `end`, left of its cue, may begin, with keys."""
    found = _start_places(sheet, end, gate)
    return found, _start_keys(sheet, at, end, found)


def _start_places(sheet: Sheet, end: int, gate: Gate) -> list[int]:
    tokens, pair, run_of, runs = sheet.tokens, sheet.pair, sheet.run_of, sheet.runs
    low, _ = sheet.chunks[sheet.chunk_of[end - 1]]
    first = low
    while first < min(end - 1, low + _EDGE) and not tokens[first][0].isalnum():
        first += 1
    found: list[int] = []
    i = end - 1
    stop = max(first, end - _START_REACH)
    while i > stop and len(found) < _START_MOST:
        number = run_of[i]
        if number:
            inner = sheet.inner[number - 1][0]
            if first < inner < end:
                found.append(inner)
            i = min(i, runs[number - 1][0]) - 1
            continue
        if pair[i - 1] in gate and tokens[i][0].isalnum():
            found.append(i)
        i -= 1
    if not found or found[-1] != first:
        found.append(first)
    return found


def _start_keys(sheet: Sheet, at: int, end: int, found: list[int]) -> Iterator[tuple[int, ...]]:
    wid, cls, commas, strong, run_of = sheet.wid, sheet.cls, sheet.commas, sheet.strong, sheet.run_of
    low, _ = sheet.chunks[sheet.chunk_of[at]]
    w, closing = wid[at], cls[end]
    number = run_of[end - 1]
    opens, closed = -1, 0
    if number:
        opens = sheet.inner[number - 1][0]
        sign = cls[sheet.runs[number - 1][0] - 1]
        closed = (
            1
            + ((1 if sign == COMMA else 2 if sign == COLON else 0) << 1 | sheet.tokens[opens][0].isupper()) * 3
            + min(2, (end - opens) // 4)
        )
    for rank, s in enumerate(found):
        before, here = cls[s - 1], cls[s]
        initial = 1 if s <= low + 1 else 0
        gap = min(3, commas[end] - commas[s])
        marks = (run_of[s] > 0) << 1 | (run_of[end - 1] == run_of[s] and run_of[s] > 0)
        yield (
            bucket(end - s) << 1 | initial, here, before << 8 | here, wid[s], initial << 4 | min(rank, 15),
            (marks << 1 | initial) << 8 | before, gap << 1 | initial,
            min(3, strong[end] - strong[s]) << 8 | before, ((initial << 2 | gap) << 2 | marks) << 8 | closing,
            w << 1 | initial, (closing << 8 | before) << 1 | initial,
            (closed << 2) | (1 if s < opens else 2 if s == opens else 3), (closed << 8 | before) << 2 | (s == opens),
        )  # fmt: skip
