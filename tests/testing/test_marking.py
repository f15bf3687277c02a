"""Spans are drawn in the text as braces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Span
from newsparse.testing import Marked, marked
from newsparse.testing.marking import draw


@pytest.mark.parametrize(
    ("source", "text", "spans"),
    [
        ("no marks", "no marks", []),
        ("{12 people} died", "12 people died", [(0, 9)]),
        ("{a}{b}", "ab", [(0, 1), (1, 2)]),
        ("{at least {12}} died", "at least 12 died", [(0, 11), (9, 11)]),
        ("an {{object}} in JSON", "an {object} in JSON", []),
        ("{{ {x}", "{ x", [(2, 3)]),
        ("empty {}mark", "empty mark", [(6, 6)]),
    ],
)
def test_marks_become_spans(source, text, spans):
    assert marked(source) == Marked(text, tuple(Span(*pair) for pair in spans))


@pytest.mark.parametrize(
    ("source", "message"), [("{open", "left open"), ("shut}", "not opened"), ("{a} b}", "not opened")]
)
def test_uneven_marks_are_refused(source, message):
    with pytest.raises(ValueError, match=message):
        marked(source)


@given(st.text(alphabet="ab \n“é", max_size=20), st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=3))
def test_what_is_drawn_is_read_back(text, places):
    spans = {Span(start, min(start + length, len(text))) for start, length in places if start < len(text)}
    disjoint = [span for span in spans if not any(other != span and other.overlaps(span) for other in spans)]
    assert marked(draw(text, disjoint)) == Marked(text, tuple(sorted(disjoint)))
