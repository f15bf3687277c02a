"""The extractor `events`: candidates → parts of speech and senses → stage, participants, time and place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

import attrs

from newsparse import (
    DateExpression,
    Dateline,
    Document,
    Event,
    Extractor,
    Mention,
    Note,
    Paragraph,
    Quote,
    Sentence,
    Settings,
    Span,
    extractor,
)
from newsparse_events.core import BRIEF, main_ones
from newsparse_events.lexicon import Index, build_index, shipped_index
from newsparse_events.matching import Candidate, candidates
from newsparse_events.page import Page, read_page
from newsparse_events.participants import participants
from newsparse_events.parts import RULES
from newsparse_events.phrases import Mentions, SentenceMentions
from newsparse_events.senses import Key, Sense, build_senses, shipped_senses
from newsparse_events.setting import Dates, When, Where, to_come, when, where
from newsparse_events.stage import staging
from newsparse_events.verb_groups import Staging


@attrs.frozen(kw_only=True)
class EventOptions:
    """Options of the extractor, under ``[options.events]``.

    * `main_only`: whether events that only qualify another one are left out ("agreed to *cooperate*"); by default
      in texts of up to three sentences, which are read as records of one happening.
    """

    main_only: bool | None = None


_NEIGHBOURS = 6


class Refused(NamedTuple):
    """A candidate that is no event, and the rule that says so."""

    candidate: Candidate
    rule: str


@attrs.define(slots=False)
class EventFinder:
    """Finds events; `triggers` and `sense_lines` are lines that others add to the word lists.

    >>> finder = EventFinder(triggers=("HARVEST\\tgrape\\tv\\tpick\\ts",))
    >>> [event.type for event in finder(Document("They picked early."))]
    ['HARVEST']
    """

    triggers: tuple[str, ...] = ()
    sense_lines: tuple[str, ...] = ()
    options: EventOptions = attrs.field(factory=EventOptions)

    @cached_property
    def index(self) -> Index:
        """The triggers by their first word."""
        return build_index(self.triggers) if self.triggers else shipped_index()

    @cached_property
    def senses(self) -> dict[Key, tuple[Sense, ...]]:
        """The sense rules by type, part and trigger."""
        return build_senses(self.sense_lines) if self.sense_lines else shipped_senses()

    def __call__(self, doc: Document) -> Iterator[Event]:
        """The events of a document, in the order of the text."""
        page = read_page(doc)
        kept = self.kept(page)
        if self._main_only(page):
            kept = main_ones(page, kept)
        return _events(page, kept)

    def kept(self, page: Page) -> list[Candidate]:
        """The candidates that no rule refuses."""
        return [found for found in self._decided(page) if isinstance(found, Candidate)]

    def _main_only(self, page: Page) -> bool:
        wanted = self.options.main_only
        return len(page.sentences) <= BRIEF if wanted is None else wanted

    def explain(self, doc: Document) -> Iterator[Note]:
        """What became of each candidate: kept, with its type and stage, or refused, and by which rule."""
        page = read_page(doc)
        main = set(map(id, main_ones(page, kept))) if (kept := self.kept(page)) and self._main_only(page) else None
        starts = {one.first: id(one) in main for one in kept} if main is not None else {}
        for found in self._decided(page):
            candidate = found if isinstance(found, Candidate) else found.candidate
            span = Span(*page.scan.span(candidate.first, candidate.last))
            about = f"{candidate.trigger.type} by “{candidate.trigger.lemma}” ({candidate.trigger.part})"
            if isinstance(found, Refused):
                yield Note(span, found.rule, "rejected", (about,))
            elif not starts.get(candidate.first, True):
                yield Note(span, "only_qualifies", "rejected", (about, "a brief text: not one of its main events"))
            else:
                stage = staging(page, candidate)
                yield Note(span, stage.rule, "kept", (about, f"stage {stage.stage}"))

    def _decided(self, page: Page) -> Iterator[Candidate | Refused]:
        """For each place the reading that holds, else why the first one does not."""
        done, senses, silent = 0, self.senses, page.silent
        loud = silent[-1][1] if silent else 0  # from here on nothing is silent
        for group in candidates(page, self.index):
            place = group[0].first
            if place < done or (place < loud and page.is_silent(place)):
                continue
            refused = None
            for candidate in group:
                rule = _refusal(page, candidate, senses)
                if rule is None:
                    done = candidate.last
                    yield candidate
                    break
                refused = refused or Refused(candidate, rule)
            else:
                if refused:
                    yield refused


def _refusal(page: Page, candidate: Candidate, senses: Mapping[Key, tuple[Sense, ...]]) -> str | None:
    trigger = candidate.trigger
    for rule in RULES[trigger.part, trigger.form]:
        if rule(page, candidate):
            return rule.__name__
    for sense in senses.get((trigger.type, trigger.part, trigger.lemma), ()):
        if not sense.holds(page, candidate):
            return sense.name
    return None


def _events(page: Page, kept: list[Candidate]) -> Iterator[Event]:
    mentions, dates = Mentions(page), Dates(page)
    page.triggers.update(place for candidate in kept for place in range(candidate.first, candidate.last))
    for sentence, group in groupby(kept, lambda candidate: page.sentence_at(candidate.first)):
        own, told = list(group), mentions.of(sentence)
        firsts = [one.first for one in own]
        dated = bool(dates.within(sentence))
        for number, candidate in enumerate(own):
            others = firsts[max(0, number - _NEIGHBOURS) : number] + firsts[number + 1 : number + 1 + _NEIGHBOURS]
            time = when(page, dates, candidate, others) if dated else None
            place = where(page, told, candidate, others) if told.places else None
            yield _event(page, candidate, told, time, place)


def _event(
    page: Page, candidate: Candidate, mentions: SentenceMentions, time: When | None, place: Where | None
) -> Event:
    stage = staging(page, candidate)
    if time and stage.rule == "stated" and to_come(page, candidate, time):
        stage = Staging("planned", "date_to_come")
    notes = [("when", time.note)] if time and time.note else []
    notes += [("where", place.note)] if place and place.note else []
    return Event(
        Span(*page.scan.span(candidate.first, candidate.last)),
        type=candidate.trigger.type,
        mode=candidate.trigger.mode,
        stage=stage.stage,  # type: ignore[arg-type]
        participants=participants(page, mentions, candidate),
        when=time.date if time else None,
        where=place.mention if place else None,
        rule=stage.rule,
        notes=tuple(notes),
    )


def make_events(settings: Settings | None = None) -> Extractor[Event]:
    """The extractor `events`, with the lines that others add to `event_triggers` and `event_senses`."""
    triggers = settings.lexicon("event_triggers") if settings else ()
    senses = settings.lexicon("event_senses") if settings else ()
    options = settings.options("events", EventOptions) if settings else EventOptions()
    finder = EventFinder(triggers, senses, options)
    _ = finder.index, finder.senses  # bad lines are refused when the parser is made
    make = extractor(
        gives=Event,
        needs=(Paragraph, Sentence),
        uses=(Mention, DateExpression, Dateline, Quote),
        name="events",
    )
    return make(finder)
