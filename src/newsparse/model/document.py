"""The document: a text that never changes, and what was found in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

import attrs

from newsparse.errors import DataError, InputError
from newsparse.model.annotation import Annotation, require_layer_class
from newsparse.model.casualty import Casualty
from newsparse.model.date import DateExpression
from newsparse.model.event import Event
from newsparse.model.incident import Incident, Toll
from newsparse.model.mention import Mention
from newsparse.model.meta import Meta
from newsparse.model.opaque import Opaque
from newsparse.model.problem import Problem
from newsparse.model.quote import Quote
from newsparse.model.span import Span
from newsparse.model.structure import Dateline, Paragraph, Sentence
from newsparse.text.plain import fold

A = TypeVar("A", bound=Annotation)


def layer_name(annotation: Annotation) -> str:
    """The layer an annotation belongs to: its class's, or the name an Opaque carries."""
    return annotation.name if isinstance(annotation, Opaque) else annotation.layer


def _sort_key(annotation: Annotation) -> tuple[int, int, str]:
    span = annotation.span
    return span.start, -span.end, layer_name(annotation)


def _in_order(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    return tuple(sorted(annotations, key=_sort_key))


def _as_tuple(annotations: Iterable[Annotation]) -> tuple[Annotation, ...]:
    return tuple(annotations)


@attrs.frozen
class Document:
    """An article's text with the annotations that were found in it.

    `text` is exactly what the reader produced and is never changed; all spans index it, in
    code points. `annotations` are sorted by ``(start, -end, layer)``. A Document is frozen,
    hashable and picklable: extractors read one, and the pipeline makes the next. `ran` names the
    layers that were looked for, found or not; `made_by` the versions that did it.

    >>> doc = Document("Rain fell.").with_annotations(Sentence(Span(0, 10)))
    >>> doc[doc.sentences[0]]
    'Rain fell.'
    """

    text: str
    meta: Meta = attrs.field(factory=Meta)
    # In any order: sorting waits until somebody asks, since each extractor adds to a document.
    _items: tuple[Annotation, ...] = attrs.field(default=(), converter=_as_tuple, alias="annotations", eq=_in_order)
    problems: tuple[Problem, ...] = ()
    made_by: tuple[tuple[str, str], ...] = attrs.field(default=(), eq=False, repr=False)
    ran: tuple[str, ...] = attrs.field(default=(), eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise InputError(f"Document.text must be str, not {type(self.text).__name__}")

    @cached_property
    def plain(self) -> str:
        """The text with typographic variants folded one character to one: same length, same offsets."""
        return fold(self.text)

    @cached_property
    def annotations(self) -> tuple[Annotation, ...]:
        """All annotations, sorted by ``(start, -end, layer)``."""
        return _in_order(self._items)

    @cached_property
    def layers(self) -> dict[str, tuple[Annotation, ...]]:
        """The annotations by layer name, each in order of the text. Read only."""
        found: dict[str, list[Annotation]] = {}
        for annotation in self.annotations:
            found.setdefault(layer_name(annotation), []).append(annotation)
        return {name: tuple(items) for name, items in found.items()}

    def __repr__(self) -> str:
        start = self.text if len(self.text) <= 40 else self.text[:39] + "…"
        counts = "".join(f", {len(items)} {name}" for name, items in self.layers.items())
        return f"Document({start!r}{counts})"

    def __getitem__(self, place: Span | Annotation) -> str:
        """The text of a span or of an annotation's span."""
        span = place.span if isinstance(place, Annotation) else place
        return self.text[span.start : span.end]

    def layer(self, cls: type[A], *, within: Annotation | Span | None = None) -> tuple[A, ...]:
        """The annotations of one class, in order; with `within`, those that lie wholly inside it.

        Items that were read from JSON before their class was known are turned into it.
        Raises TypeError where `cls` is no decorated Annotation subclass.
        """
        found: tuple[Any, ...] | None = self._by_class.get(cls)
        if found is None:
            found = self._by_class[cls] = self._of_class(cls)
        if within is not None:
            hull = within.span if isinstance(within, Annotation) else within
            found = tuple(item for item in found if hull.holds(item.span))
        return found

    @cached_property
    def _by_class(self) -> dict[type[Annotation], tuple[Any, ...]]:
        """The layers that were asked for by their class."""
        return {}

    def _of_class(self, cls: type[A]) -> tuple[Any, ...]:
        require_layer_class(cls)
        found: tuple[Any, ...] = self.layers.get(cls.layer, ())
        if cls is not Opaque and Opaque in map(type, found):
            from newsparse.serialize import revive

            found = tuple(revive(item, cls) if isinstance(item, Opaque) else item for item in found)
        return found

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The blocks of the article."""
        return self.layer(Paragraph)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences."""
        return self.layer(Sentence)

    @property
    def datelines(self) -> tuple[Dateline, ...]:
        """The datelines, at most one in most articles."""
        return self.layer(Dateline)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Mentions of people, organisations, places and groups."""
        return self.layer(Mention)

    @property
    def dates(self) -> tuple[DateExpression, ...]:
        """Expressions of time."""
        return self.layer(DateExpression)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Quotations and reported speech."""
        return self.layer(Quote)

    @property
    def events(self) -> tuple[Event, ...]:
        """Typed events."""
        return self.layer(Event)

    @property
    def casualties(self) -> tuple[Casualty, ...]:
        """Casualty figures."""
        return self.layer(Casualty)

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """Incidents, each gathering the events of one happening."""
        return self.layer(Incident)

    @property
    def tolls(self) -> tuple[Toll, ...]:
        """One figure a kind of casualty for an incident."""
        return self.layer(Toll)

    def with_annotations(self, *annotations: Annotation) -> Document:
        """A document that has these annotations as well. Raises ValueError where a span leaves the text."""
        for annotation in annotations:
            if annotation.span.end > len(self.text):
                raise ValueError(f"{annotation.span} leaves the text of {len(self.text)} characters")
        return self.evolve(annotations=(*self.annotations, *annotations))

    def without(self, layer: str | type[Annotation]) -> Document:
        """A document that lacks one layer, named or given by its class."""
        name = layer if isinstance(layer, str) else layer.layer
        return self.evolve(annotations=tuple(item for item in self.annotations if layer_name(item) != name))

    def evolve(self, **changes: Any) -> Document:
        """A document of the same text with other fields (not `text`); the folded text is carried over."""
        changed = attrs.evolve(self, **changes)
        object.__setattr__(changed, "plain", self.plain)
        return changed

    def adding(self, layers: Mapping[str, tuple[Annotation, ...]], *, ran: Iterable[str] = ()) -> Document:
        """A document with further layers, each already in order; layers of the same name are replaced.

        What is known of the other layers is carried over: this is how the pipeline grows a document.
        """
        known = {**self.layers, **layers}
        everything = tuple(chain.from_iterable(known.values()))
        names = (*self.ran, *(name for name in ran if name not in self.ran))
        grown = Document(self.text, self.meta, everything, self.problems, self.made_by, names)
        object.__setattr__(grown, "plain", self.plain)
        object.__setattr__(grown, "layers", {name: items for name, items in known.items() if items})
        kept = {cls: items for cls, items in self._by_class.items() if cls.layer not in layers}
        object.__setattr__(grown, "_by_class", kept)
        return grown

    def to_dict(self, *, utf16: bool = False) -> dict[str, Any]:
        """The document as plain values, in the form of JSON schema version 1.

        With `utf16`, each span also gives its offsets in UTF-16 code units, for JavaScript.
        """
        from newsparse.serialize import document_to_dict

        return document_to_dict(self, utf16=utf16)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Document:
        """The inverse of `to_dict`. Raises DataError, which names the path of the bad value."""
        from newsparse.serialize import document_from_dict

        return document_from_dict(data)

    def to_json(self, *, indent: int | None = None, utf16: bool = False) -> str:
        """The document as JSON text, not escaped to ASCII.

        Raises DataError where the text holds lone surrogates: parsing replaces them, but a Document
        made by hand may have them.
        """
        from newsparse.serialize import dump_json

        return dump_json(self.to_dict(utf16=utf16), indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Document:
        """The inverse of `to_json`. Raises DataError."""
        try:
            data = json.loads(text)
        except ValueError as error:
            raise DataError(f"this is no JSON: {error}") from error
        return cls.from_dict(data)

    def to_html(self) -> str:
        """A self-contained HTML page with the annotations highlighted."""
        from newsparse.view.html import document_page

        return document_page(self)

    def _repr_html_(self) -> str:
        from newsparse.view.html import document_fragment

        return document_fragment(self)
