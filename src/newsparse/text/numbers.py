"""Values of English number phrases: cardinals, ordinals and spelled years.

Each function reads a phrase that is a number and nothing else; `newsparse.text.quantities` finds
numbers in running text. Numbers of more than 15 digits are refused (None), so that no input is
slow or raises.
"""

from __future__ import annotations

import re

from newsparse.text.numerals import (
    digits_value,
    number_words,
    ordinal_words,
    read_number,
    read_spelled_year,
    token_at,
)
from newsparse.text.words import Words, scan_words

_ORDINAL = re.compile(r"([0-9][0-9,]{0,18})(?:st|nd|rd|th)", re.IGNORECASE)
_LONGEST_PHRASE = 200


def number_value(phrase: str) -> int | float | None:
    """The value of a phrase that is a number and nothing else, or None.

    Digits may be grouped by thousands or in the Indian way and carry k, m, mn, bn or tn.

    >>> [number_value(p) for p in ("twenty-three", "1,234", "12,34,567", "a dozen", "half a million")]
    [23, 1234, 1234567, 12, 500000]
    >>> [number_value(p) for p in ("1.2 million", "two hundred and five", "3.5", "$5", "12,34", "many")]
    [1200000, 205, 3.5, None, None, None]
    """
    scan = _scan(phrase)
    if scan is None:
        return None
    first = 1 if token_at(scan, 0) in ("a", "an") and token_at(scan, 1) not in ("", "a", "an") else 0
    number = read_number(scan, first)
    if number is None or number.after != len(scan) or number.low != number.high:
        return None
    if first and number_words().get(token_at(scan, 1), ("",))[0] in ("unit", "teen", "ten", ""):
        return number.low if number.rule == "half" else None
    return number.low


def ordinal_value(phrase: str) -> int | None:
    """The rank that an ordinal tells, or None for anything else.

    >>> [ordinal_value(p) for p in ("23rd", "twenty-third", "one hundred and first", "1,000th", "three")]
    [23, 23, 101, 1000, None]
    """
    if len(phrase) > _LONGEST_PHRASE:
        return None
    digits = _ORDINAL.fullmatch(phrase.strip())
    if digits:
        rank = digits_value(digits[1])
        return int(rank) if rank is not None else None
    head, hyphen, last = phrase.strip().lower().replace(" ", "-").rpartition("-")
    cardinal = ordinal_words().get(last)
    value = number_value(head.replace("-", " ") + " " + cardinal if hyphen else cardinal) if cardinal else None
    return value if isinstance(value, int) else None


def spelled_year(phrase: str) -> int | None:
    """The year that is written out in words, or None.

    >>> [spelled_year(p) for p in ("nineteen ninety-six", "two thousand and four", "twenty fifteen")]
    [1996, 2004, 2015]
    >>> [spelled_year(p) for p in ("nineteen oh-six", "eighteen hundred", "fifty", "1996")]
    [1906, 1800, None, None]
    """
    scan = _scan(phrase)
    if scan is None:
        return None
    year, after = read_spelled_year(scan, 0) or (_thousands_year(phrase), len(scan))
    return year if after == len(scan) else None


def _thousands_year(phrase: str) -> int | None:
    value = number_value(phrase)
    is_year = isinstance(value, int) and 1000 <= value < 2100 and "thousand" in phrase.lower()
    return int(value) if is_year and value is not None else None


def _scan(phrase: str) -> Words | None:
    """The words of a short phrase, which are not worth remembering."""
    return scan_words(phrase.strip()) if len(phrase) <= _LONGEST_PHRASE else None
