"""``newsparse speakers``: who is quoted, how often, and as what."""

from __future__ import annotations

import csv
import io
import json

import pytest

DAM = 'The dam will hold, Ada Holm, the mayor, said on Monday. "We checked it twice," Holm said.\n'
WEIR = '"The weir leaks," said Bo Ek, a pilot. "It has leaked for years," said Ada Holm.\n'


@pytest.fixture
def speakers(run, monkeypatch):
    """Run the command with the installed plugins."""
    monkeypatch.delenv("NEWSPARSE_PLUGINS")
    return lambda *argv: run("speakers", *argv)


def test_speakers_come_with_their_share_of_the_words(speakers, write):
    write("weir.txt", WEIR)
    result = speakers("weir.txt")
    assert result.status == 0
    lines = result.out.splitlines()
    assert lines[0].split()[:6] == ["Ada", "Holm", "1", "quote", "5", "words"]
    assert lines[1].split()[:6] == ["Bo", "Ek", "1", "quote", "3", "words"]
    assert lines[1].endswith("person, a pilot")


def test_one_name_in_several_articles_is_one_speaker(speakers, write):
    write("dam.txt", DAM)
    write("weir.txt", WEIR)
    rows = list(csv.DictReader(io.StringIO(speakers("dam.txt", "weir.txt", "--format", "csv").out)))
    assert [(row["name"], row["documents"], row["quotes"]) for row in rows] == [
        ("Ada Holm", "2", "3"),
        ("Bo Ek", "1", "1"),
    ]
    assert sum(float(row["share"]) for row in rows) == pytest.approx(1, abs=0.001)


def test_json_has_the_same_columns(speakers, write):
    write("dam.txt", DAM)
    (row,) = json.loads(speakers("dam.txt", "--format", "json").out)
    assert (row["name"], row["kind"], row["role"], row["quotes"]) == ("Ada Holm", "person", "the mayor", 2)


def test_an_article_without_quotes_gives_no_rows(speakers, write):
    write("a.txt", "Rain fell.\n")
    assert speakers("a.txt").out == ""
    assert json.loads(speakers("a.txt", "--format", "json").out) == []


def test_a_file_that_cannot_be_read_costs_only_itself(speakers, write):
    write("dam.txt", DAM)
    result = speakers("nowhere.txt", "dam.txt")
    assert result.status == 1
    assert result.out.startswith("Ada Holm")
