"""A toll followed over articles: what each one says how many, and what changed since the one before."""

from __future__ import annotations

from collections.abc import Sequence
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
    * `change`: `best` less the best of the article before it that tells this kind of one happening; None for the first.
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

    `change` compares each kind with the article before that may be about the same happening: the incidents are of
    one type, and the articles name a place in common. Where either is not known, it counts as the same.

    >>> from newsparse import Casualty, Span
    >>> def told(count: int) -> Document:
    ...     figure = Casualty(Span(0, 2), "killed", count, count)
    ...     toll = Toll(Span(0, 2), "killed", count, count, count, (figure,))
    ...     return Document(f"{count} died.").with_annotations(figure, toll)
    >>> [(row.best, row.change, row.text) for row in tolls(told(12), told(15))]
    [(12, None, '12'), (15, 3, '15')]
    """
    rows: list[TollRow] = []
    earlier: list[tuple[TollRow, frozenset[str]]] = []
    for doc in sorted(docs, key=_order):
        places = _places(doc)
        found = [attrs.evolve(row, change=_change(row, places, earlier)) for row in _rows(doc)]
        rows += found
        earlier += [(row, places) for row in found if row.best is not None]
    return tuple(rows)


def _change(row: TollRow, places: frozenset[str], earlier: Sequence[tuple[TollRow, frozenset[str]]]) -> int | None:
    """The difference to the last earlier row of the kind that may be about the same happening."""
    if row.best is None:
        return None
    for before, elsewhere in reversed(earlier):
        apart = places and elsewhere and places.isdisjoint(elsewhere)
        if before.kind == row.kind and before.best is not None and _may_be_one(row, before) and not apart:
            return row.best - before.best
    return None


def _may_be_one(one: TollRow, other: TollRow) -> bool:
    """Whether two tolls may be of one happening by the types of their incidents."""
    mine, its = one.toll.incident, other.toll.incident
    return mine is None or its is None or mine.type == its.type


def _places(doc: Document) -> frozenset[str]:
    """The named places of an article."""
    named = (mention for mention in doc.mentions if mention.kind == "place" and mention.form == "name")
    return frozenset(mention.canonical or mention.name for mention in named)


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
