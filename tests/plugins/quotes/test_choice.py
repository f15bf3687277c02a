from __future__ import annotations

from collections.abc import Callable

from newsparse_quotes.choice import (
    AFTER_COMMA,
    AFTER_MARKS,
    BARE,
    BEFORE_MARKS,
    BESIDE_COMMA,
    PASSIVE,
    RULES,
    TERMS,
    circumstances,
    rules_for,
)
from newsparse_quotes.cues import verb_anchor
from newsparse_quotes.page import Page
from newsparse_quotes.tagging import raw_tags

Reads = Callable[..., Page]


def names(kind: str, frames: str, holds: int = 0) -> list[str]:
    return [rule.__name__ for rule in rules_for(kind, frozenset(frames), holds)]


def test_each_rule_has_terms() -> None:
    assert {rule for rules in RULES.values() for rule in rules} == set(TERMS)


def test_rules_are_asked_only_where_their_terms_hold() -> None:
    assert names("verb", "q") == []
    assert names("verb", "q", AFTER_COMMA | BESIDE_COMMA) == ["clause_then_cue"]
    assert names("verb", "q", AFTER_MARKS) == ["quote_then_subject", "quote_then_cue"]
    assert names("verb", "q", BEFORE_MARKS) == ["cue_then_quote", "inverted_cue_then_quote"]
    assert names("verb", "n") == ["cue_object"]
    assert names("verb", "n", PASSIVE) == []
    assert names("verb", "c", BARE) == ["opening_participle", "cue_that_clause", "cue_bare_clause"]
    assert names("verb", "c", BARE | AFTER_COMMA)[1] == "clause_then_subject"
    assert names("noun", "c") == ["possessed_noun"]


def test_what_holds_of_a_cue_is_seen_in_its_sentence(page_of: Reads) -> None:
    def seen(text: str) -> int:
        page = page_of(text)
        anchor = verb_anchor(page, page.tags.index("Y"))
        return circumstances(page.tags, anchor, *page.chunks[0], quoted=bool(page.runs))

    assert seen("Ek said it leaks.") == 0
    assert seen("It leaks, said Ek.") == AFTER_COMMA | BESIDE_COMMA
    assert seen("It leaks, the mayor said.") == AFTER_COMMA
    assert seen("“It leaks,” said Ek.") == AFTER_MARKS
    assert seen("Ek said “it leaks”.") == BEFORE_MARKS


def test_a_word_has_the_same_tag_when_it_is_met_again(page_of: Reads) -> None:
    page = page_of("Holm frobbed it. Ek frobbed it.")
    once = raw_tags(page.words, page.lexicon)
    assert once == raw_tags(page.words, page.lexicon) == "CEP.CEP."
