"""``newsparse timeline``: the dates of one or several articles in order, each with its sentence."""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from newsparse.cli.arguments import article_options, parser_of, plugin_options
from newsparse.cli.inputs import file_names, read_articles
from newsparse.cli.messages import Report
from newsparse.cli.output import output
from newsparse.cli.table import Paint, column_widths, painter, row_line, terminal_width
from newsparse.errors import ConfigError
from newsparse.view.cells import shorten
from newsparse.view.timeline import TimelineRow, timeline

_LAYERS = ("dates", "sentences")
_LONG = 2000
_WIDEST_FILE = 24


def add_command(commands: Any) -> None:
    """Describe the command to argparse."""
    command = commands.add_parser(
        "timeline",
        parents=[article_options(), plugin_options()],
        help="print the dates of articles in order, with their sentences",
        description="The dates of all articles from the earliest to the latest, the wider before the narrower, each "
        "with the sentence that holds it. Lengths of time, recurring times and dates that could not be placed are "
        "left out; without --published relative dates cannot be placed.",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="file, pattern such as 'news/*.txt', or - for stdin")
    command.add_argument("--format", choices=("table", *_WRITERS), default="table", help="the default is table")
    command.add_argument("-o", "--output", metavar="PATH", help="write to this file instead of standard output")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command and return its exit status."""
    parser = parser_of(args, only=_LAYERS)
    files = file_names(args.files)
    if args.title and len(files) > 1:
        raise ConfigError(f"--title names one article, but there are {len(files)} files")
    several = len(files) > 1
    report = Report(several=several)
    report.general(parser.problems)
    with output(args.output) as stream:
        docs = []
        for doc in parser.parse_many(read_articles(files, parser, args, report)):
            report.document(doc, parser.problems)
            docs.append(doc)
        rows = timeline(*docs)
        if args.format == "table":
            stream.write(_table(rows, several=several, width=terminal_width(), paint=painter(stream)))
        else:
            stream.write(_WRITERS[args.format](rows))
    report.close()
    return int(report.failed)


def _table(rows: Sequence[TimelineRow], *, several: bool, width: int, paint: Paint) -> str:
    """A line a date: its value, the date as written, its file where there are several, its sentence."""
    cells = [_cells(row, several=several) for row in rows]
    widths = column_widths(cells) if cells else []
    return "".join(row_line(line, widths, width, paint) + "\n" for line in cells)


def _cells(row: TimelineRow, *, several: bool) -> tuple[str, ...]:
    file = (shorten(row.file, _WIDEST_FILE),) if several else ()
    return (row.date.value or "", shorten(row.text, 40), *file, shorten(row.sentence, _LONG))


def _record(row: TimelineRow) -> dict[str, Any]:
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


def _csv(rows: Sequence[TimelineRow]) -> str:
    """Comma-separated values under a line of column names, also where there is no row."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for row in rows:
        record = _record(row)
        writer.writerow([record[column] for column in _COLUMNS])
    return stream.getvalue()


def _json(rows: Sequence[TimelineRow]) -> str:
    """An array of objects."""
    return json.dumps([_record(row) for row in rows], ensure_ascii=False, indent=1) + "\n"


_COLUMNS = ("start", "end", "value", "mod", "grain", "text", "sentence", "title", "file", "offset")
_WRITERS: dict[str, Callable[[Sequence[TimelineRow]], str]] = {"csv": _csv, "json": _json}
