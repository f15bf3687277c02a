"""Events in the coding schemes of other projects, by the tables of the plugin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from newsparse import Document, Event, Incident, Span
from newsparse.text import lexicon_rows
from newsparse_events.coding import coded
from newsparse_events.schemes import event_type, muc_type, plover_type

Record = dict[str, Any]
MOST = 3


def offsets(doc: Document, span: Span | None) -> Record | None:
    """A span as the scorers write it, with its text for people."""
    return {"start": span.start, "end": span.end, "text": doc[span]} if span else None


def event(doc: Document, found: Event, type_: str) -> Record:
    when = found.when.value if found.when else None
    return {
        "type": type_,
        "trigger": offsets(doc, found.span),
        "date": when,
        "place": found.where.name if found.where else None,
        "participants": [{"role": p.role, **(offsets(doc, p.span) or {})} for p in found.participants],
        "stage": found.stage,
    }


def layer(doc: Document) -> list[Record]:
    """All events that are named, with our own types."""
    return [event(doc, e, e.type) for e in doc.layer(Event)]


def plover(doc: Document) -> list[Record]:
    """The events that coders record, with the types of PLOVER, and ours where PLOVER has none."""
    return [event(doc, e, plover_type(e)) for e in coded(doc)]


def cameo(doc: Document) -> list[Record]:
    """Events with CAMEO root codes; types that CAMEO does not have are left out."""
    codes = [(e, event_type(e.type)) for e in doc.layer(Event)]
    return [event(doc, e, about.cameo) for e, about in codes if about and about.cameo]


def muc(doc: Document) -> list[Record]:
    """MUC-4 incident types, at most three a document, each with one date and one place."""
    found: list[Record] = []
    for incident in doc.layer(Incident):
        about = event_type(incident.type)
        special = muc_type(incident.events)
        type_ = special if special not in (None, "ATTACK") else about and about.muc
        if type_:
            when = incident.when.value if incident.when else None
            found.append(
                {"type": type_, "trigger": None, "date": when, "place": where(doc, incident), "participants": []}
            )
    return found[:MOST]


def where(doc: Document, incident: Incident) -> str | None:
    """The place as MUC-4 writes it, "COUNTRY: PLACE"; the country of the place, else the one the article names most."""
    if incident.where is None:
        return countries().get(country(doc) or "")
    name = incident.where.canonical or incident.where.name
    code = incident.where.country or country(doc)
    return f"{countries()[code]}: {name}" if code in countries() else name


def country(doc: Document) -> str | None:
    """The country that most place mentions of a document lie in."""
    codes = Counter(mention.country for mention in doc.mentions if mention.country)
    return codes.most_common(1)[0][0] if codes else None


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code → the usual English name."""
    return {row[0]: row[1].split("|")[0] for row in lexicon_rows("newsparse.text", "data/countries.txt")}


EVENTS: dict[str, Callable[[Document], list[Record]]] = {"plover": plover, "layer": layer, "cameo": cameo, "muc": muc}
