"""What fills the slots of an incident: when, where, the figures and who takes part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsparse import Casualty, DateExpression, Document, Event, Mention, Participant
from newsparse_events.grouping import Group
from newsparse_events.page import Page
from newsparse_events.setting import dates_of

_OPEN_STAGES = frozenset(("hypothetical", "negated"))
_VAGUE = frozenset(("year", "decade", "century", ""))
_MOST_PARTICIPANTS = 8


def when(page: Page, group: Group, *, own: bool) -> tuple[DateExpression | None, str | None]:
    """The date that most events of the group share, days before years, the first told at a tie; else the dateline's.

    What lies at hand is the date of the article's own happening only.
    """
    dated = [event for event in group.events if event.when is not None]
    firm = [event for event in dated if event.stage not in _OPEN_STAGES] or dated
    firm = [event for event in firm if event.when and event.when.grain not in _VAGUE] or firm
    if firm:
        counts = Counter(event.when.value for event in firm if event.when)
        best = max(firm, key=lambda event: (counts[event.when.value if event.when else None], -event.span.start))
        return best.when, None
    if not own:
        return None, None
    near = _sentence_date(page, group) or _near_date(page, group)
    if near is not None:
        return near, "inherited"
    told = _dateline_date(page)
    return told, "dateline" if told else None


def _sentence_date(page: Page, group: Group) -> DateExpression | None:
    """The date of the group's first sentence that stands nearest to its event, whatever else it may be of."""
    at = page.scan.at(group.events[0].span.start)
    found = dates_of(page).within(page.sentence_at(at))
    return min(found, key=lambda date: abs(date[0] - at))[2] if found else None


def _near_date(page: Page, group: Group) -> DateExpression | None:
    """The last date before the group's first event in its paragraph."""
    start = group.events[0].span.start
    paragraph = next((p for p in page.doc.paragraphs if p.span.start <= start < p.span.end), None)
    if paragraph is None:
        return None
    words = (page.scan.at(paragraph.span.start), page.scan.at(start))
    before = dates_of(page).within(words)
    return before[-1][2] if before else None


def _dateline_date(page: Page) -> DateExpression | None:
    for dateline in page.doc.datelines:
        for date in page.doc.dates:
            if dateline.span.start <= date.span.start < dateline.span.end and date.start is not None:
                return date
    return None


def where(page: Page, group: Group, *, own: bool) -> tuple[Mention | None, str | None]:
    """The place that most events of the group share, the first told at a tie; else the dateline's of the own one.

    Places that a note says are taken over count only where no event has its own.
    """
    placed = [event for event in group.events if event.where is not None]
    placed = [event for event in placed if "where" not in dict(event.notes)] or placed
    if placed:
        counts = Counter(_name(event.where) for event in placed)
        best = max(placed, key=lambda event: (counts[_name(event.where)], -event.span.start))
        return best.where, None
    for dateline in page.doc.datelines if own else ():
        for mention in page.doc.mentions:
            if mention.kind == "place" and dateline.span.start <= mention.span.start < dateline.span.end:
                return mention, "dateline"
    return None, None


def _name(place: Mention | None) -> str:
    return (place.canonical or place.name) if place else ""


def figures(doc: Document, events: Sequence[Event]) -> Iterator[Casualty]:
    """Casualty figures that name one of the events, or stand in a sentence of one."""
    spans = {(event.span.start, event.span.end) for event in events}
    for figure in doc.casualties:
        if figure.event is not None and (figure.event.span.start, figure.event.span.end) in spans:
            yield figure


def participants(events: Iterable[Event]) -> Iterator[Participant]:
    """The participants of the events, each once by name and role."""
    seen: set[tuple[str, str | tuple[int, int]]] = set()
    for event in events:
        for participant in event.participants:
            mention = participant.mention
            span = participant.span
            name = (mention.canonical or mention.name) if mention else (span.start, span.end)
            if (participant.role, name) not in seen and len(seen) < _MOST_PARTICIPANTS:
                seen.add((participant.role, name))
                yield participant
