"""Days told by their place beside another date: "the day before yesterday", "the first Monday in May"."""

from __future__ import annotations

from datetime import timedelta

from newsparse_dates.context import Context
from newsparse_dates.counted import count_of
from newsparse_dates.days import calendar_day, holiday
from newsparse_dates.interval import interval
from newsparse_dates.moment import Moment, first_day, of_date, shift
from newsparse_dates.months import calendar_month
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.relative import direction, unit_of
from newsparse_dates.weekdays import weekday_moment

_MOST_IN_MONTH = 5
# Months before and after, among which every weekday falls on every day of a month.
_MONTHS_AWAY = 14


def counted_from(phrase: Phrase, context: Context) -> Reading:
    """Units from a day that is named: "the day before yesterday", "two weeks after Easter", "a week from tomorrow"."""
    at = max(phrase.find("BEFORE"), phrase.find("AFTER"), phrase.find("FROM"))
    unit, count = unit_of(phrase), count_of(phrase.part(phrase.first, at)) or 1
    if unit not in ("day", "week", "fortnight", "month", "year") or count != int(count):
        return phrase.refusal("too fine to place")
    if unit != "day" and phrase.name(phrase.first) in ("THE", "UNIT"):
        return phrase.refusal("a stretch of time beside another")
    base = _named_day(phrase.part(at + 1, phrase.after), context)
    steps = int(count) * (-1 if phrase.has("BEFORE") else 1)
    return phrase.point(shift(base, steps, unit) if base else None)


def _named_day(phrase: Phrase, context: Context) -> Moment | None:
    if phrase.has("TODAY"):
        now = context.now("day")
        return shift(now, int(phrase.value("TODAY"))) if now else None
    if phrase.has("HOLIDAY"):
        return holiday(phrase, context).moment
    if phrase.has("MONTH"):
        found = calendar_day(phrase, context)
        return found[0].moment if isinstance(found, list) else found.moment
    return weekday_moment(phrase, context)


def nth_weekday(phrase: Phrase, context: Context) -> Reading:
    """A weekday by its place in a month: "the first Monday in May", "the last Sunday of next month"."""
    at = phrase.find("WEEKDAY")
    rank = phrase.part(phrase.first, at).ordinal()
    month = _month(phrase.part(at + 2, phrase.after), context)
    if month is None:
        return phrase.point(None)
    bounds = interval(month) if month.grain == "month" else None
    if bounds is None or (rank or 1) > _MOST_IN_MONTH:
        return phrase.refusal("no day of a month")
    number, first, last = int(phrase.value("WEEKDAY")), bounds[0].date(), bounds[1].date() - timedelta(days=1)
    if rank is None:
        return phrase.point(shift(of_date(last), -((last.isoweekday() - number) % 7)))
    return phrase.point(shift(of_date(first), (number - first.isoweekday()) % 7 + 7 * (rank - 1)))


def _month(phrase: Phrase, context: Context) -> Moment | None:
    if phrase.has("MONTH"):
        return calendar_month(phrase, context).moment
    now = context.now("month")
    return shift(now, direction(phrase)) if now and phrase.value("UNIT") == "month" else now


def weekday_of_week(phrase: Phrase, context: Context) -> Reading:
    """A weekday with its week: "Monday of last week", "Friday, this week"."""
    week = context.now("week")
    if phrase.value("UNIT") != "week":
        return phrase.refusal("no week")
    start = first_day(week) if week else None
    if start is None:
        return phrase.point(None)
    return phrase.point(shift(of_date(start), direction(phrase) * 7 + int(phrase.value("WEEKDAY")) - 1))


def weekday_and_day(phrase: Phrase, context: Context) -> Reading:
    """A weekday with the day of a month that is not named: "Friday the 13th" is the nearest such day."""
    rank, number, base = phrase.ordinal() or 0, int(phrase.value("WEEKDAY")), context.anchor()
    if base is None:
        return phrase.point(None)
    months = (shift(of_date(base, "month"), away) for away in range(-_MONTHS_AWAY, _MONTHS_AWAY + 1))
    days = (first_day(Moment("day", month.year, month.number, rank)) for month in months if month)
    fitting = [day for day in days if day and day.isoweekday() == number]
    if not fitting:
        return phrase.refusal("no day of the calendar")
    return phrase.point(of_date(min(fitting, key=lambda day: abs((day - base).days))))
