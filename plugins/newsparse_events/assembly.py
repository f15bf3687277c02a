"""From candidates to events: when and where they happened, their stage, who takes part."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from newsparse import Event, Participant, Span
from newsparse.pauses import PAUSE, InStages
from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.participants import participants
from newsparse_events.phrases import Mentions, SentenceMentions
from newsparse_events.places.carried import CarriedPlaces
from newsparse_events.setting import Dates, When, Where, dates_of, to_come, when, where
from newsparse_events.stages.stage import staging
from newsparse_events.stages.verb_groups import Staging

_NEIGHBOURS = 6


class Told(NamedTuple):
    """A candidate in its sentence: the mentions there, whether it has a date, and where other events near it begin."""

    candidate: Candidate
    mentions: SentenceMentions
    dated: bool
    others: list[int]


def events_of(page: Page, kept: list[Candidate]) -> InStages[list[Event]]:
    """The events that candidates are, in order; each question is put to all of them before the next."""
    page.triggers.update(place for candidate in kept for place in range(candidate.first, candidate.last))
    dates, carried = dates_of(page), CarriedPlaces(page)
    told = list(_told(page, kept, dates))
    yield PAUSE
    times = [when(page, dates, one.candidate, one.others) if one.dated else None for one in told]
    yield PAUSE
    own = [where(page, one.mentions, one.candidate, one.others) if one.mentions.places else None for one in told]
    yield PAUSE
    places = [carried.of(one.mentions, one.candidate, place) for one, place in zip(told, own, strict=True)]
    yield PAUSE
    stages = [_stage(page, one.candidate, time) for one, time in zip(told, times, strict=True)]
    yield PAUSE
    taking_part = [participants(page, one.mentions, one.candidate) for one in told]
    yield PAUSE
    return [_event(page, *parts) for parts in zip(kept, stages, taking_part, times, places, strict=True)]


def _told(page: Page, kept: list[Candidate], dates: Dates) -> Iterator[Told]:
    """The candidates in their sentences."""
    mentions = Mentions(page)
    for index, group in groupby(kept, lambda candidate: page.sentence_index(candidate.first)):
        sentence = page.sentences[index]
        own, near, dated = list(group), mentions.of(index, sentence), bool(dates.within(sentence))
        firsts = [one.first for one in own] if dated or near.places else []
        for number, candidate in enumerate(own):
            others = firsts[max(0, number - _NEIGHBOURS) : number] + firsts[number + 1 : number + 1 + _NEIGHBOURS]
            yield Told(candidate, near, dated, others)


def _stage(page: Page, candidate: Candidate, time: When | None) -> Staging:
    stage = staging(page, candidate)
    if time and stage.rule == "stated" and to_come(page, candidate, time):
        return Staging("planned", "date_to_come")
    return stage


def _event(
    page: Page,
    candidate: Candidate,
    stage: Staging,
    taking_part: tuple[Participant, ...],
    time: When | None,
    place: Where | None,
) -> Event:
    return Event(
        Span(page.scan.starts[candidate.first], page.scan.ends[candidate.last - 1]),
        type=candidate.trigger.type,
        mode=candidate.trigger.mode,
        stage=stage.stage,  # type: ignore[arg-type]
        participants=taking_part,
        when=time.date if time else None,
        where=place.mention if place else None,
        rule=stage.rule,
        notes=_notes(time, place) if time or place else (),
    )


def _notes(time: When | None, place: Where | None) -> tuple[tuple[str, str], ...]:
    found = [("when", time.note)] if time and time.note else []
    found += [("where", place.note)] if place and place.note else []
    return tuple(found)
