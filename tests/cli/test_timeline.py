"""``newsparse timeline``: dates in order, with their sentences."""

from __future__ import annotations

import csv
import io
import json

import pytest

DAM = "The dam will be pulled down in June, the board said on Monday. It was built in 1931.\n"
FAIR = "The fair opened in 1990. It lasted for years.\n"


@pytest.fixture
def dates(run, monkeypatch):
    """Run the command with the installed plugins, on articles of a Tuesday."""
    monkeypatch.delenv("NEWSPARSE_PLUGINS")
    return lambda *argv: run("timeline", *argv, "--published", "2024-03-05")


def test_dates_come_in_order_with_their_sentences(dates, write):
    write("dam.txt", DAM)
    result = dates("dam.txt")
    assert result.status == 0
    assert result.out.splitlines() == [
        "1931        1931    It was built in 1931.",
        "2024-03-04  Monday  The dam will be pulled down in June, the board said on Monday.",
        "2024-06     June    The dam will be pulled down in June, the board said on Monday.",
    ]


def test_several_articles_make_one_timeline_that_names_the_files(dates, write):
    write("dam.txt", DAM)
    write("fair.txt", FAIR)
    lines = dates("dam.txt", "fair.txt").out.splitlines()
    assert [line.split()[0] for line in lines] == ["1931", "1990", "2024-03-04", "2024-06"]
    assert lines[1] == "1990        1990    fair.txt  The fair opened in 1990."


def test_csv_has_column_names_and_a_row_a_date(dates, write):
    write("dam.txt", DAM)
    rows = list(csv.DictReader(io.StringIO(dates("dam.txt", "--format", "csv").out)))
    assert [row["value"] for row in rows] == ["1931", "2024-03-04", "2024-06"]
    assert (rows[2]["start"], rows[2]["end"], rows[2]["grain"]) == ("2024-06-01", "2024-07-01", "month")
    assert DAM[int(rows[1]["offset"]) :].startswith(rows[1]["text"])


def test_json_is_an_array_and_times_have_their_zone(dates, write):
    write("a.txt", "The gate broke at 9 p.m. EST on Feb. 12.\n")
    (row,) = json.loads(dates("a.txt", "--format", "json").out)
    assert row["start"] == "2024-02-12T21:00-05:00"
    assert row["sentence"] == "The gate broke at 9 p.m. EST on Feb. 12."


@pytest.mark.parametrize(("form", "empty"), [("table", ""), ("json", "[]\n")])
def test_an_article_without_dates_gives_no_rows(dates, write, form, empty):
    write("a.txt", "Nothing happened.\n")
    assert dates("a.txt", "--format", form).out == empty


def test_a_file_that_cannot_be_read_costs_only_itself(dates, write):
    write("fair.txt", FAIR)
    result = dates("gone.txt", "fair.txt")
    assert result.status == 1
    assert "gone.txt" in result.err
    assert result.out.startswith("1990")


def test_a_file_is_written_on_request(dates, write, tmp_path):
    write("dam.txt", DAM)
    assert dates("dam.txt", "--format", "csv", "-o", "dam.csv").out == ""
    assert (tmp_path / "dam.csv").read_text(encoding="utf-8").startswith("start,end,value")


def test_without_an_extractor_of_dates_the_command_says_so(run, write):
    write("dam.txt", DAM)
    result = run("timeline", "dam.txt")
    assert result.status == 2
    assert "no layer 'dates'" in result.err


def test_one_title_cannot_name_two_articles(dates, write):
    assert dates("a.txt", "b.txt", "--title", "Both").status == 2
