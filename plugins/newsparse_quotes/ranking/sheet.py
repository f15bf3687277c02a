"""A page as the models read it: more columns over its words, and its runs, chunks and paragraphs as plain pairs."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

import attrs

from newsparse.text import Words
from newsparse_quotes.page import Page
from newsparse_quotes.ranking.vocabulary import COMMA, STEP, STRONG, Vocabulary

Pair = tuple[int, int]
_BEYOND = 3
_IS_COMMA = bytes(class_ == COMMA for class_ in range(256))
_IS_STRONG = bytes(cue >= STRONG for cue in range(256))


@attrs.frozen(eq=False)
class Sheet:
    """Columns with one value a word, and half-open ranges of word indices.

    * `wid`, `cls`, `cue`, `stem`, `verb`, `form`: number, class, cue bin, stem, verb class and ending of each word;
      three more places at the end hold zeros, so that looking past either edge finds class 0.
    * `pair`: class of a word (low byte) and of the next.
    * `tags`: the letters of the page's grammar as bytes.
    * `commas`, `strong`: how many commas and how many strong cues stand before each word.
    * `runs`: top-level quoted runs with their marks; `inner`: the words of each without marks and punctuation at
      its edges; `run_of`: number of the run that holds a word, from 1, or 0.
    * `chunks`: sentences, glued where the break lies inside a run; `chunk_of`: index by word.
    """

    words: Words
    tokens: list[str]
    tags: bytes
    wid: list[int]
    cls: list[int]
    cue: bytes
    stem: memoryview
    verb: bytes
    form: bytes
    pair: list[int]
    commas: list[int]
    strong: list[int]
    runs: list[Pair]
    inner: list[Pair]
    run_of: list[int]
    chunks: Sequence[Pair]
    chunk_of: list[int]
    paragraphs: Sequence[Pair]
    _run_starts: list[int]
    _paragraph_starts: list[int]

    def runs_before(self, at: int) -> int:
        """How many quoted runs begin before a word: the index of the next."""
        return bisect_left(self._run_starts, at)

    def paragraph_of(self, at: int) -> int:
        """The index of the paragraph that holds a word."""
        return max(0, bisect_right(self._paragraph_starts, at) - 1)

    def quoted_before(self, at: int, low: int) -> int:
        """How near a quoted run ends before a cue in a chunk that begins at `low`: 0 none in reach, 1 far, 2 near."""
        if not self.runs:
            return 0
        near = any(self.run_of[max(low, at - 8) : at])
        return 2 if near else 1 if self.run_of[low] else 0


def read_sheet(page: Page, vocabulary: Vocabulary) -> Sheet:
    """The sheet of a page."""
    tokens = page.words.tokens
    joined = vocabulary.readings(page.words) + bytes(_BEYOND * STEP)
    classes, wide = joined[::STEP], memoryview(joined).cast("H")
    tags = page.tags.encode("ascii", "replace") + bytes(_BEYOND)
    runs = [(run.first, run.last) for run in page.runs]
    return Sheet(
        words=page.words, tokens=tokens, tags=tags, wid=wide[2 :: STEP // 2].tolist(), cls=list(classes),
        cue=joined[1::STEP], stem=wide[3 :: STEP // 2], verb=joined[2::STEP], form=joined[3::STEP],
        pair=_pairs(classes), commas=_counts(classes, _IS_COMMA), strong=_counts(joined[1::STEP], _IS_STRONG),
        runs=runs, inner=[trimmed(tokens, first, last) for first, last in runs], run_of=_numbers(runs, len(classes)),
        chunks=page.chunks, chunk_of=_owners(page.chunks, len(tokens)), paragraphs=page.paragraphs,
        run_starts=[first for first, _ in runs], paragraph_starts=[first for first, _ in page.paragraphs],
    )  # fmt: skip


def _counts(column: bytes, counted: bytes) -> list[int]:
    """How many of the words before each are counted: small numbers, which need no memory of their own."""
    return list(accumulate(column.translate(counted), initial=0))


def _pairs(classes: bytes) -> list[int]:
    """The class of each word (low byte) and of the next (high byte) as one number.

    >>> _pairs(bytes((1, 2, 3))) == [1 | 2 << 8, 2 | 3 << 8]
    True
    """
    both = bytearray(2 * len(classes) - 2)
    low = sys.byteorder == "big"
    both[low::2], both[not low :: 2] = classes[:-1], classes[1:]
    return memoryview(both).cast("H").tolist()


def trimmed(tokens: Sequence[str], first: int, last: int) -> Pair:
    """Narrow a range of words to begin and end with a letter or digit; empty where it holds none.

    >>> trimmed(['"', "No", ",", '"'], 0, 4)
    (1, 2)
    """
    while first < last and not tokens[first][0].isalnum():
        first += 1
    while last > first and not tokens[last - 1][0].isalnum():
        last -= 1
    return first, last


def content_trimmed(tokens: Sequence[str], first: int, last: int) -> Pair:
    """A content without marks at its edges and without a leading "that".

    >>> content_trimmed(["that", '"', "No", ",", '"'], 0, 5)
    (2, 3)
    """
    first, last = trimmed(tokens, first, last)
    while last - first > 1 and tokens[first].lower() == "that":
        first, last = trimmed(tokens, first + 1, last)
    return first, last


def _numbers(runs: Sequence[Pair], count: int) -> list[int]:
    numbers = [0] * count
    for number, (first, last) in enumerate(runs, 1):
        numbers[first:last] = [number] * (last - first)
    return numbers


def _owners(ranges: Sequence[Pair], count: int) -> list[int]:
    owners: list[int] = []
    for index, (first, last) in enumerate(ranges):
        if first > len(owners):
            owners += [max(0, index - 1)] * (first - len(owners))
        owners += [index] * (last - first)
    return owners + [max(0, len(ranges) - 1)] * (count - len(owners) + 3)
