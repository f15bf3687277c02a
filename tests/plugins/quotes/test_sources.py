from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse_quotes.cues import anchors
from newsparse_quotes.page import Page
from newsparse_quotes.sources import Range, chunk_subject, left_source, right_source

Reads = Callable[..., Page]


def text_of(page: Page, part: Range | None) -> str | None:
    if part is None:
        return None
    start, end = page.words.span(*part)
    return page.text[start:end]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Holm said no.", "Holm"),
        ("But she said no.", "she"),
        ("On Friday Mayor Mia Holm said no.", "Mayor Mia Holm"),
        ("Lena Forss, who ran the ferry, said no.", "Lena Forss"),
        ("Lena Forss, 45, of Norrby, said no.", "Lena Forss"),
        ("Sen. Mia Holm (Green) said no.", "Sen. Mia Holm"),
        ("Two officials at the harbour office said no.", "Two officials at the harbour office"),
        ("Anna Ek and Bo Dahl said no.", "Anna Ek and Bo Dahl"),
        ("Rain fell and officials said no.", "officials"),
        ("The mill’s owner said no.", "The mill’s owner"),
        ("The pilot - a man of few words - said no.", "The pilot"),
    ],
)
def test_left_of_a_cue(page_of: Reads, text: str, source: str) -> None:
    page = page_of(text)
    anchor = anchors(page)[-1]
    assert text_of(page, left_source(page, anchor.group, 0)) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("said Ann Ek, a pilot.", "Ann Ek"),
        ("said the head of the lake institute on Friday.", "the head of the lake institute"),
        ("said she.", "she"),
        ("said Bo Brandt resigned yesterday.", "Bo Brandt"),
        ("said.", None),
    ],
)
def test_right_of_a_cue(page_of: Reads, text: str, source: str | None) -> None:
    page = page_of("“No,” " + text)
    start = anchors(page)[0].last
    assert text_of(page, right_source(page, start, len(page.tags))) == source


def test_subject_of_a_chunk(page_of: Reads) -> None:
    page = page_of("When the rain came, the miller left.")
    assert text_of(page, chunk_subject(page, 0, len(page.tags))) == "the miller"
    assert chunk_subject(page_of("and so on"), 0, 3) is None
