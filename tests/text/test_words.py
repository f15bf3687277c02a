"""The shared scan: words with their offsets, for any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import words
from newsparse.text.words import REMEMBERED_CHARACTERS, REMEMBERED_TEXTS


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        (" \n ", []),
        ("  A two-month campaign. ", ["A", "two", "-", "month", "campaign", "."]),
        ('"Rain," she said', ['"', "Rain", ",", '"', "she", "said"]),
    ],
)
def test_a_word_is_a_run_of_letters_or_one_other_character(text: str, tokens: list[str]) -> None:
    assert words(text).tokens == tokens


@given(st.text())
def test_offsets_are_exact_for_any_text(text: str) -> None:
    found = words(text)
    matches = list(re.finditer(r"\w+|[^\w\s]", text))
    assert found.tokens == [match[0] for match in matches]
    assert list(zip(found.starts, found.ends, strict=True)) == [match.span() for match in matches]


def test_look_up_by_offset() -> None:
    found = words("The toll rose.")
    assert [found.at(offset) for offset in (0, 1, 4, 13, 14)] == [0, 1, 1, 3, 4]
    assert found.span(0, 2) == (0, 8)
    assert found.lower[0] == "the"


def test_the_last_texts_are_remembered_and_older_ones_forgotten() -> None:
    first = words("first")
    assert words("first") is first
    for number in range(REMEMBERED_TEXTS):
        words(f"text {number}")
    assert words("first") is not first


def test_of_long_texts_few_are_remembered() -> None:
    long = [f"{number} " + "x" * (REMEMBERED_CHARACTERS // 2) for number in range(5)]
    scans = [words(text) for text in long]
    assert words(long[1]) is scans[1]
    assert words(long[0]) is not scans[0]
