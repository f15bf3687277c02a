"""``newsparse timeline``: the dates of one or several articles in order, each with its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from newsparse.cli.rows import Record, RowCommand
from newsparse.model.document import Document
from newsparse.view.cells import shorten
from newsparse.view.timeline import TimelineRow, timeline

_COLUMNS = ("start", "end", "value", "mod", "grain", "text", "sentence", "title", "file", "offset")
_LONG = 2000
_WIDEST_FILE = 24


def add_command(commands: Any) -> None:
    """Describe the command to argparse."""
    _COMMAND.add(commands)


def _records(docs: Sequence[Document]) -> list[Record]:
    return [_record(row) for row in timeline(*docs)]


def _record(row: TimelineRow) -> Record:
    """A row with plain values: what CSV and JSON have."""
    return {
        "start": _written(row.start),
        "end": _written(row.end),
        "value": row.date.value,
        "mod": row.date.mod,
        "grain": row.date.grain,
        "text": row.text,
        "sentence": row.sentence,
        "title": row.title,
        "file": row.file,
        "offset": row.date.span.start,
    }


def _written(moment: datetime | None) -> str | None:
    """A day as ``2024-03-05``, a time as ``2024-03-05T14:30``."""
    if moment is None:
        return None
    whole_day = moment.tzinfo is None and (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    return moment.date().isoformat() if whole_day else moment.isoformat(timespec="minutes")


def _cells(record: Record, several: bool) -> tuple[str, ...]:
    """The value, the date as written, its file where there are several, its sentence."""
    file = (shorten(record["file"], _WIDEST_FILE),) if several else ()
    return (record["value"] or "", shorten(record["text"], 40), *file, shorten(record["sentence"], _LONG))


_COMMAND = RowCommand(
    name="timeline",
    help="print the dates of articles in order, with their sentences",
    description="The dates of all articles from the earliest to the latest, the wider before the narrower, each "
    "with the sentence that holds it. Lengths of time, recurring times and dates that could not be placed are "
    "left out; without --published relative dates cannot be placed.",
    layers=("dates", "sentences"),
    columns=_COLUMNS,
    records=_records,
    cells=_cells,
)
