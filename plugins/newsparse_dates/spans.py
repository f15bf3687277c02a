"""A day, week or month within a longer stretch: "the last week of August", "the first day of 1999"."""

from __future__ import annotations

from datetime import timedelta

from newsparse_dates.context import Context
from newsparse_dates.days import calendar_day
from newsparse_dates.interval import interval
from newsparse_dates.moment import Grain, Moment, first_day, of_date, shift
from newsparse_dates.months import calendar_month
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading

_GRAINS: dict[str, Grain] = {"day": "day", "week": "week", "month": "month"}


def part_of_span(phrase: Phrase, context: Context) -> Reading:
    """The first, third or last unit of a month or year; "the week of March 6" is the week that holds that day.

    "In the last week of August the talks broke off" means the week in which August ends.
    """
    grain = _GRAINS.get(phrase.value("UNIT"))
    whole = _whole(phrase, context)
    if grain is None or (whole and grain == "day" == whole.grain):
        return phrase.refusal("no part of a month or year")
    if whole is None:
        return phrase.point(None)
    return phrase.point(_part(phrase, whole, grain))


def _whole(phrase: Phrase, context: Context) -> Moment | None:
    """The stretch that the unit is a part of."""
    rest = phrase.part(phrase.find("UNIT") + 2, phrase.after)
    if not rest.has("MONTH"):
        return Moment("year", int(rest.word(rest.first)))
    if not rest.has("DIG", "ORD"):
        return calendar_month(rest, context).moment
    found = calendar_day(rest, context)
    return found[0].moment if isinstance(found, list) else found.moment


def _part(phrase: Phrase, whole: Moment, grain: Grain) -> Moment | None:
    start, bounds = first_day(whole), interval(whole)
    if start is None or bounds is None:
        return None
    if phrase.has("LAST"):
        return of_date(bounds[1].date() - timedelta(days=1), grain)
    return shift(of_date(start, grain), (phrase.part(phrase.first, phrase.find("UNIT")).ordinal() or 1) - 1)
