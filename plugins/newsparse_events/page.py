"""A document as the rules read it: its words in lower case, one tag a word of a closed class, its sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import repeat

import attrs

from newsparse import Document, Sentence, Span
from newsparse.text import Column, SpanIndex, Words, lexicon_rows, words
from newsparse_events.lexicon import PACKAGE

Range = tuple[int, int]
OPEN = "N"
MARGIN = 16
_SILENT = frozenset(("byline", "timestamp", "credit", "boilerplate"))
_STOPS = frozenset('.;:!?()[]"')


@lru_cache(maxsize=1)
def tags() -> dict[str, str]:
    """Word of a closed class → its tag, from `data/en/classes.txt`; marks stand for themselves."""
    found: dict[str, str] = {}
    for tag, listed in lexicon_rows(PACKAGE, "data/en/classes.txt"):
        for word in listed.split():
            found.setdefault(word, tag)
    found.update({mark: mark for mark in ",;:.!?()[]\"'-"})
    return found


@lru_cache(maxsize=1)
def _tag_column() -> Column[str | None]:
    return Column(lambda token: tags().get(token.lower()))


@attrs.define(eq=False, slots=False)
class Page:
    """Words, tags and sentences of one document; places are word indices, ranges half-open.

    `tags[i]` is None for a word of an open class, and a full stop up to `MARGIN` words before and behind the text;
    `chains` remembers the auxiliaries before a word, `triggers` holds the words of the events that were found.
    """

    doc: Document
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
        spans = [item.span for item in self.doc.paragraphs if item.kind in _SILENT]
        return sorted(_ranges(self.scan, spans + [item.span for item in self.doc.datelines]))

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
        return self.lower[place] if 0 <= place < len(self.lower) else ""


def read_page(doc: Document) -> Page:
    """Read a document; what few rules ask for is made when they do."""
    reading = _reading(words(doc.plain))
    return Page(doc, reading.scan, reading.scan.lower, reading.tags, reading.lines(doc.sentences))


@attrs.define(eq=False)
class _Reading:
    """What events and incidents of one text share: its tags, and the words of the sentences that were read last."""

    scan: Words
    tags: list[str | None]
    last: tuple[Sequence[Sentence], list[Range]] | None = None

    def lines(self, sentences: Sequence[Sentence]) -> list[Range]:
        """The sentences in words; without any the text is one."""
        last = self.last
        if last is None or last[0] is not sentences:
            found = _ranges(self.scan, [item.span for item in sentences]) or [(0, len(self.scan))]
            last = self.last = sentences, found
        return last[1]


@lru_cache(maxsize=2)
def _reading(scan: Words) -> _Reading:
    # A list is read from its end for places below zero: full stops behind the text stand before it, too.
    return _Reading(scan, [*_tag_column().of(scan), *repeat(".", MARGIN)])


def _ranges(scan: Words, spans: Iterable[Span]) -> list[Range]:
    pairs = [(span.start, span.end) for span in spans]
    firsts = map(bisect_left, repeat(scan.starts), [start for start, _ in pairs])
    lasts = map(bisect_left, repeat(scan.starts), [end for _, end in pairs])
    return [(first, last) for first, last in zip(firsts, lasts, strict=True) if last > first]
