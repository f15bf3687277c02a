"""Hedges around a number: "at least", "nearly", "or more", and the bounds that they set."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from newsparse.text.lexicon import lexicon_rows
from newsparse.text.numerals import token_at
from newsparse.text.words import Words

Bound = Literal["exact", "at_least", "more_than", "up_to", "less_than", "about", "range", "vague"]
_BOUNDS: dict[str, Bound] = {
    "exact": "exact",
    "at_least": "at_least",
    "more_than": "more_than",
    "up_to": "up_to",
    "less_than": "less_than",
    "about": "about",
}
_Table = dict[str, list[tuple[tuple[str, ...], Bound]]]
_MOST_HEDGES = 2


class Hedge(NamedTuple):
    """A hedge from word `first` up to and without word `after`."""

    first: int
    after: int
    bound: Bound


@cache
def _table(side: str) -> _Table:
    """Hedges of one side by the word next to the number, longest first, from `data/hedges.txt`."""
    table: _Table = {}
    for phrase, where, bound, *_ in lexicon_rows("newsparse.text", "data/hedges.txt"):
        if where == side:
            tokens = tuple(phrase.split())
            table.setdefault(tokens[-1] if side == "before" else tokens[0], []).append((tokens, _BOUNDS[bound]))
    for entries in table.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return table


@cache
def hedge_ends() -> frozenset[str]:
    """The words that a hedge before a number may end in: where none stands, there is no hedge."""
    return frozenset(_table("before"))


def hedge_before(scan: Words, first: int, floor: int) -> Hedge | None:
    """The hedge that ends right before word `first` and begins at word `floor` or later.

    Two may stand together ("at least some 20"); the outer one sets the bound.
    """
    found: Hedge | None = None
    for _ in range(_MOST_HEDGES):
        at = found.first if found else first
        inner = _one_before(scan, at, floor)
        if inner is None:
            break
        found = Hedge(inner.first, first, inner.bound)
    return found


def _one_before(scan: Words, first: int, floor: int) -> Hedge | None:
    if first <= floor or not token_at(scan, first):
        return None
    for tokens, bound in _table("before").get(scan.tokens[first - 1].lower(), ()):
        start = first - len(tokens)
        if start < floor or scan.tokens[start].lower() != tokens[0]:
            continue
        if all(token_at(scan, start + k) == token for k, token in enumerate(tokens) if k):
            return Hedge(start, first, bound)
    return None


def hedge_after(scan: Words, after: int) -> Hedge | None:
    """The hedge that begins at word `after`: "20 or more", "50+", "20-odd"."""
    token = token_at(scan, after)
    if not (token in "+-" or token in _table("after")):
        return None
    if token == "+" and scan.starts[after] == scan.ends[after - 1]:
        return Hedge(after, after + 1, "at_least")
    if token == "-" and token_at(scan, after + 1) in ("odd", "plus") and scan.ends[after] == scan.starts[after + 1]:
        return Hedge(after, after + 2, "about" if token_at(scan, after + 1) == "odd" else "at_least")
    for tokens, bound in _table("after").get(token, ()):
        if all(token_at(scan, after + k) == word for k, word in enumerate(tokens)):
            return Hedge(after, after + len(tokens), bound)
    return None
