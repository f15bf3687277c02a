"""Units that are pointed at: "last week", "the following month", "that year", "the year", "year-end"."""

from __future__ import annotations

from newsparse_dates.context import Context
from newsparse_dates.moment import GRAINS, Grain, shift
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading

UNITS = ("UNIT", "UNITS", "YR", "CENTURY", "WEEKEND", "WEEKENDS", "QUARTER", "QUARTERS", "HALF")
_LONG = {"decade": "P10Y", "century": "P100Y"}


def unit_of(phrase: Phrase) -> str:
    """The grain that the phrase's first unit word names."""
    return phrase.value(*UNITS)


def direction(phrase: Phrase) -> int:
    """-1 for "last" and its like, 1 for "next" and its like, else 0."""
    return int(phrase.value("LAST", "NEXT") or -phrase.has("LATEST"))


def _grain(unit: str) -> Grain | None:
    return next((grain for grain in GRAINS if grain == unit), None)


def _is_title(phrase: Phrase) -> bool:
    """Whether it is a programme or a column: "This Week" has a capital at the noun."""
    last = phrase.scan.tokens[phrase.after - 1]
    return last[0].isupper() and not last.isupper()


def pointed_unit(phrase: Phrase, context: Context) -> Reading:
    """This, last or next unit, from publication: "last week", "next year", "this month".

    With an article, or "following" and "previous", it counts from the last date of the text:
    "They met in May; the following month he left."
    """
    grain = _grain(unit_of(phrase))
    if _is_title(phrase):
        return phrase.refusal("a title")
    if phrase.name(phrase.first) == "THE" and phrase.has("LAST") and phrase.name(phrase.after) == "OF":
        return phrase.refusal("the last part of something", whole=True)
    if phrase.has("LAST") and unit_of(phrase) == "fortnight":
        return phrase.reading("DURATION", None, "P2W")
    if grain is None or grain in ("minute", "hour"):
        return phrase.refusal("too fine to place")
    word = phrase.word(phrase.find("LAST", "NEXT"))
    if word == "past" and grain in _LONG:
        return phrase.reading("DURATION", None, _LONG[grain])
    told = word in neighbours("story") or (word == "next" and phrase.name(phrase.first) == "THE")
    base = (context.mentioned(grain) if told else None) or context.now(grain)
    return phrase.point(shift(base, direction(phrase)) if base else None)


def same_unit(phrase: Phrase, context: Context) -> Reading:
    """A unit that the text has named: "that year", "the same day"; the last date where it is coarser."""
    grain = _grain(unit_of(phrase))
    if grain is None:
        return phrase.refusal("no unit that stands for a date")
    return phrase.point(context.mentioned(grain) or context.last or context.now(grain))


def bare_unit(phrase: Phrase, context: Context) -> Reading:
    """The unit of publication: "the year", "the full year". "The year ended March 31" is a length."""
    grain = _grain(unit_of(phrase))
    part_of_it = phrase.name(phrase.first - 1) == "OF" and phrase.name(phrase.first - 2) in ("MIDDLE", "PART")
    if grain is None or grain not in ("week", "month", "year", *(_LONG if part_of_it else ())) or _is_title(phrase):
        return phrase.refusal("no unit that stands for a date")
    if phrase.has("MORE") and phrase.word(phrase.first + 1) not in neighbours("whole"):
        return phrase.refusal("some other year")
    if phrase.name(phrase.after) in ("OF", "AFTER", "BEFORE") or phrase.word(phrase.after) in ("that", "when"):
        return phrase.refusal("a unit that is told by something else")
    if phrase.word(phrase.after) in ("ended", "ending"):
        return phrase.reading("DURATION", None, f"P1{grain[0].upper()}")
    base = context.now(grain)
    return phrase.reading("DATE", base) if base else phrase.refusal("nothing to stand for")


def year_end(phrase: Phrase, context: Context) -> Reading:
    """The end of a unit: "year-end", "month's end"."""
    grain = _grain(unit_of(phrase))
    base = context.now(grain) if grain else None
    return phrase.point(base)._replace(mod="END")


def day_away(phrase: Phrase, context: Context) -> Reading:
    """Yesterday, today, tomorrow; in a narrative "today" is the writer's own time."""
    steps = int(phrase.value("TODAY"))
    if context.narrative and not steps:
        return phrase.reading("DATE", None, "PRESENT_REF")
    base = context.now("day")
    return phrase.point(shift(base, steps) if base else None)
