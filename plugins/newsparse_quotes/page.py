"""A document as the rules read it: words, one grammatical tag a word, quoted runs, chunks and paragraphs.

Tags are single letters, so that a stretch of text is a string and a rule of grammar is a short pattern over it:
C capitalised, N other noun-like word, D determiner, P subject pronoun, W "who", O object pronoun, I preposition,
& "and", B "but", H "that", S subordinator, A auxiliary, X negation, R adverb, T day or month, M number, Y reporting
verb, F other common verb, E word in -ed, G word in -ing, ``[``, q, ``]`` first, inner and last word of a quoted run;
punctuation stands for itself, with ``(`` for all opening brackets and ``/`` for a hyphen inside a word.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import attrs

from newsparse import Document
from newsparse.text import QuotedRun, Words, quoted_runs, words
from newsparse_quotes.lexicon import Lexicon
from newsparse_quotes.tagging import settle_headline, settle_hyphens, settle_initials, settle_openings, settle_verbs
from newsparse_quotes.wordtags import forms, word_tags

Range = tuple[int, int]

_ASKS = frozenset(("?", "!"))
_NEVER = (sys.maxsize, sys.maxsize)
_DASHES = frozenset(("-", "–", "—", "―", ":", "."))
_ATTRIBUTION = re.compile(rb"(?:P|D?[CNM][CNM'./&]{0,7}+)[AR]?Y(?:[.,TR]|I[^Y]{1,9}[.,])")


@attrs.define
class Run:
    """A top-level quoted run in words: `first` is its opening mark, `last` the word after its closing mark.

    `inner`:`inner_last` are the words between the marks.
    """

    index: int
    first: int
    last: int
    inner: int
    inner_last: int
    marks: QuotedRun

    @property
    def length(self) -> int:
        """Number of words and punctuation marks between the quotation marks."""
        return self.inner_last - self.inner

    def closing_word(self, tokens: Sequence[str]) -> str:
        """The last word or punctuation mark between the marks, inner marks passed over; empty for an empty run."""
        last = self.inner_last - 1
        while last > self.inner and tokens[last] in ("'", '"'):
            last -= 1
        return tokens[last] if last >= self.inner else ""


@attrs.frozen(eq=False)
class Page:
    """What the rules see of a document; `first`/`last` pairs are half-open ranges of word indices.

    * `tags`: one letter a word (see the module); `raw`: what is known of each word by itself (see `wordtags`).
    * `chunks`: sentences, glued together where the break lies inside a quoted run.
    * `paragraphs`: the paragraphs.
    """

    text: str
    lexicon: Lexicon
    words: Words
    tags: str
    raw: bytes
    runs: tuple[Run, ...]
    chunks: tuple[Range, ...]
    paragraphs: tuple[Range, ...]
    _chunk_starts: list[int]
    _paragraph_starts: list[int]
    _run_starts: list[int]

    def chunk_at(self, word: int) -> Range:
        """The chunk that holds a word."""
        return self.chunks[max(0, bisect_right(self._chunk_starts, word) - 1)]

    def paragraph_index(self, word: int) -> int:
        """Index of the paragraph that holds a word."""
        return max(0, bisect_right(self._paragraph_starts, word) - 1)

    def run_at(self, word: int) -> Run | None:
        """The run that holds a word, its marks included."""
        index = bisect_right(self._run_starts, word) - 1
        return self.runs[index] if index >= 0 and word < self.runs[index].last else None

    def quotes_between(self, first: int, last: int) -> bool:
        """Whether a range of words holds a word of a run: no look-up of runs is needed where it does not."""
        stretch = self.tags[first:last]
        return "]" in stretch or "q" in stretch or "[" in stretch

    def runs_touching(self, first: int, last: int) -> tuple[Run, ...]:
        """The runs that share a word with a range of words."""
        at = bisect_right(self._run_starts, first) - 1
        low = at if at >= 0 and self.runs[at].last > first else at + 1
        return self.runs[low : bisect_left(self._run_starts, last, low)]

    def runs_between(self, first: int, last: int) -> tuple[Run, ...]:
        """The runs that begin in a range of words."""
        return self.runs[bisect_right(self._run_starts, first - 1) : bisect_right(self._run_starts, last - 1)]


def read_page(doc: Document, lexicon: Lexicon) -> Page:
    """Read a document into a Page: one pass over its words."""
    scanned = words(doc.plain)
    runs = _runs_in_words(quoted_runs(doc.text, [(item.span.start, item.span.end) for item in doc.paragraphs]), scanned)
    paragraphs, sentences = scanned.ranges(doc.paragraphs), scanned.ranges(doc.sentences)
    raw = word_tags(scanned, lexicon)
    tags = _settled(raw, runs, paragraphs, doc.text, scanned, lexicon)
    if doc.datelines:
        sentences = _after_datelines(sentences, doc, scanned)
    chunks = sentences or paragraphs
    if runs:
        chunks = _glued(chunks, runs, _after_questions(runs, paragraphs, scanned), tags)
    settle_openings(tags, chunks, scanned, lexicon)
    starts = [[first for first, _ in chunks], [first for first, _ in paragraphs], [run.first for run in runs]]
    return Page(doc.text, lexicon, scanned, tags.decode("latin-1"), raw, runs, chunks, paragraphs, *starts)


def _settled(
    raw: bytes, runs: Sequence[Run], paragraphs: Sequence[Range], text: str, scanned: Words, lexicon: Lexicon
) -> bytearray:
    """The tags of all words, quoted runs masked, settled by their neighbours but for the openings of sentences."""
    tags = forms(raw)
    settle_hyphens(tags, raw, scanned, text)
    for run in runs:
        length = run.last - run.first
        tags[run.first : run.last] = (b"[" + b"q" * (length - 2) + b"]")[-length:]
    if paragraphs:
        settle_headline(tags, paragraphs[0], scanned, lexicon)
    settle_initials(tags, raw, scanned)
    return settle_verbs(tags, scanned, lexicon)


def _runs_in_words(found: Sequence[QuotedRun], scanned: Words) -> tuple[Run, ...]:
    runs: list[Run] = []
    starts, last = scanned.starts, 0
    for marks in found:
        if marks.depth == 0:
            start, end, inner_start, inner_end = marks[:4]
            first = bisect_left(starts, start, last)
            last = bisect_left(starts, end, first, min(first + end - start, len(starts)))
            if last > first:
                inner = first + 1 if inner_start == start + 1 else bisect_left(starts, inner_start, first, last)
                inner_last = last - 1 if starts[last - 1] == inner_end else bisect_left(starts, inner_end, first, last)
                runs.append(Run(len(runs), first, last, inner, max(inner, inner_last), marks))
    return tuple(runs)


def _after_datelines(sentences: Sequence[Range], doc: Document, scanned: Words) -> tuple[Range, ...]:
    """Sentences without the dateline that opens them, and the dash after it."""
    starts = {scanned.at(item.span.start): scanned.at(item.span.end) for item in doc.datelines}
    ranges = []
    for first, last in sentences:
        at = starts.get(first, first)
        while first < at < last and scanned.tokens[at] in _DASHES:
            at += 1
        ranges.append((at, last) if at < last else (first, last))
    return tuple(ranges)


def _after_questions(runs: Sequence[Run], paragraphs: Sequence[Range], scanned: Words) -> set[int]:
    """The words after a quoted question or exclamation in the same paragraph."""
    asked = {run.last for run in runs if run.closing_word(scanned.tokens) in _ASKS}
    return asked - {first for first, _ in paragraphs} if asked else asked


def _glued(sentences: Sequence[Range], runs: Sequence[Run], questions: set[int], tags: bytearray) -> tuple[Range, ...]:
    """Sentences joined where one ends inside a quoted run, or a quoted question is followed by who asked it.

    `questions` are the words after a quoted question in the same paragraph.
    """
    chunks: list[Range] = []
    at, begins, ends = 0, runs[0].first, runs[0].last
    for first, last in sentences:
        while ends <= first:
            at += 1
            begins, ends = (runs[at].first, runs[at].last) if at < len(runs) else _NEVER
        if chunks and (begins < first or (first in questions and _ATTRIBUTION.match(tags, first, last))):
            chunks[-1] = (chunks[-1][0], last)
        else:
            chunks.append((first, last))
    return tuple(chunks)
