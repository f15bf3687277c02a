"""Spellings: the words met so far, numbered, so that what a reader knows of each word is a column and no look-up.

A look-up of a word costs its hash and several reads of far memory, and ten readers ask for each word of a text. So
a text is looked up once, for the numbers of its words; what a reader knows lies in one table by number.
"""

from __future__ import annotations

from threading import Lock

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


_current = Spellings()


def spellings() -> Spellings:
    """The table for the next text; a text that was scanned keeps its own."""
    global _current
    if len(_current.tokens) > MOST:
        _current = Spellings()
    return _current
