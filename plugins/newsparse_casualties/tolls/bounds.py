"""Low, best and high of a toll, as data sets of conflict events use them."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_casualties.tolls.choice import Choice
from newsparse_casualties.tolls.evidence import Evidence, Item

_SUPERSEDED = frozenset(["toll_before"])


class Bounds(NamedTuple):
    """Lowest and highest figure that still stands beside the best one; None is open."""

    low: int | None
    high: int | None


def bounds(evidence: Evidence, choice: Choice, rests_on: list[Item]) -> Bounds:
    """The range of the best figure itself, widened by what other sources state of the same toll."""
    first = rests_on[0].figure
    if first.kind != choice.kind or choice.value not in (first.low, first.high):
        return Bounds(choice.value, choice.value)
    low, high = first.low, first.high
    if first.bound == "exact" and (open_ended := next((one for one in rests_on if one.figure.high is None), None)):
        low, high = open_ended.figure.low, None
    for item in _others(evidence, choice, rests_on):
        value = item.value or 0
        low = min(low, value) if low is not None else None
        high = max(high, value) if high is not None else None
    return Bounds(low, high)


def _others(evidence: Evidence, choice: Choice, rests_on: list[Item]) -> list[Item]:
    """Figures of the same kind that somebody else gives for the whole, at most a third apart, and not replaced."""
    speakers = {_speaker(item) for item in rests_on}
    return [
        item
        for item in evidence.of(choice.kind)
        if item.firm
        and item.counted == "number"
        and item.rule not in _SUPERSEDED
        and item.flags.isdisjoint(("sub", "additional", "perpetrators"))
        and _speaker(item) not in speakers | {None}
        and 3 * max(choice.value, item.value or 0) <= 4 * min(choice.value, item.value or 0)
    ]


def _speaker(item: Item) -> str | None:
    speaker = item.figure.said_by
    return (speaker.canonical or speaker.name).casefold() if speaker else None
