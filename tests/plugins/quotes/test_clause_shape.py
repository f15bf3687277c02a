from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse_quotes.clause_shape import is_clause
from newsparse_quotes.page import Page

Reads = Callable[..., Page]


@pytest.mark.parametrize(
    ("text", "strict", "expected"),
    [
        ("the weir was safe", True, True),
        ("Ek, who ran the port, was ill", True, True),
        ("a new leader in Ek, who is expected to win", True, False),
        ("any part in the raid in a message covered with ice", True, False),
        ("better than to promise it", True, False),
        ("if it rained, he would stay", True, True),
        ("as he rowed home", False, False),
        ("it, on the map", False, False),
        ("those who rowed", False, True),
    ],
)
def test_is_clause(page_of: Reads, text: str, strict: bool, expected: bool) -> None:
    page = page_of(f"Yesterday {text}")
    assert is_clause(page, 1, len(page.tags), strict) is expected
