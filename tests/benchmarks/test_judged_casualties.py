"""The judged samples of casualty figures: their files and how they are scored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import judged_casualties
from judged_casualties import JUDGED, eligible, overlap, same
from newsparse import Parser

FILES = sorted(JUDGED.glob("casualties-*.json"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_holds_offsets_and_verdicts_and_no_text(path: Path) -> None:
    record = json.loads(path.read_text(encoding="utf-8"))
    assert set(record) == {"seed", "when_judged", "sentences"}
    for sentence in record["sentences"]:
        assert set(sentence) == {"id", "start", "end", "figures"}
        for figure in sentence["figures"]:
            assert sentence["start"] <= figure["start"] < figure["end"] <= sentence["end"]
            assert set(figure) <= {"start", "end", "kind", "low", "high", "optional"}


def test_what_agrees() -> None:
    gold = {"start": 0, "end": 3, "kind": "killed", "low": 3, "high": 3}
    assert overlap(gold, {"start": 2, "end": 5})
    assert same(gold, gold | {"start": 1})
    assert not same(gold, gold | {"kind": "injured"})


def test_sentences_with_a_cue_and_a_number() -> None:
    doc = Parser(only=("sentences",)).parse("Three men were killed. Rain wet 12 towns. Nine sat down.")
    assert [doc.text[start:end] for start, end in eligible(doc)] == ["Three men were killed."]


def test_scoring(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Three men were killed and two women were hurt."
    doc = Parser(only=("sentences", "casualties")).parse(text)
    monkeypatch.setattr(judged_casualties, "documents", lambda _data, _wanted: [("a", doc)])
    gold = {
        "id": "a",
        "start": 0,
        "end": len(text),
        "figures": [{"start": 0, "end": 5, "kind": "killed", "low": 3, "high": 3}],
    }
    score = judged_casualties.score(Path(), [gold])
    assert (score.right, score.predicted, score.gold) == (1, 2, 1)
