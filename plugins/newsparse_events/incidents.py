"""The extractor `incidents`: groups of events that are the article's news, with when, where, who and figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial

import attrs

from newsparse import (
    Casualty,
    DateExpression,
    Dateline,
    Document,
    Event,
    Extractor,
    Incident,
    Mention,
    Note,
    Paragraph,
    Participant,
    Sentence,
    extractor,
)
from newsparse_events.grouping import Group, grouped
from newsparse_events.page import Page, read_page
from newsparse_events.salience import learned_kinds, salience
from newsparse_events.setting import Dates

_LEAD = 3
_DOUBTFUL = -0.3
_REPEATED = 3
_OPEN_STAGES = frozenset(("hypothetical", "negated"))
_VAGUE = frozenset(("year", "decade", "century", ""))
_MOST_PARTICIPANTS = 8

Setting = tuple[DateExpression | Mention | None, str | None]


@attrs.frozen(eq=False)
class Told:
    """A group with its score, and whether it is news."""

    group: Group
    score: float
    news: bool


def incidents(doc: Document) -> Iterator[Incident]:
    """The incidents of a document, in the order of their first events; one of them is the main one."""
    page = read_page(doc)
    told = _news(weighed(page, doc))
    if not told:
        return
    main = max(told, key=lambda item: (prominence(item), -item.group.sentences[0]))
    dates = cache(partial(Dates, page))  # most articles ask for none
    for item in told:
        yield _incident(page, item, dates, main=item is main)


def _news(told: Sequence[Told]) -> list[Told]:
    """The groups that are news: what caused deaths instead of the deaths alone.

    Where no violence is news by its weight, the first sentence may make it so where it is in doubt.
    """
    chosen = [item for item in told if item.news]
    if not any(item.group.kind in learned_kinds() for item in chosen):
        leading = [item for item in told if item.score > _DOUBTFUL and _violent_lead(item)]
        chosen += sorted(leading, key=lambda item: -item.score)[:1]
    for item in [item for item in chosen if item.group.type == "DEATH"]:
        cause = next((one for one in told if _caused(one, item)), None)
        if cause is not None:
            chosen.remove(item)
            chosen += [] if cause in chosen else [cause]
    return sorted(chosen, key=lambda item: item.group.events[0].span.start)


def _violent_lead(item: Told) -> bool:
    """Whether a happening of the learned kinds is told as done in the first sentence."""
    group = item.group
    if group.kind not in learned_kinds() or group.sentences[0] > 0:
        return False
    return group.events[0].stage not in _OPEN_STAGES


def _caused(cause: Told, deaths: Told) -> bool:
    """Whether all deaths of a group belong to another happening."""
    return cause is not deaths and set(cause.group.deaths).issuperset(deaths.group.events)


def weighed(page: Page, doc: Document) -> list[Told]:
    """All groups of events with their scores.

    What weights were learned for is news above zero; other kinds are where they stand in the lead or come back.
    """
    found = []
    for group in grouped(page, doc.events):
        if group.kind in learned_kinds():
            score = salience(page, group)
            found.append(Told(group, score, score > 0))
        else:
            found.append(Told(group, 0.0, _leads(group)))
    return found


def _leads(group: Group) -> bool:
    stages = [event.stage for event, sentence in zip(group.events, group.sentences, strict=True) if sentence < _LEAD]
    if any(stage not in _OPEN_STAGES for stage in stages):
        return True
    return len(set(group.sentences)) >= _REPEATED and any(event.stage not in _OPEN_STAGES for event in group.events)


def prominence(item: Told) -> float:
    """How much the article is about a group: how early and how often it comes up, and how surely it is news."""
    group = item.group
    early = 3.0 / (1 + group.sentences[0])
    often = min(len(set(group.sentences)), 6) / 2
    violent = 1.0 if group.kind in learned_kinds() else 0.0
    return early + often + violent + max(-1.0, min(item.score, 2.0)) / 2


def _incident(page: Page, item: Told, dates: Callable[[], Dates], *, main: bool) -> Incident:
    group = item.group
    events = sorted({*group.events, *group.deaths}, key=lambda event: (event.span.start, event.span.end))
    date, date_note = _when(page, group, dates)
    place, place_note = _where(page, group)
    notes = [("when", date_note)] if date_note else []
    notes += [("where", place_note)] if place_note else []
    return Incident(
        group.events[0].span,
        type=group.type,
        main=main,
        events=tuple(events),
        casualties=tuple(_figures(page.doc, events)),
        when=date,
        where=place,
        participants=tuple(_participants(events)),
        rule=group.kind.replace(" ", "_").lower(),
        notes=tuple(notes),
    )


def _when(page: Page, group: Group, dates: Callable[[], Dates]) -> tuple[DateExpression | None, str | None]:
    """The date that most events of the group share, days before years, the first told at a tie; else the dateline's."""
    dated = [event for event in group.events if event.when is not None]
    firm = [event for event in dated if event.stage not in _OPEN_STAGES] or dated
    firm = [event for event in firm if event.when and event.when.grain not in _VAGUE] or firm
    if firm:
        counts = Counter(event.when.value for event in firm if event.when)
        best = max(firm, key=lambda event: (counts[event.when.value if event.when else None], -event.span.start))
        return best.when, None
    near = _sentence_date(page, group, dates) or _near_date(page, group, dates)
    if near is not None:
        return near, "inherited"
    told = _dateline_date(page)
    return told, "dateline" if told else None


def _sentence_date(page: Page, group: Group, dates: Callable[[], Dates]) -> DateExpression | None:
    """The date of the group's first sentence that stands nearest to its event, whatever else it may be of."""
    at = page.scan.at(group.events[0].span.start)
    found = dates().within(page.sentence_at(at))
    return min(found, key=lambda date: abs(date[0] - at))[2] if found else None


def _near_date(page: Page, group: Group, dates: Callable[[], Dates]) -> DateExpression | None:
    """The last date before the group's first event in its paragraph."""
    start = group.events[0].span.start
    paragraph = next((p for p in page.doc.paragraphs if p.span.start <= start < p.span.end), None)
    if paragraph is None:
        return None
    words = (page.scan.at(paragraph.span.start), page.scan.at(start))
    before = dates().within(words)
    return before[-1][2] if before else None


def _dateline_date(page: Page) -> DateExpression | None:
    for dateline in page.doc.datelines:
        for date in page.doc.dates:
            if dateline.span.start <= date.span.start < dateline.span.end and date.start is not None:
                return date
    return None


def _where(page: Page, group: Group) -> tuple[Mention | None, str | None]:
    """The place that most events of the group share, the first told at a tie; else the dateline's."""
    placed = [event for event in group.events if event.where is not None]
    if placed:
        counts = Counter(_name(event.where) for event in placed)
        best = max(placed, key=lambda event: (counts[_name(event.where)], -event.span.start))
        return best.where, None
    for dateline in page.doc.datelines:
        for mention in page.doc.mentions:
            if mention.kind == "place" and dateline.span.start <= mention.span.start < dateline.span.end:
                return mention, "dateline"
    return None, None


def _name(place: Mention | None) -> str:
    return (place.canonical or place.name) if place else ""


def _figures(doc: Document, events: Sequence[Event]) -> Iterator[Casualty]:
    """Casualty figures that name one of the events, or stand in a sentence of one."""
    spans = {(event.span.start, event.span.end) for event in events}
    for figure in doc.casualties:
        if figure.event is not None and (figure.event.span.start, figure.event.span.end) in spans:
            yield figure


def _participants(events: Iterable[Event]) -> Iterator[Participant]:
    """The participants of the events, each once by name and role."""
    seen: set[tuple[str, str]] = set()
    for event in events:
        for participant in event.participants:
            mention = participant.mention
            name = (mention.canonical or mention.name) if mention else str(participant.span)
            if (participant.role, name) not in seen and len(seen) < _MOST_PARTICIPANTS:
                seen.add((participant.role, name))
                yield participant


def explain(doc: Document) -> Iterator[Note]:
    """Each group of events: whether it is news, its score and how often it comes up."""
    page = read_page(doc)
    told = weighed(page, doc)
    news = _news(told)
    for item in told:
        often = f"{len(item.group.events)} events, first in sentence {item.group.sentences[0] + 1}"
        reasons = (f"score {item.score:.2f}", often)
        yield Note(item.group.events[0].span, item.group.kind, "kept" if item in news else "rejected", reasons)


def make_incidents() -> Extractor[Incident]:
    """The extractor `incidents`."""
    make = extractor(
        gives=Incident,
        needs=(Event,),
        uses=(Casualty, Mention, DateExpression, Dateline, Paragraph, Sentence),
        name="incidents",
        explain=explain,
    )
    return make(incidents)
