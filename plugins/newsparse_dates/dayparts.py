"""Parts of the day."""

from __future__ import annotations

from newsparse_dates.clock import day_of
from newsparse_dates.context import Context
from newsparse_dates.days import holiday
from newsparse_dates.moment import Moment, shift
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading


def day_part(phrase: Phrase, context: Context) -> Reading:
    """A part of a day: "Friday night", "this morning", "tomorrow evening", "the night of May 3"."""
    last = phrase.scan.tokens[phrase.after - 1]
    if phrase.rule == "bare_part" and last[0].isupper() and not last.isupper():
        return phrase.refusal("a name")
    day = _day(phrase, context)
    if day is None:
        return phrase.point(None, "TIME")
    code = phrase.value("DAYPART", "DAYPARTS", "TONIGHT", "OVERNIGHT")
    return phrase.reading("TIME", day._replace(grain="part", clock=code))


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
        return shift(base, -1) if base else None
    if phrase.has("NEXT"):
        base = told or now
        return shift(base, 1) if base else None
    return told if told and context.narrative and not phrase.has("THIS", "TONIGHT") else now
