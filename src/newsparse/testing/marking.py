"""Texts with spans marked in braces, and spans drawn back into a text."""

from __future__ import annotations

from collections.abc import Iterable

import attrs
import regex

from newsparse.model.span import Span

_BRACES = regex.compile(r"\{\{|\}\}|\{|\}")


@attrs.frozen
class Marked:
    """A text without its braces, and the spans they marked, in the order of their starts."""

    text: str
    spans: tuple[Span, ...]


def marked(source: str) -> Marked:
    """Read ``{`` and ``}`` as the marks of spans, which may nest.

    ``{{`` is a literal brace anywhere, ``}}`` outside of marks. Raises ValueError where a mark
    is left open or closed twice.

    >>> marked("At least {12 people} died.")
    Marked(text='At least 12 people died.', spans=(Span(start=9, end=18),))
    >>> marked("a {{literal}} brace").text
    'a {literal} brace'
    """
    text, open_marks, spans, last = "", list[int](), list[Span](), 0
    for brace in _BRACES.finditer(source):
        text += source[last : brace.start()]
        last = brace.end()
        if brace[0] == "{":
            open_marks.append(len(text))
        elif brace[0] == "{{" or (brace[0] == "}}" and not open_marks):
            text += brace[0][0]
        else:
            spans += [_closed(open_marks, len(text), source) for _ in brace[0]]
    if open_marks:
        raise ValueError(f"a mark is left open in {source!r}: write {{{{ for a literal brace")
    spans.sort(key=lambda span: (span.start, -span.end))
    return Marked(text + source[last:], tuple(spans))


def _closed(open_marks: list[int], end: int, source: str) -> Span:
    if not open_marks:
        raise ValueError(f"a mark is closed that was not opened in {source!r}: write }}}} for a literal brace")
    return Span(open_marks.pop(), end)


def draw(text: str, spans: Iterable[Span]) -> str:
    """The text with spans in braces: what `marked` reads, but for literal braces, which stay single.

    >>> draw("12 people died", [Span(0, 9)])
    '{12 people} died'
    """
    closing = [(span.end, 0, -span.start, "}") for span in spans if span.length]
    opening = [(span.start, 2, -span.end, "{") for span in spans if span.length]
    empty = [(span.start, 1, 0, "{}") for span in spans if not span.length]
    drawn, last = "", 0
    for offset, _, _, brace in sorted([*closing, *opening, *empty]):
        drawn += text[last:offset] + brace
        last = offset
    return drawn + text[last:]
