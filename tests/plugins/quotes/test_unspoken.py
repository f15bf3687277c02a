from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse_quotes.page import Page
from newsparse_quotes.unspoken import unspoken_reason

Reads = Callable[..., Page]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Al “Bo” Dahl rowed home.", "nickname"),
        ("A wind called “the widow” blew.", "naming_word"),
        ("The film “The Long Quay” opens on Friday.", "title_of_work"),
        ("Her memoir, “Hard Water,” sold well.", "title_of_work"),
        ("Then came “Hard Water,” a slim novel.", "title_of_work"),
        ("“Hard Water” was shown in nine villages.", "title_of_work"),
        ("“Hard Water,” she wrote.", "scare_quote"),
        ("A roar of “Row, Row, Row, Row” went up on the quay.", None),
        ("The “experts” had left.", "scare_quote"),
        ("“We have been here since the flood of last year.”", None),
        ("He told the guests “to go home and to stay there”.", None),
    ],
)
def test_reasons(page_of: Reads, text: str, reason: str | None) -> None:
    page = page_of(text)
    assert unspoken_reason(page, page.runs[0]) == reason
