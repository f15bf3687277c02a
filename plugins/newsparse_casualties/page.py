"""A document as the rules see it: words, their lower case and tags, and sentences as ranges of words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import compress
from typing import TypeVar

import attrs

from newsparse import Annotation, DateExpression, Document
from newsparse.text import Words, words
from newsparse_casualties.lexicon import Lexicon, cue_column

_LONGEST = 300
_AROUND = 40
A = TypeVar("A", bound=Annotation)


@attrs.frozen(eq=False, slots=False)
class Page:
    """A text's words (`scan`, `lower`) with the lexicon; rules work on indices into them."""

    doc: Document
    scan: Words
    lower: list[str]
    lexicon: Lexicon

    def tag(self, index: int) -> str:
        """The closed class of a word: be, get, have, modal, preposition ... or ``word``, ``mark`` or ``""`` outside."""
        if not 0 <= index < len(self.lower):
            return ""
        word = self.lower[index]
        known = self.lexicon.tags.get(word)
        if known is not None:
            return known
        if not word[0].isalnum():
            return "mark"
        return "adverb" if word.endswith("ly") and len(word) > 4 and word not in self.lexicon.people else "word"

    def word(self, index: int) -> str:
        """A word in lower case, or "" outside the text."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def has(self, name: str, first: int, after: int) -> bool:
        """Whether a word of a small set stands in a range of words."""
        return not self.lexicon.words(name).isdisjoint(self.lower[max(first, 0) : max(after, 0)])

    def text(self, first: int, after: int) -> str:
        """The text of a range of words."""
        start, end = self.scan.span(first, after)
        return self.doc.text[start:end]

    def is_hyphen(self, index: int) -> bool:
        """Whether a word is a hyphen inside a compound: "night-shift"."""
        if self.word(index) != "-" or not 0 < index < len(self.lower) - 1:
            return False
        scan = self.scan
        return scan.ends[index - 1] == scan.starts[index] and scan.ends[index] == scan.starts[index + 1]

    def is_inside(self, index: int) -> bool:
        """Whether a mark has no space on either side: the point of "2.5", the apostrophe of "men's"."""
        scan = self.scan
        if not 0 < index < len(self.lower) - 1:
            return False
        return scan.ends[index - 1] == scan.starts[index] and scan.ends[index] == scan.starts[index + 1]

    def is_abbreviation(self, index: int) -> bool:
        """Whether a full stop ends a short capitalised word: "Sgt.", "U.S."."""
        scan = self.scan
        if index < 1 or scan.ends[index - 1] != scan.starts[index]:
            return False
        return len(scan.tokens[index - 1]) <= 4 and scan.tokens[index - 1][0].isupper()

    def is_age(self, index: int) -> bool:
        """Whether an age begins at a word: "15-year-old"."""
        return self.word(index)[:1].isdigit() and self.lower[index + 1 : index + 5] == ["-", "year", "-", "old"]

    def is_opener(self, word: str) -> bool:
        """Whether a word opens a clause of its own: "after", "when", "that"."""
        return word in self.lexicon.words("opener")

    @cached_property
    def dates(self) -> tuple[DateExpression, ...]:
        """The dates of the text."""
        return self.doc.layer(DateExpression)

    def between(self, layer: Sequence[A], first: int, after: int) -> Sequence[A]:
        """The annotations of a layer that begin in a range of words."""
        low, high = self.scan.starts[first], self.scan.ends[after - 1]
        start = bisect_left(layer, low, key=_start)
        return layer[start : bisect_left(layer, high, start, key=_start)]


def _start(annotation: Annotation) -> int:
    return annotation.span.start


def read_page(doc: Document, lexicon: Lexicon) -> Page:
    """The page of a document."""
    scan = words(doc.plain)
    return Page(doc, scan, scan.lower, lexicon)


def cue_sentences(page: Page) -> Iterator[tuple[int, int]]:
    """The range of words of each sentence that holds a cue, in order; overlong ones come in pieces."""
    anchors = [at for at in _anchors(page) if _may_speak(page, at)]
    at = 0
    for first, after in page.scan.ranges(page.doc.sentences) if anchors else ():
        if anchors[at] < after:
            yield from ((piece, min(after, piece + _LONGEST)) for piece in range(first, after, _LONGEST))
            while at < len(anchors) and anchors[at] < after:
                at += 1
        if at >= len(anchors):
            return


def _anchors(page: Page) -> Iterator[int]:
    """The words that are cues in some reading."""
    return compress(range(len(page.lower)), cue_column(page.lexicon).of(page.scan))


def _may_speak(page: Page, at: int) -> bool:
    """Whether a cue needs no other word near it, or has one: "taken" without a hospital opens no sentence."""
    around = page.lower[max(0, at - _AROUND) : at + _AROUND]
    return any(
        not cue.near or not page.lexicon.words(cue.near.lstrip("<*")).isdisjoint(around)
        for cue in page.lexicon.cues[page.lower[at]]
    )
