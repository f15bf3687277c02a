"""JSON holds everything: what is written is read back equal."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import attrs
import pytest

from newsparse import (
    Annotation,
    Casualty,
    DataError,
    DateExpression,
    Dateline,
    Document,
    Event,
    Incident,
    Mention,
    Meta,
    Opaque,
    Paragraph,
    Participant,
    Problem,
    Quote,
    Sentence,
    Span,
    Speaker,
    Toll,
)

TEXT = "KELM — “Twelve died on Friday,” said Ada Holm, a medic. 🌧 More came."


@attrs.frozen
class Weather(Annotation):
    layer = "weathers"
    word: str
    seen_by: Mention | None = None
    either: Mention | Sentence | None = None
    count: int | float | None = None


def full_document() -> Document:
    """A document with each type, every field off its default."""
    extra = {"source": "test", "rule": "r", "confidence": 0.5, "notes": (("value", "why"),)}
    place = Mention(Span(0, 4), "place", "nominal", "KELM", "Kelm", Span(1, 2), "SE", (59.5, 18.25), **extra)
    medic = Mention(Span(37, 45), "person", "pronoun", "Ada Holm", "Ada Holm", Span(47, 54), "NO", (1.0, 2.0), **extra)
    friday = DateExpression(
        Span(23, 29), "TIME", "2024-03-01T10:00", "APPROX", datetime(2024, 3, 1, 10, tzinfo=UTC),
        datetime(2024, 3, 1, 11), "hour", datetime(2024, 3, 5), **extra,
    )  # fmt: skip
    speaker = Speaker(
        span=Span(37, 45), name="Ada Holm", canonical="Ada Holm", kind="unnamed", role="medic", mention=medic
    )
    quote = Quote(
        Span(7, 31), (Span(7, 14), Span(15, 31)), "mixed", Span(32, 36), "say", speaker, Span(0, 4), "tweet", speaker,
        **extra,
    )  # fmt: skip
    actor = Participant(role="target", span=Span(8, 14), mention=medic, country="SE", sector="MED")
    event = Event(Span(15, 19), "DEATH", "die", "negated", (actor,), friday, place, **extra)
    figure = Casualty(
        Span(8, 14), "sick", 12, 13, "range", Span(8, 14), ("sub", "article"), Span(0, 4), speaker, event, friday,
        **extra,
    )  # fmt: skip
    incident = Incident(Span(15, 19), "DEATH", True, (event,), (figure,), friday, place, (actor,), **extra)
    toll = Toll(Span(8, 14), "killed", 1, 2, 3, (figure,), incident, **extra)
    return Document(
        TEXT,
        Meta(
            title="Rain", byline=("Bo Ek",), outlet="The Post", url="https://x.example/1", language="sv",
            published=datetime(2024, 3, 5, 8, tzinfo=UTC), extra=(("section", "home"),),
        ),
        (
            Paragraph(Span(0, 68), "headline", **extra),
            Sentence(Span(0, 55), **extra),
            Dateline(Span(0, 6), "KELM", "Vest", "NWA", "1 March", **extra),
            place, medic, friday, quote, event, figure, incident, toll,
            Weather(Span(56, 57), "rain", medic, place, 2.5, **extra),
        ),
        (Problem("NP201", "error", "x", "failed", "detail"),),
    )  # fmt: skip


def test_the_sample_leaves_no_field_at_its_default() -> None:
    for item in full_document().annotations:
        for field in attrs.fields(type(item)):
            if field.default is not attrs.NOTHING:
                assert getattr(item, field.name) != field.default, (type(item).__name__, field.name)


def test_json_round_trip_is_equal_for_every_type() -> None:
    doc = full_document()
    assert Document.from_json(doc.to_json()) == doc
    assert Document.from_dict(json.loads(json.dumps(doc.to_dict()))) == doc


def test_round_trip_with_utf16_offsets() -> None:
    doc = full_document()
    item = doc.to_dict(utf16=True)["layers"]["weathers"][0]
    assert item["span"] == {"start": 56, "end": 57, "utf16_start": 56, "utf16_end": 58}
    assert Document.from_json(doc.to_json(utf16=True)) == doc


def test_sources_survive_although_they_are_not_compared() -> None:
    assert {item.source for item in Document.from_json(full_document().to_json()).annotations} == {"test"}


def test_a_value_that_stands_in_a_layer_is_written_once() -> None:
    layers = full_document().to_dict()["layers"]
    assert layers["quotes"][0]["speaker"]["mention"] == {"ref": ["mentions", 1]}
    assert layers["tolls"][0]["figures"] == [{"ref": ["casualties", 0]}]
    assert layers["quotes"][0]["text"] == "“Twelve died on Friday,”"


def test_a_nested_value_of_a_hidden_layer_is_written_in_full() -> None:
    doc = full_document().without("mentions")
    assert doc.to_dict()["layers"]["quotes"][0]["speaker"]["mention"]["layer"] == "mentions"
    assert Document.from_json(doc.to_json()) == doc


def unknown(doc: Document) -> str:
    """The JSON of `doc` as if the class of its weather layer lived in a plugin that is not there."""
    return doc.to_json().replace('"weathers"', '"tempests"')


def test_an_unknown_layer_is_kept_and_written_back_unchanged() -> None:
    text = unknown(full_document())
    doc = Document.from_json(text)
    assert isinstance(doc.layers["tempests"][0], Opaque)
    assert json.loads(doc.to_json()) == json.loads(text)
    assert Document.from_json(doc.to_json()) == doc


def test_an_unknown_layer_stands_alone_when_what_it_refers_to_goes() -> None:
    doc = Document.from_json(unknown(full_document())).without("mentions")
    item = doc.to_dict()["layers"]["tempests"][0]
    assert item["seen_by"]["name"] == "Ada Holm"


def test_layer_turns_opaque_items_into_their_class_once_it_is_known() -> None:
    doc = Document.from_json(full_document().to_json().replace('"weathers"', '"downpours"'))

    @attrs.frozen
    class Downpour(Annotation):
        layer = "downpours"
        word: str
        seen_by: Mention | None = None
        either: Mention | Sentence | None = None
        count: int | float | None = None

    (found,) = doc.layer(Downpour)
    assert (found.word, found.count, found.rule) == ("rain", 2.5, "r")
    assert found.seen_by == full_document().mentions[1]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"newsparse": 2}, "schema version 2 is not known"),
        ({"text": None}, "text must be a string"),
        ({"layers": []}, "layers must be an object of arrays"),
        ({"layers": {"sentences": [{"span": {"start": 0, "end": 999}}]}}, "leaves the text"),
        ({"layers": {"sentences": [{"span": {"start": "0", "end": 9}}]}}, r"layers.sentences\[0\]"),
        ({"layers": {"sentences": [{}]}}, r"layers.sentences\[0\]"),
        ({"layers": {"mentions": [{"span": {"start": 0, "end": 1}, "kind": "robot"}]}}, r"layers.mentions\[0\]"),
        ({"layers": {"quotes": [{"ref": ["quotes", 0]}]}}, r"layers.quotes\[0\]"),
        ({"meta": {"published": "soon"}}, "meta"),
    ],
)
def test_bad_data_is_refused_with_its_path(change: dict[str, object], reason: str) -> None:
    with pytest.raises(DataError, match=reason):
        Document.from_dict(Document("Rain fell.").to_dict() | change)


def test_other_json_is_refused() -> None:
    with pytest.raises(DataError, match="no JSON"):
        Document.from_json("{")
    with pytest.raises(DataError, match='lacks the key "newsparse"'):
        Document.from_json("{}")


def test_lone_surrogates_cannot_be_written() -> None:
    with pytest.raises(DataError, match="lone surrogate"):
        Document("a \ud800 b").to_json()
