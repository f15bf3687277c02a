"""Days of holidays."""

from __future__ import annotations

from datetime import date

import pytest

from newsparse.text import lexicon_rows
from newsparse_dates.holidays import easter, holiday_date
from newsparse_dates.tokens import PACKAGE


@pytest.mark.parametrize(("year", "day"), [(1818, (3, 22)), (1943, (4, 25)), (2024, (3, 31)), (2038, (4, 25))])
def test_easter_at_its_extremes(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("12-25", 2024, date(2024, 12, 25)),
        ("11/4/4", 2024, date(2024, 11, 28)),
        ("05/1/-1", 2024, date(2024, 5, 27)),
        ("11/1/1+1", 2024, date(2024, 11, 5)),
        ("easter-47", 2024, date(2024, 2, 13)),
    ],
)
def test_rules(rule: str, year: int, day: date) -> None:
    assert holiday_date(rule, year) == day


@pytest.mark.parametrize("rule", ["02-30", "nonsense", "13/1/1"])
def test_rules_that_give_no_day(rule: str) -> None:
    assert holiday_date(rule, 2024) is None


def test_every_listed_holiday_has_a_day() -> None:
    assert all(holiday_date(rule, 2024) for _, rule, *_ in lexicon_rows(PACKAGE, "data/holidays.txt"))
