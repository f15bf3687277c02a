"""What the resolver remembers."""

from __future__ import annotations

from datetime import date

import pytest

from newsparse_dates.context import Context
from newsparse_dates.moment import Moment, value_of
from newsparse_dates.narrative import is_narrative
from newsparse_dates.tokens import LETTER


@pytest.mark.parametrize(
    ("month", "day", "value"),
    [(12, 18, "2023-12-18"), (2, 2, "2024-02-02"), (7, 1, "2024-07-01"), (7, 20, "2023-07-20")],
)
def test_the_nearest_year(month: int, day: int, value: str) -> None:
    found = Context(date(2024, 1, 10)).nearest_year(Moment("day", 0, month, day))
    assert found is not None
    assert value_of(found) == value


def test_a_narrative_runs_forward() -> None:
    context = Context(date(2024, 1, 10), narrative=True)
    context.record(Moment("month", 1916, 11), 1)
    assert context.nearest_year(Moment("month", 0, 2)) == Moment("month", 1917, 2)
    assert context.nearest_year(Moment("month", 0, 9)) == Moment("month", 1916, 9)


def test_a_glance_aside_does_not_move_a_narrative() -> None:
    context = Context(None, narrative=True)
    for after, year in enumerate((1916, 1870)):
        context.record(Moment("year", year), after)
    assert context.last == Moment("year", 1916)
    context.record(Moment("year", 1871), 3)
    assert context.last == Moment("year", 1871)


def test_what_is_compared_is_not_what_it_is_compared_with() -> None:
    context = Context(date(2024, 10, 30))
    for after, moment in enumerate((Moment("quarter", 2024, 3), Moment("quarter", 2023, 3), Moment("year", 2025))):
        context.record(moment, after)
    assert context.compared == Moment("quarter", 2024, 3)


@pytest.mark.parametrize(("weekdays", "narrative"), [(0, True), (1, True), (5, False)])
def test_narratives_have_few_weekdays(weekdays: int, narrative: bool) -> None:
    assert is_narrative(LETTER["YEAR"] * 30 + LETTER["WEEKDAY"] * weekdays) is narrative
