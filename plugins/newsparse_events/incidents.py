"""The extractor `incidents`: groups of events that are the article's news, with when, where, who and figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    Sentence,
    extractor,
)
from newsparse.pauses import PAUSE, Pause
from newsparse_events.grouping import Group, grouped
from newsparse_events.happenings import happenings
from newsparse_events.page import Page, read_page
from newsparse_events.salience import learned_kinds, salience
from newsparse_events.slots import figures, participants, when, where

_LEAD = 3
_DOUBTFUL = -0.3
_REPEATED = 3
_OPEN_STAGES = frozenset(("hypothetical", "negated"))


@attrs.define(eq=False)
class Told:
    """A happening of a kind with its score, whether it is news, and whether it is the article's own of its kind."""

    kind: Group
    group: Group
    score: float
    news: bool
    own: bool


def incidents(doc: Document) -> Iterator[Incident | Pause]:
    """The incidents of a document, in the order of their first events; one of them is the main one."""
    page = read_page(doc)
    yield PAUSE
    found = weighed(page, doc)
    yield PAUSE
    told = _news(page, found)
    if not told:
        return
    main = max(told, key=lambda item: (item.own, prominence(item), -item.kind.sentences[0]))
    for item in told:
        yield _incident(page, item, main=item is main)


def _news(page: Page, told: Sequence[Told]) -> list[Told]:
    """The happenings that are news: what caused deaths instead of the deaths alone.

    Where no violence is news by its weight, the first sentence may make it so where it is in doubt. Beside one that
    is news, others of its kind count that figures of casualties are told of.
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
    chosen += _counted(page, told, chosen)
    return sorted(chosen, key=lambda item: item.group.events[0].span.start)


def _counted(page: Page, told: Sequence[Told], chosen: Sequence[Told]) -> list[Told]:
    """Happenings beside the article's own that figures are told of: "The *1987 quake* killed 200"."""
    others = [item for item in told if not item.own and item not in chosen]
    kinds = {item.group.kind for item in chosen} if others else set()
    return [item for item in others if item.group.kind in kinds and any(figures(page.doc, item.group.all))]


def _violent_lead(item: Told) -> bool:
    """Whether a happening of the learned kinds is told as done in the first sentence, with a date or a place."""
    group, first = item.group, item.group.events[0]
    if group.kind not in learned_kinds() or group.sentences[0] > 0 or first.stage in _OPEN_STAGES:
        return False
    return first.when is not None or first.where is not None


def _caused(cause: Told, deaths: Told) -> bool:
    """Whether all deaths of a group belong to another happening."""
    if cause is deaths or len(cause.group.deaths) < len(deaths.group.events):
        return False
    return set(map(id, cause.group.deaths)).issuperset(map(id, deaths.group.events))


def weighed(page: Page, doc: Document) -> list[Told]:
    """All happenings with their scores.

    What weights were learned for is news above zero; other kinds are where they stand in the lead or come back.
    """
    found, learned = [], learned_kinds()
    for kind in grouped(page, doc.events):
        for number, group in enumerate(happenings(page, kind)):
            score = salience(page, group) if group.kind in learned else 0.0
            news = score > 0 if group.kind in learned else _leads(group if number else kind)
            found.append(Told(kind, group, score, news, own=number == 0))
    return found


def _leads(group: Group) -> bool:
    stages = [event.stage for event, sentence in zip(group.events, group.sentences, strict=True) if sentence < _LEAD]
    if any(stage not in _OPEN_STAGES for stage in stages):
        return True
    return len(set(group.sentences)) >= _REPEATED and any(event.stage not in _OPEN_STAGES for event in group.events)


def prominence(item: Told) -> float:
    """How much the article is about a kind: how early and how often it comes up, and how surely it is news."""
    group = item.kind
    early = 3.0 / (1 + group.sentences[0])
    often = min(len(set(group.sentences)), 6) / 2
    violent = 1.0 if group.kind in learned_kinds() else 0.0
    return early + often + violent + max(-1.0, min(item.score, 2.0)) / 2


def _incident(page: Page, item: Told, *, main: bool) -> Incident:
    group = item.group
    events = group.all
    date, date_note = when(page, group, own=item.own)
    place, place_note = where(page, group, own=item.own)
    notes = [("when", date_note)] if date_note else []
    notes += [("where", place_note)] if place_note else []
    notes += [] if item.own or main else [("main", "another happening of its kind")]
    return Incident(
        group.events[0].span,
        type=group.type,
        main=main,
        events=tuple(events),
        casualties=tuple(figures(page.doc, events)),
        when=date,
        where=place,
        participants=tuple(participants(events)),
        rule=group.kind.replace(" ", "_").lower(),
        notes=tuple(notes),
    )


def explain(doc: Document) -> Iterator[Note]:
    """Each happening: whether it is news, its score and how often it comes up."""
    page = read_page(doc)
    told = weighed(page, doc)
    news = _news(page, told)
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
