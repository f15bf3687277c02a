"""The ranking models on sentences of our own, and on text without sense."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Document, Parser
from newsparse_quotes.ranking.results import Attribution, attributions
from newsparse_quotes.ranking.weights import read_models, sha256, shipped, write_models

PARSER = Parser(entry_points=False)


def parsed(text: str) -> Document:
    """A document with paragraphs and sentences alone."""
    return PARSER.parse(text)


def found(text: str) -> list[tuple[str | None, list[str]]]:
    """Speaker and contents of each quotation."""
    doc = parsed(text)
    return [
        (text[slice(*item.source)] if item.source else None, [text[slice(*part)] for part in item.parts])
        for item in attributions(doc, shipped())
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "parts"),
    [
        ("“The dike will hold,” said Marit Lund, the harbour master.", "Marit Lund", ["“The dike will hold,”"]),
        ("Mayor Ulf Berg said that the ferry would sail.", "Mayor Ulf Berg", ["that the ferry would sail"]),
        ("According to the harbour office, the quay is safe.", "the harbour office", ["the quay is safe"]),
        ("“No,” she told reporters, “not this year.”", "she", ["“No,”", "“not this year.”"]),
        ("The report warned that two bridges could fail.", "The report", ["that two bridges could fail"]),
        ("Unions want to stop the merger.", "Unions", ["to stop the merger"]),
    ],
)  # fmt: skip
def test_the_speaker_and_what_was_said(text: str, speaker: str, parts: list[str]) -> None:
    who, what = found(text)[0]
    assert who == speaker
    assert [part.removeprefix("that ").strip(".") for part in what] == [
        part.removeprefix("that ").strip(".") for part in parts
    ]


def test_a_quotation_without_a_cue_goes_to_who_spoke_before() -> None:
    text = "“We waited for years,” Ana Pop said. “Nobody came.”"
    assert [who for who, _ in found(text)] == ["Ana Pop", "Ana Pop"]


def test_a_transcript_is_read_by_its_labels() -> None:
    text = (
        "MAYOR: We are ready for the flood this year.\n\nQUESTION: And what of the old bridge at Halden?\n\n"
        "MAYOR: It will be closed in the first week of May."
    )
    assert [who for who, _ in found(text)] == ["MAYOR", "QUESTION", "MAYOR"]


def test_reasons_name_at_most_five_templates() -> None:
    doc = parsed("“The dike will hold,” said Marit Lund.")
    (item,) = attributions(doc, shipped(), reasons=True)
    assert 1 <= len(item.reasons) <= 5
    assert dict(item.margins).keys() == {"cue", "source", "start", "end", "accept"}


def test_a_text_without_speech_has_no_quotation() -> None:
    assert found("The ferry left the harbour at noon.") == []
    assert found("") == []


def test_what_is_written_is_read_back(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "weights.json.gz"
    digest = write_models(shipped(), path)
    models = read_models(path.read_bytes())
    assert digest == sha256()
    assert {name: ranker.tables for name, ranker in models.rankers.items()} == {
        name: ranker.tables for name, ranker in shipped().rankers.items()
    }


SIGNS = st.sampled_from(
    [
        "“",
        "”",
        "'",
        '"',
        ",",
        ".",
        ": ",
        "- ",
        "\n\n",
        "said ",
        "that ",
        "he ",
        "Ann ",
        "told ",
        "why ",
        "?",
        "(",
        "ß",
        "1",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(SIGNS, max_size=60).map("".join))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    doc = parsed(text)
    first = attributions(doc, shipped(), reasons=True)
    assert first == attributions(doc, shipped(), reasons=True)
    for item in first:
        for start, end in spans(item):
            assert 0 <= start < end <= len(text)


def spans(item: Attribution) -> list[tuple[int, int]]:
    """All spans of an attribution."""
    return [*item.parts, *filter(None, (item.cue, item.source))]
