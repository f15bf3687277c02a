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
        ("The dam will be pulled down on Friday", "future"),
        ("A visit that was to begin on Friday", "future"),
        ("She will have an operation on Friday", "future"),
        ("The vote is set for Friday", "future"),
        ("The museum opens Friday", "future"),
        ("Nobody could be reached on Friday", "past"),
        ("On Friday the union threatened to strike", "past"),
        ("On Friday the court is expected to rule", "future"),
        ("a vote as soon as Friday", "future"),
        ("She will meet Gen. Brand on Friday", "future"),
        ("A curfew will begin at 8 p.m. (1700 GMT) on Friday", "future"),
        ("He will resign. Talks on Friday", ""),
        ("said as recently as Friday", "past"),
        ("He will speak (at noon Friday", "future"),
    ],
)
def test_tense(text: str, tense: str) -> None:
    scan = words(text)
    at = scan.tokens.index("Friday")
    phrase = Phrase(scan, vocabulary().classify(scan), at, at + 1, vocabulary())
    assert tense_of(phrase) == tense
