"""Countries and coordinates of mentions: the cases of `tests/cases/mentions/{places,nations}.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse import Document, Mention, Parser

CASES = Path(__file__).parents[2] / "cases" / "mentions"
PARSER = Parser(only=("mentions",))


def cases(name: str) -> list[Any]:
    rows = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row, id=row["name"]) for row in rows]


def mentions(doc: Document, phrase: str) -> list[Mention]:
    return [mention for mention in doc.mentions if doc[mention] == phrase]


@pytest.mark.parametrize("case", cases("places"))
def test_places(case: dict[str, Any]) -> None:
    doc = PARSER.parse(case["text"])
    for phrase, country, reason in case["expect"]:
        found = mentions(doc, phrase)
        assert found, phrase
        for mention in found:
            note = dict(mention.notes).get("country", "")
            assert (mention.country or "", note[: len(reason)]) == (country, reason)
            assert bool(note) == bool(reason)


@pytest.mark.parametrize("case", cases("nations"))
def test_nations(case: dict[str, Any]) -> None:
    doc = PARSER.parse(case["text"])
    for phrase, country in case["expect"]:
        found = mentions(doc, phrase)
        assert found, phrase
        assert {mention.country or "" for mention in found} == {country}


def test_other_names_share_a_canonical_one() -> None:
    doc = PARSER.parse("Choirs from Holland and from the Netherlands sang in the U.S. and in the United States.")
    assert [mention.canonical for mention in doc.mentions if mention.kind == "place"] == [
        "Netherlands",
        "Netherlands",
        "United States",
        "United States",
    ]


def test_coordinates_are_of_the_place_meant() -> None:
    doc = PARSER.parse("The barn stood in Paris, Texas. Another stood in Oslo.")
    points = {doc[mention]: mention.coordinates for mention in doc.mentions}
    assert points["Paris"] == (33.66, -95.56)
    assert points["Oslo"] == (59.91, 10.75)


def test_no_coordinates_where_several_are_meant() -> None:
    doc = PARSER.parse("The barn stood in Springfield, on the road to Springfield.")
    springfield = mentions(doc, "Springfield")[0]
    assert springfield.kind != "place" or (springfield.country, springfield.coordinates) == ("US", None)
    if springfield.kind == "place":
        assert ("coordinates", "several of that name") in springfield.notes
