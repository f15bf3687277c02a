"""Incidents, which gather the events and figures of one happening, and their tolls."""

from __future__ import annotations

import attrs

from newsparse.model.annotation import Annotation
from newsparse.model.casualty import Casualty, CasualtyKind
from newsparse.model.date import DateExpression
from newsparse.model.event import Event, Participant
from newsparse.model.mention import Mention


@attrs.frozen
class Incident(Annotation):
    """One happening that the article tells of; the span is its first mention."""

    layer = "incidents"

    type: str
    main: bool = False
    events: tuple[Event, ...] = ()
    casualties: tuple[Casualty, ...] = ()
    when: DateExpression | None = None
    where: Mention | None = None
    participants: tuple[Participant, ...] = ()


def _some(_toll: Toll, _field: attrs.Attribute[tuple[Casualty, ...]], figures: tuple[Casualty, ...]) -> None:
    if not figures:
        raise ValueError("a toll needs at least one figure to rest on")


@attrs.frozen
class Toll(Annotation):
    """The figure for one kind of casualty in one incident; the span is the figure it rests on most."""

    layer = "tolls"

    kind: CasualtyKind
    low: int | None
    best: int | None
    high: int | None
    figures: tuple[Casualty, ...] = attrs.field(validator=_some)
    incident: Incident | None = None
