"""Words beside an expression of time that tell what it is."""

from __future__ import annotations

from functools import cache

from newsparse.text import lexicon_rows
from newsparse_dates.tokens import PACKAGE


@cache
def neighbours(part: str) -> frozenset[str]:
    """The words of `data/neighbours.txt` that play a part; raises ValueError for a part that nobody plays.

    >>> "since" in neighbours("before_year")
    True
    """
    found = frozenset(word for word, role, *_ in lexicon_rows(PACKAGE, "data/neighbours.txt") if role == part)
    if not found:
        raise ValueError(f"no neighbours play {part!r}")
    return found
