"""A number of units away from another date: "two days ago", "three weeks later", "a year earlier"."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from newsparse_dates.context import Context
from newsparse_dates.durations import period_value
from newsparse_dates.moment import RANK, Grain, Moment, first_day, of_date, shift, widen
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.relative import unit_of

_STEPS = {"fortnight": ("week", 2), "decade": ("year", 10), "century": ("year", 100), "millennium": ("year", 1000)}
_MONTHS = {"year": 12, "quarter": 3, "month": 1}
_CLOCK_UNITS = ("hour", "minute", "second")
# People who say "two weeks ago" mean a day, who say "six weeks ago" a week.
_FEW_WEEKS = 2
# Larger counts than this are round ones: "two million years ago".
_MOST = 10_000


def counted_away(phrase: Phrase, context: Context) -> Reading:
    """A number of units before or after.

    "Ago" counts from publication, "earlier" and "later" from the last date of the text:
    "He was held on 3 May and freed two days later."
    """
    if phrase.has("FROM") and phrase.word(phrase.after - 1) not in ("now", "today"):
        return phrase.refusal("from some other time")
    unit, count = unit_of(phrase), count_of(phrase)
    if _swallows_money(phrase, count):
        return phrase.refusal("a sum before a count of units")
    sign = -1 if phrase.has("AGO", "EARLIER", "BEFORE") else 1
    if count is None:
        return phrase.reading("DATE", None, "PAST_REF" if sign < 0 else "FUTURE_REF")
    if unit == "year" and count == 1 and sign < 0 and not phrase.has("OR", "MORE"):
        return year_before(phrase, context)
    if unit in _CLOCK_UNITS:
        return _hours_away(phrase, context, unit, sign * count)
    step, size = _STEPS.get(unit, (unit, 1))
    base = _base(phrase, context, step)
    return phrase.point(_moved(base, step, sign * count * size) if base else None)


def _swallows_money(phrase: Phrase, count: int | float | None) -> bool:
    """Whether the number took in a sum before it: "against two million three months earlier" tells of three months."""
    return count is not None and count > _MOST and phrase.has("SCALE") and count % _MOST != 0


def _moved(base: Moment, step: str, count: float) -> Moment | None:
    if count != int(count):
        count, step, base = count * _MONTHS.get(step, 0), "month", widen(base, "month") or base
    moment = shift(base, int(count), step)
    if moment and step == "week" and moment.grain == "day" and abs(count) > _FEW_WEEKS:
        return widen(moment, "week")
    return moment


def count_of(phrase: Phrase) -> int | float | None:
    """How many: a number, an article, "a couple of" (2); None for "several" and bare plurals."""
    if phrase.has("COUNTED"):
        return phrase.counted(phrase.find("COUNTED"))[0]
    number = phrase.number()
    if number is not None:
        return number
    if phrase.has("QUANT"):
        return 2 if phrase.word(phrase.find("QUANT")) == "couple" else None
    if not phrase.has("A", "ANOTHER") or phrase.has("UNITS"):
        return None
    return 1.5 if phrase.has("HALF") else 1


def _base(phrase: Phrase, context: Context, step: str) -> Moment | None:
    """What is counted from, at the grain that the unit gives; in a narrative a coarser date will do."""
    grain: Grain = "day" if step in ("week", "weekend") else step  # type: ignore[assignment]
    if phrase.has("AGO", "FROM"):
        return context.now(grain)
    told = context.mentioned(grain)
    if told is None and context.last and RANK[context.last.grain] < RANK[grain]:
        told = context.last if context.narrative or not context.published else None
    return told or context.now(grain)


def _hours_away(phrase: Phrase, context: Context, unit: str, count: float) -> Reading:
    """Hours and minutes count from a clock time that the text has told; without one they are but a length."""
    last = context.last
    start = first_day(last) if last else None
    if phrase.has("AGO", "FROM"):
        return phrase.reading("DATE", None, "PAST_REF" if count < 0 else "FUTURE_REF")
    if last is None or start is None or not last.clock[:1].isdigit():
        length = phrase.part(phrase.first, phrase.find("EARLIER", "LATER", "BEFORE"))
        return length.reading("DURATION", None, period_value(abs(count), unit))
    hour, minute, *_ = [int(field) for field in f"{last.clock}:00".split(":")]
    try:
        since = timedelta(hours=hour, minutes=minute) + timedelta(**{f"{unit}s": count})
        moved = datetime.combine(start, time()) + since
    except OverflowError:
        return phrase.reading("TIME")._replace(notes=(("value", "outside the calendar"),))
    day = of_date(moved.date())
    return phrase.reading("TIME", day._replace(grain="minute", clock=f"{moved:%H:%M}", zone=last.zone))


def year_before(phrase: Phrase, context: Context) -> Reading:
    """A year before: "a year ago", "a year earlier", "year-earlier", at the grain of what it is compared with.

    "Profit rose to 3 million in the third quarter from 2 million a year earlier" means the third quarter
    of the year before, not that whole year.
    """
    compared = context.compared or context.now("year")
    return phrase.point(shift(compared, -1, "year") if compared else None)
