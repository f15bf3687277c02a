"""Whose a place is: the cases of `tests/cases/events/places.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newsparse import Parser

CASES = Path(__file__).parents[2] / "cases" / "events" / "places.toml"
REST = " Rain fell. The tide rose. The choir sang."
ROWS = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]


def place_of(parser: Parser, text: str, trigger: str) -> str:
    """The place of an event, as written; empty for none."""
    doc = parser.parse(text + (REST.upper() if text.isupper() else REST), published="2024-03-05")
    event = next(one for one in doc.events if doc[one] == trigger)
    return doc[event.where] if event.where else ""


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
