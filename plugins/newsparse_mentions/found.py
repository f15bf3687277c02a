"""A mention in the making: what the rules fill in, before it is frozen."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

import attrs

from newsparse.text import Place


@attrs.define(eq=False)
class Entity:
    """Somebody or something that the article names: its words in the longest form, and what is known of it.

    `lone` is a name of one word that only its surroundings make a person's.
    """

    kind: str
    words: tuple[str, ...]
    canonical: str
    gender: str = "-"
    count: int = 0
    last: int = -1
    roles: set[str] = attrs.field(factory=set)
    lone: bool = False


class Found:
    """A candidate: phrase and name as offsets, kind ("" where not yet known), grammar, entity, reasons.

    `gender` is m, f or - (not known); `words` are the words of the name without title. There are many candidates, and
    their fields are read far more often than set: slots are the quickest to read.
    """

    __slots__ = (
        "coordinates", "country", "determiner", "end", "entity", "form", "gender", "head", "kind", "line", "name_end",
        "name_start", "place_notes", "plural", "prominence", "reason", "role", "rule", "spoken", "start", "words",
    )  # fmt: skip

    def __init__(
        self, start: int, end: int, name_start: int, kind: str, form: str, rule: str, words: tuple[str, ...], line: int
    ) -> None:
        self.start = start
        self.end = self.name_end = end
        self.name_start = name_start
        self.kind = kind
        self.form = form
        self.rule = rule
        self.words = words
        self.line = line
        self.gender = "-"
        self.plural = self.spoken = False
        self.reason = self.head = self.determiner = ""
        self.entity: Entity | None = None
        self.role: tuple[int, int] | None = None
        self.country: str | None = None
        self.coordinates: tuple[float, float] | None = None
        self.place_notes: tuple[tuple[str, str], ...] = ()
        self.prominence: float | None = None


def in_order(mentions: list[Found]) -> list[Found]:
    """Mentions by start, of those that start together the longest first.

    Two sorts by numbers are faster than one by pairs.
    """
    return sorted(sorted(mentions, key=attrgetter("end"), reverse=True), key=attrgetter("start"))


class Reading(NamedTuple):
    """What a capitalised run comes to, with offsets from the run's start.

    Where phrase, name and both end, where the role ends (0 for none), the name's words, kind, rule, gender, place.
    """

    phrase: int
    name: int
    end: int
    role_end: int
    words: tuple[str, ...]
    kind: str
    rule: str
    gender: str
    place: Place | None
