"""The clause around an anchor, without a parser: a bounded window that ends at clause marks and words."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from newsparse.text.lexicon import lexicon_words
from newsparse.text.spans import SpanIndex
from newsparse.text.words import Words, words

CLAUSE_MARKS = ',;:-()"'


@cache
def clause_words() -> frozenset[str]:
    """Words that open a clause of their own ("who", "while", "after"), from `data/clause_words.txt`."""
    return lexicon_words("newsparse.text", "data/clause_words.txt")


def clause_window(
    plain: str,
    start: int,
    end: int,
    within: tuple[int, int],
    *,
    marks: str = CLAUSE_MARKS,
    openers: Collection[str] | None = None,
    stops: SpanIndex | None = None,
    reach: int = 40,
) -> tuple[int, int]:
    """The half-open window of the clause around the anchor ``start:end``, both sides bounded.

    From the anchor it grows word by word, at most `reach` words to a side and never past `within`
    (as a rule the sentence), and ends before

    * a mark in `marks`. A comma between digits ("1,234") and a hyphen inside a word ("two-month")
      are none; a dash is one when it stands between spaces or is doubled.
    * a word in `openers` (lower case; default `clause_words()`). Give a smaller set to let "after the
      blast" stay, an empty one for marks only.
    * one of the spans in `stops`, such as the next cue or figure of the caller; one that overlaps
      the anchor is ignored.

    The mark, word or stop itself lies outside.

    >>> text = "Police, who came late, said two men were killed while 15 were hurt."
    >>> low, high = clause_window(text, 41, 47, (0, len(text)))
    >>> text[low:high]
    'said two men were killed'
    """
    scan = words(plain)
    if openers is None:
        openers = clause_words()
    low, high = within
    first, last = scan.at(start), scan.at(end)
    left = _grow(scan, first - 1, max(first - reach, scan.at(low)) - 1, -1, marks, openers, stops, (start, end))
    right = _grow(scan, last, min(last + reach, scan.at(high)), 1, marks, openers, stops, (start, end))
    window_start = scan.starts[left + 1] if left + 1 < first else start
    window_end = scan.ends[right - 1] if right > last else end
    return max(low, window_start), min(high, window_end)


def _grow(
    scan: Words,
    index: int,
    limit: int,
    step: int,
    marks: str,
    openers: Collection[str],
    stops: SpanIndex | None,
    anchor: tuple[int, int],
) -> int:
    """The index of the first word, from `index` on, that the window may not take."""
    while index != limit and (index - limit) * step < 0:
        token = scan.tokens[index]
        if token in marks and _cuts(scan, index):
            break
        if token.lower() in openers:
            break
        if stops is not None and _stands_in(stops, scan.starts[index], anchor):
            break
        index += step
    return index


def _stands_in(stops: SpanIndex, offset: int, anchor: tuple[int, int]) -> bool:
    found = stops.at(offset)
    if found is None:
        return False
    low, high = stops.pairs[found]
    return high <= anchor[0] or low >= anchor[1]


def _cuts(scan: Words, index: int) -> bool:
    """Whether a mark stands between clauses and not inside a number or a word."""
    text, start, end = scan.text, scan.starts[index], scan.ends[index]
    before, after = text[start - 1 : start], text[end : end + 1]
    if text[start] == "-":
        return not (before.isalnum() and after.isalnum())
    return not (text[start] in ",:." and before.isdigit() and after.isdigit())
