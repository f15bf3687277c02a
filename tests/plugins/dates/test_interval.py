"""The stretch of time that a moment covers."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from newsparse_dates.interval import interval
from newsparse_dates.moment import Moment


@pytest.mark.parametrize(
    ("moment", "start", "end"),
    [
        (Moment("year", 2024), "2024-01-01", "2025-01-01"),
        (Moment("half", 2024, 2), "2024-07-01", "2025-01-01"),
        (Moment("week", 2024, 10), "2024-03-04", "2024-03-11"),
        (Moment("weekend", 2024, 10), "2024-03-09", "2024-03-11"),
        (Moment("season", 2024, 1), "2023-12-01", "2024-03-01"),
        (Moment("day", 2024, 2, 29), "2024-02-29", "2024-03-01"),
        (Moment("part", 2024, 2, 29, "NI"), "2024-02-29T20:00", "2024-03-01T06:00"),
        (Moment("minute", 2024, 2, 29, "15:30"), "2024-02-29T15:30", "2024-02-29T15:31"),
        (Moment("minute", 2024, 2, 29, "24:00"), "2024-03-01T00:00", "2024-03-01T00:01"),
    ],
)
def test_interval(moment: Moment, start: str, end: str) -> None:
    assert interval(moment) == (datetime.fromisoformat(start), datetime.fromisoformat(end))


def test_a_zone_is_only_there_where_it_was_stated() -> None:
    bounds = interval(Moment("minute", 2024, 2, 29, "15:30", "-05:00"))
    assert bounds is not None
    assert bounds[0].utcoffset() == timedelta(hours=-5)


@pytest.mark.parametrize("moment", [Moment("year", 9999), Moment("year", -479), Moment("day", 9999, 12, 31)])
def test_none_where_a_bound_is_off_the_calendar(moment: Moment) -> None:
    assert interval(moment) is None
