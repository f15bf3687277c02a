"""``newsparse speakers``: who is quoted, how often, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsparse.cli.rows import Record, RowCommand
from newsparse.model.document import Document
from newsparse.view.cells import shorten
from newsparse.view.speakers import speakers

_COLUMNS = ("name", "kind", "role", "documents", "quotes", "words", "share")
_LONG = 2000


def add_command(commands: Any) -> None:
    """Describe the command to argparse."""
    _COMMAND.add(commands)


def _records(docs: Sequence[Document]) -> list[Record]:
    """Speakers by the number of words quoted, the most first; quotes without a speaker in the last row."""
    rows = sorted(speakers(*docs), key=lambda row: (row.name is None, -row.words, row.name))
    return [
        {
            "name": row.name,
            "kind": row.kind,
            "role": row.role,
            "documents": row.documents,
            "quotes": len(row.quotes),
            "words": row.words,
            "share": round(row.share, 4),
        }
        for row in rows
    ]


def _cells(record: Record, several: bool) -> tuple[str, ...]:
    """Name, quotes, words and share; files where there are several; kind and role."""
    counts = [_counted(record["quotes"], "quote"), _counted(record["words"], "word"), f"{record['share']:.0%}"]
    files = [_counted(record["documents"], "file")] if several else []
    about = ", ".join(part for part in (record["kind"], record["role"]) if part)
    return (shorten(record["name"] or "(no speaker found)", 40), *counts, *files, shorten(about, _LONG))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


_COMMAND = RowCommand(
    name="speakers",
    help="print who is quoted, how often, and as what",
    description="Who is quoted in the articles, most words first: name, number of quotes, words quoted and their "
    "share of all words quoted, kind and role. One name in several articles is one row.",
    layers=("quotes",),
    columns=_COLUMNS,
    records=_records,
    cells=_cells,
)
