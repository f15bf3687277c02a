"""Years, decades and centuries, and the year that a longer date states or implies."""

from __future__ import annotations

import re

from newsparse.text import spelled_year
from newsparse_dates.context import Context
from newsparse_dates.moment import Moment, first_day, shift
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.templates import letters
from newsparse_dates.tense import tense_of

_RANGE_END = re.compile(letters("[HYPHEN TO AND] (?:{md}|MONTH DOT?) COMMA? YEAR"))
_STEPS = {"LAST": -1, "NEXT": 1}
_LAST_YEAR = 9998
_LONGEST_RANGE = 200
_LAST_RANGE = 2100
# Days around publication where the tense does not matter: "he was to speak on 3 May".
_TENSE_MATTERS = {"day": 100, "month": 50}
_CUES = frozenset(("IN", "FROM", "FOR", "TO", "BEFORE", "AFTER", "OF", "EARLY", "AND"))


def full_year(digits: str, context: Context) -> int:
    """A year of two digits in the century that brings it nearest to publication."""
    if len(digits) != 2:
        return int(digits)
    base = context.anchor()
    now = base.year if base else 2000
    century = now - now % 100
    return min((century + offset + int(digits) for offset in (0, -100, 100)), key=lambda year: abs(year - now))


def stated_year(phrase: Phrase, context: Context) -> int | None:
    """The year in the phrase: "1990", "'98", "480 BC", "last year", "that year"; None where there is none."""
    if phrase.after - phrase.first == 1 and not phrase.has("YEAR"):
        return None
    if before_christ(phrase):
        return 1 - int(phrase.word(_last_figures(phrase)))
    at = phrase.find("YEAR")
    if at >= 0:
        return int(phrase.word(at))
    words = phrase.find("NUM")
    if words >= 0 and (year := _year_in_words(phrase.text(words, phrase.after))):
        return year
    apostrophe = phrase.find("APOS")
    if apostrophe >= 0 and phrase.name(apostrophe + 1) == "DIG":
        return full_year(phrase.word(apostrophe + 1), context)
    word = phrase.find("YR")
    return _pointed_year(phrase, context, word) if word >= 0 else None


def before_christ(phrase: Phrase) -> bool:
    """Whether the phrase counts years before Christ."""
    return phrase.has("C") or (phrase.has("ERA") and phrase.value("ERA") == "BC")


def _last_figures(phrase: Phrase) -> int:
    return max(index for index in range(phrase.first, phrase.after) if phrase.name(index) in ("YEAR", "BIG", "DIG"))


def _year_in_words(text: str) -> int | None:
    """The year that words spell; not "twelve hundred", which counts."""
    return None if "hundred" in text.lower() else spelled_year(text)


def _pointed_year(phrase: Phrase, context: Context, at: int) -> int | None:
    lead = phrase.name(at - 1)
    base = context.mentioned("year") if lead in ("THAT", "SAME") else None
    base = base or context.now("year")
    return base.year + _STEPS.get(lead, 0) if base else None


def placed(phrase: Phrase, context: Context, moment: Moment) -> Moment | str | None:
    """`moment`, a month or day, in the year that the phrase states or implies.

    A text where it is no day of the calendar says so; None where no year can be known.
    """
    year = stated_year(phrase, context)
    if year is not None:
        context.tell_year(moment, year)
        moment = moment._replace(year=year)
        return moment if year <= 0 or first_day(moment) else "no day of the calendar"
    if not first_day(moment._replace(year=2000)):
        return "no day of the calendar"
    shared = _shared_year(phrase, moment)
    nearest = context.nearest_year(moment) if shared is None else moment._replace(year=shared)
    if nearest and nearest.year > 0 and not first_day(nearest):
        return "no day of the calendar"
    if nearest is None or shared is not None or context.narrative:
        return nearest
    return _in_tense(phrase, context, nearest)


def _shared_year(phrase: Phrase, moment: Moment) -> int | None:
    """The year that the later date of a range states: "July to November 1954", "26 June - 4 August 1952"."""
    match = _RANGE_END.match(phrase.letters, phrase.after)
    if not match:
        return None
    month = int(phrase.part(phrase.after, match.end()).value("MONTH"))
    return int(phrase.word(match.end() - 1)) - (month < moment.number)


def _in_tense(phrase: Phrase, context: Context, nearest: Moment) -> Moment:
    """The same date a year off, where the tense of the clause rules the nearest one out."""
    start, base = first_day(nearest), context.anchor()
    if start is None or base is None:
        return nearest
    if start > base and phrase.word(phrase.first - 1) == "ended":
        return shift(nearest, -1, "year") or nearest
    if abs((start - base).days) < _TENSE_MATTERS[nearest.grain]:
        return nearest
    wanted = "future" if start < base else "past"
    if tense_of(phrase) != wanted or (wanted == "past" and _bounded(phrase)):
        return nearest
    return shift(nearest, 1 if wanted == "future" else -1, "year") or nearest


def _bounded(phrase: Phrase) -> bool:
    """Whether the date bounds what the verb tells: "they needed a deal before June" does not put June into the past."""
    return phrase.word(phrase.first - 1) in neighbours("before_bound")


def calendar_year(phrase: Phrase, context: Context) -> Reading:
    """A year with a sign that it is one: "the year 2000", "nineteen ninety-six", "480 BC"."""
    year = stated_year(phrase, context)
    if year is None and phrase.has("ERA"):
        year = int(phrase.word(_last_figures(phrase)))
    if not year or abs(year) > _LAST_YEAR:
        return phrase.refusal("no year")
    return phrase.reading("DATE", Moment("year", year))


def bare_year(phrase: Phrase, context: Context) -> Reading:
    """Four digits that stand alone: a year, unless something is counted or priced.

    "It opened in 1987" names a year, "1500 people" and "$1999" do not. Far from our time
    a preposition has to lead it, or the text has to be a history.
    """
    at = phrase.first
    year = int(phrase.word(at))
    if phrase.word(at - 1) in neighbours("not_before_year"):
        return phrase.refusal("a price or a number of something")
    if phrase.word(at + 1) in neighbours("not_after_year"):
        return phrase.refusal("a quantity")
    if _inside_number(phrase, at - 1, at - 2) or _inside_number(phrase, at + 1, at + 2):
        return phrase.refusal("part of a larger number")
    cued = phrase.name(at - 1) in _CUES or phrase.word(at - 1) in neighbours("before_year")
    if not 1900 <= year <= 2099 and not cued and not context.narrative:
        return phrase.refusal("four digits without a sign of a year")
    return phrase.reading("DATE", Moment("year", year))


def _inside_number(phrase: Phrase, mark: int, beyond: int) -> bool:
    """Whether a point, comma or colon joins the word to more digits."""
    return (
        phrase.word(mark) in (".", ",", ":") and phrase.name(beyond) in ("DIG", "BIG", "YEAR") and _glued(phrase, mark)
    )


def _glued(phrase: Phrase, mark: int) -> bool:
    scan = phrase.scan
    return (
        0 < mark < len(scan) - 1
        and scan.ends[mark - 1] == scan.starts[mark]
        and scan.ends[mark] == scan.starts[mark + 1]
    )


def year_range(phrase: Phrase, _: Context) -> list[Reading] | Reading:
    """Two years joined by a hyphen, two dates: "1914-18", "2003-2005"."""
    low, digits = int(phrase.word(phrase.first)), phrase.word(phrase.first + 2)
    high = int(digits) if len(digits) == 4 else low - low % 100 + int(digits)
    joined = _glued(phrase, phrase.first + 1) and phrase.name(phrase.first - 1) != "HYPHEN"
    if not joined or not low < high <= min(low + _LONGEST_RANGE, _LAST_RANGE):
        return phrase.refusal("no span of years")
    return _two_years(phrase, low, high)


def era_range(phrase: Phrase, _: Context) -> list[Reading] | Reading:
    """Two years before Christ: "264-241 BC", "264 to 241 B.C."."""
    if not before_christ(phrase):
        return phrase.refusal("no span of years")
    return _two_years(phrase, 1 - int(phrase.word(phrase.first)), 1 - int(phrase.word(phrase.first + 2)))


def _two_years(phrase: Phrase, low: int, high: int) -> list[Reading]:
    one, two = phrase.part(phrase.first, phrase.first + 1), phrase.part(phrase.first + 2, phrase.after)
    return [one.reading("DATE", Moment("year", low)), two.reading("DATE", Moment("year", high))]


def decade(phrase: Phrase, context: Context) -> Reading:
    """A decade: "the 1990s", "the '80s", "the nineties"; of two digits the last one that has begun."""
    at = phrase.find("DECADE")
    word = phrase.word(at)
    in_figures = word[0].isdigit()
    digits = word[:-1] if in_figures else phrase.listed(at)
    lead = phrase.name(at - 1 - (phrase.name(at - 1) in ("EARLY", "HYPHEN")))
    listed = phrase.name(at - 1) in ("AND", "OR", "TO") and phrase.name(at - 2) == "DECADE"
    led = listed or (lead in ("APOS", "THE", "EARLY") if in_figures else phrase.name(phrase.first) == "THE")
    if len(digits) == 2 and not led:
        return phrase.refusal("an age, a temperature or a number in the plural")
    year = full_year(digits, context)
    base = context.anchor()
    if len(digits) == 2 and base and year > base.year:
        year -= 100
    return phrase.reading("DATE", Moment("decade", 1 - year if before_christ(phrase) else year))


def century(phrase: Phrase, _: Context) -> Reading:
    """A century: "the 20th century", "the fourth century BC". TIMEX3 counts the hundreds: 19 for the 20th."""
    rank = phrase.ordinal()
    if not rank or rank > 99:
        return phrase.refusal("no century")
    hundreds = (rank - 1) * 100
    return phrase.reading("DATE", Moment("century", -hundreds if before_christ(phrase) else hundreds))
