"""The tags around a candidate without which a rule is not asked agree with the words that the rule asks for."""

from __future__ import annotations

from collections.abc import Iterable

from newsparse_events import parts, refusals
from newsparse_events.marks import OPEN, tags
from newsparse_events.word_groups import groups


def tags_of(words: Iterable[str]) -> set[str]:
    return {tags().get(word, OPEN) for word in words}


def test_roles_and_things_have_a_tag_that_the_rule_is_asked_for() -> None:
    assert tags_of(groups()["heads"]) <= set(refusals._AROUND[parts.modifies_a_role][1])


def test_words_before_people_have_a_tag_that_the_rule_is_asked_for() -> None:
    assert tags_of(parts._OF_PEOPLE) <= set(refusals._AROUND[parts.participle_as_noun][0])
