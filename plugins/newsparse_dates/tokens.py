"""Token classes: every word of a text becomes one letter, so that the grammar runs over a short string."""

from __future__ import annotations

import re

PACKAGE = "newsparse_dates"
UNKNOWN = "_"

_CLASSES = """
    THE A THIS THESE THAT THOSE SAME LAST LATEST NEXT CURRENT RECENT EARLIER LATER AGO AHEAD BEFORE AFTER EARLY MIDDLE
    PART EACH OTHER QUANT MORE ANOTHER ONLY OF AND OR TO IN ON AT FROM FOR SO BEYOND FISCAL OLD COMPARABLE SOMETIME
    MONTH WEEKDAY WEEKDAYS SEASON SEASONS UNIT UNITS YR CENTURY QUARTER QUARTERS HALF HALVES WEEKEND WEEKENDS PERIOD
    NOON DAYPART DAYPARTS TONIGHT OVERNIGHT TODAY ZONE ERA DECADE EVERYDAY FREQUENCY HOLIDAY REF INSIDE HEAD
    AM P M B C O OCLOCK S NUM SCALE ORD DIG YEAR BIG COUNTED CLOCK HYPHEN COMMA DOT APOS SLASH COLON
"""
# Letters and digits only: none of them means anything in a pattern.
_ALPHABET = "".join(filter(str.isalnum, map(chr, range(ord("0"), 0x180))))
LETTER = dict(zip(_CLASSES.split(), _ALPHABET, strict=False))
NAME = {letter: name for name, letter in LETTER.items()}
MARKS = {"-": "HYPHEN", ",": "COMMA", ".": "DOT", "'": "APOS", "/": "SLASH", ":": "COLON"}

COUNTED = re.compile(r"([0-9]{1,4})(days?|hrs?|hours?|mins?|minutes?|secs?|wks?|weeks?|months?|mths?|yrs?|years?)")
_SHAPES = (
    ("DIG", re.compile(r"[0-9]{1,2}")),
    ("YEAR", re.compile(r"[12][0-9]{3}")),
    ("BIG", re.compile(r"[0-9]{3,9}")),
    ("ORD", re.compile(r"[0-9]{1,4}(?:st|nd|rd|th)")),
    ("DECADE", re.compile(r"(?:[12][0-9])?[0-9]0s")),
    ("CLOCK", re.compile(r"(?:[0-5]?[0-9]|[01]?[0-9][0-5][0-9])[ap]m|[0-2]?[0-9]h[0-5][0-9]")),
    ("COUNTED", COUNTED),
)


def digit_class(token: str) -> str:
    """Class letter of a token that begins with a digit, by its shape.

    >>> [NAME.get(digit_class(t), "-") for t in ("14", "1996", "90s", "3rd", "430pm", "12hrs", "4x4")]
    ['DIG', 'YEAR', 'DECADE', 'ORD', 'CLOCK', 'COUNTED', '-']
    """
    for name, shape in _SHAPES:
        if shape.fullmatch(token):
            return LETTER[name]
    return UNKNOWN
