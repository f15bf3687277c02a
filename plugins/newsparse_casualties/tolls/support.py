"""The figures that a toll rests on."""

from __future__ import annotations

from newsparse_casualties.tolls.choice import Choice
from newsparse_casualties.tolls.evidence import Evidence, Item

_ORDER = ("number", "zero", "article", "name", "definite")


def support(evidence: Evidence, choice: Choice) -> list[Item]:
    """The items behind a number, the strongest first; empty where no figure carries it."""
    same = evidence.of(choice.kind)
    if choice.value == 0:
        return [item for item in same if "negated" in item.flags]
    stated = [item for item in same if item.value == choice.value and "negated" not in item.flags]
    if stated:
        return sorted(stated, key=_strength)
    opened = evidence.of("casualties") if choice.kind in ("killed", "injured") else []
    stated = [item for item in opened if item.value == choice.value]
    if stated:
        return sorted(stated, key=_strength)
    parts = [item for item in same if item.value and item.firm]
    if "remainder" in choice.ways or not parts:
        parts += [item for item in opened if item.value and item.firm]
    return sorted(parts, key=_strength)


def _strength(item: Item) -> tuple[bool, bool, int, int]:
    return (not item.firm, "sub" in item.flags, _ORDER.index(item.counted), item.figure.span.start)
