"""``newsparse parse``: articles in, their layers out."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from newsparse.cli.arguments import article_options, names, parser_of, plugin_options, positive
from newsparse.cli.inputs import file_names, read_articles
from newsparse.cli.messages import Report
from newsparse.cli.output import output
from newsparse.cli.table import painter, terminal_width, write_tables
from newsparse.errors import ConfigError
from newsparse.export import JSON, Exporter
from newsparse.model.document import Document
from newsparse.parser import Parser

TABLE = "table"


def add_command(commands: Any) -> None:
    """Describe the command to argparse."""
    command = commands.add_parser(
        "parse",
        parents=[article_options(), plugin_options()],
        help="parse articles and print what was found",
        description="Parse articles and print what was found: a table, or JSON with everything. With several files, "
        "json is an array and jsonl one object a line; meta.extra holds the name of each file.",
    )
    command.add_argument("files", nargs="+", metavar="FILE", help="file, pattern such as 'news/*.txt', or - for stdin")
    command.add_argument("--format", default=TABLE, metavar="FORMAT", help="table (default), json, jsonl or a plugin's")
    command.add_argument("--only", action="append", default=[], metavar="LAYERS", help="only these: quotes,dates")
    command.add_argument("--processes", type=positive, default=1, metavar="N", help="worker processes (default 1)")
    command.add_argument("-o", "--output", metavar="PATH", help="write to this file instead of standard output")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command and return its exit status."""
    parser = parser_of(args, only=args.only)
    files = file_names(args.files)
    if args.title and len(files) > 1:
        raise ConfigError(f"--title names one article, but there are {len(files)} files")
    exporter = _exporter(parser, args.format)
    report = Report(several=len(files) > 1)
    report.general(parser.problems)
    with output(args.output) as stream:
        articles = read_articles(files, parser, args, report)
        docs = parser.parse_many(articles, processes=args.processes, chunk=_chunk(len(files), args.processes))
        docs = _reported(docs, parser, report)
        for chunk in _chunks(exporter, docs, stream, several=len(files) > 1, structure=bool(names(args.only))):
            stream.write(chunk)
    report.close()
    return int(report.failed)


def _chunk(files: int, processes: int) -> int:
    """How many files go to a process at a time: few enough that each process gets several portions."""
    return min(32, 1 + files // (4 * processes))


def _exporter(parser: Parser, name: str) -> Exporter | None:
    """The exporter of this name, or None for the table."""
    known = {exporter.name: exporter for exporter in parser.exporters}
    if name != TABLE and name not in known:
        raise ConfigError(f"there is no format {name!r}: use one of {', '.join(sorted([TABLE, *known]))}")
    return known.get(name)


def _chunks(
    exporter: Exporter | None, docs: Iterable[Document], stream: TextIO, *, several: bool, structure: bool
) -> Iterable[str]:
    if exporter is None:
        return write_tables(docs, width=terminal_width(), structure=structure, paint=painter(stream))
    return _json(docs, several=several) if exporter is JSON else exporter.write(docs)


def _json(docs: Iterable[Document], *, several: bool) -> Iterator[str]:
    """An object for one file; for several an array, also where all but one of them could not be read.

    It is written as it grows. The exporter cannot know how many files were meant.
    """
    mark = "[" if several else ""
    for doc in docs:
        yield mark + doc.to_json(indent=1)
        mark = ",\n"
    if several:
        yield "[]\n" if mark == "[" else "]\n"
    elif mark:
        yield "\n"


def _reported(docs: Iterable[Document], parser: Parser, report: Report) -> Iterator[Document]:
    for doc in docs:
        report.document(doc, parser.problems)
        yield doc
