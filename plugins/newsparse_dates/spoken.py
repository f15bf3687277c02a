"""Clock times as they are spoken: "half past three", "ten to five"."""

from __future__ import annotations

from newsparse_dates.clock import clock_of, day_of
from newsparse_dates.context import Context
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading

_LINKS = {"past": 1, "after": 1, "to": -1}
_HOUR = 60
_DAY = 24 * _HOUR


def spoken_clock(phrase: Phrase, context: Context) -> Reading:
    """Minutes before or after an hour: "a quarter past three", "ten minutes to five".

    "Five to ten" is a range: figures alone need "past". "By a quarter to 5 percent" tells of a rate.
    """
    at = phrase.find("LAST", "TO", "AFTER")
    link, hour = phrase.word(at), _hour(phrase.part(at + 1, phrase.after))
    minutes = _minutes(phrase.part(phrase.first, at))
    counts = phrase.word(phrase.after) in neighbours("not_after_year") or phrase.name(phrase.after) == "SCALE"
    if link not in _LINKS or not hour or minutes is None or counts:
        return phrase.refusal("no time of the clock")
    total = (int(hour[:2]) * _HOUR + int(hour[3:5]) + _LINKS[link] * minutes) % _DAY
    day = day_of(phrase.part(at + 1, phrase.after), context)
    if day is None:
        return phrase.point(None, "TIME")
    clock = f"{total // _HOUR:02d}:{total % _HOUR:02d}"
    return phrase.reading("TIME", day._replace(grain="minute", clock=clock))


def _minutes(phrase: Phrase) -> int | None:
    if phrase.has("QUARTER", "HALF"):
        return 15 if phrase.has("QUARTER") else 30
    number = phrase.number()
    units = not phrase.has("UNIT", "UNITS") or phrase.value("UNIT", "UNITS") == "minute"
    return int(number) if units and number is not None and 0 < number < _HOUR else None


def _hour(phrase: Phrase) -> str:
    """The full hour, "" where it is none."""
    if phrase.has("CLOCK", "NOON", "AM", "M", "OCLOCK"):
        return clock_of(phrase)
    number = phrase.number()
    return f"{int(number):02d}:00" if number is not None and 1 <= number <= 24 and number == int(number) else ""
