"""What a handler reads out of a phrase."""

from __future__ import annotations

import pytest

from newsparse.text import words
from newsparse_dates.phrase import Phrase
from newsparse_dates.vocabulary import vocabulary


def phrase(text: str) -> Phrase:
    scan = words(text)
    return Phrase(scan, vocabulary().classify(scan), 0, len(scan), vocabulary())


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,200 days", 1200),
        ("2 1/2 years", 2.5),
        ("two and a half hours", 2.5),
        ("twenty-two weeks", 22),
        ("a hundred years", 100),
        ("3 million years", 3_000_000),
        ("years", None),
    ],
)
def test_number(text: str, number: float | None) -> None:
    assert phrase(text).number() == number


@pytest.mark.parametrize(
    ("text", "rank"), [("the third quarter", 3), ("the twenty-first century", 21), ("a quarter", None)]
)
def test_ordinal(text: str, rank: int | None) -> None:
    assert phrase(text).ordinal() == rank


def test_words_past_the_ends_have_no_class() -> None:
    friday = phrase("Friday")
    assert (friday.name(-1), friday.name(1), friday.word(1)) == ("", "", "")
