"""Linear models with integer weights: a table of weights for each template, one key a template and candidate."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat

import attrs

SCALE = 32
"""Integer weights are log-odds times this."""

SURE = 200
"""The margin of a decision without an alternative, and the greatest margin."""

_FAR = 100_000
Table = dict[int, int]
_ZERO = repeat(0)
_get = dict.get


@attrs.frozen(eq=False)
class Ranker:
    """One model: `names` and `tables` of its templates, in the order in which its features give their keys."""

    name: str
    names: tuple[str, ...]
    tables: tuple[Table, ...]

    def score(self, keys: Iterable[int]) -> int:
        """The sum of the weights of the keys, one a template; an unknown key weighs nothing.

        >>> Ranker("toy", ("word", "distance"), ({7: 40}, {1: -8, 2: 5})).score((7, 2))
        45
        """
        return sum(map(_get, self.tables, keys, _ZERO))

    def best(self, candidates: Iterable[Iterable[int]], none: int | None = None) -> tuple[int, int]:
        """Index and margin of the candidate that scores highest; -1 where "none", of the given score, does.

        >>> Ranker("toy", ("word",), ({7: 40, 8: 50},)).best([(7,), (8,)])
        (1, 10)
        """
        tables = self.tables
        top, second, chosen = -_FAR if none is None else none, -_FAR, -1
        for index, keys in enumerate(candidates):
            value = sum(map(_get, tables, keys, _ZERO))
            if value > top:
                top, second, chosen = value, top, index
            elif value > second:
                second = value
        return chosen, min(SURE, top - second)

    def margin(self, candidates: Iterable[Iterable[int]], index: int, none: int | None = None) -> int:
        """How far a candidate is ahead of all others, or behind the best of them; -SURE for no candidate (-1).

        >>> Ranker("toy", ("word",), ({7: 40, 8: 50},)).margin([(7,), (8,)], 0)
        -10
        """
        if index < 0:
            return -SURE
        values = [self.score(keys) for keys in candidates]
        own = values.pop(index)
        if none is not None:
            values.append(none)
        return max(-SURE, min(SURE, own - max(values))) if values else SURE

    def reasons(self, keys: Iterable[int], most: int = 5) -> tuple[tuple[str, int], ...]:
        """The templates that weigh most for some keys, the heaviest first, each with its weight.

        >>> Ranker("toy", ("word", "distance"), ({7: 40}, {1: -8, 2: 5})).reasons((7, 1), most=1)
        (('word', 40),)
        """
        weighed = zip(self.names, map(_get, self.tables, keys, _ZERO), strict=False)
        found = [(name, weight) for name, weight in weighed if weight]
        return tuple(sorted(found, key=lambda item: -abs(item[1]))[:most])
