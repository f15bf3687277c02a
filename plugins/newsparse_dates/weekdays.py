"""Days of the week."""

from __future__ import annotations

from datetime import date

from newsparse_dates.context import Context
from newsparse_dates.moment import Moment, first_day, of_date, shift
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.tense import tense_of

_WORDS_TOO = frozenset(("sat", "sun", "wed", "mon"))


def weekday(phrase: Phrase, context: Context) -> Reading:
    """The most recent day of that name, publication day included: "police said on Friday".

    Where the clause looks ahead ("will meet on Friday") it is the first to come. "Last Friday" is
    before publication day, "next Friday" after it.
    """
    if not _is_weekday(phrase, phrase.find("WEEKDAY")):
        return phrase.refusal("not a day of the week here")
    return phrase.point(weekday_moment(phrase, context))


def weekday_moment(phrase: Phrase, context: Context) -> Moment | None:
    """The day that the weekday of a phrase means; None without an anchor."""
    start = _base(phrase, context)
    if start is None:
        return None
    number, today = int(phrase.value("WEEKDAY")), start.isoweekday()
    ahead, back = (number - today) % 7, (today - number) % 7
    if phrase.has("NEXT"):
        steps = ahead or 7
    elif phrase.has("LAST"):
        steps = -(back or 7)
    elif phrase.has("THIS") or (not context.narrative and tense_of(phrase) == "future"):
        steps = ahead
    else:
        steps = -back
    return shift(of_date(start), steps)


def _base(phrase: Phrase, context: Context) -> date | None:
    """The day that is counted from."""
    told = phrase.word(phrase.find("NEXT", "LAST")) in neighbours("story")
    base = (
        (context.mentioned("day") if told else None)
        or context.now("day")
        or context.now("month")
        or context.now("year")
    )
    return first_day(base) if base else None


def _is_weekday(phrase: Phrase, at: int) -> bool:
    """Whether an abbreviation is a day and not "sat", "sun", "wed": by its capital and its neighbours."""
    if phrase.remark(at) != "abbreviation":
        return True
    token = phrase.scan.tokens[at]
    beside = phrase.name(at - 1) in ("ON", "THIS", "NEXT", "LAST", "EACH") or phrase.name(at + 1) in (
        "DAYPART",
        "CLOCK",
    )
    if token.islower():
        return False
    return beside if token.isupper() or phrase.word(at) in _WORDS_TOO else True


def weekdays(phrase: Phrase, _: Context) -> Reading:
    """Days of the week in the plural: "on Fridays", "Monday mornings"."""
    part = phrase.value("DAYPARTS")
    number = phrase.value("WEEKDAYS", "WEEKDAY")
    return phrase.reading("SET", None, f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))
