"""What speaks for or against a number as the toll of a kind, as names of features. No word of the text is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsparse_casualties.tolls.candidates import SINGLE
from newsparse_casualties.tolls.evidence import Evidence, Item

_KINDS = ("killed", "injured", "kidnapped")


def features(evidence: Evidence, kind: str, value: int, ways: set[str]) -> Iterator[str]:
    """The features of one candidate."""
    size = _size(value)
    same = evidence.of(kind)
    yield f"{kind}:{size}"
    yield from (f"way:{way}" for way in ways)
    yield from (f"{kind}:way:{way}:{'1' if value == 1 else '+'}" for way in ways)
    yield from _agreeing(kind, value, [item for item in same if item.value == value], "same")
    if kind != "kidnapped":
        opened = [item for item in evidence.of("casualties") if item.value == value]
        yield from _agreeing(kind, value, opened, "open")
    yield from _against(kind, value, same)
    yield from _rank(kind, value, same)
    yield from _words(evidence, kind, value)


def _size(value: int) -> str:
    """Nobody, one, or several: how many several are is for the figures to say, not for what was learned."""
    return str(value) if value < 2 else "+"


def _many(number: int) -> str:
    return str(number) if number < 3 else "3+"


def _agreeing(kind: str, value: int, items: list[Item], tag: str) -> Iterator[str]:
    """Items that state the number: how they count, where they stand, by which rule, with which flags."""
    if not items or value == 0:
        return
    few = "1" if value == 1 else "+"
    yield f"{tag}:{few}:n={_many(len(items))}"
    yield f"{tag}:{few}:sentences={_many(len({item.sentence for item in items}))}"
    seen = set()
    for item in items:
        firm = "firm" if item.firm else "soft"
        seen.add(f"{tag}:{item.counted}:{item.place}:{firm}")
        seen.add(f"{kind}:{tag}:{item.counted}:{firm}")
        seen.add(f"{tag}:rule:{item.rule}")
        seen.update(f"{tag}:flag:{flag}" for flag in item.flags if flag != "article")
        if item.figure.bound != "exact":
            seen.add(f"{tag}:bound:{item.figure.bound}")
    if any(item.firm for item in items):
        seen.add(f"{tag}:any_firm")
    yield from sorted(seen)


def _against(kind: str, value: int, same: list[Item]) -> Iterator[str]:
    """What of the kind is left over if this number holds."""
    if value == 0:
        firm = [item for item in same if item.firm]
        yield f"{kind}:0:firm={_many(len(firm))}"
        for counted in sorted({item.counted for item in firm}):
            yield f"{kind}:0:against:{counted}"
        if any(item.place in ("first", "second") for item in firm):
            yield f"{kind}:0:against:early"
        if any("negated" in item.flags for item in same):
            yield f"{kind}:0:negated"
        return
    higher = [item for item in same if item.firm and (item.value or 0) > value and item.counted == "number"]
    if higher:
        yield f"higher:{_many(len(higher))}"
        yield f"higher:{'early' if any(item.place != 'late' for item in higher) else 'late'}"
        if any("sub" not in item.flags and "perpetrators" not in item.flags for item in higher):
            yield "higher:whole"


def _rank(kind: str, value: int, same: list[Item]) -> Iterator[str]:
    """Standing among the numbers of the kind: first, largest, most frequent."""
    numbers = [
        item for item in same if item.firm and item.value and item.counted == "number" and "sub" not in item.flags
    ]
    if value and numbers:
        if numbers[0].value == value:
            yield f"first:{kind}"
        if max(item.value or 0 for item in numbers) == value:
            yield "largest"
        counts = Counter(item.value for item in numbers)
        if counts[value] == max(counts.values()):
            yield "most_frequent"
        if numbers[-1].value == value:
            yield "last"
    if value == 1 and not numbers:
        yield f"{kind}:1:no_number"
    singles = {item.who for item in same if item.counted in SINGLE and item.firm}
    if value in (1, 2, 3):
        yield f"{value}:singles={_many(len(singles))}"
    elif value == 0:
        yield f"{kind}:0:singles={_many(len(singles))}"


def _words(evidence: Evidence, kind: str, value: int) -> Iterator[str]:
    """How much the text speaks of each kind at all."""
    few = "0" if value == 0 else "1" if value == 1 else "+"
    for other in ("killed", "injured", "casualties", "kidnapped"):
        number = evidence.words[other]
        bucket = "0" if not number else "1" if number == 1 else "2-3" if number < 4 else "4-8" if number < 9 else "9+"
        yield f"{kind}:{few}:{other}-words={bucket}"
    for other in _KINDS:
        if other != kind:
            there = any(item.firm and item.value for item in evidence.of(other))
            yield f"{kind}:{few}:{other}={'yes' if there else 'no'}"
