"""One shared scan of a text into words, so that plugins do not each scan it again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from operator import add
from threading import Lock
from typing import NamedTuple, Protocol

import attrs

from newsparse.text.spellings import Spellings, entries, spellings

# Each match takes the white space behind a word with it, so that the matches cover the text and
# their lengths alone give the offsets: faster than asking each match for its span.
_WORD = re.compile(r"(?:\w++|\S)\s*+")

# Offsets in texts of usual length: the lists of many texts hold the same objects, and so fit the processor's caches.
_USUAL_OFFSETS = tuple(range(1 << 15))

_MOST_RANGES = 8  # tuples of sentences and the like whose words one text remembers

# What was last scanned, the oldest first. So many texts, or so many characters where these few are long,
# are remembered; more of them at once (see newsparse.portions) would be scanned again by every plugin.
REMEMBERED_TEXTS, REMEMBERED_CHARACTERS, _FEWEST_TEXTS = 64, 1 << 19, 4
_scanned: dict[str, Words] = {}
_lock = Lock()

WordRange = tuple[int, int]
"""Indices of words, half-open."""


class Offsets(Protocol):
    """A span of code points, half-open."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


class Spanned(Protocol):
    """What has a span, as an annotation does."""

    @property
    def span(self) -> Offsets:
        """Where it stands."""


class WordSpan(NamedTuple):
    """Offsets of one word: half-open, in code points."""

    start: int
    end: int


@attrs.frozen(eq=False)
class Words:
    """The words of a text as parallel lists: `tokens[i]` stands at `starts[i]:ends[i]`, `lower[i]` is it in lower case.

    A word is a run of letters, digits and underscores, or one other character that is
    no white space: ``"U.S."`` is four words, ``"two-month"`` three. Lists of plain
    values and no token objects: 1000 words cost well under a millisecond.
    `numbers[i]` is the number of the word among the `spellings` (see Column).
    """

    text: str = attrs.field(repr=False)
    starts: list[int] = attrs.field(repr=False)
    numbers: list[int] = attrs.field(repr=False)
    spellings: Spellings = attrs.field(repr=False)
    _ranges: dict[int, tuple[object, tuple[WordRange, ...]]] = attrs.field(factory=dict, init=False, repr=False)

    @cached_property
    def tokens(self) -> list[str]:
        """The words as written."""
        return list(entries(self.spellings.tokens, self.numbers))

    @cached_property
    def ends(self) -> list[int]:
        """Offsets behind each word."""
        return _shared([*map(add, self.starts, map(len, self.tokens))])

    @cached_property
    def lower(self) -> list[str]:
        """The words in lower case."""
        return list(entries(self.spellings.lower, self.numbers))

    def at(self, offset: int) -> int:
        """Index of the first word that starts at or after `offset` (`len(self)` past the last).

        >>> words("The toll rose.").at(4)
        1
        """
        return bisect_left(self.starts, offset)

    def ranges(self, items: tuple[Spanned, ...]) -> tuple[WordRange, ...]:
        """The words of each item that has any, half-open, such as those of each sentence.

        Several plugins ask for the same sentences, so what was last found is remembered by the tuple.
        """
        _, found = self._ranges.get(id(items), (None, None))
        if found is None:
            found = tuple(self._read_ranges(items))
            if len(self._ranges) >= _MOST_RANGES:
                self._ranges.clear()
            self._ranges[id(items)] = items, found  # the tuple is kept, so that its id stays its own
        return found

    def _read_ranges(self, items: tuple[Spanned, ...]) -> Iterator[WordRange]:
        """Most items begin where the one before ended, which takes no search."""
        starts, last, count = self.starts, 0, len(self.starts)
        for item in items:
            span = item.span
            start, end = span.start, span.end
            first = (
                last if 0 < last < count and starts[last - 1] < start <= starts[last] else bisect_left(starts, start)
            )
            most = first + end - start
            last = bisect_left(starts, end, first, most if most < count else count)
            if last > first:
                yield first, last

    def __len__(self) -> int:
        return len(self.starts)

    def part(self, first: int, last: int) -> Words:
        """The words from index `first` up to and without index `last`."""
        return Words(self.text, self.starts[first:last], self.numbers[first:last], self.spellings)

    def span(self, first: int, last: int) -> WordSpan:
        """Offsets of the words from index `first` up to and without index `last`.

        >>> words("The toll rose.").span(0, 2)
        WordSpan(start=0, end=8)
        """
        return WordSpan(self.starts[first], self.ends[last - 1])


def scan_words(plain: str) -> Words:
    """Scan `plain` anew, whatever is remembered."""
    pieces = _WORD.findall(plain)
    starts = list(accumulate(map(len, pieces), initial=len(plain) - len(plain.lstrip())))
    starts.pop()
    known = spellings()
    return Words(plain, _shared(starts), list(entries(known, pieces)), known)


def _shared(offsets: list[int]) -> list[int]:
    """Ascending offsets as the objects that all texts share, where they are usual."""
    if not offsets or offsets[-1] >= len(_USUAL_OFFSETS):
        return offsets
    return list(entries(_USUAL_OFFSETS, offsets))


def words(plain: str) -> Words:
    """The words of `plain`, scanned once; the last texts are remembered, so every plugin may just call this.

    >>> words("A two-month campaign").tokens
    ['A', 'two', '-', 'month', 'campaign']
    """
    found = _scanned.get(plain)
    return _remember(scan_words(plain)) if found is None else found


def forget_words() -> None:
    """Forget the texts that were scanned, for a measurement of the scan."""
    with _lock:
        _scanned.clear()


def _remember(scan: Words) -> Words:
    with _lock:
        _scanned[scan.text] = scan
        size = sum(map(len, _scanned))
        while len(_scanned) > (REMEMBERED_TEXTS if size <= REMEMBERED_CHARACTERS else _FEWEST_TEXTS):
            oldest = next(iter(_scanned))
            size -= len(oldest)
            del _scanned[oldest]
    return scan
