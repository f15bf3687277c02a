"""Commands that turn articles into rows: as a table, as CSV or as JSON."""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TextIO

import attrs

from newsparse.cli.arguments import article_options, parser_of, plugin_options, positive
from newsparse.cli.inputs import file_names, read_articles
from newsparse.cli.messages import Report
from newsparse.cli.output import output
from newsparse.cli.table import column_widths, painter, row_line, terminal_width
from newsparse.errors import ConfigError
from newsparse.model.document import Document

Record = dict[str, Any]


@attrs.frozen(kw_only=True)
class RowCommand:
    """A command that reads some layers of all articles and prints one row a record.

    `records` gives plain values under the names in `columns`; `cells` the words of a line of the table,
    told whether there are several files.
    """

    name: str
    help: str
    description: str
    layers: tuple[str, ...]
    columns: tuple[str, ...]
    records: Callable[[Sequence[Document]], list[Record]]
    cells: Callable[[Record, bool], tuple[str, ...]]

    def add(self, commands: Any) -> None:
        """Describe the command to argparse."""
        command = commands.add_parser(
            self.name, parents=[article_options(), plugin_options()], help=self.help, description=self.description
        )
        command.add_argument("files", nargs="+", metavar="FILE", help="file, pattern such as 'news/*.txt', or -")
        command.add_argument(
            "--format", choices=("table", "csv", "json", "jsonl"), default="table", help="default: table"
        )
        command.add_argument("--processes", type=positive, default=1, metavar="N", help="worker processes (default 1)")
        command.add_argument("-o", "--output", metavar="PATH", help="write to this file instead of standard output")
        command.set_defaults(run=partial(run, self))


def run(command: RowCommand, args: argparse.Namespace) -> int:
    """Run such a command and return its exit status."""
    parser = parser_of(args, only=command.layers)
    files = file_names(args.files)
    if args.title and len(files) > 1:
        raise ConfigError(f"--title names one article, but there are {len(files)} files")
    report = Report(several=len(files) > 1)
    report.general(parser.problems)
    with output(args.output) as stream:
        docs = []
        for doc in parser.parse_many(read_articles(files, parser, args, report), processes=args.processes):
            report.document(doc, parser.problems)
            docs.append(doc)
        records = command.records(docs)
        if args.format == "table":
            _write_table([command.cells(record, len(files) > 1) for record in records], stream)
        else:
            stream.write(_WRITERS[args.format](command.columns, records))
    report.close()
    return int(report.failed)


def _write_table(rows: Sequence[tuple[str, ...]], stream: TextIO) -> None:
    widths = column_widths(rows) if rows else []
    width, paint = terminal_width(), painter(stream)
    stream.writelines(row_line(row, widths, width, paint) + "\n" for row in rows)


def _csv(columns: Sequence[str], records: Sequence[Record]) -> str:
    """Comma-separated values under a line of column names, also where there is no row."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(records)
    return stream.getvalue()


def _json(_columns: Sequence[str], records: Sequence[Record]) -> str:
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _jsonl(_columns: Sequence[str], records: Sequence[Record]) -> str:
    """One object a line."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


_WRITERS: dict[str, Callable[[Sequence[str], Sequence[Record]], str]] = {"csv": _csv, "json": _json, "jsonl": _jsonl}
