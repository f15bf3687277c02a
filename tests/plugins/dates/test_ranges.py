"""Two dates that bound a range."""

from __future__ import annotations

import pytest

from newsparse import Document, Meta
from newsparse_dates.dates import make_extractor

DATES = make_extractor()


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("The fair runs June 14-16.", "2024-06-14/2024-06-16"),
        ("He ruled between 2003 and 2005.", "2003/2005"),
        ("It was shut from Monday to Wednesday.", "2024-03-04/2024-03-06"),
        ("It was shut from Friday until Sunday.", "2024-03-01/2024-03-03"),
        ("the war of 1914-18", "1914/1918"),
        ("the wars of 264-241 BC", "BC0264/BC0241"),
        ("from 26 June to 4 August 1952", "1952-06-26/1952-08-04"),
    ],
)
def test_both_carry_the_interval(text: str, interval: str) -> None:
    found = list(DATES(Document(text, Meta(published="2024-03-05"))))
    assert [date.notes for date in found] == [(("interval", interval),)] * 2


@pytest.mark.parametrize("text", ["He ruled in 2003 and 2005.", "from 2005 to 2003", "on Monday. To Friday"])
def test_no_range(text: str) -> None:
    found = list(DATES(Document(text, Meta(published="2024-03-05"))))
    assert not any(date.notes for date in found)
