"""Text in capitals alone: ordinary words are put into lower case and the rest into title case, length kept."""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse.text import common_words, is_acronym
from newsparse_mentions.lexicons import read_lexicons

_WORD = re.compile(r"\w+(?:'\w+)?")
_UPPER = re.compile(r"[A-Z]")
_LOWER = re.compile(r"[a-z]")
_SAMPLE = 1000


def truecased(plain: str) -> str:
    """`plain` itself, or for an article in capitals a text of equal length in which capitals mean something.

    >>> truecased("THE MAYOR OF TALLINN SAID THE FERRY WAS LATE. " * 3)[:44]
    'the mayor of Tallinn said the ferry was late'
    """
    if not _in_capitals(plain):
        return plain
    cased = _WORD.sub(lambda match: _recase(match[0]), plain)
    return cased if len(cased) == len(plain) else plain


def _in_capitals(plain: str) -> bool:
    sample = plain[:_SAMPLE]
    upper = len(_UPPER.findall(sample))
    return upper > 40 and upper > 4 * len(_LOWER.findall(sample))


@lru_cache(maxsize=20_000)
def _recase(word: str) -> str:
    lower = word.lower()
    lexicons = read_lexicons()
    lists = (common_words(), lexicons.limits, lexicons.cues, lexicons.anchors)
    ordinary = any(lower in words for words in lists)
    if lower in lexicons.countries or (len(word) <= 3 and is_acronym(word) and not ordinary):
        return word.capitalize() if lower in lexicons.countries else word
    recased = lower if ordinary else word[0] + lower[1:]
    return recased if len(recased) == len(word) else word
