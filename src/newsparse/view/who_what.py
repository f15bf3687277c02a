"""The journalist's questions, as far as the layers answer them."""

from __future__ import annotations

import attrs

from newsparse.model.date import DateExpression
from newsparse.model.document import Document
from newsparse.model.event import Event
from newsparse.model.mention import Mention
from newsparse.view.entities import EntityRow, entities

_MOST = 3


@attrs.frozen(kw_only=True)
class FiveWs:
    """Who, what, when and where; the fifth W, why, has no layer that could answer it.

    * `who`: up to three people, organisations or groups, the most mentioned first.
    * `what`: the events of the main incident, else the events that the article tells of as actual.
    * `when`, `where`: of the main incident, else of the first such event that has one, else the first
      resolved date, and the first place of the text or the place of the dateline.
    """

    who: tuple[EntityRow, ...] = ()
    what: tuple[Event, ...] = ()
    when: DateExpression | None = None
    where: str | None = None


def five_ws(doc: Document) -> FiveWs:
    """The answers of one document. Empty fields mean that no layer has an answer.

    >>> from newsparse import Span
    >>> doc = Document("Ada Moss slept.").with_annotations(Mention(Span(0, 8), "person", name="Ada Moss"))
    >>> five_ws(doc).who[0].name
    'Ada Moss'
    """
    what = _what(doc)
    return FiveWs(who=_who(doc), what=what, when=_when(doc, what), where=_where(doc, what))


def _who(doc: Document) -> tuple[EntityRow, ...]:
    rows = [row for row in entities(doc) if row.kind != "place"]
    return tuple(sorted(rows, key=lambda row: -len(row.mentions))[:_MOST])


def _what(doc: Document) -> tuple[Event, ...]:
    for incident in doc.incidents:
        if incident.main and incident.events:
            return incident.events
    return tuple(event for event in doc.events if event.stage == "actual")


def _when(doc: Document, what: tuple[Event, ...]) -> DateExpression | None:
    main = [incident.when for incident in doc.incidents if incident.main]
    dated = [date for date in doc.dates if date.start is not None]
    candidates = [*main, *(event.when for event in what), *dated]
    return next((date for date in candidates if date is not None), None)


def _where(doc: Document, what: tuple[Event, ...]) -> str | None:
    main = [incident.where for incident in doc.incidents if incident.main]
    places = [*main, *(event.where for event in what)]
    stated = next((place for place in places if place is not None), None)
    if stated is not None:
        return _name(doc, stated)
    datelines = [dateline.place for dateline in doc.datelines if dateline.place]
    mentioned = [_name(doc, mention) for mention in doc.mentions if mention.kind == "place"]
    return next(iter([*datelines, *mentioned]), None)


def _name(doc: Document, place: Mention) -> str:
    return place.canonical or place.name or doc[place]
