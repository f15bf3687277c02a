"""HTML shows the whole text, marks what was found and lets nothing of the article out of its text."""

from __future__ import annotations

from html import unescape

import attrs
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Annotation, Document, Mention, Meta, Quote, Sentence, Span, Speaker

TEXT = "“We <b>stay</b>,” said Ada Moss & Co."


@attrs.frozen
class Blot(Annotation):
    layer = "test_blots"

    note: str = ""


def text_of(html: str) -> str:
    body = html[html.index('newsparse-text">') + len('newsparse-text">') :]
    return unescape(regex.sub(r"<[^>]*>", "", body.removesuffix("\n</body></html>\n")))


def document() -> Document:
    ada = Mention(Span(23, 31), "person", name="Ada Moss", canonical="Ada Moss")
    said = Quote(Span(0, 17), (Span(0, 17),), "direct", speaker=Speaker(name="Ada Moss"))
    return Document(TEXT, Meta(title="<Stay>")).with_annotations(said, ada, Sentence(Span(0, len(TEXT))))


def test_a_page_holds_the_text_the_legend_and_the_tooltips():
    page = document().to_html()
    assert page.startswith("<!doctype html>")
    assert "<title>&lt;Stay&gt;</title>" in page
    assert text_of(page) == TEXT
    assert ">quotes 1</mark>" in page
    assert 'title="quotes (kind: direct; speaker: Ada Moss)"' in page
    assert "sentences" not in page


def test_a_page_needs_nothing_from_elsewhere():
    page = document().to_html()
    assert not regex.search(r"<script|src=|href=|@import|url\(", page)


def test_a_notebook_gets_a_fragment():
    fragment = document()._repr_html_()
    assert fragment.startswith("<div")
    assert text_of(fragment) == TEXT


def test_nothing_of_an_article_becomes_markup():
    evil = '"><script>alert(1)</script>'
    doc = Document(evil, Meta(title=evil, language=evil)).with_annotations(Blot(Span(0, 5), evil))
    assert "<script" not in doc.to_html()


def test_layers_of_plugins_are_shown_too_and_piled_up_marks_are_counted():
    doc = Document("a boat").with_annotations(*(Blot(Span(2, 6), str(number)) for number in range(9)))
    assert "and 3 more" in doc.to_html()
    assert ">test_blots 9</mark>" in doc.to_html()


@given(
    st.text(alphabet="ab<&\"'“\n", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6)
)
def test_overlapping_marks_never_change_the_text(text, places):
    spans = [Span(min(pair), max(pair)) for pair in places if max(pair) <= len(text)]
    assert text_of(Document(text).with_annotations(*map(Blot, spans)).to_html()) == text
