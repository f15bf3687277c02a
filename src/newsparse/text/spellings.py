"""Spellings: the words met so far, numbered, so that what a reader knows of each word is a column and no look-up.

A look-up of a word costs its hash and several reads of far memory, and ten readers ask for each word of a text. So
a text is looked up once, for the numbers of its words; what a reader knows lies in one table by number.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from threading import Lock
from typing import Protocol, TypeVar

Key = TypeVar("Key")
Key_contra = TypeVar("Key_contra", contravariant=True)
Value = TypeVar("Value")
Value_co = TypeVar("Value_co", covariant=True)

MOST = 1 << 16
"""Spellings after which the next text begins a new table: some 20 MB with what readers know of them."""


class Spellings(dict[str, int]):
    """A word with the white space behind it → the number of the word; a new one gets the next number.

    `tokens` and `lower` hold the spelling of each number and the same in lower case. Equal spellings are one object,
    so that sets and dictionaries find them without comparing letters.

    >>> spellings = Spellings()
    >>> spellings["Rain\\n"], spellings["rain "], spellings["Rain"], spellings.tokens, spellings.lower
    (0, 1, 0, ['Rain', 'rain'], ['rain', 'rain'])
    """

    def __init__(self) -> None:
        super().__init__()
        self.tokens: list[str] = []
        self.lower: list[str] = []
        self._numbers: dict[str, int] = {}
        self._same: dict[str, str] = {}
        self._growing = Lock()

    def __missing__(self, piece: str) -> int:
        token = piece.rstrip()
        with self._growing:
            number = self._numbers.get(token)
            if number is None:
                number = self._add(token)
            self[piece] = number
        return number

    def _add(self, token: str) -> int:
        token, lower = (self._same.setdefault(spelling, spelling) for spelling in (token, token.lower()))
        number = self._numbers[token] = len(self.tokens)
        self.lower.append(lower)
        self.tokens.append(token)
        return number


class _Table(Protocol[Key_contra, Value_co]):
    def __getitem__(self, key: Key_contra, /) -> Value_co: ...


def entries(table: _Table[Key, Value], keys: Sequence[Key]) -> tuple[Value, ...]:
    """The entries of a table for some keys, in order: by one call, a third faster than one by one.

    >>> entries("abc", [2, 0]), entries({"x": 1}, ["x"]), entries("abc", [])
    (('c', 'a'), (1,), ())
    """
    if len(keys) < 2:
        return tuple([table[key] for key in keys])
    found: tuple[Value, ...] = itemgetter(*keys)(table)
    return found


_current = Spellings()


def spellings() -> Spellings:
    """The table for the next text; a text that was scanned keeps its own."""
    global _current
    if len(_current.tokens) > MOST:
        _current = Spellings()
    return _current
