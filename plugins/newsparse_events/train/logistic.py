"""Logistic regression over sets of signs: fitting, folds, and weights in hundredths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import attrs
import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Floats = NDArray[np.float64]
Weights = dict[str, int]
_LEAST = 2


@attrs.frozen(eq=False)
class Example:
    """The signs of one thing to decide about, whether it is right, and the document it comes from."""

    signs: frozenset[str]
    right: bool
    document: int


def fit(examples: Sequence[Example], *, prior: float = 0.06, support: int = 5) -> Weights:
    """Weights in hundredths; signs that stand in fewer than `support` documents have none.

    `prior` is the variance of the weights.
    """
    columns = _columns(examples, support)
    matrix = _matrix(examples, columns)
    right = np.array([example.right for example in examples], dtype=float)

    def loss(weights: Floats) -> tuple[float, Floats]:
        logits = matrix @ weights
        error = 1 / (1 + np.exp(-logits)) - right
        cost = np.logaddexp(0, logits).sum() - (right * logits).sum() + weights @ weights / (2 * prior)
        return float(cost), matrix.T @ error + weights / prior

    found = minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    rounded = {sign: round(100 * float(found[column])) for sign, column in columns.items()}
    return {sign: weight for sign, weight in rounded.items() if abs(weight) >= _LEAST}


def folds(documents: int, count: int = 5) -> list[int]:
    """The fold of each document, the same in every run."""
    order = np.random.default_rng(1).permutation(documents)
    return [int(fold) for fold in np.argsort(order) % count]


def _columns(examples: Sequence[Example], support: int) -> dict[str, int]:
    seen = {(sign, example.document) for example in examples for sign in example.signs}
    counts = Counter(sign for sign, _ in seen)
    return {sign: column for column, sign in enumerate(sorted(s for s, count in counts.items() if count >= support))}


def _matrix(examples: Sequence[Example], columns: dict[str, int]) -> csr_matrix:
    rows, places = [], []
    for row, example in enumerate(examples):
        known = [columns[sign] for sign in example.signs if sign in columns]
        rows += [row] * len(known)
        places += known
    return csr_matrix((np.ones(len(rows)), (rows, places)), shape=(len(examples), len(columns)))
