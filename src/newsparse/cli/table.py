"""Tables as lines of text, painted where the terminal can show it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any, TextIO

from newsparse.cli.messages import file_of
from newsparse.model.document import Document
from newsparse.view.cells import shorten
from newsparse.view.tables import Block, Row, Table, tables

Paint = Callable[[str, str], str]

_WIDEST_COLUMN = 40
_STYLES = {"title": "bold", "layer": "bold cyan", "heading": "bold", "first": "green", "quiet": "dim"}


def plain(text: str, _role: str) -> str:
    """Text as it is."""
    return text


def painter(stream: TextIO) -> Paint:
    """Colours by rich if it is installed and the stream is a terminal, else none."""
    if not stream.isatty():
        return plain
    try:
        console: Any = import_module("rich.console").Console(file=stream, highlight=False)
        text: Any = import_module("rich.text").Text
    except ImportError:
        return plain

    def paint(words: str, role: str) -> str:
        with console.capture() as caught:
            console.print(text(words, style=_STYLES[role]), end="", soft_wrap=True)
        painted: str = caught.get()
        return painted

    return paint


def terminal_width() -> int:
    """Columns to write in: those of the terminal or of ``COLUMNS``, else 100."""
    return max(40, shutil.get_terminal_size((100, 24)).columns)


def write_tables(docs: Iterable[Document], *, width: int, structure: bool, paint: Paint = plain) -> Iterator[str]:
    """Each document as lines of text: its name, then a table a layer."""
    for number, doc in enumerate(docs):
        lines = ["", *_head(doc, width, paint)] if number else _head(doc, width, paint)
        for table in tables(doc, structure=structure):
            lines += ["", *_lines(table, width, paint)]
        yield "\n".join(lines) + "\n"


def _head(doc: Document, width: int, paint: Paint) -> list[str]:
    name = " · ".join(part for part in (file_of(doc), doc.meta.title) if part)
    published = f"published {doc.meta.published:%Y-%m-%d}" if doc.meta.published else "no publication date"
    return [paint(shorten(name or "article", width), "title"), paint(published, "quiet")]


def _lines(table: Table, width: int, paint: Paint) -> list[str]:
    widths = column_widths(row for block in table.blocks for row in block.rows)
    title = paint(f"{table.layer} ({table.count})", "layer")
    return [title, *(line for block in table.blocks for line in _block_lines(block, widths, width, paint))]


def _block_lines(block: Block, widths: list[int], width: int, paint: Paint) -> Iterator[str]:
    if block.heading:
        yield "  " + paint(shorten(block.heading, width - 2), "heading")
    indent = 4 if block.heading else 2
    for row in block.rows:
        yield " " * indent + row_line(row, widths, width - indent, paint)


def column_widths(rows: Iterable[Row]) -> list[int]:
    """The width of each column but the last, which takes what is left."""
    return [min(_WIDEST_COLUMN, max(map(len, column))) for column in list(zip(*rows, strict=True))[:-1]]


def row_line(row: Row, widths: list[int], width: int, paint: Paint = plain) -> str:
    """The cells of a row in columns, the last shortened to the width of the line.

    >>> row_line(("Friday", "2024-03-08", "DATE"), [8, 10], 40)
    'Friday    2024-03-08  DATE'
    """
    cells = [shorten(text, room).ljust(room) for text, room in zip(row, widths, strict=False)]
    used = sum(widths) + 2 * len(widths)
    line = [*cells, shorten(row[-1], max(20, width - used))]
    return "  ".join([paint(line[0], "first"), *line[1:]]).rstrip()
