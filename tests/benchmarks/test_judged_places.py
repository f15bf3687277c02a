"""The judged sample of countries: drawing, showing, scoring."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

import judged_places

TEXT = "The choir sang in Oslo. Danish officials clapped."
SAMPLES = sorted((Path(judged_places.__file__).parent / "judged").glob("*s.json"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "load").mkdir()
    with gzip.open(tmp_path / judged_places.SOURCE, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"id": "choir", "text": TEXT}) + "\n")
    return tmp_path


@pytest.mark.parametrize(("kind", "phrase", "country"), [("town", "Oslo", "NO"), ("actor", "Danish officials", "DK")])
def test_a_sample_holds_offsets_and_no_text(data: Path, kind: str, phrase: str, country: str) -> None:
    (item,) = judged_places.drawn(kind, data, seed=1, size=9)
    start = TEXT.index(phrase)
    assert item == {"id": "choir", "start": start, "end": start + len(phrase), "drawn": country}


def test_an_item_is_shown_in_its_context() -> None:
    item = {"id": "choir", "start": 18, "end": 22, "drawn": "NO"}
    assert (
        judged_places.shown(item, TEXT) == "=== choir 18 22 NO\nThe choir sang in «Oslo». Danish officials clapped.\n"
    )


def test_only_given_countries_count(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verdicts = [
        {"id": "choir", "start": 18, "end": 22, "country": "NO"},
        {"id": "choir", "start": 24, "end": 40, "country": "SE"},
        {"id": "choir", "start": 0, "end": 9, "country": "NO"},
    ]
    sample = tmp_path / "sample.json"
    sample.write_text(json.dumps(verdicts), encoding="utf-8")
    assert judged_places.main(["score", str(sample), "--data", str(data)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found == {"items": 3, "with_country": 3, "given": 2, "right": 1, "precision": 0.5}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples_are_judged(path: Path) -> None:
    items = json.loads(path.read_text("utf-8"))
    assert len(items) == 100
    assert all({"id", "start", "end", "country"} <= item.keys() for item in items)
