"""Moments: points of the calendar at a grain, their TIMEX3 value and their arithmetic.

A moment is a year, a quarter, an ISO week, a day, a day with a clock time and so on. All arithmetic
is on plain integers; where a result leaves the years that Python knows, the answer is None.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, NamedTuple

Grain = Literal[
    "millennium", "century", "decade", "year", "half", "season", "quarter", "month",
    "weekend", "week", "day", "part", "hour", "minute", "second",
]  # fmt: skip

GRAINS: tuple[Grain, ...] = Grain.__args__  # type: ignore[attr-defined]
RANK = {grain: rank for rank, grain in enumerate(GRAINS)}
SEASONS = ("WI", "SP", "SU", "FA")
_YEARS = {"millennium": 1000, "century": 100, "decade": 10, "year": 1}
_PARTS_OF_YEAR = {"half": 2, "quarter": 4, "season": 4, "month": 12}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}


class Moment(NamedTuple):
    """A point of the calendar.

    `year` is astronomical (0 is 1 BC; for weeks it is the ISO year); `number` counts the half, season,
    quarter, month or ISO week from 1, and of a fiscal year it is the month, in the year before, that it begins in;
    `day` is the day of the month; `clock` what TIMEX3 puts after the T (``"15:30"``, ``"NI"``); `zone` an offset
    such as ``"-05:00"`` where one was stated.
    """

    grain: Grain
    year: int
    number: int = 0
    day: int = 0
    clock: str = ""
    zone: str = ""


def value_of(moment: Moment) -> str:
    """The TIMEX3 value.

    >>> [value_of(m) for m in (Moment("decade", 1990), Moment("quarter", 1989, 3), Moment("season", 2001, 1))]
    ['199', '1989-Q3', '2001-WI']
    >>> [value_of(m) for m in (Moment("week", 2024, 9), Moment("part", 2024, 3, 5, "NI"), Moment("year", -479))]
    ['2024-W09', '2024-03-05TNI', 'BC0480']
    """
    grain, year, number, day, clock, _ = moment
    era, shown = ("", year) if year > 0 else ("BC", 1 - year)
    if grain == "decade":
        return f"{era}{shown // 10:03d}"
    if grain == "century":
        return f"{era}{shown // 100:02d}"
    if grain == "millennium":
        return f"{era}{shown // 1000:01d}"
    head = f"{era}{shown:04d}"
    match grain:
        case "year":
            return head
        case "half":
            return f"{head}-H{number}"
        case "quarter":
            return f"{head}-Q{number}"
        case "season":
            return f"{head}-{SEASONS[number - 1]}"
        case "month":
            return f"{head}-{number:02d}"
        case "week":
            return f"{head}-W{number:02d}"
        case "weekend":
            return f"{head}-W{number:02d}-WE"
        case "day":
            return f"{head}-{number:02d}-{day:02d}"
    return f"{head}-{number:02d}-{day:02d}T{clock}"


def of_date(day: date, grain: Grain = "day") -> Moment:
    """The moment of `grain` that a calendar day lies in.

    >>> of_date(date(1989, 11, 2), "quarter")
    Moment(grain='quarter', year=1989, number=4, day=0, clock='', zone='')
    """
    if grain in _YEARS:
        return Moment(grain, day.year - day.year % _YEARS[grain])
    if grain in ("week", "weekend"):
        year, week, _ = day.isocalendar()
        return Moment(grain, year, week)
    if grain == "season":
        return _season_of(day)
    if grain in _PARTS_OF_YEAR:
        return Moment(grain, day.year, (day.month - 1) * _PARTS_OF_YEAR[grain] // 12 + 1)
    return Moment("day", day.year, day.month, day.day)


def _season_of(day: date) -> Moment:
    """Meteorological seasons of the northern half; a winter is known by the year of its January."""
    if day.month == 12:
        return Moment("season", day.year + 1, 1)
    return Moment("season", day.year, day.month // 3 + 1)


def first_day(moment: Moment) -> date | None:
    """The first day of a moment, None outside the years 1 to 9999 or for a day that is none."""
    try:
        return _first_day(moment)
    except (ValueError, OverflowError):
        return None


def _first_day(moment: Moment) -> date:
    grain, year, number, day = moment[:4]
    if grain in _YEARS:
        fiscal = grain == "year" and number > 1
        return date(max(year, 1) if year > -_YEARS[grain] else year, 1, 1) if not fiscal else date(year - 1, number, 1)
    if grain in ("week", "weekend"):
        return date.fromisocalendar(year, number, 1 if grain == "week" else 6)
    if grain == "season":
        return date(year, number * 3 - 3, 1) if number > 1 else date(year - 1, 12, 1)
    if grain in _PARTS_OF_YEAR:
        return date(year, (number - 1) * 12 // _PARTS_OF_YEAR[grain] + 1, 1)
    return date(year, number, day)


def widen(moment: Moment, grain: Grain) -> Moment | None:
    """The moment of a coarser `grain` that holds `moment`, or itself where it is as coarse already.

    >>> value_of(widen(Moment("day", 1989, 11, 2), "quarter"))
    '1989-Q4'
    """
    if RANK[moment.grain] <= RANK[grain]:
        return moment
    if grain in _YEARS:
        return Moment(grain, _floor(moment.year, _YEARS[grain]))
    start = first_day(moment)
    return of_date(start, grain) if start else None


def _floor(year: int, size: int) -> int:
    """The year that a decade or century is known by; before Christ it counts backwards: 465 BC is in the 460s."""
    return year - year % size if year > 0 else 1 - (1 - year) // size * size


def shift(moment: Moment, count: int, grain: str | None = None) -> Moment | None:
    """`moment` moved by `count` steps of `grain` (its own by default), its own grain kept.

    >>> value_of(shift(Moment("quarter", 1989, 1), -1)), value_of(shift(Moment("quarter", 1989, 1), -1, "year"))
    ('1988-Q4', '1988-Q1')
    """
    step = grain or moment.grain
    if step in _YEARS:
        return _valid(moment._replace(year=moment.year + count * _YEARS[step]))
    if step in _PARTS_OF_YEAR:
        return _shift_within_year(moment, count, step)
    start = first_day(moment)
    if start is None or step not in _DAYS:
        return moment if step not in _DAYS else None
    try:
        moved = date.fromordinal(start.toordinal() + count * _DAYS[step])
    except (ValueError, OverflowError):
        return None
    return of_date(moved, moment.grain)._replace(grain=moment.grain, clock=moment.clock, zone=moment.zone)


def _shift_within_year(moment: Moment, count: int, step: str) -> Moment | None:
    size = _PARTS_OF_YEAR[step]
    if moment.grain == step:
        months, unit = moment.year * size + moment.number - 1 + count, size
        return moment._replace(year=months // unit, number=months % unit + 1)
    if moment.grain in _YEARS or moment.grain in ("half", "season", "quarter"):
        return moment
    if moment.grain in ("week", "weekend"):
        start = first_day(moment)
        day = start and _add_months(of_date(start), count * 12 // size)
        begin = day and first_day(day)
        return of_date(begin, moment.grain) if begin else None
    return _add_months(moment, count * 12 // size)


def _add_months(moment: Moment, months: int) -> Moment | None:
    total = moment.year * 12 + moment.number - 1 + months
    return _valid(moment._replace(year=total // 12, number=total % 12 + 1))


def _valid(moment: Moment) -> Moment | None:
    """The moment, its day pulled back to the end of a shorter month; None outside the calendar's years."""
    if not -9999 <= moment.year <= 9999:
        return None
    if not moment.day:
        return moment
    for day in range(moment.day, moment.day - 4, -1):
        candidate = moment._replace(day=day)
        if first_day(candidate):
            return candidate
    return None
