"""``newsparse tolls``: the toll of each kind, article by article."""

from __future__ import annotations

import csv
import io
import json

import pytest

EARLY = "Nine people were killed when a quay collapsed in Norrby, police said.\n"
LATE = "Fourteen people were killed and 30 injured when a quay collapsed in Norrby.\n"


@pytest.fixture
def tolls(run, monkeypatch):
    """Run the command with the installed plugins."""
    monkeypatch.delenv("NEWSPARSE_PLUGINS")
    return lambda *argv: run("tolls", *argv)


def test_a_toll_is_followed_over_articles(tolls, write):
    write("a.txt", EARLY)
    write("b.txt", LATE)
    rows = list(csv.DictReader(io.StringIO(tolls("a.txt", "b.txt", "--format", "csv").out)))
    assert [(row["file"], row["kind"], row["best"], row["change"]) for row in rows] == [
        ("a.txt", "killed", "9", ""),
        ("b.txt", "killed", "14", "5"),
        ("b.txt", "injured", "30", ""),
    ]


def test_the_table_has_the_figure_its_change_and_sentence(tolls, write):
    write("a.txt", EARLY)
    (line,) = tolls("a.txt", "--published", "2024-03-05").out.splitlines()
    assert line.split()[:3] == ["2024-03-05", "killed", "9"]
    assert "Nine people were killed" in line


def test_json_is_an_array(tolls, write):
    write("a.txt", "At least 9 people were killed.\n")
    (row,) = json.loads(tolls("a.txt", "--format", "json").out)
    assert (row["low"], row["best"], row["high"], row["text"]) == (9, 9, None, "At least 9 people")


def test_an_article_without_figures_gives_no_row(tolls, write):
    write("a.txt", "Rain fell on 12 villages.\n")
    assert tolls("a.txt").out == ""
