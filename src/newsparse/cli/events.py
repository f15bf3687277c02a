"""``newsparse events``: what happened, one row an event, in the column order of event data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newsparse.cli.rows import Record, RowCommand
from newsparse.model.date import DateExpression
from newsparse.model.document import Document
from newsparse.model.event import Event, Participant
from newsparse.model.mention import Mention
from newsparse.text.spans import SpanIndex
from newsparse.view.cells import shorten

_WHO = ("source", "source_country", "source_sector", "target", "target_country", "target_sector")
_WHERE = ("place", "country", "latitude", "longitude")
_COLUMNS = ("id", "date", *_WHO, "type", "mode", "stage", *_WHERE, "incident", "published", "title", "url", "file")
_PLACED = ("start", "end", "text", "sentence")
_WIDE = frozenset(("", "year", "month", "week", "quarter", "half", "season", "decade", "century"))
_LONG = 2000
_WIDEST_ACTOR = 28


def add_command(commands: Any) -> None:
    """Describe the command to argparse."""
    _COMMAND.add(commands)


def _records(docs: Sequence[Document]) -> list[Record]:
    return [record for doc in docs for record in _of_document(doc)]


def _of_document(doc: Document) -> Iterator[Record]:
    sentences = doc.sentences
    index = SpanIndex((sentence.span.start, sentence.span.end) for sentence in sentences)
    about = _about(doc)
    for number, event in enumerate(doc.events):
        place = index.at(event.span.start)
        yield {
            "id": f"{about['file'] or about['url'] or 'text'}#{number + 1}",
            "date": _day(event.when),
            **_actor("source", event, doc),
            **_actor("target", event, doc),
            "type": event.type,
            "mode": event.mode,
            "stage": event.stage,
            **_where(event.where),
            "incident": _incident(doc, event),
            **about,
            "start": event.span.start,
            "end": event.span.end,
            "text": doc[event],
            "sentence": doc[event if place is None else sentences[place]],
        }


def _about(doc: Document) -> Record:
    meta = doc.meta
    return {
        "published": meta.published.date().isoformat() if meta.published else None,
        "title": meta.title,
        "url": meta.url,
        "file": dict(meta.extra).get("file", ""),
    }


def _day(date: DateExpression | None) -> str | None:
    """The day of a date, or its TIMEX3 value where it is wider than a day."""
    if date is None:
        return None
    if date.start is not None and date.grain not in _WIDE:
        return date.start.date().isoformat()
    return date.value


def _actor(role: str, event: Event, doc: Document) -> Record:
    """The first participant of a role: its name, country and sector; nothing where none is known."""
    who = next((one for one in event.participants if one.role == role), None)
    name = _name(who, doc) if who else None
    country, sector = (who.country, who.sector) if who else (None, None)
    return {role: name, f"{role}_country": country, f"{role}_sector": sector}


def _name(who: Participant, doc: Document) -> str:
    mention = who.mention
    return (mention.canonical if mention else None) or doc[who.span]


def _where(place: Mention | None) -> Record:
    latitude, longitude = (place.coordinates if place else None) or (None, None)
    return {
        "place": (place.canonical or place.name) if place else None,
        "country": place.country if place else None,
        "latitude": latitude,
        "longitude": longitude,
    }


def _incident(doc: Document, event: Event) -> int | None:
    """The number of the incident that the event belongs to, from 1; the main incident is 0."""
    for number, incident in enumerate(doc.incidents):
        if event in incident.events:
            return 0 if incident.main else number + 1
    return None


def _cells(record: Record, several: bool) -> tuple[str, ...]:
    """Date, type with mode and stage, who to whom, where; files where there are several; the sentence."""
    kind = "/".join(part for part in (record["type"], record["mode"]) if part)
    stage = "" if record["stage"] == "actual" else f" ({record['stage']})"
    who = " > ".join(shorten(record[role] or "-", _WIDEST_ACTOR) for role in ("source", "target"))
    file = (shorten(record["file"], _WIDEST_ACTOR),) if several else ()
    place = shorten(record["place"] or "-", _WIDEST_ACTOR)
    return (record["date"] or "-", kind + stage, who, place, *file, shorten(record["sentence"], _LONG))


_COMMAND = RowCommand(
    name="events",
    help="print what happened: type, who, to whom, when, where and whether",
    description="One row an event in the order of the text: when, who to whom, type, mode and stage, where, and the "
    "place in the text. Nothing is filled in that the article does not say: what is unknown stays empty.",
    layers=("events", "incidents", "mentions", "dates", "sentences"),
    columns=(*_COLUMNS, *_PLACED),
    records=_records,
    cells=_cells,
)
