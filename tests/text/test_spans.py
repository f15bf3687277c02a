"""Look-up by bisection."""

from __future__ import annotations

import pytest

from newsparse.text import SpanIndex

INDEX = SpanIndex([(0, 10), (11, 30), (31, 40)])


@pytest.mark.parametrize(("offset", "found"), [(0, 0), (9, 0), (10, None), (11, 1), (39, 2), (40, None)])
def test_at(offset: int, found: int | None) -> None:
    assert INDEX.at(offset) == found


@pytest.mark.parametrize(
    ("start", "end", "found"), [(5, 12, [0, 1]), (10, 11, []), (0, 99, [0, 1, 2]), (12, 13, [1]), (40, 50, [])]
)
def test_overlapping(start: int, end: int, found: list[int]) -> None:
    assert list(INDEX.overlapping(start, end)) == found


def test_before() -> None:
    assert INDEX.before(10) == 0
    assert SpanIndex([(5, 6)]).before(4) is None
