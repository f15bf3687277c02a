"""Documents as HTML: the text with its annotations highlighted, in one self-contained page or fragment."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from newsparse.model.annotation import Annotation
from newsparse.model.document import Document, layer_name
from newsparse.view.cells import summary

# Structure is the frame of an article, not something found in it.
_UNMARKED = ("paragraphs", "sentences")
_COLOURS = {
    "quotes": "#fff3b0", "dates": "#cfe8ff", "mentions": "#dcf5dc", "events": "#ffd9c7", "casualties": "#ffc9d2",
    "incidents": "#eadcff", "tolls": "#ffb8c6", "datelines": "#e4e4e4",
}  # fmt: skip
_OTHER_COLOURS = ("#d7f3f0", "#f3d7f0", "#e6f0c8", "#f0e0c8", "#d9dcf7")
_STYLE = (
    ".newsparse{font:16px/1.6 Georgia,serif;max-width:46em;color:#222;background:#fff}"
    ".newsparse-text{white-space:pre-wrap;overflow-wrap:anywhere}"
    ".newsparse-legend{font:13px/2 sans-serif;margin-bottom:1em}"
    ".newsparse mark{color:inherit;border-radius:2px;padding:1px 0}"
    ".newsparse-legend mark{padding:2px 6px;margin-right:6px}"
)

# More annotations over one character than this are counted and not spelled out.
_DEEPEST = 6


def document_page(doc: Document) -> str:
    """A whole HTML page that needs no other file. Everything of the document is escaped.

    >>> "<script>" in document_page(Document("<script>"))
    False
    """
    title = escape(doc.meta.title or "newsparse")
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
    opening = f'<!doctype html>\n<html lang="{escape(doc.meta.language)}"><head>{head}</head>'
    return f"{opening}\n<body>\n{document_fragment(doc)}\n</body></html>\n"


def document_fragment(doc: Document) -> str:
    """The highlighted text with its legend, for a notebook or another page.

    Where annotations overlap, the colour is that of the shortest; the tooltip tells of all.
    """
    marked = tuple(item for item in doc.annotations if layer_name(item) not in _UNMARKED and item.span.length)
    colours = _colours(sorted({layer_name(item) for item in marked}))
    body = "".join(_pieces(doc, marked, colours))
    return (
        f'<div class="newsparse"><style>{_STYLE}</style>'
        f'<div class="newsparse-legend">{_legend(doc, colours)}</div>'
        f'<div class="newsparse-text">{body}</div></div>'
    )


def _colours(names: list[str]) -> dict[str, str]:
    others = [name for name in names if name not in _COLOURS]
    strange = {name: _OTHER_COLOURS[place % len(_OTHER_COLOURS)] for place, name in enumerate(others)}
    return {name: _COLOURS.get(name) or strange[name] for name in names}


def _legend(doc: Document, colours: dict[str, str]) -> str:
    return "".join(
        f'<mark style="background:{colour}">{escape(name)} {len(doc.layers[name])}</mark>'
        for name, colour in colours.items()
    )


def _pieces(doc: Document, items: tuple[Annotation, ...], colours: dict[str, str]) -> Iterator[str]:
    """The text cut wherever an annotation begins or ends, each piece in its colour."""
    cuts = sorted({0, len(doc.text), *(cut for item in items for cut in (item.span.start, item.span.end))})
    active, next_item = list[Annotation](), 0
    for start, end in pairwise(cuts):
        active = [item for item in active if item.span.end > start]
        while next_item < len(items) and items[next_item].span.start == start:
            active.append(items[next_item])
            next_item += 1
        text = escape(doc.text[start:end])
        yield _mark(doc, active, colours, text) if active else text


def _mark(doc: Document, active: list[Annotation], colours: dict[str, str], text: str) -> str:
    inmost = min(active, key=lambda item: item.span.length)
    told = [f"{layer_name(item)} ({summary(doc, item)})" for item in active[-_DEEPEST:]]
    more = [f"and {len(active) - _DEEPEST} more"] if len(active) > _DEEPEST else []
    tooltip = escape("\n".join([*told, *more]))
    return f'<mark style="background:{colours[layer_name(inmost)]}" title="{tooltip}">{text}</mark>'
