"""Date, time, duration and set expressions, after TIMEX3 (TimeML 1.2.1)."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import attrs

from newsparse.model.annotation import Annotation

DateType = Literal["DATE", "TIME", "DURATION", "SET"]


@attrs.frozen
class DateExpression(Annotation):
    """An expression of time with its normalised value.

    * `value`, `mod`: as TIMEX3 has them (``2024-W10``, ``P3M``, ``PAST_REF``; ``APPROX``). `value`
      is None where it cannot be known, and a note says why.
    * `start`, `end`: the half-open interval that it covers; with a time zone only where one is
      stated; None for durations, sets, vague references and years outside 1 to 9999.
    * `grain`: ``year``, ``quarter``, ``month``, ``week``, ``day``, ``hour`` and so on.
    * `anchor`: the point it was resolved against.
    """

    layer = "dates"

    type: DateType
    value: str | None = None
    mod: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    grain: str = ""
    anchor: datetime | None = None
