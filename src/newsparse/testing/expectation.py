"""What an extractor should find, drawn in the text; a failure draws what it found instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from newsparse.extraction import AnyExtractor
from newsparse.model.annotation import Annotation
from newsparse.model.quote import Speaker
from newsparse.model.span import Span
from newsparse.testing.marking import Marked, draw, marked
from newsparse.testing.running import Given, run_extractor

_MISSING = object()


def assert_extracts(
    extractor: AnyExtractor,
    text: str,
    given: Iterable[Given] = (),
    *,
    published: str | date | None = None,
    language: str = "en",
    structure: bool = False,
    **fields: Any,
) -> None:
    """Assert that an extractor finds exactly the spans that stand in braces, with these fields.

    A field given as a list has one value a span, in order; any other value holds for all. Two
    underscores go inside (``speaker__canonical="Ada Moss"``). A string is also compared with the
    text of a span or annotation and the name of a speaker. `given` and `structure` are as in
    `run_extractor`. Raises AssertionError, which draws both sides.

    >>> from newsparse import Sentence, Span, extractor
    >>> @extractor(gives=Sentence)
    ... def whole(doc):
    ...     yield Sentence(Span(0, len(doc.text)))
    >>> assert_extracts(whole, "Rain {fell}.")
    Traceback (most recent call last):
    ...
    AssertionError: extractor 'whole' does not find what the text marks
      expected: Rain {fell}.
      found:    {Rain fell.}
      missing:  'fell' (5:9)
      extra:    'Rain fell.' (0:10)
    """
    wanted = marked(text)
    found = run_extractor(
        extractor, wanted.text, given, structure=structure, published=published, language=language
    )  # fmt: skip
    complaints = [*_wrong_spans(wanted, found), *_wrong_fields(wanted, found, fields)]
    if complaints:
        sides = [f"expected: {text}", f"found:    {draw(wanted.text, [item.span for item in found])}"]
        head = f"extractor {extractor.name!r} does not find what the text marks"
        raise AssertionError("\n  ".join([head, *sides, *complaints]))


def _wrong_spans(wanted: Marked, found: Iterable[Annotation]) -> Iterator[str]:
    there = [item.span for item in found]
    for label, spans in (("missing: ", _without(wanted.spans, there)), ("extra:   ", _without(there, wanted.spans))):
        for span in spans:
            yield f"{label} {wanted.text[span.start : span.end]!r} ({span.start}:{span.end})"


def _without(spans: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """The spans that `others` lacks, each counted as often as it occurs."""
    left, rest = list(others), list[Span]()
    for span in spans:
        if span in left:
            left.remove(span)
        else:
            rest.append(span)
    return rest


def _wrong_fields(wanted: Marked, found: tuple[Annotation, ...], fields: dict[str, Any]) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, list) and len(value) != len(wanted.spans):
            yield f"{name}: {len(value)} values are expected for {len(wanted.spans)} marked spans"
            continue
        for place, item in enumerate(found):
            if item.span in wanted.spans:
                expected = value[wanted.spans.index(item.span)] if isinstance(value, list) else value
                yield from _wrong_field(wanted.text, item, name, expected, place)


def _wrong_field(text: str, item: Annotation, name: str, expected: Any, place: int) -> Iterator[str]:
    actual: Any = item
    for part in name.split("__"):
        actual = getattr(actual, part, _MISSING)
    if actual is _MISSING:
        yield f"{name}: {type(item).__name__} number {place + 1} has no such field"
    elif actual != expected and not (isinstance(expected, str) and expected in _readings(text, actual)):
        yield f"{name}: {_shown(text, actual)} at {text[item.span.start : item.span.end]!r}, expected {expected!r}"


def _readings(text: str, value: Any) -> tuple[str | None, ...]:
    """The strings that a value may be compared with."""
    if isinstance(value, Speaker):
        return value.canonical, value.name
    span = value.span if isinstance(value, Annotation) else value
    return (text[span.start : span.end],) if isinstance(span, Span) else ()


def _shown(text: str, value: Any) -> str:
    readings = [reading for reading in _readings(text, value) if reading is not None]
    return repr(readings[0] if readings else value)
