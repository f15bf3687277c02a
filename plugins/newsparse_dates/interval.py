"""The stretch of time that a moment covers, as half-open datetimes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from newsparse_dates.moment import Moment, first_day, shift

Interval = tuple[datetime, datetime]
_DAYS = {"day": 1, "weekend": 2, "week": 7}

# Clock hours of the parts of the day: first hour, hours that they last.
_PARTS = {"MO": (6, 6), "MI": (12, 2), "AF": (12, 6), "EV": (18, 4), "NI": (20, 10), "DT": (6, 12)}


def interval(moment: Moment) -> Interval | None:
    """Start and end of a moment; None where a bound falls outside the years 1 to 9999.

    >>> interval(Moment("quarter", 1989, 3))
    (datetime.datetime(1989, 7, 1, 0, 0), datetime.datetime(1989, 10, 1, 0, 0))
    """
    start = first_day(moment)
    if start is None:
        return None
    if moment.clock:
        return _clock_interval(start, moment.clock, moment.zone)
    if moment.grain in _DAYS:
        return _days(start, _DAYS[moment.grain])
    following = shift(moment, 1)
    end = first_day(following) if following else None
    return (_midnight(start), _midnight(end)) if end and end > start else None


def _days(start: date, count: int) -> Interval | None:
    try:
        begin = _midnight(start)
        return begin, begin + timedelta(days=count)
    except OverflowError:
        return None


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)


def _clock_interval(day: date, clock: str, zone: str) -> Interval | None:
    try:
        if clock in _PARTS:
            hour, length = _PARTS[clock]
            start, size = _midnight(day) + timedelta(hours=hour), timedelta(hours=length)
        else:
            fields = [int(field) for field in clock.split(":")]
            start = _midnight(day) + timedelta(**dict(zip(("hours", "minutes", "seconds"), fields, strict=False)))
            size = (timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1))[len(fields) - 1]
        return _zoned(start, zone), _zoned(start + size, zone)
    except (OverflowError, ValueError):
        return None


def _zoned(moment: datetime, zone: str) -> datetime:
    return moment.replace(tzinfo=read_zone(zone)) if zone else moment


def read_zone(zone: str) -> timezone:
    """A stated offset from Greenwich, ``Z`` or ``+HH:MM``."""
    if zone == "Z":
        return UTC
    sign = -1 if zone[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6] or 0)))
