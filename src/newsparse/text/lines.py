"""One line read on its own: its kind, dateline, byline and credits, without the article around it."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.text.bylines import Name, read_byline
from newsparse.text.credits import only_agencies, read_credits
from newsparse.text.datelines import DatelineSpan, read_dateline
from newsparse.text.kinds import Block, block_kind
from newsparse.text.timestamps import read_timestamp

Pair = tuple[int, int]

_FIRST_KINDS = ("headline", "heading")


class LineReading(NamedTuple):
    """What one line says about its article; offsets index the line, half-open.

    `kind` is a paragraph kind or ``dateline``. `agency` and `date` are those of the dateline, or of a
    time stamp or list of agencies. `names` are the writers of a byline, `credits` the helpers of a credit.
    """

    kind: str
    rule: str
    dateline: DatelineSpan | None
    place: Pair | None
    region: Pair | None
    agency: Pair | None
    date: Pair | None
    body_start: int | None
    names: tuple[Name, ...]
    credits: tuple[Name, ...]


def read_line(text: str, position: str = "any") -> LineReading:
    """Read one line of an article that stands ``first``, ``last`` or anywhere (``any``) in it.

    Only a first line can be a dateline. Never raises for any text.

    >>> line = "HALDEN, Norway (AP) - Divers found the hull on Monday."
    >>> reading = read_line(line, "first")
    >>> reading.kind, line[slice(*reading.place)], line[reading.body_start:][:6]
    ('dateline', 'HALDEN', 'Divers')
    >>> read_line("(Editing by Bo Ek)", "last").credits[0].role
    'editing'
    """
    dateline = read_dateline(text, 0, len(text)) if position == "first" else None
    if dateline:
        return _of_dateline(dateline)
    kind, rule = (
        block_kind(Block(text, 9 if position == "last" else 5, 10, True)) if text.strip() else ("body", "prose")
    )
    if kind in _FIRST_KINDS:
        kind, rule = "body", "prose"
    stamp = read_timestamp(text) if kind == "timestamp" else None
    agency = stamp.agency if stamp else None
    names = tuple(read_byline(text) or ()) if kind == "byline" else ()
    helpers = tuple(read_credits(text) or ()) if kind == "credit" else ()
    if kind == "credit" and not helpers and only_agencies(text):
        agency = (0, len(text))
    return LineReading(kind, rule, None, None, None, agency, stamp.when if stamp else None, None, names, helpers)


def _of_dateline(line: DatelineSpan) -> LineReading:
    parts = (line.place, line.region, line.agency, line.date)
    return LineReading("dateline", line.rule, line, *parts, line.body_start, (), ())
