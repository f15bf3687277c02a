"""Columns: what a reader knows of every word of a text, worked out once a spelling and taken in one go."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from newsparse.text.spellings import Spellings, entries
from newsparse.text.words import Words

Known = TypeVar("Known")


class Column(Generic[Known]):
    """One value for each word, read from its spelling.

    `read` is asked once a spelling (a word as it stands in a text, never empty) and must depend on it alone.

    >>> from newsparse.text import words
    >>> lengths = Column(len)
    >>> lengths.of(words("The toll rose to nine."))
    [3, 4, 4, 2, 4, 1]
    """

    def __init__(self, read: Callable[[str], Known]) -> None:
        self._read = read
        self._known: tuple[Spellings | None, list[Known]] = None, []
        self._growing = Lock()

    def __getstate__(self) -> Callable[[str], Known]:
        """A copy in another process reads anew."""
        return self._read

    def __setstate__(self, read: Callable[[str], Known]) -> None:
        Column.__init__(self, read)

    def of(self, scan: Words) -> list[Known]:
        """The values of the words of a text, in order."""
        return list(entries(self.table(scan.spellings), scan.numbers))

    def table(self, spellings: Spellings) -> list[Known]:
        """The values of all spellings, by their numbers."""
        owner, table = self._known
        if owner is spellings and len(table) == len(spellings.tokens):
            return table
        with self._growing:
            owner, table = self._known
            if owner is not spellings:
                table = []
            table.extend(map(self._read, spellings.tokens[len(table) :]))
            self._known = spellings, table
        return table


class ByteColumn:
    """One byte for each word, read from its spelling: dense in memory, and made to be searched and translated.

    >>> from newsparse.text import words
    >>> vowels = ByteColumn(lambda token: sum(map(token.count, "aeiou")))
    >>> list(vowels.of(words("The toll rose to nine.")))
    [1, 1, 2, 1, 2, 0]
    """

    def __init__(self, read: Callable[[str], int]) -> None:
        self._values = Column(read)
        self._bytes: tuple[list[int], bytearray] = [], bytearray()  # the list tells for which spellings

    def of(self, scan: Words) -> bytes:
        """The bytes of the words of a text, in order."""
        return bytes(entries(self.table(scan.spellings), scan.numbers))

    def table(self, spellings: Spellings) -> bytearray:
        """The bytes of all spellings, by their numbers."""
        values = self._values.table(spellings)
        owner, table = self._bytes
        if owner is not values:
            table = bytearray()
        size = len(table)
        if size < len(values):
            table[size:] = bytes(values[size:])
        self._bytes = values, table
        return table
