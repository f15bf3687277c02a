"""The cases of `tests/cases/events`."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse import Parser

CASES = Path(__file__).parents[2] / "cases" / "events"


def cases(name: str) -> list[Any]:
    """The cases of one file, each as a test parameter with its name."""
    rows = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row, id=row["name"]) for row in rows]


def found(parser: Parser, case: dict[str, Any]) -> list[list[str]]:
    """Trigger, type, mode and stage of each event."""
    doc = parser.parse(case["text"], published=case.get("published"))
    return [[doc[event], event.type, event.mode or "-", event.stage] for event in doc.events]


@pytest.mark.parametrize("case", cases("types") + cases("stages"))
def test_events(parser: Parser, case: dict[str, Any]) -> None:
    assert found(parser, case) == case["expect"]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", cases("known_failures"))
def test_known_failures(parser: Parser, case: dict[str, Any]) -> None:
    assert found(parser, case) == case["expect"]


@pytest.mark.parametrize("case", cases("negative"))
def test_negative(parser: Parser, case: dict[str, Any]) -> None:
    events = parser.parse(case["text"]).events
    for absent in case["absent"]:
        start = case["text"].index(absent)
        hits = [event for event in events if event.span.start < start + len(absent) and start < event.span.end]
        assert not hits, absent
