"""A quoted run, and which marks open and close one: the table of conventions."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsparse.text.lexicon import lexicon_rows

ALWAYS_MARKS = frozenset('"“”„‟″«»‹›「」『』')
"""Characters that are quotation marks wherever they stand."""

STRAIGHT = frozenset(('"', "''", "``", "″"))
EITHER = STRAIGHT | {"“"}
"""Marks whose neighbours tell whether they open or close."""

SELDOM_OPEN = "”»›"
"""Marks that open in some languages and close in more."""


class QuotedRun(NamedTuple):
    """A stretch of text between quotation marks.

    * `start`, `end`: with the marks; `inner_start`, `inner_end`: without them (half-open code-point offsets).
    * `depth`: 0 for a run that stands in no other, 1 for a run inside one, and so on.
    * `open_ended`: the closing mark is missing; the run goes to the end of its paragraph, or to where the mark
      opens again.
    * `continues`: index of the run in the paragraph before that this one re-opens, or None.
    * `mark`: the opening mark as written.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    open_ended: bool = False
    continues: int | None = None
    mark: str = '"'


@lru_cache(maxsize=1)
def conventions() -> dict[str, tuple[str, frozenset[str]]]:
    """Opening mark → family and the marks that may close it, from the table of conventions."""
    table: dict[str, tuple[str, frozenset[str]]] = {}
    for mark, family, closers in lexicon_rows("newsparse.text", "data/quotation_marks.txt"):
        table[mark] = family, frozenset(closers.split())
    return table
