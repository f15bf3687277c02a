"""An extractor that goes wrong costs its own layers, says so, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from newsparse import (
    Annotation,
    Document,
    ExtractorError,
    Mention,
    Parser,
    Quote,
    Sentence,
    Span,
    Speaker,
    extractor,
)
from newsparse.extraction import AnyExtractor

TEXT = "It cost 12 crowns."


@attrs.frozen
class Sum(Annotation):
    layer = "sums"
    amount: int


@attrs.frozen
class Total(Annotation):
    layer = "totals"
    parts: tuple[Sum, ...]


@extractor(gives=Sum)
def sums(_doc: Document) -> Iterator[Sum]:
    yield Sum(Span(8, 10), 12, rule="digits")


@extractor(gives=Total, needs=Sum)
def totals(doc: Document) -> Iterator[Total]:
    yield Total(Span(0, 18), doc.layer(Sum))


@extractor(gives=Sum, name="broken")
def broken(_doc: Document) -> Iterator[Sum]:
    yield Sum(Span(8, 10), 12)
    raise ZeroDivisionError("no crowns")


def parse(*plugins: AnyExtractor, **options: Any) -> Document:
    return Parser(plugins, entry_points=False, **options).parse(TEXT)


def codes(doc: Document) -> list[str]:
    return [problem.code for problem in doc.problems]


def test_results_are_stamped_with_the_extractor() -> None:
    doc = parse(sums, totals)
    assert [(item.source, item.rule) for item in doc.layer(Sum)] == [("sums", "digits")]
    assert doc.layer(Total)[0].parts == doc.layer(Sum)


def test_nested_annotations_that_no_layer_holds_are_stamped_too() -> None:
    @extractor(gives=Total)
    def alone(_doc: Document) -> Iterator[Total]:
        yield Total(Span(0, 18), (Sum(Span(8, 10), 12),))

    assert parse(alone).layer(Total)[0].parts[0].source == "alone"


def test_one_that_raises_costs_its_own_layer_and_is_named() -> None:
    doc = parse(broken)
    assert doc.layer(Sum) == ()
    assert doc.sentences
    assert codes(doc) == ["NP201"]
    assert "'broken' failed" in doc.problems[0].message
    assert "ZeroDivisionError: no crowns" in doc.problems[0].message
    assert doc.problems[0].detail.startswith("test_pipeline.py:")


def test_those_that_need_a_broken_layer_are_skipped() -> None:
    doc = parse(broken, totals)
    assert codes(doc) == ["NP201", "NP202"]
    assert "'totals' was skipped: it needs 'sums'" in doc.problems[1].message


def test_a_second_giver_keeps_the_layer_alive() -> None:
    doc = parse(broken, sums, totals)
    assert codes(doc) == ["NP201"]
    assert len(doc.layer(Total)) == 1


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ("12 crowns", "it yielded '12 crowns', but gives only Sum"),
        (Sentence(Span(0, 4)), "but gives only Sum"),
        (Sum(Span(8, 99), 12), "leaves the text of 18 characters"),
    ],
)
def test_a_wrong_type_or_span_is_refused(item: Any, reason: str) -> None:
    @extractor(gives=Sum)
    def odd(_doc: Document) -> Iterator[Any]:
        yield item

    doc = parse(odd)
    assert codes(doc) == ["NP201"]
    assert reason in doc.problems[0].message


@pytest.mark.parametrize(
    "speaker",
    [
        Speaker(span=Span(0, 99), name="It"),
        Speaker(span=Span(0, 2), name="It", mention=Mention(Span(0, 99), "person")),
        Speaker(span=Span(0, 2), name="It", mention=Mention(Span(0, 2), "person", role=Span(3, 99))),
    ],
)
def test_a_nested_span_outside_the_text_is_refused(speaker: Speaker) -> None:
    @extractor(gives=Quote)
    def odd(_doc: Document) -> Iterator[Quote]:
        yield Quote(Span(0, 18), (Span(0, 18),), "direct", speaker=speaker)

    assert codes(parse(odd)) == ["NP201"]


def test_a_part_outside_the_text_is_refused() -> None:
    @extractor(gives=Quote)
    def odd(_doc: Document) -> Iterator[Quote]:
        yield Quote(Span(0, 18), (Span(0, 4), Span(5, 19)), "direct")

    assert codes(parse(odd)) == ["NP201"]


def test_strict_raises_on_the_first_error() -> None:
    with pytest.raises(ExtractorError, match="'broken' failed: ZeroDivisionError"):
        parse(broken, strict=True)


def test_a_reviser_replaces_its_layer() -> None:
    @extractor(gives=Sum, needs=Sum)
    def doubled(doc: Document) -> Iterator[Sum]:
        for item in doc.layer(Sum):
            yield attrs.evolve(item, amount=2 * item.amount)

    found = parse(doubled, sums).layer(Sum)
    assert [(item.amount, item.source) for item in found] == [(24, "doubled")]


def test_an_extractor_for_another_language_does_not_run() -> None:
    @extractor(gives=Sum, languages=("de",))
    def german(_doc: Document) -> Iterator[Sum]:
        yield Sum(Span(8, 10), 12)

    parser = Parser([german], entry_points=False)
    assert parser.parse(TEXT).layer(Sum) == ()
    assert len(parser.parse(TEXT, language="de-AT").layer(Sum)) == 1


def test_confidence_comes_from_the_measured_table() -> None:
    @extractor(gives=Sum, confidence={"digits": 0.97})
    def measured(_doc: Document) -> Iterator[Sum]:
        yield Sum(Span(8, 10), 12, rule="digits")
        yield Sum(Span(8, 10), 13, rule="guess")

    assert [item.confidence for item in parse(measured).layer(Sum)] == [0.97, None]
