"""Fiscal years that do not begin in January: where they and their quarters lie on the calendar.

A fiscal year is named by the calendar year in which it ends: where it begins in October, fiscal 2024 begins in
October 2023, and its first quarter is the last calendar quarter of 2023.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from newsparse_dates.moment import Moment

_MONTHS = 12


def fiscal_start(rows: Iterable[tuple[str, ...]]) -> int:
    """The month in which fiscal years begin, from rows of a name and a month; the last one counts, 1 without any.

    Raises ValueError for a row that names no month from 1 to 12.

    >>> fiscal_start([("state budget", "10")])
    10
    """
    start = 1
    for row in rows:
        month = row[1] if len(row) > 1 else ""
        if not month.isdecimal() or not 1 <= int(month) <= _MONTHS:
            raise ValueError(f"a line of the fiscal calendar is a name, a tab and a month from 1 to 12, not {row!r}")
        start = int(month)
    return start


def fiscal_year_of(year: int, start: int) -> Moment:
    """The fiscal year of that name."""
    return Moment("year", year, start if start > 1 else 0)


def year_on(day: date, start: int) -> int:
    """The name of the fiscal year that a day lies in."""
    return day.year + (start > 1 and day.month >= start)


def on_calendar(moment: Moment, start: int) -> Moment:
    """A fiscal quarter or half as one of the calendar, itself where its months are not those of one.

    >>> on_calendar(Moment("quarter", 2024, 1), 10)
    Moment(grain='quarter', year=2023, number=4, day=0, clock='', zone='')
    """
    parts = 4 if moment.grain == "quarter" else 2
    size = _MONTHS // parts
    if start == 1 or (start - 1) % size:
        return moment
    steps = moment.year * parts + moment.number - 1 - (_MONTHS + 1 - start) // size
    return moment._replace(year=steps // parts, number=steps % parts + 1)


def last_over(moment: Moment, now: Moment, start: int) -> Moment:
    """The last fiscal part of that number that is over: what is reported on."""
    years = (now.year + offset for offset in (1, 0, -1))
    placed = (on_calendar(moment._replace(year=year), start) for year in years)
    return next((one for one in placed if one < now), on_calendar(moment._replace(year=now.year - 1), start))
