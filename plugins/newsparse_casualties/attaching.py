"""Which phrases a cue speaks of: subjects to its left, objects to its right, the phrase it is a part of."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_casualties.objects import noun_victims, objects
from newsparse_casualties.page import Page
from newsparse_casualties.phrases import Phrase
from newsparse_casualties.predicates import Predicate
from newsparse_casualties.sentence import Link, Reading
from newsparse_casualties.subjects import subject_of


def links(reading: Reading) -> list[Link]:
    """All links of a sentence; what is denied of a number ("the two were not hurt") is none."""
    found: list[Link] = []
    for predicate in reading.predicates:
        found.extend(link for link in _links(reading, predicate) if not _denied(reading.page, link))
    return found


def _denied(page: Page, link: Link) -> bool:
    one = link.predicate
    return link.phrase.counted != "zero" and any(page.tag(at) == "not" for at in range(one.first, one.index))


def _links(reading: Reading, predicate: Predicate) -> Iterator[Link]:
    inside = reading.holding.get(predicate.index)
    if inside is not None:
        if inside.counted != "definite" or predicate.voice != "noun":
            yield from inner(reading, inside, predicate)
        return
    if predicate.voice in ("passive", "fate", "state", "bare"):
        yield from _subject(reading, predicate)
    elif predicate.voice == "active":
        yield from objects(reading, predicate)
    elif predicate.cue.cls in ("count", "deed"):
        yield from noun_victims(reading, predicate)


def inner(reading: Reading, phrase: Phrase, predicate: Predicate) -> Iterator[Link]:
    """The cue stands in the phrase: "three deaths", "27 kidnapped girls", "two dead soldiers"."""
    if not phrase.usable:
        return
    if phrase.head == predicate.index:
        vague = (phrase.partitive and phrase.counted == "zero") or (phrase.low is None and phrase.high is None)
        if phrase.sort == "cue" and predicate.voice == "noun" and not (vague and _is_known_group(reading, phrase)):
            yield Link(phrase, predicate, "counted_noun")
    elif predicate.index >= phrase.number_after and predicate.cue.form != "gerund" and predicate.voice != "noun":
        yield Link(phrase, predicate, "attribute")


def _is_known_group(reading: Reading, phrase: Phrase) -> bool:
    """Whether the victims are a known group: "none of the wounded", "all the victims"; that counts nobody new."""
    return phrase.partitive or reading.page.word(phrase.first) == "all"


def _subject(reading: Reading, predicate: Predicate) -> Iterator[Link]:
    phrase = subject_of(reading, predicate)
    if phrase is None:
        return
    rule = {"passive": "passive", "fate": "subject", "state": "state", "bare": "participle"}[predicate.voice]
    group = reading.groups[phrase]
    for one in group:
        if one.usable and one.start <= phrase.start and (one is phrase or not _spoken_for(reading, one, group)):
            yield Link(one, predicate, rule)


def _spoken_for(reading: Reading, phrase: Phrase, group: list[Phrase]) -> bool:
    """Whether a phrase before "and" is the object of an earlier cue: "killed six and two others were hurt"."""
    return phrase is group[0] and len(group) > 1 and phrase.start - 1 in reading.cued
