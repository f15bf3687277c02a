"""Seasons and weekends."""

from __future__ import annotations

from newsparse_dates.context import Context
from newsparse_dates.days import calendar_day, holiday
from newsparse_dates.moment import SEASONS, Moment, first_day, shift, widen
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.relative import direction
from newsparse_dates.years import stated_year

_CUES = frozenset(("IN", "FOR", "OF", "EARLY", "THIS"))
_POINTERS = ("LAST", "NEXT", "THIS", "THAT")
_MIDWEEK = 4
_TUESDAY = 2


def season(phrase: Phrase, context: Context) -> Reading:
    """A season: "last summer", "the winter of 1994", "this fall"."""
    at = phrase.find("SEASON")
    number = SEASONS.index(phrase.listed(at)) + 1
    year = stated_year(phrase, context)
    if year is not None:
        return phrase.reading("DATE", Moment("season", year, number))
    if not _is_season(phrase, at):
        return phrase.refusal("a verb or another noun")
    if context.narrative and context.last and not phrase.has("LAST", "NEXT", "THIS"):
        return phrase.point(context.nearest_year(Moment("season", 0, number)))
    now = context.now("season")
    return phrase.point(_pointed(phrase, now, number) if now else None)


def _pointed(phrase: Phrase, now: Moment, number: int) -> Moment:
    """The last one over, the next one to come, this year's; a bare one is the nearest."""
    steps, this = direction(phrase), Moment("season", now.year, number)
    if steps:
        passed = number < now.number if steps < 0 else number <= now.number
        return this._replace(year=now.year - (steps < 0 and not passed) + (steps > 0 and passed))
    if phrase.word(phrase.first - 1) == "since":
        return this._replace(year=now.year - (number > now.number))
    far_ahead = number - now.number > 2 and not phrase.has("THIS")
    return this._replace(year=now.year - far_ahead)


def _is_season(phrase: Phrase, at: int) -> bool:
    """Whether "fall" and "spring" are seasons: pointed at or led by a preposition.

    "The fall of the wall" and "the fall in prices" are not.
    """
    pointed = phrase.has(*_POINTERS)
    if phrase.word(at) == "fall" and phrase.name(at + 1) in ("OF", "IN") and not pointed:
        return False
    before = phrase.first - 1
    if phrase.first < at and phrase.name(at - 1) != "A":
        return not phrase.remark(at) or pointed or phrase.name(before) in ("IN", "FOR", "OF")
    return phrase.name(before) in _CUES or phrase.word(before) in neighbours("before_season")


def weekend(phrase: Phrase, context: Context) -> Reading:
    """A weekend: "this weekend", "last weekend", "over the weekend".

    A bare one is the nearest: before Thursday the one that is over, from then on the one at hand.
    """
    if phrase.name(phrase.first - 1) == "A":
        return phrase.refusal("a weekend of some kind")
    base, anchor = context.now("weekend"), context.anchor()
    if base is None or anchor is None:
        return phrase.point(None)
    steps = direction(phrase)
    if not steps and not phrase.has("THIS") and anchor.isoweekday() < _MIDWEEK:
        steps = -1
    return phrase.point(shift(base, steps))


def weekend_of(phrase: Phrase, context: Context) -> Reading:
    """A weekend told by its days: "the weekend of 3 and 4 May", "the weekend of June 7-8, 2025"."""
    days = calendar_day(phrase.part(phrase.find("OF") + 1, phrase.after), context)
    day = days[0] if isinstance(days, list) else days
    if day.refused:
        return phrase.refusal(day.refused)
    return phrase.point(widen(day.moment, "week") and widen(day.moment, "weekend") if day.moment else None)


def holiday_week(phrase: Phrase, context: Context) -> Reading:
    """The week or weekend of a holiday: "Easter week", "Labor Day weekend", which comes before its Monday."""
    last = phrase.after - 1
    reading = holiday(phrase.part(phrase.first, last), context)
    if phrase.word(last) not in ("week", "weekend") or reading.refused:
        return reading
    week = widen(reading.moment, "week") if reading.moment else None
    start = first_day(reading.moment) if reading.moment else None
    if week is None or start is None or phrase.name(last) != "WEEKEND":
        return phrase.point(week)
    whole = week._replace(grain="weekend")
    return phrase.point(shift(whole, -1) if start.isoweekday() <= _TUESDAY else whole)
