from __future__ import annotations

from collections.abc import Callable

from newsparse_quotes.choice import RULES, TERMS, rules_for
from newsparse_quotes.page import Page
from newsparse_quotes.tagging import raw_tags

Reads = Callable[..., Page]


def names(kind: str, frames: str, *, passive: bool = False, bare: bool = False, quoted: bool = False) -> list[str]:
    return [rule.__name__ for rule in rules_for(kind, frozenset(frames), passive, bare, quoted)]


def test_each_rule_has_terms() -> None:
    assert {rule for rules in RULES.values() for rule in rules} == set(TERMS)


def test_rules_are_asked_only_where_their_terms_hold() -> None:
    assert names("verb", "q") == ["clause_then_cue"]
    assert names("verb", "q", quoted=True) == [
        "quote_then_subject",
        "cue_then_quote",
        "inverted_cue_then_quote",
        "quote_then_cue",
        "clause_then_cue",
    ]
    assert names("verb", "n") == ["cue_object"]
    assert names("verb", "n", passive=True) == []
    assert names("verb", "c", bare=True) == [
        "opening_participle",
        "clause_then_subject",
        "cue_that_clause",
        "cue_bare_clause",
    ]
    assert names("noun", "c") == ["possessed_noun"]


def test_a_word_has_the_same_tag_when_it_is_met_again(page_of: Reads) -> None:
    page = page_of("Holm frobbed it. Ek frobbed it.")
    once = raw_tags(page.words, page.lexicon)
    assert once == raw_tags(page.words, page.lexicon) == "CEP.CEP."
