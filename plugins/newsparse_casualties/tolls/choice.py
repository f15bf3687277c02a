"""The choice of one number a kind: ranked for the kinds that weights exist for, by rules for the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from newsparse_casualties.tolls.candidates import candidates
from newsparse_casualties.tolls.evidence import Evidence, Item
from newsparse_casualties.tolls.features import features
from newsparse_casualties.tolls.weights import score

RANKED = ("killed", "injured", "kidnapped")
BY_RULE = ("missing", "displaced", "arrested", "sick", "trapped", "casualties")


class Choice(NamedTuple):
    """A number with the ways that lead to it, its score, and the runner-up with its score."""

    kind: str
    value: int
    ways: frozenset[str]
    score: int = 0
    second: tuple[int, int] | None = None


def choose(evidence: Evidence, kind: str, table: Mapping[str, int] | None = None) -> Choice | None:
    """The number of a kind, 0 and None possible."""
    if kind not in RANKED:
        return _by_rule(evidence, kind)
    ways = candidates(evidence, kind)
    scored = sorted(
        ((score(features(evidence, kind, value, how), table), -value) for value, how in ways.items()), reverse=True
    )
    best, value = scored[0][0], -scored[0][1]
    second = (-scored[1][1], scored[1][0]) if len(scored) > 1 else None
    return Choice(kind, value, frozenset(ways[value]), best, second)


def _by_rule(evidence: Evidence, kind: str) -> Choice | None:
    """The firm figure that is a whole and a number: exact before vague, repeated before single, early before late.

    One person told of without a number makes a toll only near the top.
    """
    if kind == "casualties" and any(item.firm and item.kind in ("killed", "injured") for item in evidence.items):
        return None
    firm = [item for item in evidence.of(kind) if item.firm and item.value is not None]
    whole = [item for item in firm if "sub" not in item.flags and item.rule != "toll_before"] or firm
    whole = [item for item in whole if item.counted == "number" or item.place != "late"]
    if not whole:
        denied = any("negated" in item.flags and item.place != "late" for item in evidence.of(kind))
        return Choice(kind, 0, frozenset(["denied"])) if denied else None
    repeated = Counter(item.value for item in whole)
    best = max(whole, key=lambda item: (_exactness(item), repeated[item.value], -item.sentence))
    return Choice(kind, best.value or 0, frozenset(["stated"]))


def _exactness(item: Item) -> int:
    """An exact number above a bounded one, that above one person, and that above a vague word."""
    if item.figure.bound == "vague":
        return 0
    if item.counted != "number":
        return 1
    return 3 if item.figure.low == item.figure.high else 2
