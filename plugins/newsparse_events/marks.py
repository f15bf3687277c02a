"""Marks: one byte a word that tells its tag and its part in triggers, so that a text is searched for them in one go."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsparse.text import ByteColumn, Column, Words, lexicon_rows
from newsparse_events.lexicon import MOST_BETWEEN, PACKAGE, Entry, Index, shipped_index

OPEN = "N"
# What a word may be in triggers, as bits: one alone; the first word of a phrase that goes on, at once or further off,
# with a small word or one of an open class; the next word of a phrase; one further off.
_ALONE, _OPENS_SMALL, _OPENS, _REACHES_SMALL, _REACHES, _FOLLOWS, _CLOSES = (1 << bit for bit in range(7))
_ANY = 127
_MOST = 256

Part = tuple[str, int]
"""The tag of a word and its bits."""


@lru_cache(maxsize=1)
def tags() -> dict[str, str]:
    """Word of a closed class → its tag, from `data/en/classes.txt`; marks stand for themselves."""
    found: dict[str, str] = {}
    for tag, listed in lexicon_rows(PACKAGE, "data/en/classes.txt"):
        for word in listed.split():
            found.setdefault(word, tag)
    found.update({mark: mark for mark in ",;:.!?()[]\"'-"})
    return found


class Marks:
    """The marks of words, for the triggers of one index.

    >>> from newsparse.text import words
    >>> marks, scan = shipped_marks(), words("The envoys met early.")
    >>> marks.tags(marks.of(scan))
    ['D', None, None, None, '.']
    >>> [scan.tokens[place] for place, _ in marks.likely(scan, marks.of(scan))]
    ['met']
    """

    def __init__(self, index: Index) -> None:
        parts = {word: (tags().get(word, OPEN), role) for word, role in _roles(index).items()}
        kinds = _numbered(parts.values())
        known = {word: kinds.get(part, kinds[part[0], _ANY]) for word, part in parts.items()}
        self._column = ByteColumn(lambda token: known.get(token.lower(), 0))
        self._entries: Column[Entry | None] = Column(lambda token: index.get(token.lower()))
        self._tags = [None if tag == OPEN else tag for tag, _ in kinds]
        self._likely = _pattern(list(kinds))

    def of(self, scan: Words) -> bytes:
        """The marks of the words of a text."""
        return self._column.of(scan)

    def tags(self, marks: bytes) -> list[str | None]:
        """The tags; None for a word of an open class."""
        return list(map(self._tags.__getitem__, marks))

    def likely(self, scan: Words, marks: bytes) -> Iterable[tuple[int, Entry | None]]:
        """The words where a trigger may begin, with their entries: what must follow a phrase's first word does."""
        places = [match.start() for match in self._likely.finditer(marks)]
        numbers = map(scan.numbers.__getitem__, places)
        return zip(places, map(self._entries.table(scan.spellings).__getitem__, numbers), strict=True)


@lru_cache(maxsize=1)
def shipped_marks() -> Marks:
    """The marks for the lexicon as shipped."""
    return Marks(shipped_index())


def _roles(index: Index) -> dict[str, int]:
    """Word → its bits, of all words that triggers begin or go on with, and of all with a tag."""
    found = dict.fromkeys(tags(), 0)
    for word, entry in index.items():
        found[word] = found.get(word, 0) | _beginning(entry)
        for following in entry.phrases:
            found[following] = found.get(following, 0) | _FOLLOWS
        for following in entry.further:
            found[following] |= _CLOSES
    return found


def _beginning(entry: Entry) -> int:
    """The bits of the first word of triggers."""
    role = _ALONE if entry.alone else 0
    for word in entry.phrases:
        role |= _OPENS_SMALL if word in tags() else _OPENS
    for word in entry.further:
        role |= _REACHES_SMALL if word in tags() else _REACHES
    return role


def _numbered(parts: Iterable[Part]) -> dict[Part, int]:
    """The numbers of the kinds of words: 0 is any word that is not listed, and each tag has one for any role.

    Kinds beyond what a byte holds go without a number: a word of these passes for one of any role.
    """
    kinds = dict.fromkeys([(OPEN, 0), *((tag, _ANY) for tag in (OPEN, *tags().values())), *parts])
    return {part: number for number, part in enumerate(kinds) if number < _MOST}


def _pattern(kinds: list[Part]) -> re.Pattern[bytes]:
    """A pattern over marks for the words where triggers may begin."""

    def of(role: int, *, small: bool | None = None) -> bytes:
        numbers = [n for n, (tag, bits) in enumerate(kinds) if bits & role and small in (None, tag != OPEN)]
        return b"[%s]" % b"".join(b"\\x%02x" % number for number in numbers)

    ways = (
        b"(?<=%s)" % of(_ALONE),
        b"(?<=%s)(?=%s)" % (of(_OPENS_SMALL), of(_FOLLOWS, small=True)),
        b"(?<=%s)(?=%s)" % (of(_OPENS), of(_FOLLOWS, small=False)),
        b"(?<=%s)(?=.{1,%d}%s)" % (of(_REACHES_SMALL), MOST_BETWEEN, of(_CLOSES, small=True)),
        b"(?<=%s)(?=.{1,%d}%s)" % (of(_REACHES), MOST_BETWEEN, of(_CLOSES, small=False)),
    )
    first = of(_ALONE | _OPENS_SMALL | _OPENS | _REACHES_SMALL | _REACHES)
    return re.compile(b"%s(?:%s)" % (first, b"|".join(ways)), re.DOTALL)
