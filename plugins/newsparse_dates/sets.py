"""Times that recur."""

from __future__ import annotations

from newsparse_dates.context import Context
from newsparse_dates.durations import period_value
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading


def every(phrase: Phrase, _: Context) -> Reading:
    """Each unit, weekday, month, season or part of the day: "every Friday", "each year", "every two weeks"."""
    return phrase.reading("SET", None, _named(phrase) or _counted(phrase))


def _named(phrase: Phrase) -> str:
    part = phrase.value("DAYPART")
    if phrase.has("WEEKDAY"):
        return f"XXXX-WXX-{phrase.value('WEEKDAY')}" + (f"T{part}" if part else "")
    if phrase.has("MONTH"):
        return f"XXXX-{int(phrase.value('MONTH')):02d}"
    if phrase.has("SEASON"):
        return f"XXXX-{phrase.value('SEASON')}"
    if phrase.has("WEEKEND", "WEEKENDS"):
        return "XXXX-WXX-WE"
    return f"XXXX-XX-XXT{part}" if part else ""


def _counted(phrase: Phrase) -> str:
    unit = phrase.value("UNIT", "UNITS", "YR", "CENTURY", "QUARTER", "QUARTERS")
    number = phrase.number()
    if number is None and not phrase.has("QUANT"):
        number = 2 if phrase.has("OTHER") else 1
    return period_value(number, unit)


def frequency(phrase: Phrase, _: Context) -> Reading:
    """An adverb or adjective of frequency: "daily flights", "paid annually"; not "the weekly Echo"."""
    at = phrase.first
    if phrase.scan.tokens[at][0].isupper() and at and phrase.word(at - 1) not in neighbours("sentence_opener"):
        return phrase.refusal("a name")
    if at + 1 < len(phrase.scan) and phrase.scan.tokens[at + 1][0].isupper():
        return phrase.refusal("a newspaper")
    return phrase.reading("SET", None, phrase.value("FREQUENCY"))


def everyday(phrase: Phrase, _: Context) -> Reading:
    """Each day: "He swam everyday that summer"."""
    return phrase.reading("SET", None, "P1D")


def weekends(phrase: Phrase, _: Context) -> Reading:
    """Each weekend: "The museum opens on weekends only"."""
    return phrase.reading("SET", None, "XXXX-WXX-WE")
