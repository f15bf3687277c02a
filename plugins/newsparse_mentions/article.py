"""What the rules see of a document: folded text, words, sentences, headlines, marked speech."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import attrs

from newsparse import Dateline, Document
from newsparse.text import SpanIndex, words
from newsparse_mentions.lexicons import Lexicons, anchor_column, sort_column
from newsparse_mentions.truecase import truecased

_RARE_MARKS = ("''", "`", "«", "»")
_MARK = re.compile("\"|''|``|[«»]")
# A word of four letters or more in lower case; headlines leave only prepositions so.
_SMALL_WORD = re.compile(r"\b(?!(?:with|from|over|into|than|that|amid|upon)\b)[^\W\d_A-ZÀ-Þ]\w{3}")
# The same behind a space, in Latin letters: settles most lines faster.
_PLAIN_WORD = re.compile(r" (?!(?:with|from|over|into|than|that|amid|upon)\b)[a-z]\w{3}")
_CAPITAL_WORD = re.compile(r"\b[A-ZÀ-Þ]\w{3}")
_LABEL = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'-]{1,40}:")
_HEADLINE_KINDS = frozenset({"headline", "heading"})


@attrs.define(eq=False)
class Article:
    """A document in the form that the rules read; all offsets index `plain` and the text alike.

    Words are parallel lists: in lower case, where each starts and ends, what each may head (see Lexicons), and its
    number; `sorts` says by number what a word can be before a noun.
    Sentences are parallel lists: where each starts and ends, the number of its paragraph (-1 for none), and whether
    it is written as a headline is. `speech` holds the stretches between quotation marks,
    `turns` the paragraphs that open with a speaker's label.
    """

    text: str
    plain: str
    lower: list[str]
    starts: list[int]
    ends: list[int]
    anchors: bytes
    numbers: list[int]
    sorts: bytearray
    line_starts: list[int]
    line_ends: list[int]
    paragraphs: list[int]
    headlines: list[bool]
    speech: SpanIndex
    turns: SpanIndex
    datelines: tuple[Dateline, ...]

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def written(self, index: int) -> str:
        """A word as it is written."""
        return self.plain[self.starts[index] : self.ends[index]]

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return self.plain[self.starts[index]].isupper()

    def around(self, start: int, end: int) -> tuple[str, str]:
        """The words before `start` and from `end` on in lower case, "" at the ends of the text."""
        first, after = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return self.lower[first - 1] if first else "", self.lower[after] if after < len(self.lower) else ""

    def line_at(self, offset: int) -> int:
        """Index of the last sentence that starts at or before `offset` (0 where there is none)."""
        return max(bisect_right(self.line_starts, offset) - 1, 0)


def read_article(doc: Document, lexicons: Lexicons) -> Article:
    """Arrange a document's layers for the rules; a text in capitals is put into sentence case first."""
    scanned = words(doc.plain)
    plain = truecased(scanned)
    blocks, sentences = doc.paragraphs, [item.span for item in doc.sentences]
    openings, closings = [item.span.start for item in blocks], [item.span.end for item in blocks]
    starts, ends = [span.start for span in sentences], [span.end for span in sentences]
    numbers = [bisect_right(openings, start) - 1 for start in starts]
    titles = {number for number, item in enumerate(blocks) if item.kind in _HEADLINE_KINDS}
    lines = zip(numbers, starts, ends, strict=True)
    headlines = [number in titles or _is_headline(plain, start, end) for number, start, end in lines]
    turns = SpanIndex([pair for pair in zip(openings, closings, strict=True) if _LABEL.match(plain, pair[0])])
    speech = SpanIndex(_speech(plain, closings))
    known = anchor_column(lexicons).of(scanned), scanned.numbers, sort_column(lexicons).table(scanned.spellings)
    lists = scanned.lower, scanned.starts, scanned.ends, *known
    return Article(doc.text, plain, *lists, starts, ends, numbers, headlines, speech, turns, doc.datelines)


def _is_headline(plain: str, start: int, end: int) -> bool:
    """Whether a line is written as a headline: all its long words are capitalised, or all its letters.

    Harbour Bridge To Close For Repairs
    """
    if end - start > 200 or _PLAIN_WORD.search(plain, start, end) is not None or not plain[start].isupper():
        return False
    if _SMALL_WORD.search(plain, start, end) is not None:
        return False
    return len(_CAPITAL_WORD.findall(plain, start, end)) >= 4 or (end - start > 25 and plain[start:end].isupper())


def _speech(plain: str, paragraph_ends: list[int]) -> list[tuple[int, int]]:
    """Stretches between double quotation marks; an open one ends with its paragraph."""
    found = []
    opened = -1
    limit = 0
    for at, after in _marks(plain):
        if opened >= 0 and at >= limit:
            found.append((opened, limit))
            opened = -1
        if opened < 0:
            opened = after
            index = bisect_right(paragraph_ends, at)
            limit = max(paragraph_ends[index], opened) if index < len(paragraph_ends) else len(plain)
        else:
            found.append((opened, at))
            opened = -1
    if opened >= 0:
        found.append((opened, limit))
    return found


def _marks(plain: str) -> Iterator[tuple[int, int]]:
    """Offsets of the double quotation marks; mostly all are of one character, which is found fastest by itself."""
    if any(mark in plain for mark in _RARE_MARKS):
        yield from (match.span() for match in _MARK.finditer(plain))
        return
    at = plain.find('"')
    while at >= 0:
        yield at, at + 1
        at = plain.find('"', at + 1)
