"""The shared scan: words with their offsets, for any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Sentence, Span
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


def test_texts_share_their_offsets_and_long_texts_have_them_too() -> None:
    one, two = words("Rain fell " * 200), words("Snow fell " * 200)
    assert all(a is b for a, b in zip(one.starts + one.ends, two.starts + two.ends, strict=True))
    long = words("Rain fell " * 4000)
    assert (long.starts[-1], long.ends[-1]) == (39_995, 39_999)


def lines(*spans: tuple[int, int]) -> tuple[Sentence, ...]:
    return tuple(Sentence(Span(*span)) for span in spans)


class TestRanges:
    """The words of sentences and other stretches."""

    def test_those_that_touch_and_those_that_do_not(self) -> None:
        #              0         10        20
        found = words("It rained. Snow fell. Roads shut.")
        assert found.ranges(lines((0, 10), (11, 21), (22, 33))) == ((0, 3), (3, 6), (6, 9))
        assert found.ranges(lines((22, 33), (0, 2), (3, 9))) == ((6, 9), (0, 1), (1, 2))

    def test_what_holds_no_word_is_left_out(self) -> None:
        assert words("It  rained.").ranges(lines((2, 3), (3, 3), (4, 11))) == ((1, 3),)
        assert words("").ranges(lines((0, 0))) == ()

    @given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12))
    def test_each_as_by_search(self, text: str, pairs: list[tuple[int, int]]) -> None:
        found, items = words(text), lines(*[(min(pair), max(pair)) for pair in pairs])
        searched = [(found.at(item.span.start), found.at(item.span.end)) for item in items]
        for _ in range(2):
            assert found.ranges(items) == tuple((first, last) for first, last in searched if first < last)

    def test_another_tuple_is_read_anew(self) -> None:
        found = words("It rained. Snow fell.")
        assert [found.ranges(lines((at, at + 2))) for at in range(20)][11] == ((3, 4),)


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
