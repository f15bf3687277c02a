"""What a word can be before a noun, and how many words are remembered."""

from __future__ import annotations

import pytest

from newsparse_mentions import sorts
from newsparse_mentions.sorts import CONTRACTED, DETERMINER, LIMIT, MARK, MODIFIER, NUMBER, OTHER, PARTICIPLE, WordSorts


@pytest.fixture
def words() -> WordSorts:
    return WordSorts({"the", "this"}, {"of", "this"}, {"needed"})


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
def test_each_word_has_one_sort_whenever_it_is_asked_for(words: WordSorts, word: str, sort: int) -> None:
    assert [words[word], words[word]] == [sort, sort]


def test_only_so_many_words_are_remembered(words: WordSorts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sorts, "_REMEMBERED", 2)
    assert [words[word] for word in ("pilot", "ferry", "quay")] == [MODIFIER] * 3
    assert len(words) == 2
