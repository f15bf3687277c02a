"""Candidates: where triggers of the lexicon stand in a text, whatever they mean there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
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
# The plain tuple constructor, twice as fast as the class: most candidates are made only to be refused.
_candidate: Callable[[tuple[int, int, Trigger]], Candidate] = partial(tuple.__new__, Candidate)


def candidates(page: Page, index: Index) -> Iterator[list[Candidate]]:
    """For each place in the text the readings it has, the longest first, then in the order of the lexicon."""
    lower, end = page.lower, len(page.lower) - 1
    for place, entry in enumerate(index.column.of(page.scan)):
        if entry is None:
            continue
        found = []
        if (
            entry.phrases
            and place < end
            and (lower[place + 1] in entry.phrases or not entry.further.isdisjoint(lower[place + 2 : place + 2 + _GAP]))
        ):
            found = _phrases(page, place, entry)
        for trigger in entry.alone:
            found.append(_candidate((place, place + 1, trigger)))
        if found:
            yield found


def _phrases(page: Page, place: int, entry: Entry) -> list[Candidate]:
    """The phrases that fit, the longest first."""
    found = []
    for trigger in _likely(page, place, entry):
        last = _end(page, place, trigger.rest)
        if last:
            found.append(Candidate(place, last, trigger))
    return sorted(found, key=_last, reverse=True) if len(found) > 1 else found


def _likely(page: Page, place: int, entry: Entry) -> Sequence[Trigger]:
    """The phrases whose second word comes next, or stands in reach where it may stand further off."""
    following = page.lower[place + 1]
    found = entry.phrases.get(following, ())
    if entry.further:
        for word in dict.fromkeys(page.lower[place + 2 : place + 2 + _GAP]):
            found += entry.phrases.get(word, ()) if word != following else ()
    return found


def _end(page: Page, place: int, rest: tuple[str | None, ...]) -> int:
    """The word after the trigger, or 0 where it does not fit."""
    at = place + 1
    lower = page.lower
    if len(rest) == 1 and at < len(lower) and lower[at] == rest[0]:
        return at + 1
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
