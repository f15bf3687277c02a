"""``newsparse tolls``: how many were killed, hurt and so on, followed over articles in the order of publication."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsparse.cli.rows import Record, RowCommand
from newsparse.model.document import Document
from newsparse.view.cells import shorten
from newsparse.view.tolls import TollRow, tolls

_COLUMNS = (
    *("published", "kind", "low", "best", "high", "change", "said_by"),
    *("text", "sentence", "rule", "incident", "title", "file", "offset"),
)
_LONG = 2000
_WIDEST_FILE = 24


def add_command(commands: Any) -> None:
    """Describe the command to argparse."""
    _COMMAND.add(commands)


def _records(docs: Sequence[Document]) -> list[Record]:
    return [_record(row) for row in tolls(*docs)]


def _record(row: TollRow) -> Record:
    """A row with plain values: what CSV and JSON have."""
    return {
        "published": row.published.date().isoformat() if row.published else None,
        "kind": row.kind,
        "low": row.low,
        "best": row.best,
        "high": row.high,
        "change": row.change,
        "said_by": row.said_by,
        "text": row.text,
        "sentence": row.sentence,
        "rule": row.toll.rule,
        "incident": row.toll.incident.type if row.toll.incident else None,
        "title": row.title,
        "file": row.file,
        "offset": row.toll.span.start,
    }


def _cells(record: Record, several: bool) -> tuple[str, ...]:
    """Date, kind, figure with its range and change; its file where there are several; source and sentence."""
    file = (shorten(record["file"], _WIDEST_FILE),) if several else ()
    change = "" if not record["change"] else f"{record['change']:+d}"
    source = shorten(record["said_by"] or "", 30)
    about = shorten(record["sentence"], _LONG)
    return (record["published"] or "", *file, record["kind"], _figure(record), change, source, about)


def _figure(record: Record) -> str:
    """The best figure, with its range where there is one: ``12``, ``12+``, ``31 (14-38)``."""
    low, best, high = record["low"], record["best"], record["high"]
    if best is None:
        return "?"
    if low == best and high is None:
        return f"{best}+"
    return str(best) if low == high else f"{best} ({'?' if low is None else low}-{'?' if high is None else high})"


_COMMAND = RowCommand(
    name="tolls",
    help="print how many were killed, hurt, missing ..., article by article",
    description="The toll of each kind in each article, in the order of publication: best figure and range, change "
    "since the article before on the same happening, who says so, and the sentence. Without --published the order "
    "given is kept.",
    layers=("tolls", "sentences", "mentions"),
    columns=_COLUMNS,
    records=_records,
    cells=_cells,
)
