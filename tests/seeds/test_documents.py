"""The seed articles go through the whole of newsparse: no problem, JSON that reads back, of a modest size."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse import Document, Parser

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PARSER = Parser()


@pytest.mark.parametrize("article", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_a_seed_article(article: Path) -> None:
    published = json.loads(article.with_suffix(".json").read_text(encoding="utf-8"))["published"]
    doc = PARSER.read(article, published=published)
    assert doc.problems == ()
    assert doc.quotes
    assert doc.dates
    assert Document.from_json(doc.to_json()) == doc


def test_json_takes_less_than_70_bytes_a_word() -> None:
    # Short articles full of figures, dates and quotations: ordinary news of a thousand words takes about 58 kB.
    docs = [PARSER.read(article, published="2024-03-05") for article in SEEDS.glob("*.txt")]
    words = sum(len(doc.text.split()) for doc in docs)
    assert sum(len(doc.to_json().encode()) for doc in docs) < 70 * words
