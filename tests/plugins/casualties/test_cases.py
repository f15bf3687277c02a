"""Sentences with their figures drawn in them; one case for each phenomenon, with a tempting negative."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse import Casualty, Extractor
from newsparse.testing import run_extractor

CASES = Path(__file__).parents[2] / "cases" / "casualties"
DRAWN = re.compile(r"\{([^|{}]*)\|[^{}]*\}")
UNCOUNTED = ("name_", "definite_")


def load(name: str, *keys: str) -> list[Any]:
    cases = tomllib.loads((CASES / f"{name}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(case[key], id=f"{case['name']} {key}") for case in cases for key in keys]


def drawn(text: str, found: tuple[Casualty, ...]) -> str:
    """The text with its figures; those of one person without number or article are left out."""
    by_span: dict[tuple[int, int], list[str]] = {}
    for figure in found:
        if not figure.rule.startswith(UNCOUNTED):
            by_span.setdefault((figure.span.start, figure.span.end), []).append(tag(figure))
    out, last = "", 0
    for (start, end), tags in sorted(by_span.items()):
        out += text[last:start] + f"{{{text[start:end]}|{'; '.join(sorted(tags))}}}"
        last = end
    return out + text[last:]


def tag(figure: Casualty) -> str:
    low, high = ("" if side is None else str(side) for side in (figure.low, figure.high))
    size = low if low == high and low else f"{low}..{high}"
    return " ".join((figure.kind, size, *figure.flags))


def assert_drawn(casualties: Extractor[Casualty], expected: str) -> None:
    text = DRAWN.sub(r"\1", expected)
    assert drawn(text, run_extractor(casualties, text, structure=True)) == expected


@pytest.mark.parametrize("expected", load("phenomena", "positive", "negative"))
def test_phenomena(casualties: Extractor[Casualty], expected: str) -> None:
    assert_drawn(casualties, expected)


@pytest.mark.parametrize("expected", load("synthetic", "text") + load("negative", "text"))
def test_rules(casualties: Extractor[Casualty], expected: str) -> None:
    assert_drawn(casualties, expected)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("expected", load("known_failures", "text"))
def test_known_failures(casualties: Extractor[Casualty], expected: str) -> None:
    assert_drawn(casualties, expected)
