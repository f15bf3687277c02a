"""The sex of persons whom neither a title nor a given name tells, learned from pronouns that can mean nobody else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter

from newsparse_mentions.found import Entity, Found

_MAY_BE_PERSON = frozenset({"person", ""})
_NEAR = 2
_NOWHERE = -9
_FEW = 2  # votes that may be mistaken, where the name may be a firm's


def learn_genders(mentions: list[Found], owners: Mapping[str, Entity]) -> None:
    """Let pronouns vote on the sex of the one person of unknown sex that they can mean; two thirds decide.

    "Kelly Ek said she would stay" votes for a woman, unless somebody who may be a woman is named in the two
    sentences before. `mentions` are names and pronouns in the order of the text; of those that lack their entity yet
    `owners` knows the persons by surname.
    """
    for entity, tally in _votes(mentions, owners).items():
        _decide(entity, tally)


def _votes(mentions: list[Found], owners: Mapping[str, Entity]) -> dict[Entity, dict[str, int]]:
    """How often a pronoun for a man and one for a woman can mean nobody but a person of unknown sex."""
    votes: dict[Entity, dict[str, int]] = {}
    # Where somebody who may be either was named last, and where a man or a woman was.
    others, last = _NOWHERE, {"m": _NOWHERE, "f": _NOWHERE}
    line, named, before = -1, set[Entity](), set[Entity]()
    for found in mentions:
        gender, form = found.gender, found.form
        if gender == "-" and form != "name":
            continue
        if found.line != line:
            before = named if found.line == line + 1 else set()
            line, named = found.line, set()
        if form == "name":
            person = found.entity or owners.get(found.words[-1])
            if person is not None:
                gender = person.gender
                if gender == "-" and person.kind == "person":
                    named.add(person)
                    continue
            elif found.kind not in _MAY_BE_PERSON:
                continue
            if gender == "-":
                others = line
            else:
                last[gender] = line
        elif line - others > _NEAR and line - last[gender] > _NEAR:
            meant = named or before
            if len(meant) == 1:
                _vote(votes.setdefault(next(iter(meant)), {}), gender)
    return votes


def _vote(tally: dict[str, int], gender: str) -> None:
    tally[gender] = tally.get(gender, 0) + 1


def _decide(entity: Entity, tally: dict[str, int]) -> None:
    gender = max(tally, key=tally.__getitem__)
    count = tally[gender]
    if 3 * count >= 2 * sum(tally.values()) and (count > _FEW or not entity.lone):
        entity.gender, entity.lone = gender, False


def by_surname(mentions: Iterable[Found]) -> dict[str, Entity]:
    """The persons by their last word, where only one bears it."""
    owners: dict[str, Entity] = {}
    shared = set()
    for entity in set(map(attrgetter("entity"), mentions)):
        if entity is not None and entity.kind == "person":
            word = entity.words[-1]
            if owners.setdefault(word, entity) is not entity:
                shared.add(word)
    return {word: entity for word, entity in owners.items() if word not in shared}
