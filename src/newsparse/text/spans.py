"""Look-up of the span that holds an offset, by bisection."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

Pair = tuple[int, int]


class SpanIndex:
    """Disjoint, ordered half-open spans that can be asked which of them holds an offset.

    >>> sentences = SpanIndex([(0, 10), (11, 30)])
    >>> sentences.at(12), sentences.at(10)
    (1, None)
    """

    __slots__ = ("_ends", "_starts", "pairs")

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self.pairs: Sequence[Pair] = tuple(pairs)
        self._starts = [start for start, _ in self.pairs]
        self._ends = [end for _, end in self.pairs]

    def at(self, offset: int) -> int | None:
        """Index of the span that holds `offset`, or None between spans."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 and offset < self._ends[index] else None

    def before(self, offset: int) -> int | None:
        """Index of the last span that starts at or before `offset`, whether it holds it or not."""
        index = bisect_right(self._starts, offset) - 1
        return index if index >= 0 else None

    def overlapping(self, start: int, end: int) -> range:
        """Indices of the spans that share at least one character with start:end.

        >>> list(SpanIndex([(0, 10), (11, 30), (31, 40)]).overlapping(5, 12))
        [0, 1]
        """
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self.pairs[first][1] <= start:
            first += 1
        last = first
        while last < len(self.pairs) and self.pairs[last][0] < end:
            last += 1
        return range(first, last)
