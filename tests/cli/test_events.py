"""``newsparse events``: what happened, one row an event."""

from __future__ import annotations

import csv
import io
import json

import pytest

RAID = """Gunmen attacked a convoy near Kharkiv on Sunday, killing two drivers, police said.

Rain fell. The road was closed. The Danish government will send medicine.
"""


@pytest.fixture
def events(run, monkeypatch):
    """Run the command with the installed plugins, on articles of a Tuesday."""
    monkeypatch.delenv("NEWSPARSE_PLUGINS")
    return lambda *argv: run("events", *argv, "--published", "2024-03-05")


def test_a_line_an_event_with_what_is_known(events, write):
    write("raid.txt", RAID)
    result = events("raid.txt")
    assert result.status == 0
    first, *_, last = result.out.splitlines()
    assert first.split("  ")[:2] == ["2024-03-03", "ASSAULT"]
    assert "Gunmen > a convoy" in first
    assert "AID (planned)" in last


def test_csv_has_the_columns_of_event_data(events, write):
    write("raid.txt", RAID)
    rows = list(csv.DictReader(io.StringIO(events("raid.txt", "--format", "csv").out)))
    assert list(rows[0])[:8] == [
        "id", "date", "source", "source_country", "source_sector", "target", "target_country", "target_sector"
    ]  # fmt: skip
    first, last = rows[0], rows[-1]
    assert (first["id"], first["type"], first["stage"], first["incident"]) == ("raid.txt#1", "ASSAULT", "actual", "0")
    assert (first["place"], first["country"]) == ("Kharkiv", "UA")
    assert RAID[int(first["start"]) : int(first["end"])] == first["text"] == "attacked"
    assert (last["source_country"], last["source_sector"], last["target"]) == ("DK", "GOV", "")


def test_json_lines_have_an_object_each(events, write):
    write("raid.txt", RAID)
    records = [json.loads(line) for line in events("raid.txt", "--format", "jsonl").out.splitlines()]
    assert [record["text"] for record in records][:2] == ["attacked", "killing"]
    assert records[-1]["date"] is None


def test_an_article_without_events_gives_no_row(events, write):
    write("rain.txt", "It rained.\n")
    assert events("rain.txt").out == ""
    assert events("rain.txt", "--format", "csv").out.startswith("id,date,source,")
