"""Cue anchors: which words say that somebody speaks, writes, thinks or wants."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newsparse_quotes.ranking.sheet import Sheet

TEMPLATES = (
    "cue bin", "cue word, next word", "cue stem, next class", "bin, classes around", "bin, two next classes",
    "next word", "word two before", "class", "verb class, next class, form", "strong cue before",
    "strongest cue around", "place in sentence", "class before, form", "cue word, quotations",
    "classes before, class", "tags around", "tag, cue word",
)  # fmt: skip
_FORMS = {"ed": 1, "ng": 2, "es": 3}
_SHORT_RUN = 6
_LIKELY = re.compile(rb"[\x04-\xff]")  # cue bins from 8 % on: words below cost time and add nothing


def cue_candidates(sheet: Sheet, taken: bytes | bytearray) -> list[int]:
    """Words that are cues often enough, where nothing is taken, outside quoted runs or in a short one."""
    run_of, runs = sheet.run_of, sheet.runs
    return [
        at
        for at in [match.start() for match in _LIKELY.finditer(sheet.cue)]
        if not taken[at] and (not run_of[at] or runs[run_of[at] - 1][1] - runs[run_of[at] - 1][0] <= _SHORT_RUN)
    ]


def form_of(token: str) -> int:
    """The ending of a verb as a number: 1 -ed, 2 -ing, 3 -s, 4 others."""
    return _FORMS.get(token[-2:]) or (3 if token[-1:] == "s" else 4)


def bucket(distance: int) -> int:
    """A distance in words on a coarse scale from 0 to 9.

    >>> [bucket(n) for n in (0, 1, 4, 7, 15, 80)]
    [0, 1, 4, 5, 7, 9]
    """
    if distance < 5:
        return max(0, distance)
    return 5 if distance < 8 else 6 if distance < 12 else 7 if distance < 20 else 8 if distance < 35 else 9


BUCKETS = (*(bucket(distance) for distance in range(36)), 9)
"""`bucket` as a table for hot loops: BUCKETS[d] if d < 36 else 9."""


def _strongest(bins: bytes) -> tuple[int, int]:
    """The second highest and the highest of some cue bins."""
    *_, second, most = sorted(b"\0" + bins)
    return second, most


def cue_keys(sheet: Sheet, candidates: list[int]) -> Iterator[tuple[int, ...]]:
    """The keys of each candidate, in order."""
    wid, cls, cue, tokens, strong = sheet.wid, sheet.cls, sheet.cue, sheet.tokens, sheet.strong
    starts, stem, verb, tags = sheet.run_starts, sheet.stem, sheet.verb, sheet.tags
    ends = [last for _, last in sheet.runs]
    count = len(starts)
    chunk, low, high, most, next_most = -1, 0, 0, 0, 0
    for at in candidates:
        if sheet.chunk_of[at] != chunk:
            chunk = sheet.chunk_of[at]
            low, high = sheet.chunks[chunk]
            next_most, most = _strongest(cue[low:high])
        w, b, c, f = wid[at], cue[at], cls[at], form_of(tokens[at])
        c1, c2, n1, n2, v1 = cls[at - 1], cls[at - 2], cls[at + 1], cls[at + 2], wid[at + 1]
        after = bisect_left(starts, at)
        before = bisect_right(ends, at) - 1
        right = bucket(starts[after] - at) if after < count and starts[after] < high else 10
        left = bucket(at - ends[before]) if before >= 0 and ends[before] > low else 10
        from_low, to_high = at - low, high - at
        earlier = strong[at] - strong[low]
        marks = left * 11 + right
        rival = next_most if b == most else most
        kind = verb[at] << 3 | f
        yield (
            b, w << 13 | v1, stem[at] << 8 | n1, (b << 8 | c1) << 8 | n1, (b << 8 | n1) << 8 | n2, v1,
            wid[at - 2], c, kind << 8 | n1, b << 6 | (earlier if earlier < 63 else 63), rival << 4 | b,
            (BUCKETS[from_low] if from_low < 36 else 9) * 10 + (BUCKETS[to_high] if to_high < 36 else 9),
            c1 << 3 | f, w << 7 | marks, (c2 << 8 | c1) << 8 | c,
            (tags[at - 1] << 7 | tags[at]) << 7 | tags[at + 1], w << 7 | tags[at],
        )  # fmt: skip
