from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse_quotes.cues import Anchor, anchors
from newsparse_quotes.page import Page

Reads = Callable[..., Page]


def only(page: Page) -> Anchor:
    (anchor,) = anchors(page)
    return anchor


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Holm said no.", "said"),
        ("Holm did not say why.", "did not say"),
        ("Holm on Friday denied it.", "on Friday denied"),
        ("Holm declined to confirm it.", "to confirm"),
        ("Holm has repeatedly warned of it.", "has repeatedly warned"),
        ("Holm pointed out a leak.", "pointed out"),
    ],
)
def test_verb_groups(page_of: Reads, text: str, group: str) -> None:
    page = page_of(text)
    anchor = anchors(page)[-1]
    start, end = page.words.span(anchor.group, anchor.last)
    assert text[start:end].endswith(group)


def test_passive_and_bare(page_of: Reads) -> None:
    assert only(page_of("The plan was criticised.")).passive
    assert only(page_of("It rained, prompting and saying little.")).bare
    assert not only(page_of("Holm is saying little.")).bare


def test_phrases_and_nouns(page_of: Reads) -> None:
    assert only(page_of("According to Holm, it leaks.")).kind == "phrase"
    assert only(page_of("Her belief that it leaks is old.")).kind == "noun"
    assert anchors(page_of("A belief that it leaks is old.")) == []


def test_a_particle_can_be_needed(page_of: Reads) -> None:
    assert anchors(page_of("Holm shot a duck.")) == []
    assert only(page_of("Holm shot back.")).cue.lemma == "shoot"


def test_no_cue_inside_quotation_marks(page_of: Reads) -> None:
    assert anchors(page_of("The sign “he said so” hung there.")) == []
