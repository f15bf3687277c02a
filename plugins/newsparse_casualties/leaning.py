"""Figures that lean on another one: "including 12 children", "two of them critically", a list behind a dash."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_casualties.phrases import Phrase
from newsparse_casualties.sentence import Reading
from newsparse_casualties.sighting import Figure

_HURT = frozenset(["critically", "seriously", "severely", "badly", "gravely", "slightly", "lightly"])
_AMONG = frozenset(["them", "whom", "these", "those"])
_LISTS = frozenset(["-", ":", "("])


def leaning(reading: Reading, found: list[Figure], before: Figure | None) -> Iterator[Figure]:
    """Figures of phrases that no cue speaks of; `found` are the sentence's others, `before` the last one earlier."""
    known = {figure.phrase for figure in found}
    sides = sorted(found, key=lambda figure: figure.phrase.start)
    for phrase in reading.phrases:
        if phrase in known or not phrase.usable or phrase.counted not in ("number", "article"):
            continue
        whole = _last_before(sides, phrase)
        figure = _leaning(reading, phrase, whole, before)
        if figure is not None:
            sides.append(figure)
            sides.sort(key=lambda one: one.phrase.start)
            yield figure


def _last_before(sides: list[Figure], phrase: Phrase) -> Figure | None:
    return next(
        (one for one in reversed(sides) if one.phrase.start < phrase.start and one.phrase.counted != "zero"), None
    )


def _leaning(reading: Reading, phrase: Phrase, whole: Figure | None, before: Figure | None) -> Figure | None:
    if whole is not None and includes(reading, phrase):
        return _part(reading, phrase, whole, "including")
    if with_wounds(reading, phrase):
        return Figure(phrase, "injured", "with_wounds", reading)
    hurt = whole or before
    if hurt and phrase.counted == "number" and graded(reading, phrase, hurt):
        part = _part(reading, phrase, hurt, "graded")
        part.kind = "killed" if reading.page.word(phrase.after) == "fatally" else "injured"
        return part
    spelled = whole.part_of if whole is not None and whole.rule == "listed" else whole
    if spelled is not None and listed(reading, phrase, spelled):
        return _part(reading, phrase, spelled, "listed")
    return None


def _part(reading: Reading, phrase: Phrase, whole: Figure | None, rule: str) -> Figure:
    kind = whole.kind if whole else "injured"
    root = whole.part_of or whole if whole and whole.rule in ("including", "listed") else whole
    return Figure(phrase, kind, rule, reading, whole.link if whole else None, {"sub"}, root)


def includes(reading: Reading, phrase: Phrase) -> bool:
    """Behind "including", "among them", "most of them": a part of the figure before."""
    page = reading.page
    at = reading.groups[phrase][0].start - 1
    if page.word(at) == "of" and page.word(at - 1) in ("those", "that"):
        at -= 2
    if page.word(at) in ("including", "included", "includes"):
        return True
    return (page.word(at) in _AMONG and page.word(at - 1) == "among") or (
        page.word(at) == "," and page.word(at - 1) in _AMONG and page.word(at - 2) == "among"
    )


def with_wounds(reading: Reading, phrase: Phrase) -> bool:
    """People "with gunshot wounds": "the raid left five people with burns"."""
    page, after = reading.page, phrase.after
    if phrase.counted != "number" or phrase.sort != "human" or page.word(after) != "with":
        return False
    return page.has("wounds", after + 1, after + 4) and page.word(phrase.start - 1) not in (",", "-")


def graded(reading: Reading, phrase: Phrase, whole: Figure) -> bool:
    """A number with an adverb of harm or wounds behind it: "13 hurt, one critically", "five of them with burns"."""
    page = reading.page
    after = page.word(phrase.after)
    if after == "with" and phrase.sort in ("bare", "human") and page.word(phrase.start - 1) in (",", "-"):
        return whole.kind != "killed" and page.has("injuries", phrase.after + 1, phrase.after + 4)
    ends = page.tag(phrase.after + 1) in ("mark", "", "conjunction")
    return phrase.sort in ("bare", "human") and (after in _HURT or after == "fatally") and ends


def listed(reading: Reading, phrase: Phrase, whole: Figure) -> bool:
    """A list that spells the figure before out: "five people - a guard and four children -", "two men, A and B,"."""
    page, group = reading.page, reading.groups[phrase]
    if whole.phrase in group:
        parts = group[group.index(whole.phrase) + 1 :]
        return phrase in parts and len(parts) > 1 and sum(part.low or 0 for part in parts) == whole.phrase.low
    at = group[0].start - 1
    if page.word(at) not in _LISTS or page.is_hyphen(at) or phrase.sort != "human" or len(group) < 2:
        return False
    while page.word(at - 1) == "-":
        at -= 1
    return whole.phrase.after <= at <= whole.phrase.after + 12
