"""Fitting of rankers: softmax over the candidates of a group, L2, L-BFGS, weights rounded to integers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from newsparse_quotes.ranking.linear import NOTED, SCALE, ZERO, Noted, Ranker, Templates

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@attrs.define(eq=False)
class Groups:
    """Training groups of one model: keys of all candidates, a size and the right candidates of each group.

    `none`: the templates of the candidate "none of them", which has others than the rest.
    """

    name: str
    templates: Templates
    none: Templates = attrs.field(factory=dict)
    keys: list[tuple[int, ...]] = attrs.field(factory=list)
    offsets: list[int] = attrs.field(factory=list)
    sizes: list[int] = attrs.field(factory=list)
    gold: list[bool] = attrs.field(factory=list)

    @property
    def cells(self) -> tuple[int, ...]:
        """The sizes of all tables, those of "none" last."""
        return (*self.templates.values(), *self.none.values())

    @property
    def columns(self) -> Sequence[Noted]:
        """Tables of which a decision gets the keys of a candidate."""
        return NOTED[: len(self.templates)]

    @property
    def none_columns(self) -> Sequence[Noted]:
        """The same for the candidate "none"."""
        return NOTED[: len(self.none)]

    def add(
        self, candidates: Sequence[tuple[int, ...]], right: Sequence[int], none: tuple[int, ...] | None = None
    ) -> None:
        """Add a group: keys of its candidates, indices of the right ones (one at least), keys of "none", the last."""
        offered = [*((0, keys) for keys in candidates), *(((len(self.templates), none),) if none is not None else ())]
        if not right or len(offered) < 2:
            return
        chosen = set(right)
        for index, (offset, keys) in enumerate(offered):
            self.offsets.append(offset)
            self.keys.append(keys)
            self.gold.append(index in chosen)
        self.sizes.append(len(offered))

    def add_binary(self, keys: tuple[int, ...], right: bool) -> None:
        """Add a yes-or-no question: the second candidate has no keys and no weight."""
        self.add([keys, ()], [0 if right else 1])


def fit(groups: Groups, strength: float = 1.0, least: int = 4, rounds: int = 60, support: int = 2) -> dict[str, Ranker]:
    """Fit a ranker, by its name, and that of "none", if it has one.

    Weights below `least` / 32 are left out, and keys seen in fewer than `support` candidates.
    """
    if not groups.sizes:
        return _rankers(groups, [bytes((ZERO,)) * cells for cells in groups.cells])
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
    return _rankers(groups, _tables(groups, spans, found.x, least))


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
    for template in range(len(groups.cells)):
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


def _tables(groups: Groups, spans: list[tuple[Ints, int]], weights: Floats, least: int) -> list[bytes]:
    """One byte for each cell of each template: its rounded weight and ZERO."""
    rounded = np.clip(np.rint(weights * SCALE), -127, 127)
    rounded[np.abs(rounded) < least] = 0
    tables = []
    for cells, (known, at) in zip(groups.cells, spans, strict=True):
        table = np.full(cells, ZERO, dtype=np.uint8)
        table[known] = rounded[at : at + len(known)] + ZERO
        tables.append(table.tobytes())
    return tables


def _rankers(groups: Groups, tables: list[bytes]) -> dict[str, Ranker]:
    """The ranker of the candidates, and that of "none" where there is one."""
    count, name = len(groups.templates), groups.name
    made = {name: Ranker(name, tuple(groups.templates), tuple(tables[:count]))}
    if groups.none:
        made[f"{name} none"] = Ranker(f"{name} none", tuple(groups.none), tuple(tables[count:]))
    return made
