"""Documents to plain values and back: JSON schema version 1.

A layer's items are written once. A value that stands in a layer is written elsewhere as
``{"ref": [layer, index]}``; a nested annotation that stands in no layer is written in full, with
its layer's name. Each item carries its ``text`` for people; reading ignores it.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from datetime import datetime
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import ClassValidationError, IterableValidationError, transform_error
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override
from cattrs.preconf.json import JsonConverter, make_converter

from newsparse.errors import DataError
from newsparse.model.annotation import Annotation, layer_class
from newsparse.model.document import Document, layer_name
from newsparse.model.event import Participant
from newsparse.model.meta import Meta
from newsparse.model.opaque import Opaque
from newsparse.model.problem import Problem
from newsparse.model.quote import Speaker
from newsparse.model.span import Span
from newsparse.model.structure import Paragraph

SCHEMA_VERSION = 1

# The order of knowledge: each layer may refer to those before it.
_LAYER_ORDER = (
    "paragraphs", "sentences", "datelines", "mentions", "dates", "quotes", "events", "casualties", "incidents", "tolls",
)  # fmt: skip

_PARAGRAPH_TEXT = 30
_EMPTY = (None, "", ())
_UTF16_KEYS = ("utf16_start", "utf16_end")

A = TypeVar("A", bound=Annotation)
Plain = dict[str, Any]


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


class _Reading:
    """The layers of one document while it is read: items are made when first referred to."""

    def __init__(self, layers: Mapping[str, list[Plain]]) -> None:
        self.layers = layers
        self.made: dict[tuple[str, int], Annotation] = {}
        self.in_progress: list[tuple[str, int]] = []

    def item(self, layer: str, index: int) -> Annotation:
        place = (layer, index)
        if place not in self.made:
            if place in self.in_progress:
                raise DataError(f"layers.{layer}[{index}] refers to itself")
            try:
                raw = self.layers[layer][index]
            except (KeyError, IndexError, TypeError):
                raise DataError(f"a reference to layers.{layer}[{index}], which is not there") from None
            self.in_progress.append(place)
            self.made[place] = _read_item(raw, layer, index)
            self.in_progress.pop()
        return self.made[place]


_writing: ContextVar[_Writing] = ContextVar("_writing")
_reading: ContextVar[_Reading] = ContextVar("_reading")


def _is_annotation_type(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Annotation)


def _is_annotation_union(kind: Any) -> bool:
    if get_origin(kind) not in (Union, UnionType):
        return False
    members = [member for member in get_args(kind) if member is not type(None)]
    return len(members) > 1 and all(_is_annotation_type(member) for member in members)


def _make_converter() -> JsonConverter:
    converter = make_converter()
    converter.register_unstructure_hook(datetime, _write_moment)
    converter.register_unstructure_hook(Span, lambda span: _writing.get().span(span))
    converter.register_structure_hook(Span, lambda value, _: _read_span(value))
    converter.register_unstructure_hook_func(_is_annotation_type, _write_nested)
    converter.register_structure_hook_func(_is_annotation_type, _read_nested)
    for part in (Speaker, Participant):
        converter.register_unstructure_hook(part, _fields_writer(part, converter))
    converter.register_structure_hook_func(_is_annotation_union, _read_nested)
    return converter


def _write_moment(moment: datetime) -> str:
    """ISO 8601; a day that starts at midnight without a zone is written as the day alone."""
    text = moment.isoformat()
    return text.removesuffix("T00:00:00")


def _read_span(value: Any) -> Span:
    return Span(_offset(value, "start"), _offset(value, "end"))


def _offset(value: Any, name: str) -> int:
    offset = value[name]
    if not isinstance(offset, int) or isinstance(offset, bool):
        raise ValueError(f"{name} must be a whole number, not {offset!r}")
    return offset


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
    head: Plain = {"span": fields.pop("span")}
    if "text" not in fields:
        head["text"] = _shown_text(item, writing.text)
    return head | fields


def _shown_text(item: Annotation, text: str) -> str:
    """An item's text for people; of a paragraph only how it begins, since its sentences repeat the rest."""
    start, end = item.span.start, item.span.end
    if isinstance(item, Paragraph) and end - start > _PARAGRAPH_TEXT:
        return text[start : start + _PARAGRAPH_TEXT] + "…"
    return text[start:end]


def _shorten_source(fields: Plain, item: Annotation) -> None:
    """Leave out the extractor's name where it is the layer's: it is in nearly all items, which are many."""
    fields.pop("source", None)
    if item.source != item.layer:
        fields["source"] = item.source


def _refer(value: Any, writing: _Writing) -> Any:
    """Opaque data with the values that stand in a layer written as references again."""
    if isinstance(value, dict):
        if "layer" in value and "span" in value:
            place = writing.place(_read_inline(value))
            if place is not None:
                return {"ref": list(place)}
        return {key: _refer(inner, writing) for key, inner in value.items()}
    return [_refer(inner, writing) for inner in value] if isinstance(value, list) else value


def _inline(value: Any) -> Any:
    """Data of an unknown layer with its references replaced by what they refer to, so that it stands alone."""
    if isinstance(value, dict):
        if set(value) == {"ref"}:
            layer, index = value["ref"]
            item = _reading.get().item(layer, index)
            raw = _reading.get().layers[layer][index]
            return {"layer": layer_name(item), **_inline({k: v for k, v in raw.items() if k != "text"})}
        return {key: _inline(inner) for key, inner in value.items() if key not in _UTF16_KEYS}
    return [_inline(inner) for inner in value] if isinstance(value, list) else value


def _read_nested(value: Any, _kind: Any) -> Annotation:
    if not isinstance(value, dict):
        raise ValueError(f"expected an annotation or a reference, got {value!r}")
    if set(value) == {"ref"}:
        layer, index = value["ref"]
        return _reading.get().item(layer, index)
    return _read_inline(value, _kind)


def _read_inline(value: Plain, kind: Any = None) -> Annotation:
    name = value.get("layer", getattr(kind, "layer", ""))
    return _read_fields({key: inner for key, inner in value.items() if key != "layer"}, name)


def _read_item(raw: Any, layer: str, index: int) -> Annotation:
    try:
        return _read_fields(raw, layer)
    except (ClassValidationError, IterableValidationError) as error:
        reasons = "; ".join(transform_error(error, path=f"layers.{layer}[{index}]"))
        raise DataError(f"this is no newsparse document: {reasons}") from error
    except DataError:
        raise
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"this is no newsparse document: layers.{layer}[{index}]: {error!r}") from error


def _read_fields(raw: Plain, layer: str) -> Annotation:
    cls = layer_class(layer)
    if cls is not None:
        return _item_reader(cls)({"source": layer, **raw}, cls)
    data = {key: _inline(value) for key, value in raw.items() if key not in ("span", "text")}
    return Opaque(_read_span(raw["span"]), layer, _canonical(data), source=str(raw.get("source", layer)))


def _canonical(data: Plain) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _item_writer(cls: type[Annotation]) -> Callable[[Annotation], Plain]:
    if cls not in _WRITERS:
        _WRITERS[cls] = _fields_writer(cls, _converter())
    return _WRITERS[cls]


def _fields_writer(cls: Any, converter: JsonConverter) -> Callable[[Any], Plain]:
    """Writes an attrs value without the fields that are empty by default and empty here: most are, in most items."""
    empty = {field.name: override(omit_if_default=True) for field in attrs.fields(cls) if field.default in _EMPTY}
    return make_dict_unstructure_fn(cls, converter, **empty)  # type: ignore[arg-type]


def _item_reader(cls: type[A]) -> Callable[[Any, Any], A]:
    if cls not in _READERS:
        _READERS[cls] = make_dict_structure_fn(cls, _converter())
    return _READERS[cls]


_WRITERS: dict[type[Annotation], Callable[[Any], Plain]] = {}
_READERS: dict[type[Annotation], Callable[[Any, Any], Any]] = {}


@cache
def _converter() -> JsonConverter:
    return _make_converter()


def _layer_rank(name: str) -> tuple[int, str]:
    return (_LAYER_ORDER.index(name) if name in _LAYER_ORDER else len(_LAYER_ORDER), name)


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


def _flat(nested: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    for name, value in nested.items():
        if isinstance(value, Mapping):
            pairs += [(f"{name}.{member}", str(inner)) for member, inner in value.items()]
        else:
            pairs.append((name, str(value)))
    return tuple(pairs)


def document_from_dict(data: Mapping[str, Any]) -> Document:
    """The inverse of `document_to_dict`; see `Document.from_dict`."""
    layers = _check_shape(data)
    reading = _Reading(layers)
    token = _reading.set(reading)
    try:
        items = [reading.item(name, index) for name, raws in layers.items() for index in range(len(raws))]
        meta = _structure(data.get("meta", {}), Meta, "meta")
        problems = _structure(data.get("problems", []), list[Problem], "problems")
    finally:
        _reading.reset(token)
    text = data["text"]
    for item in items:
        if item.span.end > len(text):
            raise DataError(f"{layer_name(item)}: {item.span} leaves the text of {len(text)} characters")
    return Document(
        text, meta, tuple(items), tuple(problems), made_by=_flat(data.get("made_by", {})), ran=tuple(layers)
    )


def _check_shape(data: Any) -> dict[str, list[Plain]]:
    if not isinstance(data, Mapping) or "newsparse" not in data:
        raise DataError('this is no newsparse document: it lacks the key "newsparse" with the schema version')
    if data["newsparse"] != SCHEMA_VERSION:
        raise DataError(f"schema version {data['newsparse']!r} is not known here, only {SCHEMA_VERSION}")
    if not isinstance(data.get("text"), str):
        raise DataError("text must be a string")
    layers = data.get("layers", {})
    if not isinstance(layers, dict) or not all(isinstance(items, list) for items in layers.values()):
        raise DataError("layers must be an object of arrays")
    return layers


T = TypeVar("T")


def _structure(value: Any, kind: type[T], path: str) -> T:
    try:
        return _converter().structure(value, kind)
    except (ClassValidationError, IterableValidationError) as error:
        raise DataError(f"this is no newsparse document: {'; '.join(transform_error(error, path=path))}") from error


def revive(item: Opaque, cls: type[A]) -> A:
    """An item of an unknown layer as an instance of its class, now that the class is known."""
    token = _reading.set(_Reading({}))
    try:
        raw = json.loads(item.data)
        revived = _item_reader(cls)({"span": attrs.asdict(item.span), **raw}, cls)
    except (ClassValidationError, IterableValidationError) as error:
        reasons = "; ".join(transform_error(error, path=item.name))
        raise DataError(f"the layer {item.name!r} does not fit {cls.__name__}: {reasons}") from error
    finally:
        _reading.reset(token)
    return revived


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
