"""Candidates: where triggers of the lexicon stand in a text, whatever they mean there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, count
from operator import attrgetter
from typing import NamedTuple

from newsparse_events.lexicon import Entry, Index, Trigger
from newsparse_events.page import Page

_GAP = 5
_BREAKS = frozenset(".;:!?")
# Small words stand near what they belong to: "told the crew to", not "tells you everything you need to".
_SMALL = frozenset(("to", "with", "as", "of", "on"))
_SMALL_GAP = 3


class Candidate(NamedTuple):
    """A stretch of words, ``first:last``, that a trigger of the lexicon fits."""

    first: int
    last: int
    trigger: Trigger


_last = attrgetter("last")


def candidates(page: Page, index: Index) -> Iterator[list[Candidate]]:
    """For each place in the text the readings it has, the longest first, then in the order of the lexicon."""
    lower = page.lower
    for place in compress(count(), map(index.__contains__, lower)):
        entry, found = index[lower[place]], []
        if entry.seconds:
            around = lower[place + 1 : place + 2 + (_GAP if entry.gaps else 0)]
            if not entry.seconds.isdisjoint(around):
                found = _phrases(page, place, entry, around)
        for trigger in entry.alone:
            found.append(Candidate(place, place + 1, trigger))
        if found:
            yield found


def _phrases(page: Page, place: int, entry: Entry, around: list[str]) -> list[Candidate]:
    """The phrases that fit, the longest first; their second word stands in `around`."""
    found = []
    for word in dict.fromkeys(around):
        for trigger in entry.phrases.get(word, ()):
            last = _end(page, place, trigger.rest)
            if last:
                found.append(Candidate(place, last, trigger))
    return sorted(found, key=_last, reverse=True) if len(found) > 1 else found


def _end(page: Page, place: int, rest: tuple[str | None, ...]) -> int:
    """The word after the trigger, or 0 where it does not fit."""
    at = place + 1
    lower = page.lower
    gap = False
    for wanted in rest:
        if wanted is None:
            gap = True
            continue
        reach = (_SMALL_GAP if wanted in _SMALL else _GAP) if gap else 0
        limit = min(at + reach, len(lower) - 1)
        while at <= limit and lower[at] != wanted:
            if lower[at] in _BREAKS:
                return 0
            at += 1
        if at > limit:
            return 0
        at, gap = at + 1, False
    return at
