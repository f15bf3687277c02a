"""Values as short text for people."""

from __future__ import annotations

from datetime import datetime

import pytest

from newsparse import Document, Mention, Opaque, Span, Speaker
from newsparse.view.cells import cell, shorten, summary

DOC = Document("Ada Moss, a pilot, spoke for a long time about the harbour and its boats.")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        ((), ""),
        (0, "0"),
        (2.5, "2.5"),
        (True, "yes"),
        (Span(0, 8), "Ada Moss"),
        ((Span(0, 3), Span(4, 8)), "Ada, Moss"),
        (datetime(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5, 14, 30), "2024-03-05 14:30"),
        (Speaker(name="she", canonical="Ada Moss"), "Ada Moss"),
        (Speaker(name="she"), "she"),
        (Mention(Span(0, 8), "person"), "Ada Moss"),
        ({"a": 1}, '{"a": 1}'),
    ],
)
def test_a_value_is_shown_as_what_it_names(value, shown):
    assert cell(DOC, value) == shown


def test_long_text_is_cut_and_control_characters_are_dropped():
    assert shorten("\x1b[2J" + "word " * 50, 20) == "[2Jword word word w…"
    assert len(shorten("\n" * 1000 + "x" * 1000, 20)) <= 20


def test_a_layer_without_a_class_shows_its_data():
    assert summary(DOC, Opaque(Span(0, 3), "ships", '{"size":"big","source":"x"}')) == "size: big"
