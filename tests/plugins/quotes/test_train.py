"""Training writes weights that decode, and the same gold gives the same file."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from newsparse import Parser
from newsparse_quotes.extractor import decide
from newsparse_quotes.lexicon import lexicon_for
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
    made = []
    for _ in range(2):
        assert main([str(gold), "-o", str(tmp_path / "weights.bin.gz")]) == 0
        made.append((tmp_path / "weights.bin.gz").read_bytes())
    assert made[0] == made[1]
    assert (tmp_path / "weights.sha256").read_text(encoding="ascii").strip() == hashlib.sha256(made[0]).hexdigest()
    models = read_models(made[0])
    doc = Parser(only=["sentences", "paragraphs"]).parse('"The dam will hold," Ada Holm said.')
    assert [reading.rule for reading in decide(doc, lexicon_for("en"), models=models).readings] == [
        "quote_then_subject"
    ]


def test_weights_of_an_unknown_format_are_refused() -> None:
    import gzip

    with pytest.raises(ValueError, match="format 99"):
        read_models(gzip.compress(json.dumps({"format": 99}).encode()))


@pytest.mark.parametrize(("output", "trouble"), [("missing/weights.bin.gz", "no folder"), (".", "is a folder")])
def test_an_output_that_cannot_be_written_is_refused_before_training(
    output: str, trouble: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([str(tmp_path / "gold-that-is-never-read.jsonl"), "-o", str(tmp_path / output)])
    assert stopped.value.code == 2
    assert trouble in capsys.readouterr().err
