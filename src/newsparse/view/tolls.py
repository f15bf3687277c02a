"""A toll followed over articles: what each one says how many, and what changed since the one before."""

from __future__ import annotations

from datetime import datetime

import attrs

from newsparse.model.casualty import CasualtyKind
from newsparse.model.document import Document
from newsparse.model.incident import Toll
from newsparse.text.spans import SpanIndex


@attrs.frozen(kw_only=True)
class TollRow:
    """The toll of one kind in one article.

    * `low`, `best`, `high`: as in `Toll`; None is open or unknown.
    * `change`: `best` less the best of the article before it that has this kind; None for the first.
    * `said_by`: who gives the figure it rests on, None where the article itself does.
    * `text`: that figure as written, `sentence` the sentence around it; `file`: the name of the file it
      was read from, as ``meta.extra`` has it, else an empty string.
    """

    published: datetime | None
    kind: CasualtyKind
    low: int | None
    best: int | None
    high: int | None
    toll: Toll
    change: int | None = None
    said_by: str | None = None
    text: str = ""
    sentence: str = ""
    title: str | None = None
    file: str = ""


def tolls(*docs: Document) -> tuple[TollRow, ...]:
    """The tolls of the documents in the order of publication, those without a date last, as they were given.

    Articles are taken to be about one happening: `change` compares each kind with the article before.

    >>> from newsparse import Casualty, Span
    >>> figure = Casualty(Span(0, 2), "killed", 12, 12)
    >>> doc = Document("12 died.").with_annotations(figure, Toll(Span(0, 2), "killed", 12, 12, 12, (figure,)))
    >>> [(row.kind, row.best, row.change, row.text) for row in tolls(doc)]
    [('killed', 12, None, '12')]
    """
    rows: list[TollRow] = []
    last: dict[CasualtyKind, int] = {}
    for doc in sorted(docs, key=_order):
        for row in _rows(doc):
            before = last.get(row.kind)
            known = before is not None and row.best is not None
            rows.append(attrs.evolve(row, change=(row.best or 0) - (before or 0) if known else None))
            if row.best is not None:
                last[row.kind] = row.best
    return tuple(rows)


def _order(doc: Document) -> tuple[bool, datetime]:
    """Dated articles first, times compared as written."""
    published = doc.meta.published
    return published is None, published.replace(tzinfo=None) if published else datetime.min


def _rows(doc: Document) -> list[TollRow]:
    sentences = doc.sentences
    index = SpanIndex((sentence.span.start, sentence.span.end) for sentence in sentences)
    return [_row(doc, toll, index) for toll in doc.tolls]


def _row(doc: Document, toll: Toll, sentences: SpanIndex) -> TollRow:
    figure = toll.figures[0]
    place = sentences.at(toll.span.start)
    speaker = figure.said_by
    return TollRow(
        published=doc.meta.published,
        kind=toll.kind,
        low=toll.low,
        best=toll.best,
        high=toll.high,
        toll=toll,
        said_by=(speaker.canonical or speaker.name) if speaker else None,
        text=doc[figure.victims or toll],
        sentence=doc[toll if place is None else doc.sentences[place]],
        title=doc.meta.title,
        file=dict(doc.meta.extra).get("file", ""),
    )
