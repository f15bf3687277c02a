"""Fitting of rankers: softmax over the candidates of a group, L2, L-BFGS, weights rounded to integers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from newsparse_quotes.ranking.linear import SCALE, Ranker

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@attrs.define(eq=False)
class Groups:
    """Training groups of one model: keys of all candidates, a size and the right candidates of each group.

    `offset` of a candidate says at which template its keys begin ("none" has templates of its own).
    """

    name: str
    templates: tuple[str, ...]
    keys: list[tuple[int, ...]] = attrs.field(factory=list)
    offsets: list[int] = attrs.field(factory=list)
    sizes: list[int] = attrs.field(factory=list)
    gold: list[bool] = attrs.field(factory=list)

    def add(self, candidates: Sequence[tuple[int, tuple[int, ...]]], right: Sequence[int]) -> None:
        """Add a group: (offset, keys) of its candidates and the indices of the right ones (one at least)."""
        if not right or len(candidates) < 2:
            return
        chosen = set(right)
        for index, (offset, keys) in enumerate(candidates):
            self.offsets.append(offset)
            self.keys.append(keys)
            self.gold.append(index in chosen)
        self.sizes.append(len(candidates))

    def add_binary(self, keys: tuple[int, ...], right: bool) -> None:
        """Add a yes-or-no question: the second candidate has no keys and no weight."""
        self.add([(0, keys), (0, ())], [0 if right else 1])


def fit(groups: Groups, strength: float = 1.0, least: int = 4, rounds: int = 60, support: int = 2) -> Ranker:
    """Fit a ranker; weights below `least` / 32 are left out, and keys seen in fewer than `support` candidates."""
    if not groups.sizes:
        return Ranker(groups.name, groups.templates, tuple({} for _ in groups.templates))
    matrix, spans = _matrix(groups, support)
    gold = np.array(groups.gold, dtype=bool)
    first = np.concatenate([[0], np.cumsum(groups.sizes)[:-1]])
    owner = np.repeat(np.arange(len(groups.sizes)), groups.sizes)
    transposed = csr_matrix(matrix.T)

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = matrix @ weights
        scores -= np.maximum.reduceat(scores, first)[owner]
        powers = np.exp(scores)
        total = np.add.reduceat(powers, first)
        kept = np.where(gold, powers, 0.0)
        right = np.add.reduceat(kept, first)
        gradient = transposed @ (powers / total[owner] - kept / right[owner]) + strength * weights
        return float(np.log(total / right).sum() + strength / 2 * (weights @ weights)), gradient

    found = minimize(
        loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": rounds, "maxcor": 8}
    )
    return _ranker(groups, spans, found.x, least)


def _matrix(groups: Groups, support: int) -> tuple[Any, list[tuple[Ints, int]]]:
    """One row a candidate, one column a known key of a template."""
    count = len(groups.keys)
    offsets = np.array(groups.offsets)
    widths = np.array([len(keys) for keys in groups.keys])
    flat = np.fromiter((key for keys in groups.keys for key in keys), dtype=np.int64, count=int(widths.sum()))
    begin = np.concatenate([[0], np.cumsum(widths)[:-1]])
    rows: list[Ints] = []
    columns: list[Ints] = []
    spans: list[tuple[Ints, int]] = []
    at = 0
    for template in range(len(groups.templates)):
        place = template - offsets
        members = np.flatnonzero((place >= 0) & (place < widths))
        values = flat[begin[members] + place[members]]
        known, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
        keep = counts >= support
        number = np.cumsum(keep) - 1
        kept = keep[inverse]
        rows.append(members[kept])
        columns.append(at + number[inverse][kept])
        spans.append((known[keep], at))
        at += int(keep.sum())
    row, column = np.concatenate(rows), np.concatenate(columns)
    return csr_matrix((np.ones(len(row)), (row, column)), shape=(count, at)), spans


def _ranker(groups: Groups, spans: list[tuple[Ints, int]], weights: Floats, least: int) -> Ranker:
    rounded = np.clip(np.rint(weights * SCALE), -127, 127).astype(int)
    tables = []
    for known, at in spans:
        part = rounded[at : at + len(known)]
        keep = np.abs(part) >= least
        tables.append({int(key): int(weight) for key, weight in zip(known[keep], part[keep], strict=True)})
    return Ranker(groups.name, groups.templates, tuple(tables))
