"""The day of a holiday in a year, from the rule in its data row."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_MOVABLE = re.compile(r"easter([+-]\d+)")
_WEEKDAY = re.compile(r"(\d\d)/([1-7])/(-?[1-5])(?:([+-]\d+))?")


@lru_cache(maxsize=512)
def holiday_date(rule: str, year: int) -> date | None:
    """The day that a rule of `data/holidays.txt` gives in `year`; None where there is none.

    >>> holiday_date("11/4/4", 2015), holiday_date("easter+1", 2024), holiday_date("02-29", 2015)
    (datetime.date(2015, 11, 26), datetime.date(2024, 4, 1), None)
    """
    try:
        if match := _FIXED.fullmatch(rule):
            return date(year, int(match[1]), int(match[2]))
        if match := _MOVABLE.fullmatch(rule):
            return easter(year) + timedelta(days=int(match[1]))
        if match := _WEEKDAY.fullmatch(rule):
            day = _nth_weekday(year, int(match[1]), int(match[2]), int(match[3]))
            return day + timedelta(days=int(match[4] or 0))
    except (ValueError, OverflowError):
        pass
    return None


def easter(year: int) -> date:
    """Western Easter Sunday: the anonymous Gregorian computus (Butcher's Ecclesiastical Calendar, 1876).

    >>> easter(2000)
    datetime.date(2000, 4, 23)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
