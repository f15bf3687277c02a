"""The cases of `tests/cases/dates`, by provenance."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse import DateExpression, Document, Meta
from newsparse_dates.dates import make_extractor

CASES = Path(__file__).parents[2] / "cases" / "dates"
DATES = make_extractor()


def cases(provenance: str) -> list[Any]:
    """The cases of one file, each as a test parameter with its name."""
    rows = tomllib.loads((CASES / f"{provenance}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row, id=row["name"]) for row in rows]


def parsed(case: dict[str, Any]) -> tuple[Document, list[DateExpression]]:
    """The document of a case and its dates."""
    doc = Document(case["text"], Meta(published=case.get("published"), language=case.get("language", "en")))
    return doc, list(DATES(doc))


def found(case: dict[str, Any]) -> list[list[str | None]]:
    """Text, type and value of each date, and its mod where the case has one."""
    doc, dates = parsed(case)
    rows: list[list[str | None]] = [[doc[date], date.type, date.value, date.mod] for date in dates]
    sizes = [len(row) for row in case["expect"]]
    return [row[:size] for row, size in zip(rows, sizes, strict=False)] + [row[:3] for row in rows[len(sizes) :]]


@pytest.mark.parametrize("case", cases("wild"))
def test_wild(case: dict[str, Any]) -> None:
    assert found(case) == case["expect"]


@pytest.mark.parametrize("case", cases("synthetic"))
def test_synthetic(case: dict[str, Any]) -> None:
    assert found(case) == case["expect"]


@pytest.mark.parametrize("case", cases("foreign"))
def test_foreign(case: dict[str, Any]) -> None:
    assert found(case) == case["expect"]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", cases("known_failures"))
def test_known_failures(case: dict[str, Any]) -> None:
    assert found(case) == case["expect"]


@pytest.mark.parametrize("case", cases("negative"))
def test_negative(case: dict[str, Any]) -> None:
    _, dates = parsed(case)
    for absent in case["absent"]:
        start = case["text"].index(absent)
        hits = [date for date in dates if date.span.start < start + len(absent) and start < date.span.end]
        assert not hits, absent
