"""The notation of the grammar: templates of class names and macros, turned into patterns over class letters."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

from newsparse.text import lexicon_rows
from newsparse_dates.tokens import LETTER, PACKAGE

_NAME = re.compile(r"[A-Z]+")
_MACRO = re.compile(r"\{[a-z]+\}")


@cache
def templates() -> dict[str, str]:
    """Names of rules and macros, in the order of `data/grammar.txt`, with their templates.

    >>> templates()["iso_date"]
    'YEAR HYPHEN DIG HYPHEN'
    """
    rows = groupby(lexicon_rows(PACKAGE, "data/grammar.txt"), key=lambda row: row[0])
    return {name: "|".join(template for _, template, *_ in group) for name, group in rows}


def letters(template: str) -> str:
    """A template with macros and class names replaced by class letters.

    Raises KeyError for a name that is no class or macro.

    >>> letters("THE? UNIT") == LETTER["THE"] + "?" + LETTER["UNIT"]
    True
    """
    while _MACRO.search(template):
        template = _MACRO.sub(lambda match: f"(?:{templates()[match[0]]})", template)
    return _NAME.sub(lambda match: LETTER[match[0]], template).replace(" ", "")
