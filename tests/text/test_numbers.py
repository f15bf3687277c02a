from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import Quantity, fold, number_value, ordinal_value, quantities, spelled_year

CASES = Path(__file__).parents[1] / "cases" / "numbers"
DRAWN = re.compile(r"\{([^|}]*)\|([^}]*)\}")
PIECES = st.lists(
    st.sampled_from(
        ["twenty", "-", "one", "hundred", "and", "a", "dozen", "million", "1,234", "12", "at least", "\n\n"]
    )
)


def load(name: str) -> list[Any]:
    return [pytest.param(case["text"], id=case["name"]) for case in tomllib.loads((CASES / name).read_text())["case"]]


def told(text: str, found: Quantity) -> str:
    low, high = ("" if value is None else value for value in (found.low, found.high))
    return f"{{{text[found.start : found.end]}|{low}..{high} {found.bound}}}"


def drawn(text: str) -> str:
    """The text with every quantity drawn into it as the case files do."""
    out, last = "", 0
    for found in quantities(text):
        out += text[last : found.start] + told(text, found)
        last = found.end
    return out + text[last:]


@pytest.mark.parametrize("expected", load("synthetic.toml") + load("negative.toml"))
def test_quantities(expected: str) -> None:
    assert drawn(DRAWN.sub(r"\1", expected)) == expected


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("expected", load("known_failures.toml"))
def test_known_failures(expected: str) -> None:
    assert drawn(DRAWN.sub(r"\1", expected)) == expected


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("zero", 0),
        ("seventy eight", 78),
        ("nine hundred thousand", 900_000),
        ("two million three hundred thousand and six", 2_300_006),
        ("twelve hundred", 1200),
        ("a thousand", 1000),
        ("two and a half million", 2_500_000),
        ("2 dozen", 24),
        ("5k", 5000),
        ("1.5", 1.5),
        ("3 lakh", 300_000),
        ("", None),
        ("a", None),
        ("a five", None),
        ("five a", None),
        ("1,5", None),
        ("12,34", None),
        ("million million", None),
        ("15-20", None),
        ("twenty-third", None),
        ("9" * 400, None),
        ("9" * 100_000, None),
    ],
)
def test_number_value(phrase: str, value: float | None) -> None:
    assert number_value(phrase) == value
    assert number_value(phrase.upper()) == value


@pytest.mark.parametrize(
    ("phrase", "rank"),
    [
        ("first", 1),
        ("Twenty-First", 21),
        ("112th", 112),
        ("two hundredth", 200),
        ("thirds", None),
        ("9" * 90 + "th", None),
    ],
)
def test_ordinal_value(phrase: str, rank: int | None) -> None:
    assert ordinal_value(phrase) == rank


@pytest.mark.parametrize(
    ("phrase", "year"),
    [
        ("nineteen hundred and six", 1906),
        ("two thousand", 2000),
        ("two thousand four", 2004),
        ("one thousand sixty-six", 1066),
        ("twenty twenty-one", 2021),
        ("twenty-five", None),
        ("nineteen five", None),
        ("five hundred", None),
        ("", None),
    ],
)
def test_spelled_year(phrase: str, year: int | None) -> None:
    assert spelled_year(phrase) == year


def test_number_and_hedge_have_spans_of_their_own() -> None:
    text = "It cost nearly 80 crowns."
    (found,) = quantities(text)
    assert text[slice(*found.number)] == "80"
    assert found.hedge is not None
    assert text[slice(*found.hedge)] == "nearly"
    assert found.rule == "digits"


def test_only_numbers_that_begin_inside_the_window() -> None:
    text = "Nine rams, at least ten ewes and eleven lambs."
    window = text.index("ten"), text.index("eleven")
    assert [(found.low, found.start) for found in quantities(text, *window)] == [(10, window[0])]


@given(st.one_of(st.text(), PIECES.map(" ".join), PIECES.map("".join)))
def test_spans_are_ordered_and_inside(text: str) -> None:
    plain = fold(text)
    found = list(quantities(plain))
    assert found == list(quantities(plain))
    assert all(0 <= one.start <= one.number[0] < one.number[1] <= one.end <= len(plain) for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
    number_value(text), ordinal_value(text), spelled_year(text)


@pytest.mark.parametrize("unit", ["twenty-", "1-", "1,", "9", "hundred ", "at least ", "dozens of ", "5 to "])
def test_time_is_linear(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: list(quantities(text)), unit)
