"""What a rule makes of a stretch of text."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from newsparse_dates.moment import Moment

Notes = tuple[tuple[str, str], ...]
UNDATED: Notes = (("value", "no publication date"),)


class Reading(NamedTuple):
    """A rule's answer for words `first` up to and without `after`.

    `moment` is set where the expression is a point of the calendar; else `value` is what TIMEX3 has
    for it, or None with a note. `anchor` is the day it was counted from. A reading with `refused` is
    no expression of time; the text says why.
    """

    type: str
    first: int
    after: int
    moment: Moment | None = None
    value: str | None = None
    mod: str | None = None
    notes: Notes = ()
    anchor: date | None = None
    rule: str = ""
    refused: str = ""
