"""The shape of names: runs of capitalised words with initials, particles, nicknames and suffixes.

Runs are found by one bounded pattern; whether a run is a name, and of what, is for the reader to say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse.text.lexicon import long_list
from newsparse.text.persons import particles

_PACKAGE = "newsparse.text"
# Upper-case letters of the Latin, Greek, Cyrillic and Armenian alphabets as one class of the standard
# library's `re`, which scans ten times faster here than a property class.
_UPPER = "[" + "".join(chr(code) for code in range(0x41, 0x557) if chr(code).isupper()) + "]"
_ARTICLE = "(?:al|el|as|ad|an|ar|at|ash|az|ul)-"


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Common English words in lower case: a capital at the start of a sentence makes none of them a name."""
    return frozenset(long_list(_PACKAGE, "data/common_words.txt"))


@lru_cache(maxsize=1)
def _run_pattern() -> re.Pattern[str]:
    small = "|".join(sorted(particles(), key=len, reverse=True))
    # The first letters alone settle most words behind a run.
    letters = "".join(sorted({word[0] for word in particles()} | {"a", "e", "u"}))
    # O'Dea Jean-Luc AT&T U.S, no contraction, no possessive; a stop inside a sentence is an abbreviation's.
    tail = r"\w*+(?:[-'&.](?!(?:s|t|m|d|ll|re|ve)\b)\w++)*+(?:\.(?=[ ,\n'-]))?"
    word = _UPPER + tail
    nickname = rf"""(?: (?:"{_UPPER}[\w .]{{1,20}}+"|'{_UPPER}\w{{1,20}}+')(?= {_UPPER}))?"""
    gap = rf"(?: |  |\n| \n)(?:(?=[{letters}])(?:{_ARTICLE}|(?:{small})[ -])){{0,3}}+"
    # The look-behind, instead of a word border before the capital, lets the engine skip to the next capital.
    return re.compile(rf"{_UPPER}(?<!\w.){tail}(?:{nickname}{gap}{word}){{0,11}}+(?:, (?:Jr|Sr)\b\.?)?")


def name_runs(plain: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Runs of capitalised words in ``plain[start:end]`` as (start, end) offsets, in order.

    Initials, abbreviated titles, hyphens, apostrophes, particles between the words ("van der"), a
    nickname in quotation marks and ", Jr." belong to the run; a possessive 's does not. `plain` is
    folded text (`newsparse.text.fold`). A run does not stop where a sentence ends, and a word that
    only opens a sentence is a run too: what is a name is for the reader to say.

    >>> text = "Gov. Ana de la Cruz met J.R. O'Dea's aide at Al-Noor."
    >>> [text[start:end] for start, end in name_runs(text)]
    ['Gov. Ana de la Cruz', "J.R. O'Dea", 'Al-Noor']
    """
    return list(map(re.Match.span, _run_pattern().finditer(plain, start, len(plain) if end is None else end)))
