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
        ("The “experts” had left.", "scare_quote"),
        ("“We have been here since the flood of last year.”", None),
        ("He told the guests “to go home and to stay there”.", None),
    ],
)
def test_reasons(page_of: Reads, text: str, reason: str | None) -> None:
    page = page_of(text)
    assert unspoken_reason(page, page.runs[0]) == reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Das „Gesetz gegen nasse Füße“ gilt seit Montag.", "borrowed_noun"),
        ("Der Verein „Boote und Brücken“ lädt ein.", "title_of_work"),
        ("Ekdahl nannte ihn „wortbrüchig“.", None),
        ("Holm sprach von einem „Geschenk wie im Märchen“.", None),
        ("Das Wehr sei „baufällig“.", None),
        ("Das „alte“ Wehr steht noch.", "scare_quote"),
    ],
)
def test_german_reasons(page_of: Reads, text: str, reason: str | None) -> None:
    page = page_of(text, "de")
    assert unspoken_reason(page, page.runs[0]) == reason
