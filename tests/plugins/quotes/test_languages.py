"""Languages other than English: direct speech with its speaker, and marks that quote nobody."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Extractor, Quote
from newsparse.testing import run_extractor
from newsparse_quotes.extractor import make_extractor

CASES = Path(__file__).parents[2] / "cases" / "quotes" / "languages.toml"
DRAWN = re.compile(r"\{([^|{}]*)\|[^|{}]*\|[^|{}]*\}")
WORDS = ["Ek", "der Damm", "sagte", "sei", "Laut", "dass", "nach Ansicht", "die Zeitung", "und", "wie", "«", "»"]
MARKS = ["„", "“", '"', "'", " ", "\n\n", ", ", ". ", ": ", "? "]


def cases() -> list[Any]:
    listed = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
    return [pytest.param(item["language"], item["text"], id=f"{item['language']} {item['name']}") for item in listed]


def drawn(text: str, found: tuple[Quote, ...]) -> str:
    """The text with every part of every quote drawn into it as the case file does."""
    parts = [(part, quote) for quote in found for part in quote.parts]
    out, last = "", 0
    for part, quote in sorted(parts, key=lambda item: item[0]):
        speaker = quote.speaker.name if quote.speaker else "?"
        out += text[last : part.start] + f"{{{text[part.start : part.end]}|{speaker}|{quote.rule}}}"
        last = part.end
    return out + text[last:]


@pytest.mark.parametrize(("language", "expected"), cases())
def test_quotes(quotes: Extractor[Quote], language: str, expected: str) -> None:
    text = DRAWN.sub(r"\1", expected)
    assert drawn(text, run_extractor(quotes, text, structure=True, language=language)) == expected


@given(st.lists(st.sampled_from(MARKS + WORDS), max_size=40), st.sampled_from(["de", "fr", "es", "it", "pt"]))
def test_any_text(pieces: list[str], language: str) -> None:
    text, finder = "".join(pieces), make_extractor()
    found = run_extractor(finder, text, structure=True, language=language)
    assert found == run_extractor(finder, text, structure=True, language=language)
    assert all(0 <= quote.span.start < quote.span.end <= len(text) for quote in found)
