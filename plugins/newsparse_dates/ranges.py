"""Pairs of dates that bound a range: "March 3-5", "between 2003 and 2005", "from Monday to Wednesday".

They stay two expressions; each carries a note ``("interval", "2003/2005")``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsparse_dates.moment import first_day, shift, value_of
from newsparse_dates.reading import Reading
from newsparse_dates.tokens import LETTER

# Signs of a half of the day: "p.m.", "7pm", noon.
_HALVES = tuple(LETTER[name] for name in ("AM", "M", "CLOCK", "NOON", "DAYPART"))
_JOINTS = (LETTER["TO"], LETTER["HYPHEN"])


def with_ranges(readings: Iterable[Reading], letters: str, lower: list[str]) -> Iterator[Reading]:
    """The readings, where two bound a range with its note.

    A weekday that ends a range follows the one that begins it: "from Monday to Wednesday".
    """
    before: Reading | None = None
    for reading in readings:
        if before and not reading.refused and _is_joined(before, reading, letters, lower):
            before, reading = _bounds(before, reading, letters)
        if before:
            yield before
        before = reading
    if before:
        yield before


def _is_joined(one: Reading, two: Reading, letters: str, lower: list[str]) -> bool:
    """Whether "to", "until" or a hyphen stands between, or "and" after "between"."""
    if one.refused or not one.moment or not two.moment:
        return False
    joint = letters[one.after : two.first]
    if joint in _JOINTS:
        return True
    return joint == LETTER["AND"] and one.first > 0 and lower[one.first - 1] == "between"


def _bounds(one: Reading, two: Reading, letters: str) -> tuple[Reading, Reading]:
    if not one.moment or not two.moment:
        return one, two
    one = _in_same_half(one, two, letters)
    if not one.moment:
        return one, two
    first, last = first_day(one.moment), first_day(two.moment)
    if first and last and one.rule == two.rule == "weekday":
        two = two._replace(moment=shift(one.moment, (last - first).days % 7 or 7))
    elif first and last and first > last:
        return one, two
    if not two.moment:
        return one, two
    note = ("interval", f"{value_of(one.moment)}/{value_of(two.moment)}")
    return one._replace(notes=(*one.notes, note)), two._replace(notes=(*two.notes, note))


def _in_same_half(one: Reading, two: Reading, letters: str) -> Reading:
    """A clock that begins a range, in the half of the day that its end names: "3:30 to 6 p.m." begins at 15:30."""
    if not (one.rule == two.rule == "clock_time" and one.moment and two.moment):
        return one
    low, high = one.moment.clock, two.moment.clock
    if low >= "12" or not high >= "12" or f"{int(low[:2]) + 12:02d}{low[2:]}" >= high:
        return one
    if any(mark in letters[one.first : one.after] for mark in _HALVES) or not any(
        mark in letters[two.first : two.after] for mark in _HALVES
    ):
        return one
    return one._replace(moment=one.moment._replace(clock=f"{int(low[:2]) + 12:02d}{low[2:]}"))
