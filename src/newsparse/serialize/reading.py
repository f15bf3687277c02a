"""From plain values to documents."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import ClassValidationError, IterableValidationError, transform_error
from cattrs.gen import make_dict_structure_fn
from cattrs.preconf.json import JsonConverter, make_converter

from newsparse.errors import DataError
from newsparse.model.annotation import Annotation, layer_class
from newsparse.model.document import Document, layer_name
from newsparse.model.meta import Meta
from newsparse.model.opaque import Opaque
from newsparse.model.problem import Problem
from newsparse.model.span import Span
from newsparse.serialize.schema import SCHEMA_VERSION, TEXT_FIELD, UTF16_KEYS, Plain, is_annotation_type

A = TypeVar("A", bound=Annotation)
T = TypeVar("T")


class _Reading:
    """The layers of one document while it is read: items are made when first referred to."""

    def __init__(self, layers: Mapping[str, list[Plain]], text: str = "") -> None:
        self.layers = layers
        self.text = text
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


_reading: ContextVar[_Reading] = ContextVar("_reading")
_READERS: dict[type[Annotation], Callable[[Any, Any], Any]] = {}


def document_from_dict(data: Mapping[str, Any]) -> Document:
    """The inverse of `document_to_dict`; see `Document.from_dict`."""
    layers = _check_shape(data)
    reading = _Reading(layers, data["text"])
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


def _flat(nested: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    for name, value in nested.items():
        if isinstance(value, Mapping):
            pairs += [(f"{name}.{member}", str(inner)) for member, inner in value.items()]
        else:
            pairs.append((name, str(value)))
    return tuple(pairs)


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


@cache
def _converter() -> JsonConverter:
    converter = make_converter()
    converter.register_structure_hook(Span, lambda value, _: _read_span(value))
    converter.register_structure_hook_func(is_annotation_type, _read_nested)
    converter.register_structure_hook_func(_is_annotation_union, _read_nested)
    return converter


def _is_annotation_union(kind: Any) -> bool:
    if get_origin(kind) not in (Union, UnionType):
        return False
    members = [member for member in get_args(kind) if member is not type(None)]
    return len(members) > 1 and all(is_annotation_type(member) for member in members)


def _read_span(value: Any) -> Span:
    return Span(_offset(value, "start"), _offset(value, "end"))


def _offset(value: Any, name: str) -> int:
    offset = value[name]
    if not isinstance(offset, int) or isinstance(offset, bool):
        raise ValueError(f"{name} must be a whole number, not {offset!r}")
    return offset


def _inline(value: Any) -> Any:
    """Data of an unknown layer with its references replaced by what they refer to, so that it stands alone."""
    if isinstance(value, dict):
        if set(value) == {"ref"}:
            layer, index = value["ref"]
            item = _reading.get().item(layer, index)
            raw = _reading.get().layers[layer][index]
            data = {**_text_field(raw, layer), **raw}
            return {"layer": layer_name(item), **_inline({k: v for k, v in data.items() if k != "text"})}
        return {key: _inline(inner) for key, inner in value.items() if key not in UTF16_KEYS}
    return [_inline(inner) for inner in value] if isinstance(value, list) else value


def _read_nested(value: Any, _kind: Any) -> Annotation:
    if not isinstance(value, dict):
        raise ValueError(f"expected an annotation or a reference, got {value!r}")
    if set(value) == {"ref"}:
        layer, index = value["ref"]
        return _reading.get().item(layer, index)
    return read_inline(value, _kind)


def read_inline(value: Plain, kind: Any = None) -> Annotation:
    """An annotation that is written in full, with its layer's name or the type its place asks for."""
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
        return _item_reader(cls)({"source": layer, **_text_field(raw, layer), **raw}, cls)
    data = {key: _inline(value) for key, value in raw.items() if key not in ("span", "text")}
    return Opaque(_read_span(raw["span"]), layer, _canonical(data), source=str(raw.get("source", layer)))


def _text_field(raw: Plain, layer: str) -> Plain:
    """The field that is left out where it is the text of the item's span."""
    field = TEXT_FIELD.get(layer)
    if field is None or field in raw:
        return {}
    span = _read_span(raw["span"])
    return {field: _reading.get().text[span.start : span.end]}


def _canonical(data: Plain) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _item_reader(cls: type[A]) -> Callable[[Any, Any], A]:
    if cls not in _READERS:
        _READERS[cls] = make_dict_structure_fn(cls, _converter())
    return _READERS[cls]
