#!/usr/bin/env python3
"""Write predictions for one area in the format that the area's scorer reads.

    predict.py AREA INPUT [-o OUT] [--scheme plover|muc|cameo]

INPUT and OUT are JSON Lines (``.gz`` allowed; OUT defaults to standard output). Of each line only `id`,
`text`, `title`, `published`, `language`, `url` and `html` are read; for `articles` only `id`, `html`
and `url`. Exit 2 where no installed extractor gives the area's layer.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

from newsparse import (
    Casualty,
    DateExpression,
    Dateline,
    Document,
    InputError,
    Paragraph,
    Parser,
    Quote,
    Sentence,
    Speaker,
    Toll,
)
from newsparse.text import read_byline, read_credits
from schemes import EVENTS, offsets

Record = dict[str, Any]
INPUT_KEYS = ("id", "text", "title", "published", "language", "url", "html")
PAGE_KEYS = ("id", "html", "url")
LAYERS: dict[str, tuple[str, ...]] = {
    "sentences": ("sentences",),
    "articles": (),
    "datelines": ("datelines", "paragraphs"),
    "quotes": ("quotes",),
    "dates": ("dates",),
    "casualties": ("casualties", "tolls"),
    "events": ("events", "incidents", "mentions", "sentences"),
}
AREAS = tuple(LAYERS)
FLAGS = ("negated", "hypothetical", "historical", "cumulative", "sub", "additional", "ordinal", "article")
DASHES = " \t-\u2013\u2014:"


class NotAvailableError(Exception):
    """No installed extractor or reader serves the area."""


def read_jsonl(path: str | Path) -> Iterator[Record]:
    """The records of a JSON Lines file, plain or gzipped."""
    with opened(path, "rt") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def opened(path: str | Path, mode: str) -> IO[str]:
    """A text file, unpacked on the way where its name ends in ``.gz``."""
    if str(path).endswith(".gz"):
        return gzip.open(path, mode, encoding="utf-8")  # type: ignore[return-value]
    return open(path, mode, encoding="utf-8")


@lru_cache(maxsize=1)
def known_layers() -> frozenset[str]:
    """The layers that the installed extractors give."""
    return frozenset(layer.layer for extractor in Parser().extractors for layer in extractor.gives)


@lru_cache
def parser_for(area: str) -> Parser:
    """A parser that makes the area's layers and no others.

    Raises NotAvailableError where nobody gives the area's first layer.
    """
    wanted = LAYERS[area]
    if wanted and wanted[0] not in known_layers():
        raise NotAvailableError(f"{area}: no extractor gives this layer yet")
    parser = Parser(only=[layer for layer in wanted if layer in known_layers()])
    if area == "articles" and not any(".html" in reader.suffixes for reader in parser.readers):
        raise NotAvailableError("articles: no reader of web pages is installed")
    return parser


def predictions(area: str, records: Iterable[Record], scheme: str = "plover") -> Iterator[Record]:
    """One prediction for each record, in order. Raises NotAvailableError before the first."""
    parser = parser_for(area)
    readable = PAGE_KEYS if area == "articles" else INPUT_KEYS
    for record in records:
        given = {key: record[key] for key in readable if record.get(key) is not None}
        if area == "articles":
            yield {"id": given.get("id"), **article(parser, given)}
        elif area == "events":
            yield {"id": given.get("id"), "events": EVENTS[scheme](parse(parser, given))}
        else:
            yield {"id": given.get("id"), **WRITERS[area](parse(parser, given))}


def parse(parser: Parser, given: Record) -> Document:
    """The document of a record; a publication date that is none is left out."""
    meta = {key: given[key] for key in ("title", "url", "language") if key in given}
    try:
        return parser.parse(given.get("text", ""), published=given.get("published"), **meta)
    except InputError:
        return parser.parse(given.get("text", ""), **meta)


def article(parser: Parser, given: Record) -> Record:
    """Title, names, date and text that the reader of web pages finds."""
    html = given.get("html", "").encode("utf-8", "surrogatepass")
    doc = parser.read_bytes(html, suffix=".html", url=given.get("url"))
    meta = doc.meta
    published = meta.published.isoformat() if meta.published else None
    return {"title": meta.title, "byline": list(meta.byline), "published": published, "text": doc.text}


def sentences(doc: Document) -> Record:
    return {"sentences": [{"start": s.span.start, "end": s.span.end} for s in doc.layer(Sentence)]}


def datelines(doc: Document) -> Record:
    """The fields of one line: its kind, its dateline, and the names in a byline or credit."""
    found = next(iter(doc.layer(Dateline)), None)
    paragraph = next(iter(doc.layer(Paragraph)), None)
    kind = "dateline" if found else paragraph.kind if paragraph else "body"
    text = doc.text.strip()
    names = [text[n.start : n.end] for n in read_byline(text) or ()] if kind == "byline" else []
    credited = read_credits(text) or () if kind == "credit" else ()
    return {
        "kind": kind,
        "dateline": offsets(doc, found.span) if found else None,
        **{f"dateline_{part}": getattr(found, part, None) for part in ("place", "region", "agency", "date")},
        "body_start": body_start(doc, found) if found else None,
        "byline": names,
        "credits": [{"role": n.role, "name": text[n.start : n.end]} for n in credited],
    }


def body_start(doc: Document, dateline: Dateline) -> int | None:
    """The first character of the prose after a dateline, or None where it stands alone."""
    rest = doc.text[dateline.span.end :]
    prose = rest.lstrip(DASHES)
    return len(doc.text) - len(prose) if prose.strip() else None


def quotes(doc: Document) -> Record:
    return {"quotes": [quote(doc, q) for q in doc.layer(Quote)]}


def quote(doc: Document, found: Quote) -> Record:
    return {
        "start": found.span.start,
        "end": found.span.end,
        "parts": [[part.start, part.end] for part in found.parts],
        "kind": found.kind,
        "speaker": speaker(doc, found.speaker),
        "cue": offsets(doc, found.cue),
        "rule": found.rule,
    }


def speaker(doc: Document, found: Speaker | None) -> Record | None:
    place = offsets(doc, found.span) if found else None
    return {**place, "name": found.canonical} if found and place else None


def dates(doc: Document) -> Record:
    found = doc.layer(DateExpression)
    return {"timexes": [{**place(doc, d), "type": d.type, "value": d.value, "mod": d.mod} for d in found]}


def place(doc: Document, found: Casualty | DateExpression) -> Record:
    return {"start": found.span.start, "end": found.span.end, "text": doc[found], "rule": found.rule}


def casualties(doc: Document) -> Record:
    """The figures, and for each kind the largest toll of an incident.

    One person without a number or article ("his wife", a name) is no figure in the gold's guidelines.
    """
    figures = [
        {
            **place(doc, c),
            "kind": c.kind,
            "low": c.low,
            "high": c.high,
            "bound": c.bound,
            "victims": offsets(doc, c.victims),
            **{flag: flag in c.flags for flag in FLAGS},
        }
        for c in doc.layer(Casualty)
        if not c.rule.startswith(("name_", "definite_"))
    ]
    if "tolls" not in known_layers():
        return {"casualties": figures}
    totals: dict[str, int] = {}
    for toll in doc.layer(Toll):
        if toll.best is not None:
            totals[toll.kind] = max(toll.best, totals.get(toll.kind, 0))
    return {"casualties": figures, "totals": totals}


WRITERS: dict[str, Callable[[Document], Record]] = {
    "sentences": sentences,
    "datelines": datelines,
    "quotes": quotes,
    "dates": dates,
    "casualties": casualties,
}


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="Write predictions for one area.")
    options.add_argument("area", choices=AREAS)
    options.add_argument("input", help="JSON Lines, .gz allowed")
    options.add_argument("-o", "--output", help="where to write (default: standard output)")
    options.add_argument("--scheme", choices=tuple(EVENTS), default="plover", help="event types (default: plover)")
    args = options.parse_args(argv)
    try:
        parser_for(args.area)
    except NotAvailableError as error:
        print(error, file=sys.stderr)
        return 2
    out = opened(args.output, "wt") if args.output else sys.stdout
    try:
        for prediction in predictions(args.area, read_jsonl(args.input), args.scheme):
            out.write(json.dumps(prediction, ensure_ascii=False) + "\n")
    finally:
        if args.output:
            out.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
