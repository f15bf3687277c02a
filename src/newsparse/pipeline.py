"""Running extractors over a document: each in its own try, each result checked and stamped."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from newsparse.errors import ExtractorError
from newsparse.extraction import AnyExtractor
from newsparse.model.annotation import Annotation
from newsparse.model.document import Document
from newsparse.model.problem import Problem
from newsparse.model.span import Span

# Types whose values cannot hold a span, as they stand in annotations.
_SPANLESS = ("str", "int", "float", "bool", "datetime", "None")
_SPAN_FIELDS: dict[type[Any], tuple[str, ...]] = {}


def run(doc: Document, steps: Iterable[AnyExtractor], *, strict: bool = False) -> Document:
    """Run extractors in order and return the document with their layers.

    An extractor that raises, yields something of another type or a span outside the text loses
    all of its results, and the document says so (NP201); those that need its layers are
    skipped (NP202). With `strict`, the first failure raises ExtractorError.
    """
    broken: dict[str, str] = {}
    for step in steps:
        if not step.serves(doc.meta.language):
            continue
        lacking = next((layer.layer for layer in step.needs if layer.layer in broken), None)
        if lacking is not None:
            doc = _noting(doc, _skipped(step, lacking, broken[lacking]))
            broken |= _lost(doc, step)
            continue
        try:
            found = _checked(step, doc)
        except Exception as error:
            if strict:
                raise ExtractorError(f"extractor {step.name!r} failed: {_reason(error)}") from error
            doc = _noting(doc, _failed(step, error))
            broken |= _lost(doc, step)
        else:
            doc = _merged(doc, step, found)
            for layer in step.gives:
                broken.pop(layer.layer, None)
    return doc


def _noting(doc: Document, problem: Problem) -> Document:
    return doc.evolve(problems=(*doc.problems, problem))


def _lost(doc: Document, step: AnyExtractor) -> dict[str, str]:
    """The layers that nobody gives now that a step did not, with the step's name."""
    return {layer.layer: step.name for layer in step.gives if layer.layer not in doc.ran}


def _merged(doc: Document, step: AnyExtractor, found: list[Annotation]) -> Document:
    """The document with a step's results; a reviser's replace the layers it revises."""
    layers: dict[str, tuple[Annotation, ...]] = {}
    for cls in step.gives:
        items = [item for item in found if type(item) is cls] if len(step.gives) > 1 else found
        if cls not in step.needs:
            items = [*doc.layers.get(cls.layer, ()), *items]
        layers[cls.layer] = tuple(sorted(items, key=_by_place))
    return doc.adding(layers, ran=layers)


def _by_place(item: Annotation) -> tuple[int, int]:
    return item.span.start, -item.span.end


def _checked(step: AnyExtractor, doc: Document) -> list[Annotation]:
    """A step's annotations, each of a declared class, inside the text and stamped. Raises TypeError or ValueError."""
    length, name, confidence = len(doc.text), step.name, step.confidence
    found: list[Annotation] = []
    for item in step(doc):
        cls = type(item)
        if cls not in step.gives:
            expected = " or ".join(given.__name__ for given in step.gives)
            raise TypeError(f"it yielded {item!r}, but gives only {expected}")
        if item.span.end > length or (_span_fields(cls) and not _inside(item, length)):
            raise ValueError(f"{cls.__name__} {item.span} leaves the text of {length} characters")
        if item.confidence is None and item.rule in confidence:
            item = attrs.evolve(item, confidence=confidence[item.rule])
        found.append(_stamped(item, name))
    return found


def _stamped(item: Annotation, name: str) -> Annotation:
    """Write the extractor's name on an annotation, and on what it holds that has no name yet.

    An unstamped annotation has just been made by the extractor and is nobody else's yet, so it is
    stamped in place: copying each would cost a third of the pipeline's time.
    """
    if item.source and item.source != name:
        return attrs.evolve(item, source=name)
    object.__setattr__(item, "source", name)
    if _span_fields(type(item)):
        for value in _nested(item):
            if isinstance(value, Annotation) and not value.source:
                _stamped(value, name)
    return item


def _may_hold_span(field: attrs.Attribute[Any]) -> bool:
    """Whether the values of a field, other than the annotation's own span, may hold spans."""
    kind: object = field.type
    written = kind if isinstance(kind, str) else getattr(kind, "__name__", str(kind))
    spanless = all(part.strip() in _SPANLESS for part in written.split("|"))
    return not spanless and field.name not in ("span", "notes")


def _span_fields(cls: type[Any]) -> tuple[str, ...]:
    """Names of those fields of an attrs class, found once a class."""
    if cls not in _SPAN_FIELDS:
        _SPAN_FIELDS[cls] = tuple(field.name for field in attrs.fields(cls) if _may_hold_span(field))
    return _SPAN_FIELDS[cls]


def _nested(value: Any) -> Iterable[Any]:
    """The attrs values directly inside an attrs value, those in tuples and lists too."""
    for name in _span_fields(type(value)):
        inner = getattr(value, name)
        for part in inner if isinstance(inner, (tuple, list, frozenset)) else (inner,):
            if hasattr(part, "__attrs_attrs__"):
                yield part


def _inside(value: Any, length: int) -> bool:
    """Whether the spans inside a value lie inside the text; what is stamped was checked in depth before."""
    for part in _nested(value):
        span = part if isinstance(part, Span) else getattr(part, "span", None)
        if isinstance(span, Span) and span.end > length:
            return False
        if part is not span and not getattr(part, "source", "") and not _inside(part, length):
            return False
    return True


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"


def _failed(step: AnyExtractor, error: Exception) -> Problem:
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
        trace = trace.tb_next
    message = f"extractor {step.name!r} failed and its results are lost: {_reason(error)}. Report it to its author"
    return Problem("NP201", "error", step.name, message, place)


def _skipped(step: AnyExtractor, layer: str, culprit: str) -> Problem:
    message = f"extractor {step.name!r} was skipped: it needs {layer!r}, and {culprit!r} gave none"
    return Problem("NP202", "warning", step.name, message)
