"""Rules and weights together: what stays, what is added, what is left out, and whose the runs without a cue are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse import Document, Extractor, Parser, Quote
from newsparse.testing import run_extractor
from newsparse_quotes.options import QuoteOptions
from newsparse_quotes.page import Page
from newsparse_quotes.ranking.orphans import head_of
from newsparse_quotes.readings import Reading
from newsparse_quotes.unsaid import names_a_term

TEXT = (
    "The mayor, Ada Holm, told reporters on Friday that the weir was “a slow flood.” "
    "“It leaks,” said Bo Ek, a harbour pilot. “It always has.”\n"
)


def parse(text: str) -> Document:
    return Parser(only=["quotes"]).parse(text)


def test_what_rules_read_keeps_their_names() -> None:
    doc = parse(TEXT)
    assert [quote.rule for quote in doc.quotes] == ["cue_that_clause", "quote_then_cue", "same_paragraph"]
    assert [quote.speaker and quote.speaker.canonical for quote in doc.quotes] == ["Ada Holm", "Bo Ek", "Bo Ek"]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Unions are eager to stop the merger.", "Unions", "to stop the merger"),
        ("The governor is confident that the bridge will hold.", "The governor", "the bridge will hold"),
    ],
)
def test_attitudes_that_no_rule_lists(quotes: Extractor[Quote], text: str, speaker: str, content: str) -> None:
    (quote,) = run_extractor(quotes, text, structure=True)
    assert quote.rule == "ranked_cue"
    assert quote.speaker is not None
    assert (quote.speaker.name, text[quote.span.start : quote.span.end]) == (speaker, content)


def test_a_cue_without_a_class_counts_where_all_classes_do() -> None:
    text = "Unions are eager to stop the merger. “It leaks,” Ek said."
    speech = [quote.kind for quote in parse(text).quotes if QuoteOptions(classes=("say",)).keeps(quote)]
    assert speech == ["direct"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They discussed a “grand bargain” with the unions.", True),
        ("They discussed how a “grand bargain” would help.", False),
    ],
)
def test_a_phrase_around_a_term_is_no_speech(page_of: Callable[..., Page], text: str, expected: bool) -> None:
    page = page_of(text)
    assert names_a_term(page, Reading("ranked_cue", None, ((2, len(page.tags) - 1),), (0, 1))) is expected


def test_shapes_in_which_nothing_is_said(quotes: Extractor[Quote]) -> None:
    """Each is tried on sentences that the weights alone would take for speech."""
    for text in ("Ekdahl spoke for an hour.", "A man believed to be the owner left.", "The “experts” met and sang."):
        assert not run_extractor(quotes, text, structure=True)


@pytest.mark.parametrize(
    ("source", "head"),
    [
        ("the head of the lake institute", "head"),
        ("Minister of State Ana Pop", "Pop"),
        ("she", "she"),
        ("Ana Pop,", "Pop"),
    ],
)
def test_heads_of_sources(page_of: Callable[..., Page], source: str, head: str) -> None:
    page = page_of(f"Yesterday {source}")
    assert page.words.tokens[head_of(page, (1, len(page.tags)))] == head


def test_the_weights_are_on_record() -> None:
    assert parse(TEXT).to_dict()["made_by"]["weights"]["quotes"].startswith("sha256:")
