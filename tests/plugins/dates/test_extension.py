"""What belongs to an expression on its left and right."""

from __future__ import annotations

import pytest

from newsparse import Document, Meta
from newsparse_dates.dates import make_extractor

DATES = make_extractor()


@pytest.mark.parametrize(
    ("text", "span", "mod"),
    [
        ("It rained late last week.", "late last week", "END"),
        ("It opens in mid-June 2024.", "mid-June 2024", "MID"),
        ("By the beginning of 1990 it was gone.", "the beginning of 1990", "START"),
        ("It closed later this year.", "later this year", "END"),
        ("He waited about two years.", "about two years", "APPROX"),
        ("He waited no more than two years.", "no more than two years", "EQUAL_OR_LESS"),
        ("He waited two years or so.", "two years or so", "APPROX"),
        ("It will open in 2026 or later.", "2026 or later", "ON_OR_AFTER"),
        ("Over the past two years he waited.", "the past two years", None),
    ],
)
def test_extension(text: str, span: str, mod: str | None) -> None:
    doc = Document(text, Meta(published="2024-03-05"))
    assert [(doc[date], date.mod) for date in DATES(doc)] == [(span, mod)]
