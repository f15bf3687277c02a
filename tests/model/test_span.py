"""Spans are half-open, checked, and never false."""

from __future__ import annotations

import re

import pytest

from newsparse import Span


def test_a_span_counts_code_points() -> None:
    assert Span(3, 9).length == 6


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (5, 4)])
def test_a_span_must_run_forward(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start, end)


def test_an_empty_span_is_not_false() -> None:
    assert Span(4, 4)


def test_of_takes_a_match_and_refuses_an_unmatched_group() -> None:
    match = re.search(r"(\d+)|(dozens)", "at least 12 dead")
    assert match is not None
    assert Span.of(match) == Span(9, 11)
    with pytest.raises(ValueError, match="group 2"):
        Span.of(match, 2)


def test_holds_and_overlaps() -> None:
    hull = Span(2, 10)
    assert hull.holds(Span(2, 10))
    assert not hull.holds(Span(1, 3))
    assert hull.overlaps(Span(9, 12))
    assert not hull.overlaps(Span(10, 12))
