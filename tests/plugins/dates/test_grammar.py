"""The grammar file and its handlers."""

from __future__ import annotations

import pytest

from newsparse.text import lexicon_rows, words
from newsparse_dates.grammar import HANDLERS, pattern
from newsparse_dates.templates import letters, templates
from newsparse_dates.tokens import LETTER, PACKAGE
from newsparse_dates.vocabulary import vocabulary


def test_each_rule_has_a_handler_and_each_handler_a_rule() -> None:
    assert [name for name in templates() if name[0] != "{"] == list(HANDLERS)


def test_each_handler_says_why() -> None:
    assert all(handler.__doc__ for handler in HANDLERS.values())


def test_classes_have_letters_of_their_own() -> None:
    assert len(set(LETTER.values())) == len(LETTER)
    assert all(letter.isalnum() for letter in LETTER.values())


def test_unknown_names_are_refused() -> None:
    with pytest.raises(KeyError):
        letters("WEEKDAY NOSUCHCLASS")


@pytest.mark.parametrize("path", ["calendar_words", "function_words", "frequencies"])
def test_word_lists_name_known_classes(path: str) -> None:
    rows = lexicon_rows(PACKAGE, f"data/{path}.txt")
    assert {name for _, name, *_ in rows} <= set(LETTER)
    assert len({row[0] for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Friday, Oct. 13", "calendar_day"),
        ("the third quarter of 1990", "quarter"),
        ("two weeks ago", "counted_away"),
        ("the past two months", "counted"),
        ("every other week", "every"),
        ("the night of May 3", "part_of_date"),
        ("5 p.m. EST, Nov. 6", "clock_time"),
        ("New Year's Eve", "holiday"),
        ("as soon as possible", "reference"),
    ],
)
def test_rules(text: str, rule: str) -> None:
    match = pattern().fullmatch(vocabulary().classify(words(text)))
    assert match is not None
    assert match.lastgroup == rule
