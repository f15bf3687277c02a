"""Cue anchors: which words say that somebody speaks, writes, thinks or wants."""

from __future__ import annotations

import re

from newsparse_quotes.ranking.linear import CLASSES, FOLD, WORDS, Columns, Value
from newsparse_quotes.ranking.sheet import Sheet

TEMPLATES = {
    "cue bin": 16, "cue word, next word": FOLD, "cue stem, next class": FOLD, "next word": WORDS,
    "word two before": WORDS, "strong cue before": 1024, "strongest cue around": 256, "place in sentence": 100,
    "class before, form": 8 * CLASSES, "classes before, class": FOLD, "tags around": FOLD, "tag, cue word": FOLD,
    "cue word, quotations": FOLD,
}  # fmt: skip
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


def bucket(distance: int) -> int:
    """A distance in words on a coarse scale from 0 to 9.

    >>> [bucket(n) for n in (0, 1, 4, 7, 15, 80)]
    [0, 1, 4, 5, 7, 9]
    """
    if distance < 5:
        return max(0, distance)
    return 5 if distance < 8 else 6 if distance < 12 else 7 if distance < 20 else 8 if distance < 35 else 9


BUCKETS = tuple(bucket(distance) for distance in range(256))
"""`bucket` as a table for hot loops, for distances in reach."""


def _strongest(bins: bytes) -> tuple[int, int]:
    """The second highest and the highest of some cue bins."""
    *_, second, most = sorted(b"\0" + bins)
    return second, most


def cue_scores(columns: Columns[Value], sheet: Sheet, candidates: list[int]) -> list[Value]:
    """The sum over the templates for each candidate, in order."""
    bins, words, stems, nexts, twos, earlier_at, rivals, places, forms, classes, tags_at, tagged, marks_at = columns
    wid, cls, cue, pair, strong, tags = sheet.wid, sheet.cls, sheet.cue, sheet.pair, sheet.strong, sheet.tags
    form, stem, chunk_of = sheet.form, sheet.stem, sheet.chunk_of
    chunk, low, high, most, next_most, quoted = -1, 0, 0, 0, 0, False
    found: list[Value] = []
    for at in candidates:
        if chunk_of[at] != chunk:
            chunk = chunk_of[at]
            low, high = sheet.chunks[chunk]
            next_most, most = _strongest(cue[low:high])
            quoted = sheet.runs_before(high) > 0 and sheet.runs[sheet.runs_before(high) - 1][1] > low
        word, bin_, tag, following = wid[at], cue[at], tags[at], wid[at + 1]
        from_low, to_high, earlier = at - low, high - at, strong[at] - strong[low]
        place = (BUCKETS[from_low] if from_low < 36 else 9) * 10 + (BUCKETS[to_high] if to_high < 36 else 9)
        found.append(
            bins[bin_] + words[(word << 13 | following) % FOLD] + stems[(stem[at] << 8 | cls[at + 1]) % FOLD]
            + nexts[following] + twos[wid[at - 2]] + earlier_at[bin_ << 6 | (earlier if earlier < 63 else 63)]
            + rivals[(next_most if bin_ == most else most) << 4 | bin_]
            + places[place] + forms[cls[at - 1] << 3 | form[at]]
            + classes[(pair[at - 2] << 8 | cls[at]) % FOLD]
            + tags_at[((tags[at - 1] << 7 | tag) << 7 | tags[at + 1]) % FOLD] + tagged[(word << 7 | tag) % FOLD]
            + marks_at[(word << 7 | (_quotations(sheet, at, low, high) if quoted else _NO_QUOTATIONS)) % FOLD]
        )  # fmt: skip
    return found


def _quotations(sheet: Sheet, at: int, low: int, high: int) -> int:
    """How far the next quoted run begins and the last ended in the chunk of a word, as one number."""
    index, runs = sheet.runs_before(at), sheet.runs
    right = bucket(runs[index][0] - at) if index < len(runs) and runs[index][0] < high else 10
    left = bucket(at - runs[index - 1][1]) if index and runs[index - 1][1] > low else 10
    return left * 11 + right


_NO_QUOTATIONS = 10 * 11 + 10
