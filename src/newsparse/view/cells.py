"""Values as short pieces of text for people, whatever layer they belong to."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import attrs
import regex

from newsparse.model.annotation import Annotation
from newsparse.model.document import Document
from newsparse.model.opaque import Opaque
from newsparse.model.span import Span

_BASE = {field.name for field in attrs.fields(Annotation)}
_UNSHOWN = regex.compile(r"[\s\p{C}]+")


def shorten(text: str, width: int) -> str:
    """The text on one line of at most `width` characters.

    Control and invisible characters become spaces: an article must not write to the terminal.

    >>> shorten("Rain fell\\nall over the valley.", 15)
    'Rain fell all…'
    """
    line = _UNSHOWN.sub(" ", text[: 4 * width + 4]).strip()
    return line if len(line) <= width and len(text) <= 4 * width + 4 else line[: width - 1].rstrip() + "…"


def own_fields(item: Annotation) -> dict[str, Any]:
    """The fields that an item's class adds to Annotation, in order."""
    if isinstance(item, Opaque):
        return {name: value for name, value in json.loads(item.data).items() if name not in _BASE}
    fields = attrs.fields(type(item))
    return {field.name: getattr(item, field.name) for field in fields if field.name not in _BASE}


def cell(doc: Document, value: Any, width: int = 40) -> str:
    """One value: the text of a span or annotation, the name of a speaker, a number, a date.

    >>> cell(Document("Rain fell."), Span(0, 4)), cell(Document(""), 3.0), cell(Document(""), None)
    ('Rain', '3', '')
    """
    if value is None or value == "" or value == ():
        return ""
    if isinstance(value, (Span, Annotation)):
        return shorten(doc[value], width)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, datetime):
        return value.isoformat(" ", "minutes").removesuffix(" 00:00")
    if isinstance(value, (tuple, list, frozenset)):
        return shorten(", ".join(cell(doc, part, width) for part in value), width)
    return shorten(_named(doc, value), width)


def _named(doc: Document, value: Any) -> str:
    """What names a compound value: its resolved name, its name, the text of its span."""
    for field in ("canonical", "name", "span"):
        inner = getattr(value, field, None)
        if inner is not None:
            return doc[inner] if isinstance(inner, Span) else str(inner)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict) else str(value)


def summary(doc: Document, item: Annotation) -> str:
    """The fields of an item that say more than its span, as ``name: value`` pairs.

    >>> from newsparse import Mention
    >>> summary(Document("Ada"), Mention(Span(0, 3), "person", name="Ada"))
    'kind: person; form: name; name: Ada'
    """
    fields = own_fields(item).items()
    cells = {name: cell(doc, value) for name, value in fields if value not in (item.span, (item.span,))}
    return "; ".join(f"{name}: {text}" for name, text in cells.items() if text)
