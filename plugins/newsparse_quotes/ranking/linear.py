"""Linear models with integer weights: a table for each template, one byte a weight, keys folded into its cells.

What a decision sees is written once, as a sum over its templates: ``near[distance] + first[word] + ...``. With tables
of weights that sum is a score; with Noted tables, of which training has its keys, it is the tuple of the keys.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

import attrs

SCALE = 32
"""Integer weights are log-odds times this."""

SURE = 200
"""The margin of a decision without an alternative, and the greatest margin."""

ZERO = 128
"""The byte of weight 0."""

FOLD = 16381
"""Keys of many words and classes are taken modulo this prime; training sees them folded, and so knows of clashes."""

CLASSES, WORDS, PAIRS = 1 << 8, 1 << 13, 1 << 16
"""Cells for classes, for words that are features, and for pairs of classes."""

Value = TypeVar("Value", int, tuple[int, ...])
Value_co = TypeVar("Value_co", covariant=True)
Templates = Mapping[str, int]
"""The templates of a decision with the number of cells of each, in the order in which its sum takes them."""


class Column(Protocol[Value_co]):
    """A table as a decision sees it: weights (bytes), or Noted."""

    def __getitem__(self, key: int, /) -> Value_co:
        """The value of a key."""


Columns = Sequence[Column[Value]]


class Noted:
    """A table that gives the key itself, so that a sum over templates is the tuple of their keys.

    >>> table = Noted()
    >>> table[7] + table[2]
    (7, 2)
    """

    def __getitem__(self, key: int, /) -> tuple[int, ...]:
        return (key,)


NOTED: Sequence[Noted] = (Noted(),) * 64


Ranked = tuple[Sequence[int], Sequence[int], int]
"""Candidates, the sums over the tables for each, and for "none of them" (UNLIKELY: one of them it is)."""

UNLIKELY = -1 << 20


def best(ranked: Ranked) -> tuple[int, int]:
    """The candidate that scores highest, or -1 for none of them, and how far it is ahead of the others.

    >>> best(([4, 9], [30, 25], 10)), best(([4, 9], [30, 25], 32)), best(([4], [30], UNLIKELY))
    ((4, 5), (-1, 2), (4, 200))
    """
    places, scores, second = ranked
    if len(scores) > 1:
        *_, other, top = sorted(scores)
    else:
        other, top = UNLIKELY, scores[0]
    if top <= second:
        return -1, min(SURE, second - top)
    margin = top - (other if other > second else second)
    return places[scores.index(top)], margin if margin < SURE else SURE


def margin(ranked: Ranked, place: int) -> int:
    """How far a candidate is ahead of all others, or behind the best of them; -SURE where it is none.

    >>> margin(([4, 9], [30, 25], 10), 9), margin(([4, 9], [30, 25], 10), 5)
    (-5, -200)
    """
    places, scores, none = ranked
    if place not in places:
        return -SURE
    index = places.index(place)
    return max(-SURE, min(SURE, scores[index] - max(*scores[:index], *scores[index + 1 :], none, UNLIKELY)))


@attrs.frozen(eq=False)
class Ranker:
    """One model: names of its templates, and a table of bytes for each (a weight and ZERO)."""

    name: str
    names: tuple[str, ...]
    tables: tuple[bytes, ...]

    @property
    def base(self) -> int:
        """The sum over the tables where nothing weighs anything."""
        return ZERO * len(self.tables)

    def reasons(self, keys: Sequence[int], most: int = 5) -> tuple[tuple[str, int], ...]:
        """The templates that weigh most for some keys, the heaviest first, each with its weight.

        >>> Ranker("toy", ("word", "distance"), (bytes((128, 168)), bytes((128, 120)))).reasons((1, 1), most=1)
        (('word', 40),)
        """
        weighed = zip(self.names, self.tables, keys, strict=True)
        found = [(name, table[key] - ZERO) for name, table, key in weighed if table[key] != ZERO]
        return tuple(sorted(found, key=lambda item: -abs(item[1]))[:most])
