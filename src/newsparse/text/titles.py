"""Titles: the words that stand before a name and say who bears it ("Sen.", "Foreign Minister")."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsparse.text.lexicon import lexicon_rows


class Title(NamedTuple):
    """A title in lower case without stops, the bearer's gender (``m``, ``f`` or ``-``) and its kind.

    Kinds: ``honorific office rank clergy profession`` (see ``data/titles.txt``).
    """

    words: str
    gender: str
    kind: str


@lru_cache(maxsize=1)
def _titles() -> dict[str, Title]:
    return {row[0]: Title(*row) for row in lexicon_rows("newsparse.text", "data/titles.txt")}


def title(words: str) -> Title | None:
    """The title that `words` are, in any case, with or without a final stop; None for anything else.

    >>> title("Sen."), title("Harbour")
    (Title(words='sen', gender='-', kind='office'), None)
    """
    return _titles().get(words.lower().rstrip("."))


def titles() -> tuple[Title, ...]:
    """All titles, in the order of the data file."""
    return tuple(_titles().values())
