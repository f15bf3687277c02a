"""From documents to plain values and JSON text."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable
from contextvars import ContextVar
from datetime import datetime
from functools import cache
from typing import Any

import attrs
from cattrs.gen import make_dict_unstructure_fn, override
from cattrs.preconf.json import JsonConverter, make_converter

from newsparse.errors import DataError
from newsparse.model.annotation import Annotation
from newsparse.model.document import Document, layer_name
from newsparse.model.event import Participant
from newsparse.model.opaque import Opaque
from newsparse.model.quote import Speaker
from newsparse.model.span import Span
from newsparse.model.structure import Paragraph, Sentence
from newsparse.serialize.reading import read_inline
from newsparse.serialize.schema import SCHEMA_VERSION, TEXT_FIELD, Plain, is_annotation_type

# The order of knowledge: each layer may refer to those before it.
_LAYER_ORDER = (
    "paragraphs", "sentences", "datelines", "mentions", "dates", "quotes", "events", "casualties", "incidents", "tolls",
)  # fmt: skip

_SHOWN_TEXT = 30


class _Writing:
    """What is known while one document is written: places of items, and UTF-16 offsets if asked for."""

    def __init__(self, doc: Document, *, utf16: bool) -> None:
        self.text = doc.text
        self.by_identity: dict[int, tuple[str, int]] = {}
        self.by_value: dict[Annotation, tuple[str, int]] = {}
        for name, items in doc.layers.items():
            for index, item in enumerate(items):
                self.by_identity[id(item)] = (name, index)
                self.by_value.setdefault(item, (name, index))
        self.astral = [i for i, char in enumerate(doc.text) if char > "\uffff"] if utf16 else None

    def place(self, item: Annotation) -> tuple[str, int] | None:
        return self.by_identity.get(id(item)) or self.by_value.get(item)

    def span(self, span: Span) -> Plain:
        plain = {"start": span.start, "end": span.end}
        if self.astral is not None:
            plain["utf16_start"] = span.start + bisect_left(self.astral, span.start)
            plain["utf16_end"] = span.end + bisect_left(self.astral, span.end)
        return plain


_writing: ContextVar[_Writing] = ContextVar("_writing")
_WRITERS: dict[type[Annotation], Callable[[Any], Plain]] = {}


def document_to_dict(doc: Document, *, utf16: bool = False) -> Plain:
    """The document as plain values; see `Document.to_dict`."""
    token = _writing.set(_Writing(doc, utf16=utf16))
    try:
        names = sorted({*doc.layers, *doc.ran}, key=_layer_rank)
        layers = {name: [_write_item(item) for item in doc.layers.get(name, ())] for name in names}
        return {
            "newsparse": SCHEMA_VERSION,
            "made_by": _nest(doc.made_by),
            "text": doc.text,
            "meta": _converter().unstructure(doc.meta),
            "layers": layers,
            "problems": _converter().unstructure(list(doc.problems)),
        }
    finally:
        _writing.reset(token)


def _layer_rank(name: str) -> tuple[int, str]:
    return (_LAYER_ORDER.index(name) if name in _LAYER_ORDER else len(_LAYER_ORDER), name)


def _nest(made_by: tuple[tuple[str, str], ...]) -> Plain:
    """``("plugins.dates", "0.1.0")`` as ``{"plugins": {"dates": "0.1.0"}}``."""
    nested: Plain = {}
    for name, value in made_by:
        group, _, member = name.partition(".")
        if member:
            nested.setdefault(group, {})[member] = value
        else:
            nested[group] = value
    return nested


def dump_json(data: Plain, *, indent: int | None = None) -> str:
    """JSON text, not escaped to ASCII. Raises DataError for lone surrogates."""
    text = json.dumps(data, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise DataError(
            f"the document holds a lone surrogate ({text[error.start]!a}): parse the text, which replaces them"
        ) from error
    return text


@cache
def _converter() -> JsonConverter:
    converter = make_converter()
    converter.register_unstructure_hook(datetime, _write_moment)
    converter.register_unstructure_hook(Span, lambda span: _writing.get().span(span))
    converter.register_unstructure_hook_func(is_annotation_type, _write_nested)
    for part in (Speaker, Participant):
        converter.register_unstructure_hook(part, _fields_writer(part, converter))
    return converter


def _write_moment(moment: datetime) -> str:
    """ISO 8601; a day that starts at midnight without a zone is written as the day alone."""
    text = moment.isoformat()
    return text.removesuffix("T00:00:00")


def _write_nested(item: Annotation) -> Plain:
    place = _writing.get().place(item)
    if place is not None:
        return {"ref": list(place)}
    return {"layer": layer_name(item), **_write_item(item)}


def _write_item(item: Annotation) -> Plain:
    writing = _writing.get()
    if isinstance(item, Opaque):
        fields: Plain = {"span": writing.span(item.span), **_refer(json.loads(item.data), writing)}
    else:
        fields = _item_writer(type(item))(item)
        _shorten_source(fields, item)
        _shorten_text_field(fields, item, writing.text)
    head: Plain = {"span": fields.pop("span")}
    if "text" not in fields:
        head["text"] = _shown_text(item, writing.text)
    return head | fields


def _shown_text(item: Annotation, text: str) -> str:
    """An item's text for people; of the pieces that make up the whole text only how they begin."""
    start, end = item.span.start, item.span.end
    if isinstance(item, Paragraph | Sentence) and end - start > _SHOWN_TEXT:
        return text[start : start + _SHOWN_TEXT] + "…"
    return text[start:end]


def _shorten_source(fields: Plain, item: Annotation) -> None:
    """Leave out the extractor's name where it is the layer's: it is in nearly all items, which are many."""
    fields.pop("source", None)
    if item.source != item.layer:
        fields["source"] = item.source


def _shorten_text_field(fields: Plain, item: Annotation, text: str) -> None:
    """Leave out the field that repeats the item's text, and write it wherever it does not."""
    field = TEXT_FIELD.get(item.layer)
    if field is not None:
        fields.pop(field, None)
        value = getattr(item, field)
        if value != text[item.span.start : item.span.end]:
            fields[field] = value


def _refer(value: Any, writing: _Writing) -> Any:
    """Opaque data with the values that stand in a layer written as references again."""
    if isinstance(value, dict):
        if "layer" in value and "span" in value:
            place = writing.place(read_inline(value))
            if place is not None:
                return {"ref": list(place)}
        return {key: _refer(inner, writing) for key, inner in value.items()}
    return [_refer(inner, writing) for inner in value] if isinstance(value, list) else value


def _item_writer(cls: type[Annotation]) -> Callable[[Annotation], Plain]:
    if cls not in _WRITERS:
        _WRITERS[cls] = _fields_writer(cls, _converter())
    return _WRITERS[cls]


def _fields_writer(cls: Any, converter: JsonConverter) -> Callable[[Any], Plain]:
    """Writes an attrs value without the fields that are at their defaults: most are, in most items."""
    omitted = {field.name: override(omit_if_default=True) for field in attrs.fields(cls)}
    return make_dict_unstructure_fn(cls, converter, **omitted)  # type: ignore[arg-type]
