"""Phrases that share a cue: coordinated by "and", listed with commas, described between commas."""

from __future__ import annotations

from newsparse_casualties.page import Page
from newsparse_casualties.phrases import Phrase

_JOINTS = frozenset([",", "and", "or", "&", "plus", "as", "well", "along", "with", "also"])
_MAX_JOINT = 6
_AGED = frozenset([",", "(", ")", ";"])


def groups_of(page: Page, phrases: list[Phrase]) -> dict[Phrase, list[Phrase]]:
    """For each phrase the coordinated phrases it belongs to, itself included, in order."""
    groups: dict[Phrase, list[Phrase]] = {}
    group: list[Phrase] = []
    for phrase in phrases:
        if phrase.refused or (group and _is_apposition(page, group[-1], phrase)):
            groups[phrase] = [phrase]
            continue
        if not (group and phrase.usable and group[-1].usable and _joined(page, group[-1], phrase)):
            group = []
        group.append(phrase)
        groups[phrase] = group
    return groups


def _is_apposition(page: Page, left: Phrase, right: Phrase) -> bool:
    """Whether the second of two phrases says who the first is: "Ana Berg, a nurse," or "a nurse, Ana Berg,"."""
    if page.lower[left.after : right.start] != [","]:
        return False
    pair = (left.counted, right.counted)
    return "name" in pair and pair[0] != pair[1] and "number" not in pair and "zero" not in pair


def _joined(page: Page, left: Phrase, right: Phrase) -> bool:
    between = page.lower[left.after : right.start]
    if left.counted == "name" and 4 < len(between) <= 12 and _describes(page, left.after, right.start):
        return True
    if len(between) not in range(1, _MAX_JOINT + 1):
        return False
    if left.sort == "cue" or right.sort == "cue":
        return False
    if left.counted in ("name", "definite") and not _AGED.isdisjoint(between):
        between = [word for word in between if word not in _AGED and not word.isdecimal()]
    return _JOINTS.issuperset(between)


def _describes(page: Page, first: int, after: int) -> bool:
    """Whether a description between commas stands before "and": "Ana Berg, the mayor of Elm, and her driver"."""
    between = page.lower[first:after]
    if between[0] != "," or between[-2:] != [",", "and"]:
        return False
    tags = {page.tag(at) for at in range(first + 1, after - 2)}
    return tags.isdisjoint({"be", "have", "modal", "opener", "mark"}) and page.lexicon.cues.keys().isdisjoint(between)
