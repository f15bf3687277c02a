"""The numbers that a toll may be, each with the ways in which the figures lead to it."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_casualties.tolls.evidence import Evidence, Item

SINGLE = frozenset(["article", "definite", "name"])
_MOST = 24


def candidates(evidence: Evidence, kind: str) -> dict[int, set[str]]:
    """Number → derivations; 0 is always one. A derivation is the name of a rule below, or ``stated``."""
    found: dict[int, set[str]] = {0: set()}
    open_kinds = (kind, "casualties") if kind in ("killed", "injured") else (kind,)
    if not any(item.kind in open_kinds and "negated" not in item.flags for item in evidence.items):
        return found
    found[1] = set()
    for value, way in _derived(evidence, kind):
        if value >= 0 and (value in found or len(found) < _MOST):
            found.setdefault(value, set()).add(way)
    return found


def _derived(evidence: Evidence, kind: str) -> Iterator[tuple[int, str]]:
    same = [item for item in evidence.of(kind) if item.value is not None]
    open_kind = [item for item in evidence.of("casualties") if item.value is not None]
    for item in same:
        yield item.value or 0, "stated"
    if kind in ("killed", "injured"):
        for item in open_kind:
            yield item.value or 0, "open_kind"
        yield from _remainders(evidence, kind, open_kind)
    yield from _sums(same)
    yield from _singles(evidence, kind)


def _remainders(evidence: Evidence, kind: str, whole: list[Item]) -> Iterator[tuple[int, str]]:
    """Of those shot, those who are not among the dead: "four shot, one fatally"."""
    other = "injured" if kind == "killed" else "killed"
    others = list(dict.fromkeys(item.value for item in evidence.of(other) if item.value and item.firm))[:_MOST]
    for item in whole[:_MOST]:
        for value in others:
            if item.counted == "number" and (item.value or 0) > (value or 0):
                yield (item.value or 0) - (value or 0), "remainder"


def _sums(same: list[Item]) -> Iterator[tuple[int, str]]:
    """What one sentence states in parts: "two officers and a civilian were killed"."""
    by_sentence: dict[int, list[Item]] = {}
    for item in same:
        if item.firm and "sub" not in item.flags:
            by_sentence.setdefault(item.sentence, []).append(item)
    for sentence, items in by_sentence.items():
        if len(items) > 1:
            yield sum(item.value or 0 for item in items), "sum_early" if sentence < 3 else "sum_late"
            further = [item for item in items if "additional" in item.flags]
            if further and further[0] is not items[0]:
                yield (items[0].value or 0) + (further[0].value or 0), "with_others"


def _singles(evidence: Evidence, kind: str) -> Iterator[tuple[int, str]]:
    """How many different people of the kind are told one by one."""
    named = {item.who.rpartition(" ")[2] for item in evidence.of(kind) if item.counted == "name" and item.firm}
    if named:
        yield len(named), "names"
    by_sentence: dict[int, set[str]] = {}
    for item in evidence.of(kind):
        if item.counted in SINGLE and item.firm:
            by_sentence.setdefault(item.sentence, set()).add(item.who)
    if by_sentence:
        yield max(map(len, by_sentence.values())), "singles"
