"""The victims to the right of a cue: objects of active verbs, and what follows or owns a noun."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_casualties.phrases import Phrase
from newsparse_casualties.predicates import Predicate
from newsparse_casualties.sentence import Link, Reading

_OF_SUBJECTS = frozenset(["passive", "state", "bare", "fate"])
_SMALL = frozenset(["up", "down", "off", "to", "death", "'", '"'])


def objects(reading: Reading, predicate: Predicate) -> Iterator[Link]:
    """Behind an active verb: "killed three", "injuring a guard and two clerks"."""
    phrase = _object_of(reading, predicate)
    if phrase is not None:
        yield from _counted_together(reading, predicate, phrase, "object")


def _counted_together(reading: Reading, predicate: Predicate, phrase: Phrase, rule: str) -> Iterator[Link]:
    """A phrase and those listed with it, up to one that has a predicate of its own."""
    group = reading.groups[phrase]
    for one in group[group.index(phrase) :]:
        if one is not phrase and _has_own_predicate(reading, one, predicate):
            break
        if one.usable:
            yield Link(one, predicate, rule)


def _object_of(reading: Reading, predicate: Predicate) -> Phrase | None:
    """The phrase right behind an active verb."""
    at = predicate.index + 1
    for _ in range(5):
        phrase = reading.starting.get(at)
        if phrase is not None:
            return phrase if phrase.usable else None
        if not _before_object(reading, at):
            return None
        at += 1
    return None


def _before_object(reading: Reading, at: int) -> bool:
    """Whether a word may stand between verb and object: "killed [at once and wounded] 40", "shot [down] two"."""
    page, word = reading.page, reading.page.word(at)
    if word in ("and", "or", "/"):
        return at + 1 in reading.cued
    return page.tag(at) in ("adverb", "determiner") or at in reading.cued or word in _SMALL


def _has_own_predicate(reading: Reading, phrase: Phrase, but: Predicate) -> bool:
    """Whether a verb or state right behind a phrase speaks of it, so that an earlier one does not."""
    near = (phrase.after, phrase.after + 1)
    return any(one is not but and one.voice in _OF_SUBJECTS and one.first in near for one in reading.predicates)


def noun_victims(reading: Reading, predicate: Predicate) -> Iterator[Link]:
    """Behind a noun: "the deaths of three", "the bodies of two men", "the murder of a clerk"."""
    page, at = reading.page, predicate.index + 1
    at += page.word(at) == '"'
    if page.word(at) != "of":
        yield from _possessed(reading, predicate)
        return
    phrase = reading.starting.get(at + 1)
    if phrase is not None and phrase.usable:
        yield from _counted_together(reading, predicate, phrase, "of_noun")


def _possessed(reading: Reading, predicate: Predicate) -> Iterator[Link]:
    """Before a noun: "Ana Ruiz's death", "the boy's murder"; whose it is."""
    page, at = reading.page, predicate.index
    if page.word(at - 1) != "s" or page.word(at - 2) != "'" or predicate.cue.base == "body":
        return
    phrase = reading.ending.get(at - 3)
    if phrase is not None and phrase.usable and phrase.singular:
        yield Link(phrase, predicate, "possessed")
