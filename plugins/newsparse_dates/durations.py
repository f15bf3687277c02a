"""Lengths of time."""

from __future__ import annotations

from newsparse_dates.context import Context
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading

_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ME",
}  # fmt: skip
_YEARS = {"decade": 10, "century": 100, "millennium": 1000}
# What a quarter of a unit is counted in: the smaller unit, and how many of it the whole holds.
_SMALLER = {"hour": ("minute", 60), "minute": ("second", 60), "year": ("month", 12), "century": ("year", 100)}
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}
_UNITS = ("UNITS", "UNIT", "YR", "CENTURY", "QUARTER", "QUARTERS", "WEEKEND", "WEEKENDS")


def period_value(count: int | float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time; None counts as unknown.

    >>> [period_value(n, u) for n, u in ((3, "month"), (1.5, "hour"), (None, "day"), (2, "decade"), (1, "fortnight"))]
    ['P3M', 'PT1H30M', 'PXD', 'P20Y', 'P2W']
    """
    if unit == "fortnight":
        count, unit = (None if count is None else count * 2), "week"
    if count is not None and unit in _YEARS:
        count, unit = count * _YEARS[unit], "year"
    code = _CODES[unit]
    marker, code = ("T", code[1]) if code[0] == "T" else ("", code)
    if count is None:
        return f"P{marker}X{code}"
    if count == int(count):
        return f"P{marker}{int(count)}{code}"
    if count % 1 == 0.5 and unit in _HALVES:
        whole = f"{int(count)}{code}" if count > 1 else ""
        return f"P{marker}{whole}{_HALVES[unit]}"
    return f"P{marker}{count:g}{code}"


def _length(phrase: Phrase, count: int | float | None, unit: str) -> Reading:
    return phrase.reading("DURATION", None, period_value(count, unit))


def _last_unit(phrase: Phrase) -> str:
    """The unit that is counted: the last one, for "the year-earlier nine months"."""
    return phrase.listed(max(index for index in range(phrase.first, phrase.after) if phrase.name(index) in _UNITS))


def counted(phrase: Phrase, _: Context) -> Reading:
    """A counted length: "six months", "a couple of years", "the past two months", "2 1/2 hours", "12hrs".

    "Some day" and, after a modal verb, "one day" are vague points to come.
    """
    at = phrase.find("COUNTED")
    if at >= 0:
        inside = phrase.name(at - 1) in ("COLON", "DOT")
        return phrase.refusal("part of a time or number") if inside else _length(phrase, *phrase.counted(at))
    number, unit = phrase.number(), _last_unit(phrase)
    if _is_title(phrase):
        return phrase.refusal("a title", whole=True)
    if number == 1 and unit == "day" and phrase.word(phrase.first - 1) in neighbours("modal"):
        return phrase.reading("DATE", None, "FUTURE_REF")
    if (phrase.word(phrase.first), phrase.word(phrase.after - 1)) == ("some", "day"):
        return phrase.reading("DATE", None, "FUTURE_REF")
    if number is not None and phrase.name(phrase.after - 1) == "HALF" and number == int(number):
        return _length(phrase, number + 0.5, unit)
    if number is None and phrase.word(phrase.find("QUANT")) == "couple":
        return _length(phrase, 2, unit)._replace(mod="APPROX")
    return _length(phrase, number, unit)


def _is_title(phrase: Phrase) -> bool:
    """Whether it is a programme: "60 Minutes" has a capital."""
    last = phrase.scan.tokens[phrase.after - 1]
    return last[0].isupper() and not last.isupper() and phrase.name(phrase.first) in ("DIG", "BIG")


def article_unit(phrase: Phrase, _: Context) -> Reading:
    """One unit with an article: "a week", "an hour and a half"; after an amount it is a rate, a SET: "$5 a day"."""
    unit, half = phrase.value(*_UNITS), phrase.find("HALF")
    if half >= 0:
        return _length(phrase, 0.5 if half < phrase.find(*_UNITS) else 1.5, unit)
    if phrase.name(phrase.first) == "A" and _is_rate(phrase):
        return phrase.reading("SET", None, period_value(1, unit))
    if phrase.name(phrase.after) == "HYPHEN":
        return phrase.refusal("part of a compound")
    length = _length(phrase, 1, unit)
    return length._replace(mod="APPROX") if phrase.has("OR") else length


def _is_rate(phrase: Phrase) -> bool:
    """Whether an amount or a count of times stands right before: "10% a year", "twice a week", "hours a day"."""
    before = phrase.first - 1
    return phrase.word(before) in neighbours("before_rate") or phrase.name(before) in ("DIG", "BIG", "YEAR", "UNITS")


def fraction(phrase: Phrase, _: Context) -> Reading:
    """Quarters of a unit: "a quarter of an hour", "three quarters of a century"."""
    unit = phrase.value("UNIT", "YR", "CENTURY")
    quarters = phrase.number() or 1
    smaller, size = _SMALLER.get(unit, ("", 0))
    if not smaller or quarters * size % 4:
        return phrase.refusal("a part of something")
    return _length(phrase, int(quarters * size) // 4, smaller)


def hyphened(phrase: Phrase, _: Context) -> Reading:
    """A length before a noun: "two-month campaign", "several-year plan", "year-long". Ages are not lengths of time."""
    number, unit = phrase.number(), phrase.value(*_UNITS)
    if number is not None and unit == "year" and phrase.word(phrase.after - 1) == "old":
        return phrase.refusal("an age", whole=True)
    if phrase.word(phrase.after - 1) == "old" and phrase.word(phrase.after) in neighbours("child"):
        return phrase.refusal("an age", whole=True)
    if number is None and not phrase.has("UNITS", "QUANT"):
        number = 1
    return _length(phrase, number, unit)


def bare_units(phrase: Phrase, _: Context) -> Reading:
    """Units in the plural without a number: "for months", "years of war"; not "the minutes of the meeting"."""
    if phrase.name(phrase.first) == "THE" and phrase.value("UNITS") == "minute":
        return phrase.refusal("a record")
    if phrase.has("EARLY") and phrase.value("UNITS") in ("hour", "minute"):
        return phrase.refusal("a part of a day or of a life", whole=True)
    return _length(phrase, None, phrase.value("UNITS"))


def recent_units(phrase: Phrase, _: Context) -> Reading:
    """The near past: "recent months" is a length, "recent years" just vague. So annotators of news have it."""
    unit = phrase.value("UNITS", "QUARTERS")
    return (
        _length(phrase, None, unit)
        if unit in ("week", "month") and not phrase.has("AND")
        else phrase.reading("DATE", None, "PAST_REF")
    )


def coming_units(phrase: Phrase, _: Context) -> Reading:
    """The near future: "in the coming weeks", "the months ahead". "Following months of talks" only looks like it."""
    if phrase.word(phrase.first) == "following":
        return phrase.refusal("a preposition")
    return _length(phrase, None, phrase.value("UNITS", "QUARTERS"))
