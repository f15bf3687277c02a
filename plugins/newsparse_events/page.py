"""A document as the rules read it: its words in lower case, one tag a word of a closed class, its sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import repeat
from operator import is_
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

import attrs

from newsparse import Annotation, Document
from newsparse.text import SpanIndex, Words, words
from newsparse_events.marks import OPEN, Marks, shipped_marks

Range = tuple[int, int]
Layers = tuple[Sequence[Annotation], ...]
Read = TypeVar("Read")
MARGIN = 16
_SILENT = frozenset(("byline", "timestamp", "credit", "boilerplate"))
_STOPS = frozenset('.;:!?()[]"')


@attrs.define(eq=False, slots=False)
class Page:
    """Words, tags and sentences of one document; places are word indices, ranges half-open.

    `tags[i]` is None for a word of an open class, and a full stop up to `MARGIN` words before and behind the text;
    `chains` remembers the auxiliaries before a word, `triggers` holds the words of the events that were found.
    """

    doc: Document
    reading: Reading
    scan: Words
    lower: list[str]
    tags: list[str | None]
    sentences: Sequence[Range]
    chains: dict[int, tuple[int, list[int]]] = attrs.field(factory=dict)
    triggers: set[int] = attrs.field(factory=set)
    _starts: list[int] = attrs.field(init=False)
    _last: Range = attrs.field(default=(0, 0), init=False)

    def __attrs_post_init__(self) -> None:
        self._starts = [first for first, _ in self.sentences]

    @cached_property
    def silent(self) -> Sequence[Range]:
        """Stretches that are no prose: bylines, credits, datelines."""
        found = [item for item in self.doc.paragraphs if item.kind in _SILENT]
        return sorted(self.scan.ranges((*found, *self.doc.datelines)))

    @cached_property
    def capitals(self) -> bool:
        """Whether the text is in capitals throughout."""
        return self.doc.text[:2000].isupper()

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the text, each once."""
        return frozenset(self.lower)

    @cached_property
    def _silence(self) -> SpanIndex:
        return SpanIndex(self.silent)

    def is_silent(self, word: int) -> bool:
        """Whether a word stands in a byline, a credit or a dateline."""
        return self._silence.at(word) is not None

    def sentence_index(self, word: int) -> int:
        """Index of the sentence that holds a word."""
        return (bisect_right(self._starts, word) or 1) - 1

    def sentence_at(self, word: int) -> Range:
        """The sentence that holds a word; the last one asked for is remembered."""
        first, last = self._last
        if not first <= word < last:
            self._last = self.sentences[self.sentence_index(word)]
        return self._last

    def tag(self, word: int) -> str:
        """The tag of a word, OPEN for an open class, a full stop up to `MARGIN` words outside the text."""
        return self.tags[word] or OPEN

    def word(self, place: int) -> str:
        """A word in lower case, empty outside the text."""
        if place < 0:
            return ""
        try:
            return self.lower[place]
        except IndexError:
            return ""


def read_page(doc: Document, lexicon: Marks | None = None) -> Page:
    """Read a document with the marks of a lexicon, by default ours; what few rules ask for is made when they do."""
    lexicon = lexicon or shipped_marks()
    scan = words(doc.plain)
    reading = _reading(scan, lexicon)
    return Page(doc, reading, scan, scan.lower, reading.tags, scan.ranges(doc.sentences) or ((0, len(scan)),))


@attrs.define(eq=False)
class Reading:
    """What events and incidents of one text share: its marks, and what was last read of its layers."""

    lexicon: Marks
    marks: bytes
    tags: list[str | None]
    _last: dict[str, tuple[Layers, Any]] = attrs.field(factory=dict, init=False)

    def shared(self, name: str, layers: Layers, read: Callable[[], Read]) -> Read:
        """What `read` finds in these layers, read once for all documents that have the very same ones."""
        last = self._last.get(name)
        if last is None or not all(map(is_, last[0], layers)):
            last = self._last[name] = layers, read()
        found: Read = last[1]
        return found


# A reading lives as long as the words that it was made of.
_readings: WeakKeyDictionary[Words, Reading] = WeakKeyDictionary()


def _reading(scan: Words, lexicon: Marks) -> Reading:
    found = _readings.get(scan)
    if found is None or found.lexicon is not lexicon:
        marks = lexicon.of(scan)
        tags = lexicon.tags(marks)
        tags += repeat(".", MARGIN)  # a list is read from its end for places below zero: so they stand before it, too
        found = _readings[scan] = Reading(lexicon, marks, tags)
    return found
