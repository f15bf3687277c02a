"""Five folds of the weights of events: what is trained on is never what is scored."""

from __future__ import annotations

from pathlib import Path

import pytest

import folds


def test_each_article_is_held_out_once() -> None:
    records = [{"id": number} for number in range(12)]
    parts = [folds.part(records, fold) for fold in range(folds.FOLDS)]
    assert sorted(record["id"] for _, held in parts for record in held) == list(range(12))
    assert all(record not in outside for outside, held in parts for record in held)


def test_a_fold_trains_a_copy_on_the_other_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, folder = tmp_path / "data", tmp_path / "fold"
    (data / "events").mkdir(parents=True)
    folder.mkdir()
    records = [{"id": str(number), "text": "Rain fell.", "events": []} for number in range(10)]
    folds.written(data / "events" / "muc4-dev.jsonl", records)
    commands: list[tuple[str, ...]] = []

    def note(where: Path, *command: str) -> str:
        assert (where / "newsparse_events" / "data" / "salience.json").exists()
        commands.append(command)
        return ""

    monkeypatch.setattr(folds, "called", note)
    folds.run_fold(data, "salience", 3, folder)
    trained, predicted = commands
    assert trained[:3] == ("-m", "newsparse_events.train", "salience")
    told = {record["id"] for record in folds.read_jsonl(trained[3])}
    held = {record["id"] for record in folds.read_jsonl(predicted[2])}
    assert held == {"3", "8"}
    assert not told & held
    assert len(told | held) == 10
