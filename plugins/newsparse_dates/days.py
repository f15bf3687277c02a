"""Days of the calendar, in figures or with the name of the month, and holidays."""

from __future__ import annotations

import re
from datetime import date

from newsparse_dates.context import Context
from newsparse_dates.holidays import holiday_date
from newsparse_dates.moment import Moment, first_day, of_date
from newsparse_dates.months import month_name_ok
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.years import full_year, placed, stated_year

_ISO = re.compile(
    r"([12][0-9]{3})-([01][0-9])-([0-3][0-9])"
    r"(?:T([0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?)(Z|[+-][01][0-9]:?[0-5][0-9])?)?(?![\w-])"
)
_NUMERIC = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![\w/]|[.-][0-9])")
_SHORTEST_WITH_POINTS = len("27.03.15")
_MONTH_YEAR = re.compile(r"(0?[1-9]|1[0-2])/([12][0-9]{3})(?![\w/.-])")
_MOST_DAYS = 31
_NO_DAY = "no day of the calendar"


def iso_date(phrase: Phrase, _: Context) -> Reading:
    """A date as computers write it, with or without a time: "2015-03-05", "2015-03-05T14:30Z"."""
    match = _ISO.match(phrase.scan.text, phrase.scan.starts[phrase.first])
    if not match:
        return phrase.refusal("digits and hyphens that are no date")
    moment = Moment("day", int(match[1]), int(match[2]), int(match[3]))
    if not first_day(moment):
        return phrase.refusal(_NO_DAY)
    whole = phrase.part(phrase.first, phrase.scan.at(match.end()))
    if not match[4]:
        return whole.reading("DATE", moment)
    zone = match[5] or ""
    zone = zone if zone in ("", "Z") or ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return whole.reading("TIME", moment._replace(grain="minute", clock=match[4], zone=zone))


def numeric_date(phrase: Phrase, context: Context) -> Reading:
    """A date in figures: "03/04/2015". Month first unless the option or the figures say otherwise.

    With points the day comes first ("27.03.2015"): month.day.year is not written.
    """
    match = _NUMERIC.match(phrase.scan.text, phrase.scan.starts[phrase.first])
    if not match or phrase.name(phrase.first - 1) in ("SLASH", "DOT", "HYPHEN"):
        return phrase.refusal("figures that are no date")
    if match[2] == "." and len(match[0]) < _SHORTEST_WITH_POINTS:
        return phrase.refusal("a version or section number")
    one, two, year = int(match[1]), int(match[3]), full_year(match[4], context)
    day_first = match[2] == "." if context.day_first is None else context.day_first
    for month, day in [(two, one), (one, two)] if day_first else [(one, two), (two, one)]:
        moment = Moment("day", year, month, day)
        if first_day(moment):
            return phrase.reading("DATE", moment)
    return phrase.refusal(_NO_DAY)


def month_in_figures(phrase: Phrase, _: Context) -> Reading:
    """A month in figures: "04/2016"."""
    match = _MONTH_YEAR.match(phrase.scan.text, phrase.scan.starts[phrase.first])
    if not match or phrase.name(phrase.first - 1) == "SLASH":
        return phrase.refusal("a fraction")
    return phrase.reading("DATE", Moment("month", int(match[2]), int(match[1])))


def calendar_day(phrase: Phrase, context: Context) -> Reading | list[Reading]:
    """Month and day, with or without weekday and year: "Friday, Oct. 13", "the 5th of May 1990".

    Without a year it is the one nearest to publication. Two days ("March 3-5") are two dates.
    """
    at = phrase.find("MONTH")
    if not month_name_ok(phrase, at):
        return phrase.refusal("not a month here")
    month, readings = int(phrase.listed(at)), []
    for piece, day in _days(phrase):
        moment = placed(phrase, context, Moment("day", 0, month, day))
        if isinstance(moment, str):
            return phrase.refusal(moment, whole=True)
        readings.append(piece.point(moment))
    return readings or phrase.refusal(_NO_DAY)


def _days(phrase: Phrase) -> list[tuple[Phrase, int]]:
    """The days named, each with its piece of the phrase."""
    named = [
        index
        for index in range(phrase.first, phrase.after)
        if phrase.name(index) in ("DIG", "ORD") and phrase.name(index - 1) != "APOS"
    ]
    days = [(index, _rank(phrase, index) or _figure(phrase.word(index))) for index in named]
    found = [(index, day) for index, day in days if 1 <= day <= _MOST_DAYS][:2]
    if len(found) < 2:
        return [(phrase, day) for _, day in found]
    (one, low), (two, high) = found
    start = two - 1 if phrase.name(two - 1) == "THE" else two
    return [(phrase.part(phrase.first, one + 1), low), (phrase.part(start, phrase.after), high)]


def _rank(phrase: Phrase, index: int) -> int | None:
    """The ordinal at `index`, "twenty-third" as one."""
    joined = index - 2 >= phrase.first and (phrase.name(index - 1), phrase.name(index - 2)) == ("HYPHEN", "NUM")
    return phrase.part(index - 2 if joined else index, index + 1).ordinal()


def _figure(word: str) -> int:
    return int(word) if word.isdecimal() else 0


def short_year(phrase: Phrase, context: Context) -> Reading | list[Reading]:
    """A date that ends in two digits of a year, as wire services write it: "8 MAY 89". Else they count something."""
    last = phrase.after - 1
    digits = phrase.word(last)
    if int(digits) <= _MOST_DAYS and digits[0] != "0":
        return calendar_day(phrase.part(phrase.first, last), context)
    at = phrase.find("MONTH")
    day = int(phrase.word(at - 1))
    moment = Moment("day", full_year(digits, context), int(phrase.listed(at)), day)
    return phrase.reading("DATE", moment) if first_day(moment) else phrase.refusal(_NO_DAY, whole=True)


def day_of_month(phrase: Phrase, context: Context) -> Reading:
    """A day whose month the text has named: "The talks began in May; on the 13th they broke off"."""
    rank = phrase.ordinal()
    if not rank or phrase.name(phrase.first - 1) != "ON" or phrase.word(phrase.after)[:1].isalpha():
        return phrase.refusal("a rank")
    month = context.mentioned("month")
    day = month and Moment("day", month.year, month.number, rank)
    return phrase.reading("DATE", day) if day and first_day(day) else phrase.refusal("no month to take the day from")


def holiday(phrase: Phrase, context: Context) -> Reading:
    """A holiday in the stated year, or the nearest to publication: "Thanksgiving", "Christmas 2012"."""
    at = phrase.find("HOLIDAY")
    entry = phrase.vocabulary.phrase_at(phrase.scan.lower, at)
    if entry is None or (entry.remark == "capital" and phrase.scan.tokens[at].islower()):
        return phrase.refusal("not a holiday here")
    year, base = stated_year(phrase, context), context.anchor()
    if year is None and base is None:
        return phrase.point(None)
    years = [year] if year is not None else [base.year + offset for offset in (0, -1, 1)] if base else []
    days = [day for candidate in years if (day := holiday_date(entry.value, candidate))]
    if not days:
        return phrase.refusal("no such day")
    return phrase.reading("DATE", of_date(_chosen(phrase, days, base)))


def _chosen(phrase: Phrase, days: list[date], base: date | None) -> date:
    """The nearest of the days; "last" ones before publication, "next" ones after it."""
    if base is None:
        return days[0]
    if phrase.has("LAST"):
        days = [day for day in days if day < base] or days
    elif phrase.has("NEXT"):
        days = [day for day in days if day > base] or days
    return min(days, key=lambda day: abs((day - base).days))
