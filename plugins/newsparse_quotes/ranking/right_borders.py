"""Borders to the right of a cue: where what was said begins and ends after "he said"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newsparse_quotes.ranking.cues import BUCKETS
from newsparse_quotes.ranking.heads import Gate
from newsparse_quotes.ranking.sheet import Pair, Sheet, quoted_before
from newsparse_quotes.ranking.vocabulary import COLON, COMMA

_START_REACH, _START_MOST = 28, 6
_END_REACH, _END_MOST = 90, 16
_EDGE = 12
_STOPS = frozenset(".?!")

START = (
    "distance", "word before", "first word", "first class, next", "cue word, class before", "cue word, class",
    "cue bin, word before", "source between", "class, two before", "cue next word, distance", "strong between",
    "quotation ahead", "quotation ahead, class before",
)  # fmt: skip
NO_START = (
    "none: cue word", "none: next class", "none: bin, next class", "none: quotation before", "none: options",
    "none: next word", "none: classes around", "none: next two", "none: cue word, quotation before",
)  # fmt: skip
END = (
    "classes across", "two classes after", "cues inside, class after", "quotation", "cues inside, length",
    "start, class after", "cue word, class after", "rank from end, class after", "verb after",
    "quotation ahead, class after",
)  # fmt: skip

Keyed = tuple[list[int], Iterator[tuple[int, ...]]]


def right_starts(sheet: Sheet, at: int, head: int, gate: Gate) -> Keyed:
    """Where content to the right of a cue may begin, with keys; `head` is the source's head or -1."""
    found = _start_places(sheet, at, gate)
    return found, _start_keys(sheet, at, head, found)


def _start_places(sheet: Sheet, at: int, gate: Gate) -> list[int]:
    tokens, pair, run_of, runs = sheet.tokens, sheet.pair, sheet.run_of, sheet.runs
    _, high = sheet.chunks[sheet.chunk_of[at]]
    found: list[int] = []
    here = run_of[at]
    i = at + 1
    stop = min(high, at + _START_REACH)
    while i < stop:
        number = run_of[i]
        if number and number != here:
            first = sheet.inner[number - 1][0]
            if first < sheet.inner[number - 1][1]:
                found.append(first)
            i = runs[number - 1][1]
        else:
            if (i == at + 1 or pair[i - 1] in gate) and tokens[i][0].isalnum():
                found.append(i)
            i += 1
        if len(found) >= _START_MOST:
            break
    return found


def _start_keys(sheet: Sheet, at: int, head: int, found: list[int]) -> Iterator[tuple[int, ...]]:
    run, opens = _quotation_ahead(sheet, at)
    wid, cls, cue, commas, strong, run_of = sheet.wid, sheet.cls, sheet.cue, sheet.commas, sheet.strong, sheet.run_of
    w, b, v1 = wid[at], cue[at], wid[at + 1]
    for s in found:
        distance = s - at if s - at < 15 else 15
        before, two, here = cls[s - 1], cls[s - 2], cls[s]
        gap = commas[s] - commas[at]
        cues = strong[s] - strong[at + 1]
        marks = (run_of[s] > 0) + ((run_of[s] > 0 and run_of[s - 1] != run_of[s]) or run_of[s - 2] != run_of[s])
        between = 0 if head <= at else 1 if head < s else 2
        ahead = 0 if not run else 4 * run + (1 if s < opens else 2 if s == opens else 3)
        yield (
            distance, wid[s - 1], wid[s], here << 8 | cls[s + 1], w << 8 | before, w << 8 | here,
            b << 13 | wid[s - 1], (between << 4 | distance) << 8 | before, (two << 8 | before) << 8 | here,
            v1 << 4 | distance, ((cues if cues < 3 else 3) << 2 | (gap if gap < 3 else 3)) << 2 | marks, ahead,
            ahead << 8 | before,
        )  # fmt: skip


def _quotation_ahead(sheet: Sheet, at: int) -> Pair:
    """What the first quoted run after a cue in its chunk looks like, as a number (0: none), and its first word.

    The number holds the sign before it, whether it opens with a capital, and whether it ends the sentence.
    """
    index = bisect_right(sheet.run_starts, at)
    _, high = sheet.chunks[sheet.chunk_of[at]]
    if index >= len(sheet.runs) or sheet.runs[index][0] >= high:
        return 0, -1
    first, last = sheet.runs[index]
    inner, end = sheet.inner[index]
    if inner >= end:
        return 0, -1
    sign = 1 if sheet.cls[first - 1] == COMMA else 2 if sheet.cls[first - 1] == COLON else 3 if first == at + 1 else 0
    length = 0 if end - inner < 4 else 1 if end - inner < 9 else 2
    return 1 + ((sign << 1 | sheet.tokens[inner][0].isupper()) << 1 | (last >= high - 1)) * 3 + length, inner


def no_start_keys(sheet: Sheet, at: int, options: int) -> tuple[int, ...]:
    """The keys of "nothing to the right" for a cue."""
    cls, wid = sheet.cls, sheet.wid
    low, _ = sheet.chunks[sheet.chunk_of[at]]
    b, n1, v1 = sheet.cue[at], cls[at + 1], wid[at + 1]
    marks = quoted_before(sheet, at, low)
    return (
        wid[at], n1, b << 8 | n1, b << 2 | marks, min(options, 9), v1, cls[at - 1] << 8 | n1, n1 << 8 | cls[at + 2],
        wid[at] << 2 | marks,
    )  # fmt: skip


def right_ends(sheet: Sheet, at: int, start: int, gate: Gate) -> Keyed:
    """Where content that begins at `start` may end (exclusive), with keys."""
    found = _end_places(sheet, start, gate)
    return found, _end_keys(sheet, at, start, found)


def _end_places(sheet: Sheet, start: int, gate: Gate) -> list[int]:
    """Ends of content: at the end of its chunk, behind quoted runs, and where the classes allow one."""
    tokens, pair, run_of, runs = sheet.tokens, sheet.pair, sheet.run_of, sheet.runs
    _, high = sheet.chunks[sheet.chunk_of[start]]
    final = high
    while final > max(start + 1, high - _EDGE) and not tokens[final - 1][0].isalnum():
        final -= 1
    found: list[int] = []
    i = start
    stop = min(final, start + _END_REACH)
    while i < stop and len(found) < _END_MOST:
        number = run_of[i]
        if number:
            if i > start and tokens[i - 1] in _STOPS and run_of[i - 1] != number:
                final = i - 1  # a quoted sentence of its own is no part of what stands without marks
                break
            last = sheet.inner[number - 1][1]
            if last > start and last < final:
                found.append(last)
            i = max(i + 1, runs[number - 1][1])
            continue
        if i + 1 < final and pair[i] in gate and tokens[i][0].isalnum() and (not found or found[-1] != i + 1):
            found.append(i + 1)
        i += 1
    final = max(final, start + 1)
    if run_of[final - 1] and sheet.inner[run_of[final - 1] - 1][1] > start:
        final = sheet.inner[run_of[final - 1] - 1][1]
    if not found or found[-1] != final:
        found.append(final)
    return found


def _end_keys(sheet: Sheet, at: int, start: int, found: list[int]) -> Iterator[tuple[int, ...]]:
    wid, cls, commas, strong, run_of = sheet.wid, sheet.cls, sheet.commas, sheet.strong, sheet.run_of
    _, high = sheet.chunks[sheet.chunk_of[start]]
    w, opening = wid[at], (cls[start] << 8 | cls[start - 1]) << 8
    quoted, commas_before, cues_before = run_of[start], commas[start], strong[start]
    left = len(found)
    index, starts = bisect_right(sheet.run_starts, start), sheet.run_starts
    for e in found:
        left -= 1
        after = cls[e]
        two = after << 8 | cls[e + 1]
        length = e - start
        gap, cues, inside = commas[e] - commas_before, strong[e] - cues_before, run_of[e - 1]
        cues = cues if cues < 3 else 3
        marks = (0 if not inside else 2 if inside != run_of[e + 1] else 1) << 2 | (quoted > 0) << 1 | (quoted == inside)
        final = 1 if e >= high - 2 else 0
        index = bisect_left(starts, e, index)
        ahead = 0 if index >= len(starts) or starts[index] >= high else 2 if strong[starts[index]] > strong[e] else 1
        yield (
            cls[e - 1] << 8 | after, two, cues << 8 | after, marks << 2 | (gap if gap < 3 else 3),
            (cues << 1 | final) << 4 | (BUCKETS[length] if length < 36 else 9), opening | after, w << 8 | after,
            ((left if left < 7 else 7) << 8 | after) << 1 | final, two << 8 | cls[e + 2],
            ahead << 8 | after,
        )  # fmt: skip
