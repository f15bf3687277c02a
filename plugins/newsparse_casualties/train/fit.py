"""Fitting the ranker: softmax over the candidates of a document, AdaGrad with L2, in plain Python."""

from __future__ import annotations

import math
import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from newsparse_casualties.tolls.weights import UNIT, score
from newsparse_casualties.train.rows import FOLDS, Row

EPOCHS, RATE, L2, LEAST = 12, 0.3, 0.003, 5


def fit(rows: Sequence[Row]) -> dict[str, int]:
    """Weights in hundredths; features of fewer than five documents and weights near zero are left out."""
    counts = Counter(name for row in rows for name in {name for names in row.options.values() for name in names})
    kept = {name for name, number in counts.items() if number >= LEAST}
    found: defaultdict[str, float] = defaultdict(float)
    squares: defaultdict[str, float] = defaultdict(lambda: 1.0)
    order, dice = list(rows), random.Random(1)
    for _ in range(EPOCHS):
        dice.shuffle(order)
        for row in order:
            for name, slope in _slopes(row, found, kept).items():
                slope += L2 * found[name]
                squares[name] += slope * slope
                found[name] -= RATE * slope / math.sqrt(squares[name])
    rounded = {name: round(weight * UNIT) for name, weight in sorted(found.items())}
    return {name: weight for name, weight in rounded.items() if abs(weight) >= UNIT // 50}


def _slopes(row: Row, found: Mapping[str, float], kept: set[str]) -> dict[str, float]:
    """The gradient of one example; none where no candidate, or every one, is right."""
    good = [value for value in row.options if value in row.right]
    if not good or len(good) == len(row.options):
        return {}
    named = {value: [name for name in names if name in kept] for value, names in row.options.items()}
    sums = {value: sum(found[name] for name in names) for value, names in named.items()}
    highest = max(sums.values())
    shares = {value: math.exp(total - highest) for value, total in sums.items()}
    total, right = sum(shares.values()), sum(shares[value] for value in good)
    slopes: defaultdict[str, float] = defaultdict(float)
    for value, names in named.items():
        pull = shares[value] / total - (shares[value] / right if value in row.right else 0.0)
        for name in names:
            slopes[name] += pull
    return slopes


def decide(row: Row, table: Mapping[str, int]) -> int:
    """The candidate with the highest score, the smaller of two equal ones."""
    return max(row.options, key=lambda value: (score(row.options[value], table), -value))


def cross_validated(rows: Sequence[Row]) -> dict[str, float]:
    """F1 of the non-zero figure by source and kind, each fold decided by weights of the others."""
    tallies: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for fold in range(FOLDS):
        table = fit([row for row in rows if row.fold != fold])
        for row in (row for row in rows if row.fold == fold):
            value, tally = decide(row, table), tallies[f"{row.source} {row.kind}"]
            tally[0] += value > 0 and value in row.right
            tally[1] += value > 0
            tally[2] += max(row.right) > 0
    return {name: 2 * right / max(1, said + true) for name, (right, said, true) in sorted(tallies.items())}
