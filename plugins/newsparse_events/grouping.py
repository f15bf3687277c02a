"""Which events speak of one happening: events of one kind, and deaths with what caused them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import attrs

from newsparse import Event
from newsparse_events.page import Page

# Modes that make a happening of its own kind; the others of a type belong together.
_KINDS = {
    ("ASSAULT", "explosives"): "bombing",
    ("ASSAULT", "suicide-attack"): "bombing",
    ("ASSAULT", "abduct"): "abduction",
    ("ASSAULT", "arson"): "arson",
    ("ASSAULT", "rob"): "robbery",
    ("PROTEST", "strike"): "work stoppage",
}
_CAUSES = frozenset(("ASSAULT", "ACCIDENT", "DISASTER", "PROTEST"))
_NEAR = 2


@attrs.define(eq=False)
class Group:
    """Events of one happening: its kind, the events in order, and the deaths that belong to it."""

    kind: str
    type: str
    events: list[Event] = attrs.field(factory=list)
    sentences: list[int] = attrs.field(factory=list)
    deaths: list[Event] = attrs.field(factory=list)

    def add(self, event: Event, sentence: int) -> None:
        """Add an event of the group's own kind."""
        self.events.append(event)
        self.sentences.append(sentence)

    @property
    def all(self) -> list[Event]:
        """Events and deaths in the order of the text."""
        if not self.deaths:
            return self.events
        return sorted((*self.events, *self.deaths), key=lambda event: (event.span.start, event.span.end))


def kind(event: Event) -> str:
    """The kind of happening an event belongs to.

    >>> from newsparse import Span
    >>> kind(Event(Span(0, 4), type="ASSAULT", mode="suicide-attack"))
    'bombing'
    """
    return _KINDS.get((event.type, event.mode or ""), event.type)


def grouped(page: Page, events: Sequence[Event]) -> list[Group]:
    """The groups of a document, in the order of their first events.

    Deaths and injuries join the nearest cause of the same or the two sentences before, a killing one of the same
    sentence. Killings, and deaths without a cause, are also a group of their own: a murder may be the news.
    """
    groups: dict[str, Group] = {}
    last_cause: tuple[int, Group] | None = None
    starts = page.scan.starts
    for event in events:
        sentence = page.sentence_index(bisect_left(starts, event.span.start))
        reach = 0 if event.mode == "kill" else _NEAR
        if event.type == "DEATH" and last_cause and sentence - last_cause[0] <= reach:
            last_cause[1].deaths.append(event)
            if event.mode != "kill":
                continue
        name = kind(event)
        group = groups.get(name)
        if group is None:
            group = groups[name] = Group(name, event.type)
        group.events.append(event)
        group.sentences.append(sentence)
        if event.type in _CAUSES:
            last_cause = (sentence, group)
    return list(groups.values())
