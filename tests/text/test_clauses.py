from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import SpanIndex, clause_window


def window(drawn: str, **options: object) -> str:
    """The clause around the anchor that is drawn as <anchor>."""
    start, end = drawn.index("<"), drawn.index(">") - 1
    text = drawn.replace("<", "").replace(">", "")
    low, high = clause_window(text, start, end, (0, len(text)), **options)  # type: ignore[arg-type]
    return text[low:high]


@pytest.mark.parametrize(
    ("drawn", "clause"),
    [
        ("Two ferries <sank> while three docked.", "Two ferries sank"),
        ("The mayor, who <resigned>, left town.", "resigned"),
        ("Rain fell; roofs <leaked>: nobody slept.", "roofs leaked"),
        ("The toll - 12 boats <lost> - shocked them.", "12 boats lost"),
        ("About 1,234 sheep <drowned> in a two-month flood.", "About 1,234 sheep drowned in a two-month flood."),
        ("<Sank>", "Sank"),
    ],
)
def test_cuts(drawn: str, clause: str) -> None:
    assert window(drawn) == clause


def test_options() -> None:
    drawn = "Two men, both tall, <left> after the storm that hit Oslo."
    assert window(drawn, marks=";") == "Two men, both tall, left"
    assert window(drawn, openers=()) == "left after the storm that hit Oslo."
    assert window(drawn, openers={"that"}, reach=2) == "left after the"


def test_stops_end_the_window_but_not_inside_the_anchor() -> None:
    text = "Six sank and two burned"
    stops = SpanIndex([(4, 8), (17, 23)])
    assert clause_window(text, 4, 8, (0, len(text)), stops=stops) == (0, 16)


def test_it_stays_within() -> None:
    text = "It rained. Six boats sank. It cleared."
    start = text.index("sank")
    low, high = clause_window(text, start, start + 4, (11, 26))
    assert text[low:high] == "Six boats sank."


@given(st.text(), st.data())
def test_the_anchor_is_inside(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    low, high = clause_window(text, start, end, (0, len(text)))
    assert 0 <= low <= start <= end <= high <= len(text)
