"""What the rules see of a document: folded text, words, sentences, headlines, marked speech."""

from __future__ import annotations

import re
from bisect import bisect_right

import attrs

from newsparse import Document
from newsparse.text import SpanIndex, Words, words

_MARK = re.compile("\"|''|``|[«»]")
# A word of four letters or more in lower case; headlines leave only prepositions so.
_SMALL_WORD = re.compile(r"\b(?!(?:with|from|over|into|than|that|amid|upon)\b)[^\W\d_A-ZÀ-Þ]\w{3}")
_CAPITAL_WORD = re.compile(r"\b[A-ZÀ-Þ]\w{3}")
_HEADLINE_KINDS = frozenset({"headline", "heading"})


@attrs.define(eq=False)
class Article:
    """A document in the form that the rules read; all offsets index `plain` and the text alike.

    Sentences are parallel lists: where each starts and ends, the number of its paragraph (-1 for none), and whether
    it is written as a headline is. `speech` holds the stretches between quotation marks.
    """

    plain: str
    words: Words
    lower: list[str]
    line_starts: list[int]
    line_ends: list[int]
    paragraphs: list[int]
    headlines: list[bool]
    speech: SpanIndex

    def line_at(self, offset: int) -> int:
        """Index of the last sentence that starts at or before `offset` (0 where there is none)."""
        return max(bisect_right(self.line_starts, offset) - 1, 0)


def read_article(doc: Document, plain: str | None = None) -> Article:
    """Arrange a document's layers for the rules; `plain` may replace its folded text by one of equal length."""
    plain = doc.plain if plain is None else plain
    scanned = words(plain)
    blocks = [(item.span.start, item.span.end, item.kind in _HEADLINE_KINDS) for item in doc.paragraphs]
    spans = [(item.span.start, item.span.end) for item in doc.sentences]
    numbers, headlines = [], []
    number = -1
    for start, end in spans:
        while number + 1 < len(blocks) and blocks[number + 1][0] <= start:
            number += 1
        numbers.append(number)
        headlines.append((number >= 0 and blocks[number][2]) or _is_headline(plain, start, end))
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    speech = SpanIndex(_speech(plain, [end for _, end, _ in blocks]))
    return Article(plain, scanned, scanned.lower, starts, ends, numbers, headlines, speech)


def _is_headline(plain: str, start: int, end: int) -> bool:
    """Whether a line is written as a headline: all its long words are capitalised, or all its letters.

    Harbour Bridge To Close For Repairs
    """
    if end - start > 200 or not plain[start].isupper():
        return False
    if _SMALL_WORD.search(plain, start, end) is not None:
        return False
    return len(_CAPITAL_WORD.findall(plain, start, end)) >= 4 or (end - start > 25 and plain[start:end].isupper())


def _speech(plain: str, paragraph_ends: list[int]) -> list[tuple[int, int]]:
    """Stretches between double quotation marks; an open one ends with its paragraph."""
    found = []
    opened = -1
    limit = 0
    for match in _MARK.finditer(plain):
        at = match.start()
        if opened >= 0 and at >= limit:
            found.append((opened, limit))
            opened = -1
        if opened < 0:
            opened = match.end()
            index = bisect_right(paragraph_ends, at)
            limit = max(paragraph_ends[index], opened) if index < len(paragraph_ends) else len(plain)
        else:
            found.append((opened, at))
            opened = -1
    if opened >= 0:
        found.append((opened, limit))
    return found
