"""``newsparse explain``: which rule gave each result, what was rejected, and why."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from newsparse.cli.arguments import article_options, names, parser_of, plugin_options
from newsparse.cli.inputs import file_names, read_articles
from newsparse.cli.messages import Report, say
from newsparse.cli.output import output
from newsparse.cli.table import Paint, column_widths, painter, row_line, terminal_width
from newsparse.errors import ConfigError
from newsparse.extraction import AnyExtractor, Note
from newsparse.model.annotation import Annotation
from newsparse.model.document import Document
from newsparse.parser import Parser
from newsparse.view.cells import shorten
from newsparse.view.tables import Row

# Explained only on request: their reasons are the layout of the page.
_STRUCTURE = ("paragraphs", "sentences")
_LONG = 2000


def add_command(commands: Any) -> None:
    """Describe the command to argparse."""
    command = commands.add_parser(
        "explain",
        parents=[article_options(), plugin_options()],
        help="say which rule gave each result, and what was rejected",
        description="For each result: its place, the verdict, the rule, the text and the reasons. Extractors that "
        "can tell also list what they rejected.",
    )
    command.add_argument("file", metavar="FILE", help="file, or - for stdin")
    command.add_argument("--layer", action="append", default=[], metavar="LAYERS", help="only these, such as quotes")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command and return its exit status."""
    parser = parser_of(args)
    layers = _layers(parser, names(args.layer))
    files = file_names([args.file])
    if len(files) > 1:
        raise ConfigError(f"explain takes one file, but {args.file!r} stands for {len(files)}")
    report = Report()
    report.general(parser.problems)
    with output(None) as stream:
        paint = painter(stream)
        for article in read_articles(files, parser, args, report):
            doc = parser.parse(article)
            report.document(doc, parser.problems)
            for step in parser.extractors:
                if any(layer.layer in layers for layer in step.gives):
                    stream.write(_explained(doc, step, layers, report, paint))
    report.close()
    return int(report.failed)


def _layers(parser: Parser, wanted: tuple[str, ...]) -> tuple[str, ...]:
    known = sorted({layer.layer for step in parser.extractors for layer in step.gives})
    for name in wanted:
        if name not in known:
            raise ConfigError(f"there is no layer {name!r} to explain: known are {', '.join(known)}")
    return wanted or tuple(name for name in known if name not in _STRUCTURE)


def _explained(doc: Document, step: AnyExtractor, layers: tuple[str, ...], report: Report, paint: Paint) -> str:
    """What one extractor has to say, as lines of text."""
    given = [layer.layer for layer in step.gives if layer.layer in layers]
    notes = _notes(doc, step, given, report)
    kept = sum(note.verdict == "kept" for note in notes)
    title = paint(f"{', '.join(given)} by {step.name}: {kept} kept, {len(notes) - kept} rejected", "layer")
    rows = [_row(doc, note) for note in notes]
    widths, width, lines = column_widths(rows), terminal_width(), [title]
    for note, row in zip(notes, rows, strict=True):
        lines.append("  " + row_line(row, widths, width - 2, paint))
        lines += ["      " + paint(shorten(reason, width - 6), "quiet") for reason in note.reasons]
    return "\n".join(lines) + "\n\n"


def _row(doc: Document, note: Note) -> Row:
    return f"{note.span.start}:{note.span.end}", note.verdict, note.rule, shorten(doc[note.span], _LONG)


def _notes(doc: Document, step: AnyExtractor, layers: Iterable[str], report: Report) -> list[Note]:
    """The extractor's own account, in the order of the text; its results where it gives none."""
    if step.explain is not None and step.serves(doc.meta.language):
        try:
            return sorted(step.explain(doc), key=lambda note: (note.span, note.verdict))
        except Exception as error:
            report.failed = True
            say(f"NP201 error: the explanation of {step.name!r} failed: {error!r}. Report it to its author")
    items = [item for name in layers for item in doc.layers.get(name, ()) if item.source == step.name]
    return [_note(item) for item in items]


def _note(item: Annotation) -> Note:
    """A result as its own explanation: its rule, the measured confidence and its notes."""
    measured = [] if item.confidence is None else [f"confidence {item.confidence:.2f}"]
    noted = (f"{field}: {reason}" for field, reason in item.notes)
    return Note(item.span, item.rule or "-", "kept", (*measured, *noted))
