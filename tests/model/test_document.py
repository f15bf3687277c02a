"""A document keeps its text and sorts what was found in it."""

from __future__ import annotations

import copy
import pickle

import pytest

from newsparse import Dateline, Document, InputError, Mention, Paragraph, Sentence, Span

TEXT = "LURE — “Rain fell,” said Ada Holm."


def sample() -> Document:
    return Document(TEXT).with_annotations(
        Mention(Span(25, 33), "person", name="Ada Holm"),
        Sentence(Span(0, 34)),
        Paragraph(Span(0, 34)),
        Dateline(Span(0, 4), "LURE"),
    )


def test_annotations_are_sorted_by_start_then_longest_then_layer() -> None:
    assert [item.layer for item in sample().annotations] == ["paragraphs", "sentences", "datelines", "mentions"]


def test_indexing_gives_the_text_of_a_span_or_annotation() -> None:
    doc = sample()
    assert doc[Span(0, 4)] == "LURE"
    assert doc[doc.mentions[0]] == "Ada Holm"


def test_plain_has_the_same_length_and_straight_marks() -> None:
    doc = sample()
    assert doc.plain == 'LURE - "Rain fell," said Ada Holm.'
    assert len(doc.plain) == len(doc.text)


def test_layer_within_an_annotation() -> None:
    doc = sample()
    assert doc.layer(Mention, within=doc.datelines[0]) == ()
    assert doc.layer(Mention, within=doc.sentences[0]) == doc.mentions


def test_without_drops_one_layer_and_leaves_the_old_document() -> None:
    doc = sample()
    assert doc.without("mentions").mentions == ()
    assert doc.without(Mention).sentences == doc.sentences
    assert doc.mentions


def test_documents_are_hashable_picklable_and_copyable() -> None:
    doc = sample()
    assert doc.plain
    assert hash(doc) == hash(sample())
    assert pickle.loads(pickle.dumps(doc)) == doc
    assert copy.deepcopy(doc) == doc


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="leaves the text of 34 characters"):
        sample().with_annotations(Sentence(Span(30, 35)))


def test_text_must_be_str() -> None:
    with pytest.raises(InputError, match="must be str, not bytes"):
        Document(b"Rain")  # type: ignore[arg-type]
