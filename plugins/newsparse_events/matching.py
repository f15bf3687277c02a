"""Candidates: where triggers of the lexicon stand in a text, whatever they mean there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import NamedTuple

from newsparse_events.lexicon import MOST_BETWEEN, Entry, Trigger
from newsparse_events.page import Page

_BREAKS = frozenset(".;:!?()[]")
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


def candidates(page: Page) -> Iterator[list[Candidate]]:
    """For each place in the text the readings it has, the longest first, then in the order of the lexicon."""
    lower, end = page.lower, len(page.lower) - 1
    for place, entry in page.reading.lexicon.likely(page.scan, page.reading.marks):
        if entry is None:
            continue
        found = []
        if (
            entry.phrases
            and place < end
            and (
                lower[place + 1] in entry.phrases
                or not entry.further.isdisjoint(lower[place + 2 : place + 2 + MOST_BETWEEN])
            )
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
        for word in dict.fromkeys(page.lower[place + 2 : place + 2 + MOST_BETWEEN]):
            found += entry.phrases.get(word, ()) if word != following else ()
    return found


def _end(page: Page, place: int, rest: tuple[str | None, ...]) -> int:
    """The word after the trigger, or 0 where it does not fit."""
    lower, at, gap = page.lower, place + 1, False
    for wanted in rest:
        if wanted is None:
            gap = True
        elif not gap:
            if at >= len(lower) or lower[at] != wanted:
                return 0
            at += 1
        else:
            reach = lower[at : at + 1 + (_SMALL_GAP if wanted in _SMALL else MOST_BETWEEN)]
            if wanted not in reach:
                return 0
            first, gap = at, False
            at += reach.index(wanted)
            if not _BREAKS.isdisjoint(page.tags[first:at]):
                return 0
            at += 1
    return at
