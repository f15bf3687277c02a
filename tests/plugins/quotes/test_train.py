"""Training writes weights that decode, and the same gold gives the same file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsparse import Parser
from newsparse_quotes.ranking.results import attributions
from newsparse_quotes.ranking.weights import read_models
from newsparse_quotes.train.__main__ import main

SEEDS = Path(__file__).resolve().parents[3] / "seeds"


def _pairs(quote: dict[str, Any]) -> list[list[int]]:
    return [[part["start"], part["end"]] for part in quote.get("parts") or [quote]]


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The gold of the seed articles as JSON lines."""
    path = tmp_path_factory.mktemp("gold") / "seeds.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for annotation in sorted(SEEDS.glob("*.json")):
            item = json.loads(annotation.read_text(encoding="utf-8"))
            text = annotation.with_suffix(".txt").read_text(encoding="utf-8")
            quotes = [quote | {"parts": _pairs(quote)} for quote in item["quotes"]]
            lines.write(json.dumps({"id": annotation.stem, "text": text, "quotes": quotes}) + "\n")
    return path


def test_the_same_gold_gives_the_same_weights(gold: Path, tmp_path: Path) -> None:
    for name in ("one.gz", "two.gz"):
        assert main([str(gold), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()
    models = read_models((tmp_path / "one.gz").read_bytes())
    doc = Parser(only=["sentences", "paragraphs"]).parse('"The dam will hold," Ada Holm said.')
    assert len(attributions(doc, models)) <= 1


def test_weights_of_an_unknown_format_are_refused() -> None:
    import gzip

    with pytest.raises(ValueError, match="format 99"):
        read_models(gzip.compress(json.dumps({"format": 99}).encode()))
