from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse_quotes.colons import colon_source
from newsparse_quotes.page import Page

Reads = Callable[..., Page]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("More from Ekdahl: “No.”", "Ekdahl"),
        ("From the new charter of the guild: “No.”", "the new charter of the guild"),
        ("Ekdahl drew a line from the mill to the gate: “No.”", "Ekdahl"),
        ("Added Holm: “No.”", "Holm"),
        ("The weir held all winter, as the guild's website notes: “No.”", "the guild ' s website"),
        ("When the boats came in, Ekdahl had a word for the crew: “No.”", "Ekdahl"),
        ("The board met in spring, and Ann Ekdahl gave them a piece of her mind in Norrby: “No.”", "Ann Ekdahl"),
        ("His club sent a letter to members saying: “No.”", "His club"),
        ("Ekdahl knows that the boats will tell the story: “No.”", "Ekdahl"),
        ("The council's answer: “No.”", "The council ' s answer"),
        ("Then, later that day in Norrby: “No.”", None),
    ],
)
def test_who_speaks_after_a_colon(page_of: Reads, text: str, speaker: str | None) -> None:
    page = page_of(text)
    source = colon_source(page, 0, page.words.tokens.index(":"))
    assert (" ".join(page.words.tokens[slice(*source)]) if source else None) == speaker
