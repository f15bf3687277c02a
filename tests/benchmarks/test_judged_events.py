"""The judged samples of events: drawing, showing, scoring."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

import judged_events

TEXT = """Gunmen attacked a convoy near Oslo on Sunday. The minister condemned the raid.

Rain fell for three days. The envoys will meet in May. The roads stayed open. The choir sang."""
SAMPLES = sorted(judged_events.JUDGED.glob("events-*.jsonl"))


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def item(words: str, **verdicts: object) -> judged_events.Record:
    start, end = span(words)
    return {"id": "convoy", "start": start, "end": end, **verdicts}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "load").mkdir()
    with gzip.open(tmp_path / judged_events.SOURCE, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"id": "convoy", "text": TEXT, "published": "2024-03-05"}) + "\n")
    return tmp_path


def test_a_sample_holds_offsets_and_no_text(data: Path) -> None:
    drawn = judged_events.drawn(judged_events.pool(data), seed=1, size=9)
    assert [TEXT[one["start"] : one["end"]] for one in drawn] == ["attacked", "condemned", "raid", "meet"]
    assert all(one.keys() == {"id", "start", "end"} for one in drawn)
    again = [judged_events.drawn(judged_events.pool(data), seed=1, size=2) for _ in range(2)]
    assert again[0] == again[1]


@pytest.mark.parametrize(("given", "words"), [("where", ["attacked", "raid"]), ("when", ["attacked", "meet"])])
def test_a_sample_may_ask_for_a_date_or_a_place(data: Path, given: str, words: list[str]) -> None:
    drawn = judged_events.drawn(judged_events.pool(data), seed=1, size=9, given=given)
    assert [TEXT[one["start"] : one["end"]] for one in drawn] == words


def test_such_a_sample_takes_three_of_an_article_at_most(data: Path) -> None:
    ((article, event), *_) = judged_events.pool(data)
    assert len(judged_events.drawn([(article, event)] * 5, seed=1, size=9, given="where")) == 3
    assert len(judged_events.drawn([(article, event)] * 5, seed=1, size=9)) == 5


def test_draw_prints_items(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert judged_events.main(["draw", "--data", str(data), "--with", "where"]) == 0
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [item("attacked"), item("raid")]


def test_an_item_is_shown_with_our_answer_or_blind(data: Path) -> None:
    docs = judged_events.documents(data, {"convoy"})
    head, text = judged_events.shown(item("attacked"), docs["convoy"]).split("\n", 1)
    assert head.startswith("=== convoy 7 15 ASSAULT/None actual (stated)")
    assert text.startswith("Gunmen «attacked» a convoy")
    assert judged_events.shown(item("attacked"), docs["convoy"], blind=True).startswith("=== convoy 7 15\n")


def test_verdicts_are_counted_for_what_is_given(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verdicts = [
        item("attacked", type="ASSAULT", stage="actual", when=span("Sunday"), where=span("near Oslo")),
        item("condemned", type=["ACCUSE", "REJECT"], stage="negated", when=None, where=None),
        item("raid", type=None),
        item("Rain", type="DISASTER", stage="actual", when=None, where=None),
    ]
    sample = tmp_path / "events-1.jsonl"
    sample.write_text("".join(json.dumps(one) + "\n" for one in verdicts), encoding="utf-8")
    assert judged_events.main(["score", str(sample), "--data", str(data), "--misses"]) == 0
    first, *misses = capsys.readouterr().out.splitlines()
    found = json.loads(first)
    assert (found["items"], found["found"]) == (4, 3)
    assert (found["type"], found["stage"], found["when"], found["where"]) == ([2, 3], [1, 2], [1, 1], [1, 1])
    assert found["strict"]["stage"] == [1, 3]
    assert "stage actual for negated" in misses
    assert "type ASSAULT for None" in misses


@pytest.mark.parametrize(
    ("ours", "verdict", "right"),
    [([3, 9], [8, 12], True), ([3, 9], [9, 12], False), ([3, 9], [[0, 2], [4, 5]], True), ([3, 9], None, False)],
)
def test_a_date_is_right_where_it_overlaps(ours: list[int], verdict: object, right: bool) -> None:
    assert judged_events.is_right("when", ours, verdict) is right


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_samples_are_judged(path: Path) -> None:
    items = judged_events.read(path)
    assert len(items) >= 40
    for one in items:
        assert {"id", "start", "end", "type"} <= one.keys()
        assert one["type"] is None or {"stage", "when", "where"} <= one.keys()
        assert "text" not in one
