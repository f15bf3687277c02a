"""For any text: no exception, spans inside, the same answer twice, JSON that reads back, linear time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Document, Parser

PARSER = Parser()

# Pieces that meet each other badly: marks that do not pair, dates and figures cut off, odd spaces.
PIECES = (
    "“", "”", '"', "'", "‘", "’", "''", "``", "«", "»", "—", "--", "(", ")", "\n", "\n\n", " ", "\u00a0", "\u2028",
    "\r\n", "said", "says Ada Holm,", "he told the Post", "according to", "Mr.", "U.S.", "a.m.", "Sen. Bo Ek (D-V.)",
    "the mayor", "Friday", "March 3-5", "a year ago", "31 February 2015", "99:99", "12 dead", "at least", "twenty-",
    "1,234.5", "9" * 40, "KABUL (AP) —", "By Ada Holm", "HOLM:", "Q:", "©", "•", "🌧", "\ud800", "\x00", "e\u0301",
    "ŞIRNAK", "它", "?", "!", ".",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from([None, "2024-03-05", "0001-01-01", "9999-12-31T23:59:59+14:00"]))
def test_any_text_parses(text: str, published: str | None) -> None:
    doc = PARSER.parse(text, published=published)
    assert [problem.message for problem in doc.problems if problem.level == "error"] == []
    assert all(0 <= item.span.start <= item.span.end <= len(text) for item in doc.annotations)
    assert PARSER.parse(text, published=published) == doc
    assert Document.from_json(doc.to_json()) == doc


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    doc = PARSER.parse(text)
    covered = 0
    for sentence in doc.sentences:
        assert doc.text[covered : sentence.span.start].isspace() or covered == sentence.span.start
        covered = sentence.span.end
    assert not doc.text[covered:].strip()


GROWING = {
    "quote_marks": '"',
    "open_quotes": "“He left. ",
    "apostrophes": "' ",
    "cues": "said ",
    "names": "Ada Holm and ",
    "figures": "twenty-",
    "dates": "March 3 ",
    "numbers": "1,",
    "initials": "U.S. ",
    "stops": ". ",
    "brackets": "([{",
    "lines": "a\n",
    "dateline": "PARIS, ",
    "articles": "KELM (NWA) — “Rain fell on Friday,” said Ada Holm, a medic. It stopped a week later.\n\n",
}


@pytest.mark.parametrize("unit", GROWING.values(), ids=GROWING.keys())
def test_time_is_linear(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: PARSER.parse(text, published="2024-03-05"), unit)
