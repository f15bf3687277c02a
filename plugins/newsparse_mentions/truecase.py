"""Text in capitals alone: ordinary words are put into lower case and the rest into title case, length kept."""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse.text import Words, common_words, is_acronym
from newsparse_mentions.gazetteer_capitals import capitalise_places
from newsparse_mentions.lexicons import Lexicons, read_lexicons

_WORD = re.compile(r"(\w++(?:'\w++)?)")
_UPPER = bytes(range(65, 91))
_LOWER = bytes(range(97, 123))
_SAMPLE = 1000
_REMEMBERED = 20_000


def truecased(scanned: Words) -> str:
    """The text; for an article in capitals, a text of equal length where capitals mean something.

    >>> from newsparse.text import words
    >>> truecased(words("THE MAYOR OF TALLINN SAID THE FERRY WAS LATE. " * 3))[:44]
    'the mayor of Tallinn said the ferry was late'
    """
    plain = scanned.text
    if not _in_capitals(plain):
        return plain
    pieces = _WORD.split(plain)
    written = pieces[1::2]
    pieces[1::2] = map(_recased().__getitem__, written)
    capitalise_places(pieces, written)
    cased = "".join(pieces)
    return cased if len(cased) == len(plain) else plain


def _in_capitals(plain: str) -> bool:
    sample = plain[:_SAMPLE].encode("ascii", "replace")
    upper = len(sample) - len(sample.translate(None, _UPPER))
    return upper > 40 and upper > 4 * (len(sample) - len(sample.translate(None, _LOWER)))


class _Recased(dict[str, str]):
    """Words in capitals as they are written elsewhere, worked out once a word; the first 20,000 are remembered."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._lexicons = lexicons

    def __missing__(self, word: str) -> str:
        cased = _recase(word, self._lexicons)
        if len(self) < _REMEMBERED:
            self[word] = cased
        return cased


@lru_cache(maxsize=1)
def _recased() -> _Recased:
    return _Recased(read_lexicons())


def _recase(word: str, lexicons: Lexicons) -> str:
    lower = word.lower()
    lists = (common_words(), lexicons.limits, lexicons.cues, lexicons.anchors)
    ordinary = any(lower in words for words in lists)
    if lower in lexicons.countries or (len(word) <= 3 and is_acronym(word) and not ordinary):
        return word.capitalize() if lower in lexicons.countries else word
    recased = lower if ordinary else word[0] + lower[1:]
    return recased if len(recased) == len(word) else word
