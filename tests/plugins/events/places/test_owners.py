"""Whose a place is: the cases of `tests/cases/events/places.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newsparse import Parser

CASES = Path(__file__).parents[3] / "cases" / "events" / "places.toml"
REST = " Rain fell. The tide rose. The choir sang."
ROWS = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]


def place_of(parser: Parser, text: str, trigger: str) -> str:
    """The place of an event, as written; empty for none, and for one that only stands in its sentence."""
    doc = parser.parse(text + (REST.upper() if text.isupper() else REST), published="2024-03-05")
    event = next(one for one in doc.events if doc[one] == trigger)
    return doc[event.where] if event.where and ("where", "sentence") not in event.notes else ""


@pytest.mark.parametrize("case", [pytest.param(row, id=f"{row['rule']}: {row['text']}") for row in ROWS])
def test_places(parser: Parser, case: dict[str, str]) -> None:
    assert place_of(parser, case["text"], case["trigger"]) == case["place"]


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Gunmen attacked a convoy near Kharkiv.", "attacked", "Kharkiv"),
        ("The minister pledged help for schools in Kharkiv.", "pledged", ""),
        ("The raid failed, the minister told reporters in Oslo.", "raid", ""),
        ("The envoys met with the president of Mexico.", "met with", ""),
    ],
)
def test_nearest_place(parser: Parser, text: str, trigger: str, place: str) -> None:
    assert place_of(parser, text, trigger) == place


@pytest.mark.parametrize(
    ("text", "trigger", "noted"),
    [
        ("The raid came because aunts in Oslo hid the boy.", "raid", True),
        ("The mayor in Oslo wept, for bakers fled the massacre.", "massacre", False),
        ("The raid came because aunts in Oslo hid the boy from Lima.", "raid", False),
        ("The raid failed, the minister told reporters in Oslo.", "raid", False),
        ("The raid came because aunts at the Oslo talks hid the boy.", "raid", False),
        ("The talks failed because aunts in Oslo hid the boy.", "talks", False),
    ],
)
def test_only_place_of_a_sentence(parser: Parser, text: str, trigger: str, *, noted: bool) -> None:
    doc = parser.parse(text + REST, published="2024-03-05")
    event = next(one for one in doc.events if doc[one] == trigger)
    assert (("where", "sentence") in event.notes) is noted
