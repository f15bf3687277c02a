"""assert_extracts compares spans and fields, and draws what differs."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest
import regex

from newsparse import Annotation, Document, ExtractorError, Quote, Sentence, Span, Speaker, extractor
from newsparse.testing import assert_extracts, run_extractor


@attrs.frozen
class Ship(Annotation):
    layer = "test_ships"

    size: str = "small"
    name: Span | None = None
    owner: Speaker | None = None


@extractor(gives=Ship)
def ships(doc: Document) -> Iterator[Ship]:
    for match in regex.finditer(r"(?:(big) )?ship(?: (\p{Lu}\w+))?", doc.plain):
        name = Span.of(match, 2) if match[2] else None
        owner = Speaker(name="she", canonical="Ada Moss")
        yield Ship(Span.of(match), match[1] or "small", name, owner)


@extractor(gives=Ship, needs=Sentence)
def one_a_sentence(doc: Document) -> Iterator[Ship]:
    for sentence in doc.sentences:
        yield Ship(sentence.span)


def failure(text: str, **fields: object) -> str:
    with pytest.raises(AssertionError) as caught:
        assert_extracts(ships, text, **fields)
    return str(caught.value)


def test_equal_spans_and_fields_pass():
    assert_extracts(ships, "A {big ship Aurora} met a {ship}.", size=["big", "small"], name=["Aurora", None])


def test_nothing_marked_means_nothing_found():
    assert_extracts(ships, "A boat.")
    assert "extra:    'ship' (2:6)" in failure("A ship.")


def test_a_missing_span_is_drawn():
    assert failure("A {boat} and a {big ship}.").splitlines() == [
        "extractor 'ships' does not find what the text marks",
        "  expected: A {boat} and a {big ship}.",
        "  found:    A boat and a {big ship}.",
        "  missing:  'boat' (2:6)",
    ]


def test_a_wrong_field_is_named_with_both_values():
    assert "size: 'big' at 'big ship', expected 'small'" in failure("A {big ship}.", size="small")
    assert "name: 'Aurora' at 'ship Aurora', expected 'Borea'" in failure("{ship Aurora}", name="Borea")


def test_fields_inside_fields_and_names_of_speakers():
    assert_extracts(ships, "A {ship}.", owner__canonical="Ada Moss")
    assert_extracts(ships, "A {ship}.", owner="Ada Moss")
    assert "owner__age: Ship number 1 has no such field" in failure("A {ship}.", owner__age=3)


def test_a_list_needs_one_value_a_span():
    assert "size: 2 values are expected for 1 marked spans" in failure("A {ship}.", size=["big", "big"])


def test_structure_and_given_extractors_run_first():
    assert_extracts(one_a_sentence, "{A ship sank.} {It rained.}", structure=True)

    @extractor(gives=Sentence)
    def whole(doc: Document) -> Iterator[Sentence]:
        yield Sentence(Span(0, len(doc.text)))

    assert_extracts(one_a_sentence, "{A ship sank. It rained.}", given=[whole])
    assert_extracts(one_a_sentence, "{A ship} sank.", given=[Sentence(Span(0, 6))])


def test_what_was_given_is_not_among_the_results():
    found = run_extractor(ships, "A ship.", given=[Quote(Span(0, 1), (Span(0, 1),), "direct"), Ship(Span(0, 1))])
    assert [item.span for item in found] == [Span(2, 6)]
    assert found[0].source == "ships"


def test_metadata_is_passed_on():
    @extractor(gives=Ship)
    def dated(doc: Document) -> Iterator[Ship]:
        if doc.meta.published is not None and doc.meta.title == "Ships":
            yield Ship(Span(0, 1))

    assert run_extractor(dated, "A", published="2024-03-05", title="Ships")
    assert_extracts(dated, "A", published="2024-03-05")


def test_a_failing_extractor_raises_with_its_cause():
    @extractor(gives=Ship)
    def sinking(doc: Document) -> Iterator[Ship]:
        yield Ship(Span(0, 999))

    with pytest.raises(ExtractorError, match="leaves the text"):
        run_extractor(sinking, "A ship.")
