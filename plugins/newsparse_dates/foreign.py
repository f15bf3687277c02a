"""Dates in languages other than English: absolute dates, weekdays, "yesterday", "N units ago".

A shortlist of strings is found by the names of the language; days and months are read here, and what
remains ("vor zwei Jahren", "il y a trois ans") goes to dateparser, with the language and the base given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache, lru_cache

from newsparse.text import Words
from newsparse_dates.context import Context
from newsparse_dates.durations import period_value
from newsparse_dates.locales import NO_LOCALE, Locale, locale_of
from newsparse_dates.moment import Grain, Moment, first_day, of_date, shift
from newsparse_dates.reading import UNDATED, Reading

_GAP = r"[ \n]{1,3}"
_ISO = r"(?P<iso>[12]\d{3}-[01]\d-[0-3]\d)(?![\w-])"
_FIGURES = r"(?P<figures>[0-3]?\d[./][01]?\d[./](?:[12]\d{3}|\d\d))(?![\w/]|\.\d)"
_YEAR = r"(?P<bare>(?:19|20)\d\d)(?![\w%€$]|[.,:/-]\d)"


def foreign_readings(scan: Words, language: str, published: date | None) -> Iterator[Reading]:
    """Readings of a text in another language; without locale data only dates in figures."""
    locale = locale_of(language) or NO_LOCALE
    context = Context(published)
    for match in _shortlist(locale).finditer(scan.text):
        reading = _READERS[match.lastgroup or ""](match, locale, context)
        if reading:
            kind, moment, value = reading
            first, after = scan.at(match.start()), scan.at(match.end())
            if first < after:
                notes = () if moment or value else UNDATED
                yield Reading(kind, first, after, moment, value, notes=notes, rule=f"foreign_{match.lastgroup}")


Found = tuple[str, "Moment | None", "str | None"]


@cache
def _shortlist(locale: Locale) -> re.Pattern[str]:
    figures = [f"(?P<in_figures>(?<![\\w./-])(?:{_ISO}|{_FIGURES}))"]
    rows = [*figures, *_named(locale), f"(?P<year>(?<![\\w.,$€/-]){_YEAR})"]
    return re.compile("|".join(rows), re.IGNORECASE)


def _named(locale: Locale) -> list[str]:
    """One named group a kind of expression; kinds without words in this language are left out."""
    month, weekday, unit = _any(locale.months), _any(locale.weekdays), _any(locale.units)
    number = rf"(?:\d{{1,4}}|{_any(locale.numbers)})"
    link = rf"{_GAP}(?:de[l]?{_GAP}|d')?"
    rows = []
    if locale.months:
        head = rf"(?:(?:{weekday}),?{_GAP}(?:den{_GAP})?)?" if locale.weekdays else ""
        rows.append(
            rf"(?P<day>\b{head}(?P<d>[0-3]?\d)(?:\.|er|º|°|ª)?{link}(?P<dm>{month})\b(?:\.?,?{link}(?P<dy>[12]\d{{3}}))?)"
        )
        rows.append(rf"(?P<month>\b(?P<m>{month})\b(?:{link}(?P<my>[12]\d{{3}})\b)?)")
    if locale.weekdays:
        rows.append(rf"(?P<weekday>\b(?P<w>{weekday})\b)")
    if locale.ago:
        rows.append(rf"(?P<ago>\b(?:{'|'.join(_ago_row(row, number) for row, _ in locale.ago)})\b)")
    if locale.clocks:
        rows.append(rf"(?P<clock>(?<![\w.])(?P<h>[0-2]?\d)(?:[.:](?P<mm>[0-5]\d))?{_GAP}{_any(locale.clocks)}\b)")
    if locale.relative:
        rows.append(rf"(?P<relative>\b{_any(locale.relative)}\b)")
    if locale.references:
        rows.append(rf"(?P<reference>\b{_any(locale.references)}\b)")
    if locale.years:
        rows.append(rf"(?P<this_year>\b{_any(locale.years)}\b)")
    if locale.units:
        rows.append(rf"(?P<duration>(?<![\w.,])(?P<n>{number}){_GAP}(?P<u>{unit})\b)")
    return rows


def _any(names: dict[str, int] | dict[str, str] | dict[str, tuple[int, str]] | tuple[str, ...]) -> str:
    """The names as an alternation, longest first; one that matches nothing where there are none."""
    ordered = sorted((re.escape(name) for name in names), key=len, reverse=True)
    return f"(?:{'|'.join(ordered)})" if ordered else r"(?!)"


def _ago_row(row: str, number: str) -> str:
    return row.replace("{n}", number).replace(r"\s*", " ?").replace(" ", _GAP)


def _in_figures(match: re.Match[str], _locale: Locale, _context: Context) -> Found | None:
    """Day before month, unless it is written as computers do."""
    parts = [int(part) for part in re.findall(r"\d+", match[0])]
    year, month, day = parts if match["iso"] else (parts[2], parts[1], parts[0])
    if year < 100:
        year += 2000 if year < 50 else 1900
    moment = Moment("day", year, month, day)
    return ("DATE", moment, None) if first_day(moment) else None


def _day(match: re.Match[str], locale: Locale, context: Context) -> Found | None:
    moment = Moment("day", int(match["dy"] or 0), locale.months[match["dm"].lower()], int(match["d"]))
    if match["dy"]:
        return ("DATE", moment, None) if first_day(moment) else None
    if not first_day(moment._replace(year=2000)):
        return None
    return "DATE", context.nearest_year(moment), None


def _month(match: re.Match[str], locale: Locale, context: Context) -> Found | None:
    """A month; one without a capital counts as well, since most languages write them small."""
    moment = Moment("month", int(match["my"] or 0), locale.months[match["m"].lower()])
    return "DATE", moment if match["my"] else context.nearest_year(moment), None


def _weekday(match: re.Match[str], locale: Locale, context: Context) -> Found:
    """The most recent day of that name, publication day included."""
    if context.published is None:
        return "DATE", None, None
    back = (context.published.isoweekday() - locale.weekdays[match["w"].lower()]) % 7
    return "DATE", shift(of_date(context.published), -back), None


def _relative(match: re.Match[str], locale: Locale, context: Context) -> Found:
    steps, unit = locale.relative[match[0].lower()]
    now = context.now(unit)  # type: ignore[arg-type]
    return "DATE", shift(now, steps) if now else None, None


def _this_year(match: re.Match[str], locale: Locale, context: Context) -> Found:
    now = context.now("year")
    return "DATE", shift(now, locale.years[match[0].lower()]) if now else None, None


def _reference(match: re.Match[str], locale: Locale, _context: Context) -> Found:
    return "DATE", None, locale.references[match[0].lower()]


def _clock(match: re.Match[str], _locale: Locale, context: Context) -> Found | None:
    hour = int(match["h"])
    day = context.now("day")
    if hour > 24:
        return None
    return "TIME", day._replace(grain="minute", clock=f"{hour:02d}:{match['mm'] or '00'}") if day else None, None


def _duration(match: re.Match[str], locale: Locale, _context: Context) -> Found:
    digits = match["n"].lower()
    count = int(digits) if digits.isdigit() else locale.numbers[digits]
    return "DURATION", None, period_value(count, locale.units[match["u"].lower()])


def _ago(match: re.Match[str], locale: Locale, context: Context) -> Found | None:
    """So many units ago: read by dateparser, cut to the grain of the unit."""
    if context.published is None:
        return "DATE", None, None
    unit = next(
        (unit for name, unit in locale.units.items() if re.search(rf"\b{re.escape(name)}\b", match[0].lower())), "day"
    )
    text = " ".join(str(locale.numbers.get(word, word)) for word in match[0].lower().split())
    found = _parsed(text, locale.code, context.published)
    grain: Grain = unit if unit in ("week", "month", "year") else "day"  # type: ignore[assignment]
    return ("DATE", of_date(found, grain), None) if found else None


@lru_cache(maxsize=1024)
def _parsed(text: str, language: str, base: date) -> date | None:
    import dateparser

    try:
        settings = {"RELATIVE_BASE": datetime.combine(base, time()), "RETURN_AS_TIMEZONE_AWARE": False}
        found = dateparser.parse(text, languages=[language], settings=settings)
    except (ValueError, OverflowError):
        return None
    return found.date() if found else None


def _year(match: re.Match[str], _locale: Locale, _context: Context) -> Found:
    return "DATE", Moment("year", int(match["bare"])), None


_READERS = {
    "in_figures": _in_figures,
    "day": _day,
    "month": _month,
    "weekday": _weekday,
    "relative": _relative,
    "this_year": _this_year,
    "reference": _reference,
    "clock": _clock,
    "duration": _duration,
    "ago": _ago,
    "year": _year,
}
