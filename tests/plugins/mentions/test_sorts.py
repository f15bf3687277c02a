"""What a word can be before a noun."""

from __future__ import annotations

import pytest

from newsparse.text import words
from newsparse_mentions.lexicons import read_lexicons, sort_column
from newsparse_mentions.sorts import (
    CLOSING,
    CONTRACTED,
    DETERMINER,
    LIMIT,
    MARK,
    MODIFIER,
    NUMBER,
    OTHER,
    PARTICIPLE,
    WordSorts,
)

SORT_OF = WordSorts({"the", "this"}, {"of", "this"}, {"needed"})


@pytest.mark.parametrize(
    ("word", "sort"),
    [
        ("this", DETERMINER),
        ("of", LIMIT),
        ("1200", NUMBER),
        ("-", MARK),
        ("ve", CONTRACTED),
        ("needed", MODIFIER),
        ("closed", PARTICIPLE),
        ("unions", OTHER),
        ("harbour", MODIFIER),
    ],
)
def test_each_word_has_one_sort(word: str, sort: int) -> None:
    assert SORT_OF(word) == sort


@pytest.mark.parametrize(
    ("word", "closes"), [("of", True), ("said", True), ("The", True), (",", True), ("harbour", False), ("Lund", False)]
)
def test_a_noun_ends_its_phrase_before_some_words(word: str, closes: bool) -> None:
    scan = words(word)
    assert bool(sort_column(read_lexicons()).of(scan)[0] & CLOSING) == closes
