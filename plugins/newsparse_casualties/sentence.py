"""A sentence as the rules see it, and what ties a cue to a phrase."""

from __future__ import annotations

from typing import NamedTuple

import attrs

from newsparse_casualties.page import Page
from newsparse_casualties.phrases import Phrase
from newsparse_casualties.predicates import Predicate


class Link(NamedTuple):
    """A cue that speaks of a phrase, and the rule that says so."""

    phrase: Phrase
    predicate: Predicate
    rule: str


@attrs.frozen(eq=False)
class Reading:
    """One sentence: its range of words, phrases, groups of coordinated phrases, and predicates."""

    page: Page
    first: int
    after: int
    phrases: list[Phrase]
    groups: dict[Phrase, list[Phrase]]
    predicates: list[Predicate]
    ending: dict[int, Phrase]
    starting: dict[int, Phrase]
    holding: dict[int, Phrase]
    cued: frozenset[int]
    active: frozenset[int]
