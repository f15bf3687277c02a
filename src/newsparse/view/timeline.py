"""What one or several articles say happened when, in order."""

from __future__ import annotations

from datetime import datetime

import attrs

from newsparse.model.date import DateExpression
from newsparse.model.document import Document
from newsparse.model.event import Event
from newsparse.text.spans import SpanIndex


@attrs.frozen(kw_only=True)
class TimelineRow:
    """One dated place of a text.

    * `start`, `end`: the half-open interval of the date, as in `DateExpression`.
    * `sentence`: the text of the sentence that holds it, or of the date where no sentence does.
    * `text`: the date as the article writes it.
    * `events`: the events that the text sets at this date; `title`: the document's; `file`: the name of the file
      it was read from, as ``meta.extra`` has it, else an empty string.
    """

    start: datetime
    end: datetime | None
    date: DateExpression
    sentence: str
    events: tuple[Event, ...] = ()
    title: str | None = None
    text: str = ""
    file: str = ""


def timeline(*docs: Document) -> tuple[TimelineRow, ...]:
    """The resolved dates of the documents from the earliest to the latest, the wider before the narrower.

    Dates that cover no known interval (durations, "recently") are left out. Times are compared as
    written, whatever their zone.

    >>> from newsparse import Span
    >>> day = DateExpression(Span(8, 18), "DATE", "2024-03-04", start=datetime(2024, 3, 4), end=datetime(2024, 3, 5))
    >>> timeline(Document("Rain on 2024-03-04.").with_annotations(day))[0].sentence
    '2024-03-04'
    """
    rows = [row for doc in docs for row in _rows(doc)]
    return tuple(sorted(rows, key=_order))


def _rows(doc: Document) -> list[TimelineRow]:
    sentences = doc.sentences
    index = SpanIndex((sentence.span.start, sentence.span.end) for sentence in sentences)
    events: dict[DateExpression, list[Event]] = {}
    for event in doc.events:
        if event.when is not None:
            events.setdefault(event.when, []).append(event)
    rows, file = [], dict(doc.meta.extra).get("file", "")
    for date in doc.dates:
        if date.start is not None:
            place = index.at(date.span.start)
            around = doc[date if place is None else sentences[place]]
            there = tuple(events.get(date, ()))
            row = TimelineRow(start=date.start, end=date.end, date=date, sentence=around, events=there)
            rows.append(attrs.evolve(row, title=doc.meta.title, text=doc[date], file=file))
    return rows


def _order(row: TimelineRow) -> tuple[datetime, float]:
    """Earliest first; of two that start together, the one that ends later."""
    start = row.start.replace(tzinfo=None)
    end = start if row.end is None else row.end.replace(tzinfo=None)
    return start, -(end - start).total_seconds()
