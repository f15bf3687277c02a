"""The types in other schemes: CAMEO root codes, MUC-4 incident types, IPTC media topics; from `data/types.txt`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsparse import Event
from newsparse.text import lexicon_rows
from newsparse_events.lexicon import PACKAGE


class EventType(NamedTuple):
    """A type, or a mode of a type, and what it is called elsewhere; None where a scheme has no such thing."""

    type: str
    mode: str | None
    cameo: str | None
    muc: str | None
    topic: str | None
    about: str


@lru_cache(maxsize=1)
def event_types() -> dict[tuple[str, str | None], EventType]:
    """(type, mode) → what is known of it; a mode without a line of its own is as its type.

    >>> event_types()["ASSAULT", None].cameo
    '18'
    """
    found = {}
    for row in lexicon_rows(PACKAGE, "data/types.txt"):
        type_, mode, cameo, muc, topic = (None if column == "-" else column for column in row[:5])
        found[type_ or "", mode] = EventType(type_ or "", mode, cameo, muc, topic, row[5])
    return found


def event_type(type_: str, mode: str | None = None) -> EventType | None:
    """What is known of a type and mode, None for a type of another plugin.

    >>> event_type("ASSAULT", "abduct").muc
    'KIDNAPPING'
    """
    known = event_types()
    return known.get((type_, mode)) or known.get((type_, None))


def muc_type(events: Sequence[Event]) -> str | None:
    """The MUC-4 incident type of events of one happening: the most special one that any of them has."""
    names = []
    for event in events:
        about = event_type(event.type, event.mode)
        if about is not None and about.muc:
            names.append(about.muc)
    special = [name for name in names if name != "ATTACK"]
    return next(iter([*special, *names]), None)


def plover_type(event: Event) -> str:
    """The PLOVER type of an event, ours where PLOVER has none: to charge somebody is to accuse there.

    >>> from newsparse import Span
    >>> plover_type(Event(Span(0, 7), type="TRIAL", mode="charge", stage="actual"))
    'ACCUSE'
    """
    return "ACCUSE" if (event.type, event.mode) == ("TRIAL", "charge") else event.type
