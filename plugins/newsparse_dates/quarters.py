"""Quarters, halves, fiscal years and "the period", as business news has them."""

from __future__ import annotations

from newsparse_dates.context import Context
from newsparse_dates.fiscal import fiscal_year_of, last_over, on_calendar, year_on
from newsparse_dates.moment import Grain, Moment, shift, widen
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.relative import direction
from newsparse_dates.years import stated_year

_MOST = {"quarter": 4, "half": 2}


def quarter(phrase: Phrase, context: Context) -> Reading:
    """A quarter or half: "third-quarter profit", "the second half of 1990", "last year's quarter", "the quarter".

    Without a year a numbered one is the nearest to publication; "the quarter" is the last one told, else
    the last one that is over.
    """
    at = phrase.find("QUARTER", "HALF")
    grain: Grain = "quarter" if phrase.name(at) == "QUARTER" else "half"
    number = phrase.ordinal() or (_half_number(phrase, at) if grain == "half" else None)
    if number is None and grain == "half":
        return phrase.refusal("half of something else")
    if number is not None and number > _MOST[grain]:
        return phrase.refusal("no such part of a year")
    ago = phrase.has("AGO", "EARLIER")
    year = None if ago else stated_year(phrase, context)
    if number:
        moment = _numbered(phrase, context, Moment(grain, year or 0, number), year)
    else:
        moment = _ended(phrase, context) or _unnumbered(phrase, context, year)
    return phrase.point(shift(moment, -1, "year") if moment and ago else moment)


def _half_number(phrase: Phrase, at: int) -> int | None:
    """The half that "last" means: "the last half of 1990" is the second; "the last half hour" is none."""
    return 2 if phrase.name(at - 1) == "LAST" and phrase.has("YEAR", "YR") else None


def _numbered(phrase: Phrase, context: Context, moment: Moment, year: int | None) -> Moment | None:
    """The nearest of that number; a fiscal one that is reported on is over."""
    now = context.now(moment.grain)
    if year is not None:
        return on_calendar(moment, context.fiscal_start) if phrase.has("FISCAL") else moment
    if now is None:
        return None
    compared = context.compared
    if phrase.has("AGO", "EARLIER") and compared and compared[::2] == moment[::2]:
        return compared
    if phrase.has("FISCAL"):
        return last_over(moment, now, context.fiscal_start)
    return context.nearest_year(moment)


def _ended(phrase: Phrase, context: Context) -> Moment | None:
    """The calendar quarter of a month named as its end, the latest that is over: "the quarter ended Sept. 30"."""
    now, verb = context.now("month"), phrase.word(phrase.after)
    if now is None or verb not in ("ended", "ending") or phrase.name(phrase.after + 1) != "MONTH":
        return None
    month = int(phrase.listed(phrase.after + 1))
    year = now.year - (verb == "ended" and month > now.number)
    return widen(Moment("month", year, month), "quarter")


def _unnumbered(phrase: Phrase, context: Context, year: int | None) -> Moment | None:
    now, told = context.now("quarter"), context.by_grain.get("quarter")
    over = shift(now, -1) if now else None
    if year is not None:
        number = told.number if told else over.number if over else 0
        return Moment("quarter", year, number) if number else None
    if phrase.has("THIS", "CURRENT"):
        return now
    if phrase.has("NEXT"):
        return shift(now, 1) if now else None
    return over if phrase.has("LAST", "LATEST") else told or over


def period(phrase: Phrase, context: Context) -> Reading:
    """The quarter or year that figures are given for: "the year-earlier period", "the 1988 period"."""
    now = context.now("quarter")
    compared = context.compared or (shift(now, -1) if now else None)
    if compared is None:
        return phrase.point(None)
    if phrase.has("AGO", "EARLIER"):
        return phrase.point(shift(compared, -1, "year"))
    year = stated_year(phrase, context)
    return phrase.point(compared._replace(year=year) if year and year > 0 else compared)


def fiscal_year(phrase: Phrase, context: Context) -> Reading:
    """A fiscal year, named by the calendar year in which it ends: "fiscal 1989", "the current fiscal year"."""
    year = stated_year(phrase, context) if phrase.has("YEAR", "APOS") else None
    if year is not None:
        return phrase.reading("DATE", fiscal_year_of(year, context.fiscal_start))
    if phrase.word(phrase.after) in ("ended", "ending"):
        return phrase.reading("DURATION", None, "P1Y")
    day = context.anchor()
    if day is None:
        return phrase.point(None)
    return phrase.point(fiscal_year_of(year_on(day, context.fiscal_start) + direction(phrase), context.fiscal_start))
