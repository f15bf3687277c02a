"""Half-open spans of code points."""

from __future__ import annotations

from typing import Protocol

import attrs


class _Match(Protocol):
    def span(self, group: int | str = ..., /) -> tuple[int, int]: ...


@attrs.frozen(order=True)
class Span:
    """A half-open range ``start:end`` of code points of `Document.text`.

    Raises ValueError unless ``0 <= start <= end``. A span has a `length` and no `len()`,
    so that an empty span is not taken for false.

    >>> Span(3, 9).length
    6
    >>> Span(9, 3)
    Traceback (most recent call last):
    ...
    ValueError: a span needs 0 <= start <= end, got 9:3
    """

    start: int
    end: int

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}:{self.end}")

    @classmethod
    def of(cls, match: _Match, group: int | str = 0) -> Span:
        """The span of a match of `re` or `regex`, or of one of its groups.

        Raises ValueError where the group did not take part in the match.

        >>> import re
        >>> Span.of(re.search(r"on (\\w+)", "said on Friday"), 1)
        Span(start=8, end=14)
        """
        start, end = match.span(group)
        if start < 0:
            raise ValueError(f"group {group!r} did not take part in the match")
        return cls(start, end)

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
