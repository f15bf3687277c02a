from __future__ import annotations

import pytest

import speed
from newsparse import Parser


def test_each_extractor_and_the_whole_are_timed() -> None:
    parser = Parser(entry_points=False)
    unit, costs = speed.rounds(parser, [{"id": "a", "text": "Snow fell. Roads shut. " * 20}], runs=1, chunk=2)
    assert unit >= 0
    assert [cost.step for cost in costs] == [
        "fold and words",
        *(e.name for e in parser.extractors),
        "whole parse",
        "whole, text by text",
    ]


def test_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "seed_articles", lambda: [({"id": "a", "text": "Snow fell. " * 500}, {})])
    monkeypatch.setattr(speed, "Parser", lambda **_options: Parser(entry_points=False))
    monkeypatch.setattr(speed, "import_ratios", lambda: {"import newsparse": 1.1})
    text = speed.shown(speed.report(None, runs=1, chunk=32, with_peers=False))
    assert "whole parse" in text
    assert "import newsparse: 1.1 times" in text
