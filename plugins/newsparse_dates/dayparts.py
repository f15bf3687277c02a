"""Parts of the day."""

from __future__ import annotations

from newsparse_dates.clock import day_going_on, day_of
from newsparse_dates.context import Context
from newsparse_dates.days import holiday
from newsparse_dates.moment import Moment, shift
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.tense import tense_of


def day_part(phrase: Phrase, context: Context) -> Reading:
    """A part of a day: "Friday night", "this morning", "tomorrow evening", "the night of May 3"."""
    last = phrase.scan.tokens[phrase.after - 1]
    if phrase.rule == "bare_part" and ((last[0].isupper() and not last.isupper()) or phrase.name(phrase.after) == "OF"):
        return phrase.refusal("a name or a figure of speech")
    day = _day(phrase, context)
    if day is None:
        return phrase.point(None, "TIME")
    code = phrase.value("DAYPART", "DAYPARTS", "TONIGHT", "OVERNIGHT")
    reading = phrase.reading("TIME", day._replace(grain="part", clock=code))
    return reading._replace(mod=phrase.value("EARLY") or None)


def _day(phrase: Phrase, context: Context) -> Moment | None:
    if phrase.has("MONTH", "WEEKDAY", "TODAY"):
        return day_of(phrase, context)
    if phrase.has("HOLIDAY"):
        return holiday(phrase, context).moment
    now, told = context.now("day"), context.told_day()
    if phrase.has("THAT", "SAME"):
        return told or now
    if phrase.has("LAST", "OVERNIGHT"):
        previous = phrase.word(phrase.find("LAST", "OVERNIGHT")) == "previous"
        base = (told if previous else None) or now
        ahead = phrase.has("OVERNIGHT") and tense_of(phrase) == "future"
        return shift(base, 0 if ahead else -1) if base else None
    if phrase.has("NEXT"):
        base = told or now
        return shift(base, 1) if base else None
    if phrase.has("THIS", "TONIGHT") or context.narrative:
        return now if phrase.has("THIS", "TONIGHT") else told or now
    return _bare(phrase, context, now)


def _bare(phrase: Phrase, context: Context, now: Moment | None) -> Moment | None:
    """The day of "the morning" and "the night": the one that is told of.

    A night that was gone through ("they dug through the night") began the day before.
    """
    day = day_going_on(phrase, context)
    if day or now is None:
        return day or now
    lasted = phrase.word(phrase.first - 1) in neighbours("before_night")
    over = phrase.value("DAYPART") == "NI" and lasted and tense_of(phrase) == "past"
    return shift(now, -1) if over else now
