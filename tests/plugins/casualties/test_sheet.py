"""One row an incident, for a coder's sheet."""

from __future__ import annotations

import csv
import io

from newsparse import Parser
from newsparse_casualties.sheet import COLUMNS, write_sheet


def test_a_row_an_article_with_named_columns(full_parser: Parser) -> None:
    doc = full_parser.parse("At least 12 people were killed in Elm.", published="2024-03-05", title="Blast")
    empty = full_parser.parse("Rain fell.")
    (row,) = csv.DictReader(io.StringIO("".join(write_sheet([doc, empty]))))
    assert tuple(row) == COLUMNS
    assert (row["title"], row["published"], row["killed_low"], row["killed_best"], row["killed_high"]) == (
        *("Blast", "2024-03-05", "12", "12", ""),
    )


def test_it_is_an_exporter(parser: Parser) -> None:
    assert "sheet" in {exporter.name for exporter in parser.exporters}
