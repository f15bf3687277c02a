"""The sex of persons whom neither a title nor a given name tells, learned from pronouns that can mean nobody else."""

from __future__ import annotations

from collections import Counter

from newsparse_mentions.found import Entity, Found

_NEAR = 2
_FEW = 2  # votes that may be mistaken, where the name may be a firm's


def learn_genders(mentions: list[Found]) -> None:
    """Let pronouns vote on the sex of the one person of unknown sex that they can mean; two thirds decide.

    "Kelly Ek said she would stay" votes for a woman, unless somebody who may be a woman is named in the two
    sentences before. `mentions` are names and pronouns in the order of the text; some may lack their entity yet.
    """
    owners = _by_surname(mentions)
    votes: dict[Entity, Counter[str]] = {}
    last = {"m": -9, "f": -9}
    line, named, before = -1, set[Entity](), set[Entity]()
    for found in mentions:
        if found.line != line:
            before = named if found.line == line + 1 else set()
            line, named = found.line, set()
        if found.form == "name":
            person = found.entity or owners.get(found.words[-1])
            if person is not None and person.kind == "person" and person.gender == "-":
                named.add(person)
            elif person is not None or found.kind in {"person", ""}:
                _note_others(last, line, found.gender if person is None else person.gender)
        elif found.gender != "-" and line - last[found.gender] > _NEAR:
            meant = named or before
            if len(meant) == 1:
                votes.setdefault(next(iter(meant)), Counter())[found.gender] += 1
    for entity, tally in votes.items():
        gender, count = tally.most_common(1)[0]
        if 3 * count >= 2 * tally.total() and (count > _FEW or not entity.lone):
            entity.gender, entity.lone = gender, False


def _note_others(last: dict[str, int], line: int, gender: str) -> None:
    """Remember where a man or a woman was named last; somebody of unknown sex may be either."""
    for known in ("m", "f") if gender == "-" else (gender,):
        last[known] = line


def _by_surname(mentions: list[Found]) -> dict[str, Entity]:
    """The persons by their last word, where only one bears it."""
    owners: dict[str, Entity] = {}
    shared = set()
    for found in mentions:
        if found.entity is not None and found.entity.kind == "person":
            word = found.entity.words[-1]
            if owners.setdefault(word, found.entity) is not found.entity:
                shared.add(word)
    return {word: entity for word, entity in owners.items() if word not in shared}
