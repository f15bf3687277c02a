"""Letting an extractor's results into a document: each is checked and stamped."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, Literal, get_args, get_origin, get_type_hints

import attrs

from newsparse.extraction import AnyExtractor
from newsparse.model.annotation import Annotation
from newsparse.model.document import Document
from newsparse.model.span import Span
from newsparse.pauses import PAUSE, InStages

# Types whose values hold no span, so that fields of these types need not be looked into.
_SPANLESS = (str, int, float, bool, type(None), datetime, date, time, timedelta)
_SPAN_FIELDS: dict[type[Any], tuple[str, ...]] = {}
_stamp = object.__setattr__


def admit(step: AnyExtractor, doc: Document) -> InStages[list[Annotation]]:
    """Run a step and return its annotations, stamped with its name and the measured confidence of their rules.

    Pauses where the step does. Raises TypeError where one is of a class that the step does not give, ValueError where
    a span, a nested one too, leaves the text, and whatever the step raises.
    """
    length, name, gives, confidence = len(doc.text), step.name, step.gives, step.confidence
    found: list[Annotation] = []
    for item in step.run(doc):
        if item is PAUSE:
            yield PAUSE
            continue
        cls = type(item)
        if cls not in gives:
            expected = " or ".join(given.__name__ for given in gives)
            raise TypeError(f"it yielded {item!r}, but gives only {expected}")
        if item.source and item.source != name:
            item = attrs.evolve(item, source=name)
        if confidence and item.confidence is None and item.rule in confidence:
            item = _with_confidence(item, confidence[item.rule])
        if not _enter(item, length, name):
            raise ValueError(f"{cls.__name__} {item.span} leaves the text of {length} characters")
        found.append(item)
    return found


def _with_confidence(item: Annotation, measured: float) -> Annotation:
    """The annotation with its measured confidence: the same one where it has just been made (see `_enter`)."""
    if item.source:
        return attrs.evolve(item, confidence=measured)
    _stamp(item, "confidence", measured)
    return item


def _enter(item: Annotation, length: int, name: str) -> bool:
    """Stamp an annotation and what it holds; whether all their spans lie inside the text.

    An annotation without a source has just been made by the extractor and is nobody else's yet, so
    it is stamped in place: copying each would cost a third of the pipeline's time.
    """
    if item.span.end > length:
        return False
    if not item.source:
        _stamp(item, "source", name)
    return _inside(item, length, name)


def _inside(value: Any, length: int, name: str) -> bool:
    cls = type(value)
    for field in _SPAN_FIELDS[cls] if cls in _SPAN_FIELDS else _span_fields(cls):
        inner = getattr(value, field)
        if inner is None:
            continue
        for part in inner if isinstance(inner, (tuple, list, frozenset)) else (inner,):
            if not _part_inside(part, length, name):
                return False
    return True


def _part_inside(part: Any, length: int, name: str) -> bool:
    if isinstance(part, Span):
        return part.end <= length
    if isinstance(part, Annotation):
        # What has a source stands in a layer and was looked into when it entered.
        return part.span.end <= length if part.source else _enter(part, length, name)
    return not attrs.has(type(part)) or _inside(part, length, name)


def _span_fields(cls: type[Any]) -> tuple[str, ...]:
    """Names of the fields, beside an annotation's own span, that may hold spans; found once a class."""
    own = ("span", "notes") if issubclass(cls, Annotation) else ()
    names = [field.name for field in attrs.fields(cls) if field.name not in own]
    fields = _SPAN_FIELDS[cls] = tuple(name for name in names if _may_hold_span(_type_of(cls, name)))
    return fields


def _type_of(cls: type[Any], name: str) -> object:
    try:
        return get_type_hints(cls).get(name, object)
    except (NameError, TypeError):
        return object


def _may_hold_span(kind: object) -> bool:
    if get_origin(kind) is Literal or kind in _SPANLESS or kind is Ellipsis:
        return False
    return any(_may_hold_span(part) for part in get_args(kind)) if get_args(kind) else True
