"""The share of phrases of other suites that are read alike."""

from __future__ import annotations

import gzip
import json
from datetime import datetime
from pathlib import Path

import pytest

import phrases

DAY = {"id": "a", "published": "2024-03-05", "language": "en"}


def record(text: str, words: str, value: str) -> phrases.Record:
    start = text.index(words)
    timex = {"start": start, "end": start + len(words), "text": words, "type": "DATE", "value": value}
    return {**DAY, "text": text, "timexes": [timex]}


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2016", datetime(2016, 1, 1), datetime(2017, 1, 1)),
        ("2016-Q4", datetime(2016, 10, 1), datetime(2017, 1, 1)),
        ("2016-12", datetime(2016, 12, 1), datetime(2017, 1, 1)),
        ("2016-W01", datetime(2016, 1, 4), datetime(2016, 1, 11)),
        ("2016-05-03T14:30", datetime(2016, 5, 3, 14, 30), datetime(2016, 5, 3, 14, 31)),
        ("2016-05-03/2016-05-06", datetime(2016, 5, 3), datetime(2016, 5, 6)),
    ],
)
def test_values_cover_a_stretch_of_time(value: str, start: datetime, end: datetime) -> None:
    assert phrases.stretch_of(value) == (start, end)


@pytest.mark.parametrize("value", ["P3D", "PRESENT_REF", "2016-13", "2016-05-03/..", ""])
def test_other_values_cover_none(value: str) -> None:
    assert phrases.stretch_of(value) is None


@pytest.mark.parametrize(
    ("text", "words", "value", "level"),
    [
        ("due on 3 May", "3 May", "2024-05-03", 3),
        ("due 3 to 5 May", "3 to 5 May", "2024-05-03/2024-05-06", 2),
        ("due 3 to 5 May", "3 to 5 May", "2024-05-03/2024-05-05", 3),
        ("due on 3 May", "3 May", "2025-05-03", 1),
        ("due whenever", "whenever", "2024-05-03", 0),
    ],
)
def test_levels(text: str, words: str, value: str, level: int) -> None:
    assert phrases.level(record(text, words, value)) == level


def test_the_table_and_the_misses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [record("due on 3 May", "3 May", "2024-05-03"), record("due on 3 May", "3 May", "2025-05-03")]
    (tmp_path / "dates").mkdir()
    with gzip.open(tmp_path / "dates" / "phrases-own-en.jsonl.gz", "wt", encoding="utf-8") as out:
        out.write("".join(json.dumps(row) + "\n" for row in rows))
    assert phrases.main(["--data", str(tmp_path), "--misses", "5"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["own-en", "2", "found", "1.000", "read", "0.500", "right", "0.500"]
    assert "3 May=2025-05-03 | ours 3 May=2024-05-03" in lines[1]
    assert phrases.main(["--data", str(tmp_path / "none")]) == 1
