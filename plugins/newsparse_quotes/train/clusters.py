"""Word classes without annotation: k-means over the neighbours of each word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.linalg import svds

from newsparse_quotes.ranking.vocabulary import shape_class
from newsparse_quotes.train.gold import Article

_NEIGHBOURS = 800
_DIMENSIONS = 60
_ROUNDS = 30
_STARTS = 4
_SUFFIX_LENGTHS = (1, 2, 3)
_SUFFIX_WEIGHT = 0.35

Matrix = NDArray[np.float64]


def word_vectors(articles: Sequence[Article], ranked: Sequence[str]) -> Matrix:
    """A vector for each word of a list ranked by frequency, from its neighbours and its ending."""
    wanted = ranked
    context = {word: index for index, word in enumerate(ranked[:_NEIGHBOURS])}
    row_of = {word: index for index, word in enumerate(wanted)}
    width = _NEIGHBOURS + 64
    rows: list[int] = []
    columns: list[int] = []
    for article in articles:
        tokens = article.page.words.tokens
        places = [context.get(token.lower(), -1) for token in tokens]
        places = [
            place if place >= 0 else _NEIGHBOURS + shape_class(token) + (24 if token[0].isupper() else 0)
            for place, token in zip(places, tokens, strict=True)
        ]
        for at in range(1, len(tokens) - 1):
            row = row_of.get(tokens[at])
            if row is not None:
                rows += (row, row)
                columns += (places[at - 1], width + places[at + 1])
    counts = csr_matrix(coo_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(wanted), 2 * width)))
    reduced = _reduced(_informative(counts))
    return np.hstack([reduced, _endings(wanted)])


def _informative(counts: Any) -> Any:
    """Positive pointwise mutual information, smoothed."""
    total = counts.sum()
    by_row = np.asarray(counts.sum(axis=1)).ravel()
    by_column = np.asarray(counts.sum(axis=0)).ravel() + 5
    found = counts.tocoo()
    values = np.log(found.data * total / ((by_row[found.row] + 1) * by_column[found.col]))
    values = np.maximum(values, 0) * np.minimum(1, np.log1p(found.data))
    return csr_matrix((values, (found.row, found.col)), shape=counts.shape)


def _reduced(matrix: Any) -> Matrix:
    start = np.random.default_rng(1).standard_normal(min(matrix.shape))
    left, strength, _ = svds(matrix, k=_DIMENSIONS, v0=start)
    vectors: Matrix = left * np.sqrt(strength)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: Matrix = vectors / np.maximum(lengths, 1e-9)
    return scaled


def _endings(wanted: Sequence[str]) -> Matrix:
    """Endings as hashed columns, so that words with the same ending draw together."""
    table = np.zeros((len(wanted), 96))
    for row, word in enumerate(wanted):
        for length in _SUFFIX_LENGTHS:
            code = sum(ord(char) * 31**place for place, char in enumerate(word[-length:])) % 96
            table[row, code] += _SUFFIX_WEIGHT / len(_SUFFIX_LENGTHS)
    return table


def k_means(vectors: Matrix, count: int) -> list[int]:
    """The cluster of each vector: the tightest of a few starts. The same input gives the same clusters."""
    generator = np.random.default_rng(2)
    found = [_one_k_means(vectors, _spread_centres(vectors, count, generator)) for _ in range(_STARTS)]
    _, labels = min(found, key=lambda item: item[0])
    return [int(label) for label in labels]


def _spread_centres(vectors: Matrix, count: int, generator: np.random.Generator) -> Matrix:
    """First centres, each chosen the likelier the farther it lies from those before (k-means++)."""
    chosen = [int(generator.integers(len(vectors)))]
    nearest = np.full(len(vectors), np.inf)
    while len(chosen) < min(count, len(vectors)):
        nearest = np.minimum(nearest, ((vectors - vectors[chosen[-1]]) ** 2).sum(axis=1))
        chosen.append(int(generator.choice(len(vectors), p=nearest / nearest.sum())))
    return vectors[chosen].copy()


def _one_k_means(vectors: Matrix, centres: Matrix) -> tuple[float, NDArray[np.int64]]:
    labels = np.zeros(len(vectors), dtype=np.int64)
    for _ in range(_ROUNDS):
        distance = (centres**2).sum(axis=1)[None, :] - 2 * vectors @ centres.T
        labels = distance.argmin(axis=1)
        for index in range(len(centres)):
            members = vectors[labels == index]
            if len(members):
                centres[index] = members.mean(axis=0)
    return float(((vectors - centres[labels]) ** 2).sum()), labels
