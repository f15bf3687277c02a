"""Places of several words in a text in capitals, which shape cannot tell: "THE MAYOR OF SAN MARINO"."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress

from newsparse.text import gazetteer, place_openers

_LONGEST = 4
_INNER = frozenset({"de", "del", "la", "las", "los", "el", "of", "and", "al", "do", "da", "dos"})
_TOO_COMMON = frozenset({"the", "a", "an", "as", "at", "no", "to", "in", "of", "on", "by", "for", "he", "her"})
_GAPS = frozenset({" ", "\n"})


def capitalise_places(pieces: list[str], written: list[str]) -> None:
    """Put the places of a text in capitals into title case; `pieces` are gaps and words in turn, words at odd places.

    `written` holds the words as the text has them; a word that changes its length in another case is left alone.
    """
    free = 0
    for index in compress(range(len(written)), map(_openers().__contains__, written)):
        if index >= free:
            free = index + _capitalise(pieces, written, index)


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    """First words of places of several words, in capitals."""
    return frozenset(word.upper() for word in place_openers() - _TOO_COMMON)


def _capitalise(pieces: list[str], written: list[str], first: int) -> int:
    """Recase the longest place that begins at a word; how many words it has, 0 for none."""
    count = 1
    while count < _LONGEST and first + count < len(written) and pieces[2 * (first + count)] in _GAPS:
        count += 1
    for length in range(count, 1, -1):
        words = _titled_place(" ".join(written[first : first + length]))
        if words:
            pieces[2 * first + 1 : 2 * (first + length) : 2] = words
            return length
    return 0


@lru_cache(maxsize=8192)
def _titled_place(written: str) -> tuple[str, ...]:
    """The words of a place in title case; () where the capitals name none."""
    words = [_titled(word, number) for number, word in enumerate(written.split(" "))]
    name = " ".join(words)
    return tuple(words) if len(name) == len(written) and gazetteer(name) else ()


def _titled(word: str, number: int) -> str:
    lower = word.lower()
    return lower if number and lower in _INNER else lower[:1].upper() + lower[1:]
