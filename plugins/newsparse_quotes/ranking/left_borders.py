"""Borders to the left of a cue: where what was said ends and begins before ", he said"."""

from __future__ import annotations

from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.linear import CLASSES, FOLD, PAIRS, WORDS, Columns, Value
from newsparse_quotes.ranking.places import preceding
from newsparse_quotes.ranking.sheet import Pair, Sheet
from newsparse_quotes.ranking.vocabulary import COLON, COMMA

_END_REACH, _END_MOST = 24, 4
_START_REACH, _START_MOST = 70, 8
_EDGE = 12

END = {
    "distance": 16, "class at end": CLASSES, "cue word, class after": FOLD, "source between": 16 * CLASSES,
    "cue form before, class": FOLD,
}  # fmt: skip
NO_END = {
    "none: cue word": WORDS, "none: classes around": PAIRS, "none: right content": 16, "none: source side": 16,
    "none: options": 8,
}  # fmt: skip
START = {
    "length": 32, "class before, class": PAIRS, "quotation": 8 * CLASSES, "start of sentence, commas": 32 * CLASSES,
    "cue word, start": 2 * WORDS, "end class, class before": FOLD, "quotation at end": 256,
}  # fmt: skip


def end_places(sheet: Sheet, at: int, ends: bytes | bytearray) -> list[int]:
    """Where content to the left of a cue may end (exclusive), the nearest first; `ends`: the places of the page."""
    low, _ = sheet.chunks[sheet.chunk_of[at]]
    return [place + 1 for place in preceding(ends, max(low, at - _END_REACH), at, _END_MOST)]


def end_scores(columns: Columns[Value], sheet: Sheet, at: int, head: int, places: list[int]) -> list[Value]:
    """The sum over the templates for each place; `head` is the source's head or -1."""
    far, lasts, words, sources, befores = columns
    cls, run_of = sheet.cls, sheet.run_of
    word, before = sheet.wid[at] << 8, cls[at - 1] << 8
    found: list[Value] = []
    for e in places:
        after = cls[e]
        marks = (run_of[e - 1] > 0) << 1 | (run_of[e] > 0)
        between = 0 if head < 0 else 1 if e <= head < at else 2 if head > at else 3
        found.append(
            far[at - e if at - e < 15 else 15] + lasts[cls[e - 1]] + words[(word | after) % FOLD]
            + sources[(between << 8 | after) << 2 | marks] + befores[((before | after) << 2 | between) % FOLD]
        )  # fmt: skip
    return found


def no_end_score(columns: Columns[Value], sheet: Sheet, at: int, head: int, right: Pair | None, options: int) -> Value:
    """The sum for "nothing to the left" of a cue, given its source and what was found to its right."""
    word, around, rights, sides, counted = columns
    cls = sheet.cls
    marks = sheet.quoted_before(at, sheet.chunks[sheet.chunk_of[at]][0])
    found = 0 if right is None else 1 if sheet.run_of[right[0]] else 2
    side = 0 if head < 0 else 1 if head < at else 2
    return (
        word[sheet.wid[at]] + around[cls[at - 1] << 8 | cls[at + 1]] + rights[found << 2 | marks]
        + sides[side << 2 | marks] + counted[options]
    )  # fmt: skip


def start_places(sheet: Sheet, end: int, starts: bytes | bytearray) -> list[int]:
    """Where content that ends at `end` may begin, the nearest first, the opening of its chunk last."""
    low, _ = sheet.chunks[sheet.chunk_of[end - 1]]
    opening, most = low, min(end - 1, low + _EDGE)
    while opening < most and not sheet.tokens[opening][0].isalnum():
        opening += 1
    found = [place + 1 for place in preceding(starts, max(opening, end - _START_REACH), end - 1, _START_MOST)]
    found.append(opening)
    return found


def start_scores(columns: Columns[Value], sheet: Sheet, at: int, places: list[int], end: int) -> list[Value]:
    """The sum over the templates for each start of a content that ends at `end`, left of its cue."""
    lengths, firsts, marks_at, commas_at, words, closings, quotations = columns
    cls, pair, commas, run_of = sheet.cls, sheet.pair, sheet.commas, sheet.run_of
    low, _ = sheet.chunks[sheet.chunk_of[at]]
    word, closing, number = sheet.wid[at] << 1, cls[end], run_of[end - 1]
    opens, closed = _quotation_at(sheet, number, end) if number else (-1, 0)
    found: list[Value] = []
    for s in places:
        before = cls[s - 1]
        initial = 1 if s <= low + 1 else 0
        gap = min(3, commas[end] - commas[s])
        marks = (run_of[s] > 0) << 1 | (number == run_of[s] and number > 0)
        found.append(
            lengths[bucket(end - s) << 1 | initial] + firsts[pair[s - 1]]
            + marks_at[(marks << 1 | initial) << 8 | before]
            + commas_at[((initial << 2 | gap) << 2 | marks) << 8 | closing]
            + words[word | initial] + closings[((closing << 8 | before) << 1 | initial) % FOLD]
            + quotations[closed << 2 | (1 if s < opens else 2 if s == opens else 3)]
        )  # fmt: skip
    return found


def _quotation_at(sheet: Sheet, number: int, end: int) -> Pair:
    """The first word of the quoted run at the end of a content, and what that run looks like, as a number."""
    opens = sheet.inner[number - 1][0]
    sign = sheet.cls[sheet.runs[number - 1][0] - 1]
    looks = (1 if sign == COMMA else 2 if sign == COLON else 0) << 1 | sheet.tokens[opens][0].isupper()
    return opens, 1 + looks * 3 + min(2, (end - opens) // 4)
