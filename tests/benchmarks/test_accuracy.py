from __future__ import annotations

import json
from pathlib import Path

import pytest

import accuracy
from accuracy import Row


@pytest.fixture
def no_seeds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accuracy, "seed_articles", list)
    monkeypatch.setattr(accuracy, "seed_scores", lambda _articles, _area: iter(()))


@pytest.mark.parametrize(
    ("output", "where", "value"),
    [
        ('{"units": {"direct": {"relaxed": [0.1, 0.2, 0.3]}}}', "units.direct.relaxed.2", 0.3),
        ('{"title": {"score": null}}', "title.score", None),
        ("trigger level, 20 docs\n  trigger      P 0.1 R 0.2 F1 0.3\n", "trigger: F1", 0.3),
        ("  date recall  0.250  (of 4)\n", "date recall: recall", 0.25),
        ("nothing here", "full: F1", None),
    ],
)
def test_figure(output: str, where: str, value: float | None) -> None:
    assert accuracy.figure(output, where) == value


def test_floors() -> None:
    found = [Row("dates", "seeds", "value F1", 0.7), Row("dates", "seeds", "found F1", None)]
    assert accuracy.below(found, {}) == []
    assert accuracy.below(found, {"dates/seeds/value F1": 0.7}) == []
    assert accuracy.below(found, {"dates/seeds/value F1": 0.71, "dates/seeds/found F1": 0.1}) == [
        "dates/seeds/value F1: 0.700 is below the floor 0.710",
        "dates/seeds/found F1: - is below the floor 0.100",
    ]


def test_update_floors(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(accuracy, "FLOORS", tmp_path / "floors.json")
    accuracy.update_floors([Row("dates", "x", "F1", 0.9994), Row("dates", "y", "F1", None)], {"quotes/x/F1": 0.5})
    assert accuracy.load(tmp_path / "floors.json") == {"dates/x/F1": 0.994, "quotes/x/F1": 0.5}


def test_pooled_sets_are_scored_as_one(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text(f'{{"id": "{name}"}}\n')
    one = {"file": "a.jsonl", "pooled_with": ["b.jsonl"], "name": "both"}
    folder = tmp_path / "work"
    folder.mkdir()
    assert accuracy.name_of(one) == "both"
    assert accuracy.pooled(tmp_path, one, folder).read_text() == '{"id": "a.jsonl"}\n{"id": "b.jsonl"}\n'
    assert accuracy.pooled(tmp_path, {"file": "a.jsonl"}, folder) == tmp_path / "a.jsonl"


def test_no_floor_is_lowered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(accuracy, "FLOORS", tmp_path / "floors.json")
    accuracy.update_floors([Row("dates", "x", "F1", 0.5)], {"dates/x/F1": 0.8})
    assert accuracy.load(tmp_path / "floors.json") == {"dates/x/F1": 0.8}


@pytest.mark.usefixtures("no_seeds")
def test_without_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert accuracy.main(["--data", str(tmp_path / "gone")]) == 0
    assert f"accuracy: no data at {tmp_path / 'gone'}" in capsys.readouterr().err


@pytest.mark.usefixtures("no_seeds")
def test_a_data_directory(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sentences").mkdir()
    gold = {
        "id": "a",
        "text": "Snow fell. Roads shut.",
        "sentences": [{"start": 0, "end": 10}, {"start": 11, "end": 22}],
    }
    (tmp_path / "sentences" / "golden_en.jsonl").write_text(json.dumps(gold), encoding="utf-8")
    scorer = (
        "import json, sys\n"
        "gold, predicted = (json.loads(open(path).read()) for path in sys.argv[1:])\n"
        "print(json.dumps({'exact_documents': float(gold['sentences'] == predicted['sentences'])}))\n"
    )
    (tmp_path / "score_sentences.py").write_text(scorer, encoding="utf-8")
    assert accuracy.main(["--data", str(tmp_path), "--area", "sentences", "--json"]) in (0, 1)
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["data"], row["measure"], row["figure"], row["peer_name"]) == (
        "golden_en",
        "all right",
        1.0,
        "pySBD 0.3.4",
    )


def test_every_peer_and_floor_names_a_measure() -> None:
    import tomllib

    sets = tomllib.loads((accuracy.HERE / "measures.toml").read_text())["set"]
    known = {f"{s['area']}/{accuracy.name_of(s)}/{name}" for s in sets for name in s["figures"]}
    assert set(accuracy.load(accuracy.HERE / "peers.json")) - {"about"} <= known
    floors = set(accuracy.load(accuracy.FLOORS))
    assert {key for key in floors if "/seeds/" not in key} <= known
