"""The layers of a document as small tables for people: speakers with their quotes, dates, and whatever else."""

from __future__ import annotations

import attrs

from newsparse.model.annotation import Annotation
from newsparse.model.document import Document
from newsparse.model.quote import Quote
from newsparse.view.cells import cell, own_fields, shorten
from newsparse.view.entities import entities
from newsparse.view.speakers import SpeakerRow, speakers

Row = tuple[str, ...]

_ORDER = ("datelines", "quotes", "dates", "mentions", "tolls", "incidents", "events", "casualties")
_STRUCTURE = ("paragraphs", "sentences")
_LONG = 2000


@attrs.frozen
class Block:
    """Rows under a heading, which may be empty."""

    heading: str
    rows: tuple[Row, ...]


@attrs.frozen
class Table:
    """One layer: its name, how many items it has, and its rows in blocks."""

    layer: str
    count: int
    blocks: tuple[Block, ...]


def tables(doc: Document, *, structure: bool = False) -> tuple[Table, ...]:
    """A table a layer, what readers look for first; layers that were looked for in vain are empty tables.

    Paragraphs and sentences come only with `structure`. The last column of a row is the one to shorten.

    >>> from newsparse import DateExpression, Span
    >>> date = DateExpression(Span(8, 18), "DATE", "2024-03-04")
    >>> tables(Document("Rain on 2024-03-04.").with_annotations(date))[0].blocks[0].rows
    (('2024-03-04', '2024-03-04', 'DATE'),)
    """
    names = sorted({*doc.layers, *doc.ran}, key=_rank)
    return tuple(_table(doc, name, doc.layers.get(name, ())) for name in names if structure or name not in _STRUCTURE)


def _rank(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)


def _table(doc: Document, name: str, items: tuple[Annotation, ...]) -> Table:
    if name == "quotes":
        blocks = tuple(_speaker_block(doc, row) for row in speakers(doc))
    elif name == "dates":
        blocks = (Block("", tuple(_date_row(doc, item) for item in doc.dates)),)
    elif name == "mentions":
        blocks = _entity_blocks(doc)
    else:
        blocks = (Block("", _generic_rows(doc, items)),)
    return Table(name, len(items), tuple(block for block in blocks if block.rows))


def _speaker_block(doc: Document, row: SpeakerRow) -> Block:
    role = f", {shorten(row.role, 60)}" if row.role else ""
    heading = "(no speaker found)" if row.name is None else shorten(row.name, 60) + role
    return Block(heading, tuple(_quote_row(doc, quote) for quote in row.quotes))


def _quote_row(doc: Document, quote: Quote) -> Row:
    content = " … ".join(shorten(doc[part], _LONG) for part in quote.parts)
    return quote.kind, quote.cue_class or "", content


def _date_row(doc: Document, date: Annotation) -> Row:
    fields = own_fields(date)
    unknown = next((f"? ({reason})" for name, reason in date.notes if name == "value"), "?")
    value = cell(doc, fields["value"]) or unknown
    return shorten(doc[date], 40), value, " ".join(part for part in (fields["type"], fields["mod"]) if part)


def _entity_blocks(doc: Document) -> tuple[Block, ...]:
    """One block a kind, each entity with the number of its mentions and its role."""
    rows: dict[str, list[Row]] = {}
    for entity in entities(doc):
        row = (shorten(entity.name, 40), str(len(entity.mentions)), shorten(entity.role or "", _LONG))
        rows.setdefault(entity.kind, []).append(row)
    return tuple(Block(kind, tuple(found)) for kind, found in rows.items())


def _generic_rows(doc: Document, items: tuple[Annotation, ...]) -> tuple[Row, ...]:
    """The text of each item with its fields; the text alone, and all of it, where no item has any."""
    fields = [_filled_fields(doc, item) for item in items]
    if not any(fields):
        return tuple((shorten(doc[item], _LONG),) for item in items)
    return tuple((shorten(doc[item], 60), filled) for item, filled in zip(items, fields, strict=True))


def _filled_fields(doc: Document, item: Annotation) -> str:
    cells = {name: cell(doc, value) for name, value in own_fields(item).items()}
    return "  ".join(f"{name}={text}" for name, text in cells.items() if text)
