"""Any text: spans inside it, the same answer twice, no exception, linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Document, Parser, Settings
from newsparse_mentions import newsparse_extractors

(MENTIONS,) = newsparse_extractors(Settings())
CORE = Parser(entry_points=False)
PIECES = st.sampled_from(
    ["Olga", "Brandt", "Mr.", "Gov.", "the", "The", "of", "for", "and", "Ministry", "he", "she", "who", "it", "said",
     "officials", "U.S.", "OSLO", "percent", "58", "some", "'s", ",", ".", '"', "-", "\n", "\n\n", "May", "former",
     "mayor", "a", "police", "Danish", "Danes", "al-Tamimi", "Jr.", "(", ")", "İ", "ß", "\u2028"]
)  # fmt: skip


def structured(text: str) -> Document:
    return CORE.parse(text)


@settings(max_examples=150, deadline=None)
@given(st.text() | st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=20).map("".join))
def test_spans_lie_in_the_text_and_the_answer_is_stable(text: str) -> None:
    doc = structured(text)
    found = list(MENTIONS(doc))
    assert found == list(MENTIONS(doc))
    for item in found:
        assert 0 <= item.span.start < item.span.end <= len(doc.text)
        assert item.name in doc[item]
        assert (item.canonical is None) == any(field == "canonical" for field, _ in item.notes)


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_a_document_without_layers_gives_nothing(text: str) -> None:
    assert list(MENTIONS(Document(text))) == []


@pytest.mark.parametrize(
    "unit",
    [
        "Ana Smith saw ",
        "he and she said ",
        "The mayor said Mayor Bo Ek left the ministry. ",
        "Ministry of Health and Trade and ",
        "some of the officials of ",
        "J. ",
        "Brandt's ",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    def seconds(repeats: int) -> float:
        doc = structured(unit * repeats)
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            list(MENTIONS(doc))
            best = min(best, time.process_time() - start)
        return best

    repeats = 20_000 // len(unit)
    assert seconds(4 * repeats) < 8 * max(seconds(repeats), 0.005)
