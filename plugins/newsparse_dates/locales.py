"""Names of months, days and units in other languages.

The names come from dateparser's locale data (BSD licence, after Unicode CLDR), read when a text in that
language is met; what those data lack stands in `data/foreign_words.txt`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

import attrs

from newsparse.text import lexicon_rows
from newsparse_dates.tokens import PACKAGE

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_UNITS = ("second", "minute", "hour", "day", "week", "month", "year")
_SHORT = 4


@attrs.frozen(eq=False)
class Locale:
    """The words of one language, in lower case, with what they stand for."""

    code: str
    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    relative: dict[str, tuple[int, str]]
    ago: tuple[tuple[str, str], ...]
    numbers: dict[str, int]
    references: dict[str, str]
    years: dict[str, int]
    clocks: tuple[str, ...]


NO_LOCALE = Locale("", {}, {}, {}, {}, (), {}, {}, {}, ())


@cache
def locale_of(language: str) -> Locale | None:
    """The locale of an ISO 639-1 code, region ignored; None where no data are at hand.

    >>> locale_of("fr").months["mars"], locale_of("de-AT").weekdays["freitag"], locale_of("xx")
    (3, 5, None)
    """
    code = language.lower().partition("-")[0]
    try:
        info: dict[str, Any] = import_module(f"dateparser.data.date_translation_data.{code}").info
    except (ImportError, AttributeError):
        return None
    extra = _extra(code)
    return Locale(
        code,
        months=_names(info, _MONTHS),
        weekdays=_names(info, _WEEKDAYS),
        units={name.lower(): unit for unit in _UNITS for name in info.get(unit, ()) if len(name) > 1},
        relative=_relative(info),
        ago=_ago(info),
        numbers={word: int(value) for word, value in extra.get("number", {}).items()},
        references=extra.get("ref", {}),
        years={word: int(value) for word, value in extra.get("year", {}).items()},
        clocks=tuple(extra.get("clock", {})),
    )


def _extra(code: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for language, kind, word, *value in lexicon_rows(PACKAGE, "data/foreign_words.txt"):
        if language == code:
            found.setdefault(kind, {})[word.lower()] = value[0] if value else ""
    return found


def _names(info: dict[str, Any], keys: list[str]) -> dict[str, int]:
    """Full names; abbreviations of three letters and fewer ("mar", "do") are words of other meaning too often."""
    names = {}
    for number, key in enumerate(keys, 1):
        listed = [name.lower() for name in info.get(key, ())]
        long = [name for name in listed if len(name) >= _SHORT] or listed
        names.update(dict.fromkeys(long, number))
    return names


def _relative(info: dict[str, Any]) -> dict[str, tuple[int, str]]:
    """Phrases such as "gestern": how many steps of which unit."""
    found = {}
    for key, phrases in info.get("relative-type", {}).items():
        words = key.split()
        steps, unit = (int(words[1]), words[2]) if words[0] == "in" else (-int(words[0]), words[1])
        if unit in ("day", "week", "month", "year"):
            found.update({phrase.lower(): (steps, unit) for phrase in phrases if len(phrase) >= _SHORT})
    return found


def _ago(info: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Patterns of "N units ago" with a placeholder for the number, and the unit."""
    rows = info.get("relative-type-regex", {}).items()
    return tuple(
        (pattern.replace(r"(\d++[.,]?\d*+)", "{n}"), key.split()[1])
        for key, patterns in rows
        if key.endswith("ago")
        for pattern in patterns
        if len(pattern.rpartition(" ")[2]) > 1
    )
