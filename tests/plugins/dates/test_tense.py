"""The tense that governs a date."""

from __future__ import annotations

import pytest

from newsparse.text import words
from newsparse_dates.phrase import Phrase
from newsparse_dates.tense import tense_of
from newsparse_dates.vocabulary import vocabulary


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The court will sit on Friday", "future"),
        ("The court sat and ruled on Friday", "past"),
        ("Talks are expected to resume Friday", "future"),
        ("They had expected to leave Friday", "past"),
        ("Offers are open until Friday", "future"),
        ("Until Friday, nobody had come", "past"),
        ("On Friday the board will meet", "future"),
        ("It would have ended Friday", "past"),
        ("He resigned. A vote on Friday", ""),
        ("They shall miss Friday's vote", ""),
    ],
)
def test_tense(text: str, tense: str) -> None:
    scan = words(text)
    at = scan.tokens.index("Friday")
    phrase = Phrase(scan, vocabulary().classify(scan), at, at + 1, vocabulary())
    assert tense_of(phrase) == tense
