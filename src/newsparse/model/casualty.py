"""Casualty figures: how many people were killed, hurt, missing and so on."""

from __future__ import annotations

from typing import Literal

import attrs

from newsparse.model.annotation import Annotation
from newsparse.model.date import DateExpression
from newsparse.model.event import Event
from newsparse.model.quote import Speaker
from newsparse.model.span import Span

CasualtyKind = Literal[
    "killed", "injured", "missing", "kidnapped", "displaced", "arrested", "sick", "trapped", "casualties"
]
Bound = Literal["exact", "at_least", "more_than", "up_to", "less_than", "about", "range", "vague"]
CasualtyFlag = Literal[
    "additional", "article", "cumulative", "historical", "hypothetical", "negated", "ordinal", "perpetrators", "sub"
]


def _sorted_flags(flags: tuple[CasualtyFlag, ...]) -> tuple[CasualtyFlag, ...]:
    return tuple(sorted(flags))


@attrs.frozen
class Casualty(Annotation):
    """One figure as the text states it; the span is the quantity with its hedge.

    `low` and `high` are None where that side is open or unknown; `victims` is the counted noun
    phrase; `part_of` the figure that this one is a part of.
    """

    layer = "casualties"

    kind: CasualtyKind
    low: int | None = None
    high: int | None = None
    bound: Bound = "exact"
    victims: Span | None = None
    flags: tuple[CasualtyFlag, ...] = attrs.field(default=(), converter=_sorted_flags)
    part_of: Span | None = None
    said_by: Speaker | None = None
    event: Event | None = None
    when: DateExpression | None = None
