from __future__ import annotations

import json
from pathlib import Path

import pytest

import predict

RECORD = {
    "id": "a",
    "text": "VESTBY, Norway (AP) - Snow fell on Friday. Roads shut.",
    "published": "2024-03-05",
    "language": "en",
}


def predicted(area: str, **more: object) -> dict[str, object]:
    (prediction,) = predict.predictions(area, [{**RECORD, **more}])
    return prediction


def test_sentences() -> None:
    prediction = predicted("sentences")
    assert prediction["id"] == "a"
    assert [RECORD["text"][s["start"] : s["end"]] for s in prediction["sentences"]][-1] == "Roads shut."  # type: ignore[attr-defined]


def test_datelines() -> None:
    prediction = predicted("datelines")
    assert (prediction["kind"], prediction["dateline_place"], prediction["dateline_agency"]) == (
        "dateline",
        "VESTBY",
        "AP",
    )
    assert prediction["body_start"] == RECORD["text"].index("Snow")


def test_a_dateline_that_stands_alone_has_no_body() -> None:
    prediction = predicted("datelines", text="VESTBY, Norway, April 15, 1997 (AP)")
    assert prediction["body_start"] is None


@pytest.mark.parametrize("area", ["sentences", "datelines"])
def test_gold_is_not_read(area: str) -> None:
    gold = {"sentences": [{"start": 0, "end": 3}], "quotes": 1, "timexes": 2, "kind": "credit", "source": "x"}
    assert predicted(area, **gold) == predicted(area)


def test_a_publication_date_that_is_none_is_left_out() -> None:
    assert predicted("sentences", published="last week") == predicted("sentences")


def test_an_area_without_extractor(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(predict, "known_layers", lambda: frozenset(["sentences"]))
    predict.parser_for.cache_clear()
    assert predict.main(["casualties", "nowhere.jsonl"]) == 2
    assert capsys.readouterr().err == "casualties: no extractor gives this layer yet\n"


def test_command_line(tmp_path: Path) -> None:
    gold, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl.gz"
    gold.write_text(json.dumps(RECORD) + "\n\n" + json.dumps({**RECORD, "id": "b"}) + "\n", encoding="utf-8")
    assert predict.main(["sentences", str(gold), "-o", str(out)]) == 0
    assert [record["id"] for record in predict.read_jsonl(out)] == ["a", "b"]
