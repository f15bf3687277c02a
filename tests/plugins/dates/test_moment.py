"""Arithmetic on moments."""

from __future__ import annotations

from datetime import date

import pytest

from newsparse_dates.moment import Moment, first_day, of_date, shift, value_of, widen

DAY = Moment("day", 2024, 2, 29)


@pytest.mark.parametrize(
    ("grain", "value"),
    [
        ("millennium", "2"),
        ("century", "20"),
        ("decade", "202"),
        ("year", "2024"),
        ("half", "2024-H1"),
        ("season", "2024-WI"),
        ("quarter", "2024-Q1"),
        ("month", "2024-02"),
        ("week", "2024-W09"),
        ("weekend", "2024-W09-WE"),
        ("day", "2024-02-29"),
    ],
)
def test_a_day_lies_in_a_moment_of_each_grain(grain: str, value: str) -> None:
    assert value_of(of_date(date(2024, 2, 29), grain)) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("moment", "count", "step", "value"),
    [
        (DAY, 1, "day", "2024-03-01"),
        (DAY, 1, "year", "2025-02-28"),
        (DAY, -1, "month", "2024-01-29"),
        (DAY, 2, "week", "2024-03-14"),
        (Moment("month", 2024, 1), -1, None, "2023-12"),
        (Moment("week", 2020, 53), 1, None, "2021-W01"),
        (Moment("quarter", 2024, 4), 1, None, "2025-Q1"),
        (Moment("year", 1), -1, None, "BC0001"),
        (Moment("year", -479), 100, None, "BC0380"),
    ],
)
def test_shift(moment: Moment, count: int, step: str | None, value: str) -> None:
    moved = shift(moment, count, step)
    assert moved is not None
    assert value_of(moved) == value


def test_no_shift_leaves_the_calendar() -> None:
    assert shift(Moment("day", 9999, 12, 31), 1) is None
    assert shift(Moment("year", 9999), 1) is None
    assert shift(Moment("week", 1, 1), -1) is None


def test_days_that_are_none() -> None:
    assert first_day(Moment("day", 2015, 2, 29)) is None
    assert first_day(Moment("day", 0, 1, 1)) is None


def test_widen_keeps_what_is_coarser() -> None:
    assert widen(Moment("year", 1990), "month") == Moment("year", 1990)
    assert widen(Moment("year", -464), "decade") == Moment("decade", -459)
