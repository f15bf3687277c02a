"""Typed events with their participants."""

from __future__ import annotations

from typing import Literal

import attrs

from newsparse.model.annotation import Annotation
from newsparse.model.date import DateExpression
from newsparse.model.mention import Mention
from newsparse.model.span import Span

Stage = Literal["actual", "planned", "attempted", "threatened", "hypothetical", "negated"]
ParticipantRole = Literal["source", "target", "instrument"]


@attrs.frozen(kw_only=True)
class Participant:
    """Somebody or something that takes part in an event. `country` is an ISO 3166-1 alpha-2 code."""

    role: ParticipantRole
    span: Span
    mention: Mention | None = None
    country: str | None = None
    sector: str | None = None


@attrs.frozen
class Event(Annotation):
    """Something that happened, or is said to; the span is its trigger.

    `type` is one of the PLOVER types or their civil extensions, `mode` refines it; `stage`
    says whether it came about.
    """

    layer = "events"

    type: str
    mode: str | None = None
    stage: Stage = "actual"
    participants: tuple[Participant, ...] = ()
    when: DateExpression | None = None
    where: Mention | None = None
