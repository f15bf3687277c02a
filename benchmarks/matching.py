"""Pairing of predicted items with gold items by their spans, and precision, recall and F1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

Record = dict[str, Any]


class Score(NamedTuple):
    """Counts of one measure, and the figures that follow from them."""

    right: int
    predicted: int
    gold: int

    @property
    def precision(self) -> float:
        """Share of the predicted items that are right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold items that were found right."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / (self.predicted + self.gold) if self.predicted + self.gold else 0.0


def shared(one: Record, two: Record) -> int:
    """Number of characters that two items share."""
    start, end = max(one["start"], two["start"]), min(one["end"], two["end"])
    return max(0, int(end - start))


def pairs(gold: Sequence[Record], predicted: Sequence[Record]) -> list[tuple[Record, Record]]:
    """One-to-one pairs of overlapping items, the largest share of the longer one first.

    >>> pairs([{"start": 0, "end": 9}], [{"start": 2, "end": 9}, {"start": 0, "end": 1}])
    [({'start': 0, 'end': 9}, {'start': 2, 'end': 9})]
    """
    touching = []
    for g, one in enumerate(gold):
        for p, two in enumerate(predicted):
            overlap = shared(one, two)
            if overlap:
                longer = max(one["end"] - one["start"], two["end"] - two["start"])
                touching.append((-overlap / longer, g, p))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, p in sorted(touching):
        if g not in found and p not in taken:
            found[g] = p
            taken.add(p)
    return [(gold[g], predicted[p]) for g, p in sorted(found.items())]
