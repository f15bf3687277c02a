"""The journalist's questions, as far as the layers answer them."""

from __future__ import annotations

import attrs

from newsparse.model.date import DateExpression
from newsparse.model.document import Document
from newsparse.model.event import Event
from newsparse.model.incident import Incident
from newsparse.model.mention import Mention
from newsparse.model.span import Span
from newsparse.view.entities import EntityRow, entities
from newsparse.view.reasons import how, why

_MOST = 3


@attrs.frozen(kw_only=True)
class FiveWs:
    """Who, what, when, where, why and how.

    * `who`: up to three people, organisations or groups: those that take part in the main incident, then the most
      mentioned; `actors`: the spans of those that take part in it, sources first.
    * `what`: the events of the main incident, else the events that the article tells of as actual.
    * `when`, `where`: of the main incident, else of the first such event that has one, else the first
      resolved date, and the first place of the text or the place of the dateline.
    * `why`, `how`: a reason and a means where a sentence of these events says so with a connective.
    """

    who: tuple[EntityRow, ...] = ()
    what: tuple[Event, ...] = ()
    when: DateExpression | None = None
    where: str | None = None
    actors: tuple[Span, ...] = ()
    why: Span | None = None
    how: Span | None = None


def five_ws(doc: Document) -> FiveWs:
    """The answers of one document. Empty fields mean that no layer has an answer.

    >>> from newsparse import Span
    >>> doc = Document("Ada Moss slept.").with_annotations(Mention(Span(0, 8), "person", name="Ada Moss"))
    >>> five_ws(doc).who[0].name
    'Ada Moss'
    """
    what = _what(doc)
    main = _main(doc)
    return FiveWs(
        who=_who(doc, main),
        what=what,
        when=_when(doc, what),
        where=_where(doc, what),
        actors=_actors(main),
        why=why(doc, what),
        how=how(doc, what),
    )


def _main(doc: Document) -> Incident | None:
    return next((incident for incident in doc.incidents if incident.main), None)


def _who(doc: Document, main: Incident | None) -> tuple[EntityRow, ...]:
    """Those who take part in the main incident before others, then by the number of mentions."""
    rows = [row for row in entities(doc) if row.kind != "place"]
    parts = {one.mention for one in main.participants if one.mention is not None} if main else set()
    return tuple(sorted(rows, key=lambda row: (not parts.intersection(row.mentions), -len(row.mentions)))[:_MOST])


def _actors(main: Incident | None) -> tuple[Span, ...]:
    if main is None:
        return ()
    return tuple(one.span for one in sorted(main.participants, key=lambda one: one.role != "source"))


def _what(doc: Document) -> tuple[Event, ...]:
    main = _main(doc)
    if main is not None and main.events:
        return main.events
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
