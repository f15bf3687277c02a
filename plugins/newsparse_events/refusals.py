"""Which rules of grammar and topic may refuse a trigger, by its part of speech, its form and the tags beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from newsparse_events.lexicon import Trigger
from newsparse_events.marks import OPEN
from newsparse_events.parts import (
    Rule,
    crime_charged,
    gerund_as_modifier,
    gerund_with_object,
    inside_a_word,
    modifies_a_role,
    name_of_something,
    noun_where_verb,
    participle_as_noun,
    participle_before_noun,
    verb_where_noun,
    will_not,
)
from newsparse_events.topics import (
    ATTACKS,
    DEMONSTRATE,
    RALLY,
    demonstrates_something,
    on_computers,
    rally_in_a_campaign,
    rally_of_a_person,
)

_CRIMES = frozenset(("ASSAULT", "DEATH", "COERCE"))

# Only the rules that may answer for a part of speech and form.
_ALWAYS: tuple[Rule, ...] = (inside_a_word, name_of_something)
_RALLIES: tuple[Rule, ...] = (rally_of_a_person, rally_in_a_campaign)
_FINITE: tuple[Rule, ...] = (noun_where_verb, on_computers, demonstrates_something, modifies_a_role, *_ALWAYS)
_PAST: tuple[Rule, ...] = (
    will_not,
    participle_before_noun,
    participle_as_noun,
    on_computers,
    demonstrates_something,
    modifies_a_role,
    *_ALWAYS,
)
RULES: dict[tuple[str, str | None], tuple[Rule, ...]] = {
    ("v", "base"): _FINITE,
    ("v", "third"): _FINITE,
    ("v", "past"): _PAST,
    ("v", "participle"): _PAST,
    ("v", "gerund"): (gerund_as_modifier, on_computers, demonstrates_something, modifies_a_role, *_ALWAYS),
    ("n", None): (
        verb_where_noun,
        gerund_with_object,
        crime_charged,
        on_computers,
        *_RALLIES,
        modifies_a_role,
        *_ALWAYS,
    ),
    ("a", None): (participle_as_noun, inside_a_word),
}
# What a trigger must be for a rule to have anything to say of it.
_ONLY: dict[Rule, Callable[[Trigger], bool]] = {
    gerund_with_object: lambda trigger: ((trigger.lemma, *trigger.rest)[-1] or "").endswith("ing"),
    crime_charged: lambda trigger: trigger.type in _CRIMES,
    rally_of_a_person: lambda trigger: (trigger.type, trigger.lemma) == RALLY,
    rally_in_a_campaign: lambda trigger: (trigger.type, trigger.lemma) == RALLY,
    demonstrates_something: lambda trigger: (trigger.type, trigger.lemma) == DEMONSTRATE,
    on_computers: lambda trigger: trigger.type == "ASSAULT" and trigger.lemma in ATTACKS,
    will_not: lambda trigger: bool(trigger.rest) and trigger.lemma.startswith("win "),
}


# The tags before and behind a candidate without which a rule has nothing to say; empty for any.
_AROUND: dict[Rule, tuple[str, str]] = {
    noun_where_verb: ("NDIBHOTR&.,;:!?()[]\"'-", ""),
    verb_where_noun: ("PMTVXRN", ""),
    participle_before_noun: ("DI", "N"),
    participle_as_noun: ("DO", ""),
    gerund_as_modifier: ("D", "N"),
    modifies_a_role: ("", "N-"),
    inside_a_word: ("-", ""),
}
# Rules of words with a capital only.
_CAPITAL: frozenset[Rule] = frozenset((name_of_something,))
Around = tuple[str | None, str | None, bool]


class Rules(dict[Around, tuple[Rule, ...]]):
    """The two tags around a candidate, and whether its first word is in lower case → the rules that may refuse it."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, around: Around) -> tuple[Rule, ...]:
        found = self[around] = tuple(rule for rule in self._rules if _may_answer(rule, *around))
        return found


def _may_answer(rule: Rule, before: str | None, behind: str | None, low: bool) -> bool:
    left, right = _AROUND.get(rule, ("", ""))
    if low and rule in _CAPITAL:
        return False
    return (not left or (before or OPEN) in left) and (not right or (behind or OPEN) in right)


@lru_cache(maxsize=256)
def _narrowed(rules: tuple[Rule, ...]) -> Rules:
    return Rules(rules)


def rules_for(trigger: Trigger) -> Rules:
    """The rules that may refuse a trigger: those of its part of speech and form that have anything to say of it."""
    return _narrowed(
        tuple(rule for rule in RULES[trigger.part, trigger.form] if rule not in _ONLY or _ONLY[rule](trigger))
    )
