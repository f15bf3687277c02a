"""Which events of one kind are one happening: a group is told apart by the dates and countries of its events.

"The quake struck on Tuesday. ... The *1987 quake* killed 200" tells of two. An event that has neither date nor
country belongs to the happening told last in its paragraph, else to the article's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from newsparse import Event
from newsparse.text import SpanIndex
from newsparse_events.grouping import Group
from newsparse_events.page import Page

_APART = 2
_LONG_AGO = 60
_LEAD = 2
_MOST = 8
_OPEN_STAGES = frozenset(("hypothetical", "negated"))
_COARSE = frozenset(("decade", "century", ""))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "s", "his", "her", "its", "their", "our", "last"))
_REACH = 3

Days = tuple[int, int]
"""The first day and the day after the last as ordinals of `datetime.date`: sums of days cannot leave the calendar."""


@attrs.define(eq=False)
class Happening:
    """Events that are told of one day or stretch of days, in one country; what is not stated is None."""

    days: Days | None
    country: str | None
    events: list[Event] = attrs.field(factory=list)

    def may_hold(self, days: Days | None, country: str | None) -> bool:
        """Whether neither the days lie far apart nor the countries differ."""
        if self.days and days and _gap(self.days, days) > _APART:
            return False
        return not (self.country and country and self.country != country)

    def add(self, event: Event, days: Days | None, country: str | None) -> None:
        """Add an event; the shortest stretch of days is the happening's."""
        if days and (self.days is None or days[1] - days[0] < self.days[1] - self.days[0]):
            self.days = days
        self.country = self.country or country
        self.events.append(event)


def happenings(page: Page, group: Group) -> list[Group]:
    """The happenings of a group as groups, the article's own first, then in the order of the text."""
    if len(group.events) == 1:
        return [group]
    told = list(_told(group))
    own = _own(page, group, told) if told else None
    if len(told) == (own is not None):
        return [group]
    return _dealt(page, group, told, own or Happening(None, None))


def _told(group: Group) -> Iterator[Happening]:
    """The happenings that events with a date or a country make, in the order of the text."""
    found: list[Happening] = []
    for event in group.events:
        days, country = days_of(event), event.where.country if event.where else None
        if days is None and country is None:
            continue
        known = next((one for one in reversed(found) if one.may_hold(days, country)), None)
        if known is None and event.stage not in _OPEN_STAGES and len(found) < _MOST:
            known = Happening(None, None)
            found.append(known)
        if known is not None:
            known.add(event, days, country)
    yield from found


def days_of(event: Event) -> Days | None:
    """The first day of an event's date and the day after the last, where it is a year or less."""
    when = event.when
    if when is None or when.start is None or when.grain in _COARSE:
        return None
    first = when.start.toordinal()
    return first, max(first, when.end.toordinal()) if when.end else first


def _gap(one: Days, other: Days) -> int:
    return max(one[0] - other[1], other[0] - one[1])


def _own(page: Page, group: Group, told: Sequence[Happening]) -> Happening | None:
    """The first happening of these days; else one of long ago, before those to come.

    None where none is of these days, and the article opens with one that it tells as new.
    """
    today = _today(page, told)
    if today is None:
        return told[0]
    past = [one for one in told if not _to_come(one, today)]
    fresh = next((one for one in past if not long_ago(one, today)), None)
    if fresh is not None or not past:
        return fresh or told[0]
    return None if _opens_anew(page, group, past) else past[0]


def _opens_anew(page: Page, group: Group, past: Sequence[Happening]) -> bool:
    """As in "*A quake* struck Ostland ... In *1987* one killed 200", not "was jailed for *the attack* ... in 2010"."""
    lead = {id(event) for event, sentence in zip(group.events, group.sentences, strict=True) if sentence < _LEAD}
    if any(id(one.events[0]) in lead for one in past):
        return False
    first = group.events[0]
    return id(first) in lead and first.stage not in _OPEN_STAGES and is_new(page, first)


def _today(page: Page, told: Sequence[Happening]) -> int | None:
    """The day of publication; where it is not known the last day that is told of."""
    if page.doc.meta.published is not None:
        return page.doc.meta.published.toordinal()
    return max((_last_day(one.days) for one in told if one.days), default=None)


def _last_day(days: Days) -> int:
    return max(days[0], days[1] - 1)


def long_ago(happening: Happening, today: int) -> bool:
    """Whether a happening is of an earlier year, and more than two months old."""
    if happening.days is None:
        return False
    last = _last_day(happening.days)
    return date.fromordinal(last).year < date.fromordinal(today).year and today - last > _LONG_AGO


def _to_come(happening: Happening, today: int) -> bool:
    return happening.days is not None and happening.days[0] > today + 1


def is_new(page: Page, event: Event) -> bool:
    """Whether an event is told as one not yet known: no "the", "that" or "last" before its trigger."""
    at = page.scan.at(event.span.start) - 1
    low = max(page.sentence_at(at + 1)[0], at - _REACH)
    while at >= low and page.tags[at] in (None, "-"):
        if page.lower[at] in _DEFINITE:
            return False
        at -= 1
    return at < low or page.lower[at] not in _DEFINITE


def _dealt(page: Page, group: Group, told: Sequence[Happening], own: Happening) -> list[Group]:
    """The events and deaths of a group, each dealt to its happening; a death goes with the event before it."""
    parts = {id(one): Group(group.kind, group.type) for one in (own, *told)}
    stated = {id(event): one for one in told for event in one.events}
    paragraphs = SpanIndex((item.span.start, item.span.end) for item in page.doc.paragraphs)
    sentences = dict(zip(map(id, group.events), group.sentences, strict=True))
    last, paragraph = own, None
    for event in group.all:
        if id(event) not in sentences:
            parts[id(_of_death(event, told, last))].deaths.append(event)
            continue
        here = paragraphs.at(event.span.start)
        if id(event) in stated or here != paragraph:
            last = stated.get(id(event), own)
        paragraph = here
        parts[id(last)].add(event, sentences[id(event)])
    return list(parts.values())


def _of_death(death: Event, told: Sequence[Happening], last: Happening) -> Happening:
    """The happening told last, or the first one that agrees with the death's own date where that does not."""
    days = days_of(death)
    return next((one for one in (last, *told) if one.may_hold(days, None)), last)
