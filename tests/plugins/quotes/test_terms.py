from __future__ import annotations

from collections.abc import Callable

from newsparse_quotes.candidates import landing
from newsparse_quotes.cues import verb_anchor
from newsparse_quotes.page import Page
from newsparse_quotes.sight import Sight
from newsparse_quotes.sources import left_source
from newsparse_quotes.terms import (
    AFTER_COMMA,
    AFTER_MARKS,
    AT_MARKS,
    ATTACHED,
    BARE,
    BEFORE_MARKS,
    BEFORE_NOMINAL,
    BEFORE_THAT,
    BEHIND_COMMA,
    BESIDE_COMMA,
    INVERTED,
    OPENING,
    PASSIVE,
    RULES,
    SUBJECT,
    TERMS,
    THAT,
    circumstances,
    rules_for,
    surroundings,
)
from newsparse_quotes.wordtags import word_tags

Reads = Callable[..., Page]


def names(kind: str, frames: str, holds: int = 0) -> list[str]:
    return [rule.__name__ for rule, _ in rules_for(kind, frozenset(frames), holds)]


def test_each_rule_has_terms() -> None:
    assert {rule for rules in RULES.values() for rule in rules} == set(TERMS)


def test_rules_are_asked_only_where_their_terms_hold() -> None:
    assert names("verb", "q") == []
    assert names("verb", "q", AFTER_COMMA | BESIDE_COMMA) == ["clause_then_cue"]
    assert names("verb", "q", AFTER_MARKS) == ["quote_then_subject", "quote_then_cue"]
    assert names("verb", "q", BEFORE_MARKS) == ["cue_then_quote", "inverted_cue_then_quote"]
    assert names("verb", "n") == []
    assert names("verb", "n", BEFORE_NOMINAL) == ["cue_object"]
    assert names("verb", "n", BEFORE_NOMINAL | PASSIVE) == []
    assert names("verb", "c") == ["cue_bare_clause"]
    assert names("verb", "c", BARE | OPENING) == ["opening_participle", "cue_bare_clause"]
    assert names("verb", "c", BEFORE_THAT) == ["cue_that_clause", "cue_bare_clause"]
    assert names("verb", "c", BARE | AFTER_COMMA) == ["clause_then_subject", "cue_bare_clause"]
    assert names("noun", "c") == ["possessed_noun"]


def test_what_holds_of_a_cue_is_seen_in_its_sentence(page_of: Reads) -> None:
    def seen(text: str) -> int:
        page = page_of(text)
        anchor = verb_anchor(page, page.tags.index("Y"))
        return circumstances(page.tags, anchor, *page.chunks[0], quoted=bool(page.runs))

    assert seen("Ek said it leaks.") == 0
    assert seen("Ek said that it leaks.") == BEFORE_THAT
    assert seen("Ek said the weir leaks.") == BEFORE_NOMINAL
    assert seen("Claiming it leaks, Ek left.") == BARE | OPENING
    assert seen("It leaks, said Ek.") == AFTER_COMMA | BESIDE_COMMA | BEFORE_NOMINAL
    assert seen("It leaks, the mayor said.") == AFTER_COMMA
    assert seen("“It leaks,” said Ek.") == AFTER_MARKS | BEFORE_NOMINAL
    assert seen("Ek said “it leaks”.") == BEFORE_MARKS | BEFORE_NOMINAL


def test_what_stands_around_a_cue(page_of: Reads) -> None:
    def around(text: str) -> int:
        page = page_of(text)
        low, high = page.chunks[0]
        anchor = verb_anchor(page, page.tags.index("Y"))
        left = None if anchor.bare else left_source(page, anchor.group, low)
        return surroundings(Sight(page, anchor, low, high, [], left, landing(page, anchor, high)))

    assert around("Ek said it leaks.") == SUBJECT | ATTACHED
    assert around("Ek said on Monday that it leaks.") == SUBJECT | ATTACHED | THAT
    assert around("It leaks, the mayor said.") == SUBJECT | ATTACHED | BEHIND_COMMA
    assert around("Ek said “it leaks”.") == SUBJECT | ATTACHED | AT_MARKS
    assert around("“It leaks,” said Ek.") == ATTACHED | INVERTED
    assert around("They left by denying it.") == SUBJECT


def test_a_word_has_the_same_tag_when_it_is_met_again(page_of: Reads) -> None:
    page = page_of("Holm frobbed it. Ek frobbed it.")
    once = word_tags(page.words, page.lexicon)
    assert once == word_tags(page.words, page.lexicon) == b"CEP.CEP."
