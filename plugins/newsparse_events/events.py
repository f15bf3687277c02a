"""The extractor `events`: candidates → parts of speech and senses → stage, participants, time and place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

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
from newsparse.pauses import PAUSE, Pause, at_once, without_pauses
from newsparse_events.assembly import events_of
from newsparse_events.coding import coded_events, left_out
from newsparse_events.core import is_brief, main_ones
from newsparse_events.lexicon import Trigger, build_index
from newsparse_events.marks import Marks, shipped_marks
from newsparse_events.matching import Candidate, candidates
from newsparse_events.page import Page, read_page
from newsparse_events.refusals import Rules, rules_for
from newsparse_events.senses import Key, Sense, build_senses, shipped_senses
from newsparse_events.stages.stage import staging


@attrs.frozen(kw_only=True)
class EventOptions:
    """Options of the extractor, under ``[options.events]``.

    * `main_only`: whether events that only qualify another one are left out ("agreed to *cooperate*"); by default
      in texts of up to three sentences and 120 words, which are read as records of one happening.
    * `coded`: true leaves out what coders of events do not record ([coding.py](coding.py)); by default all events stay.
    """

    main_only: bool | None = None
    coded: bool = False


Asked = tuple[Rules, tuple[Sense, ...]]


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
    _asked: dict[Trigger, Asked] = attrs.field(factory=dict, init=False, repr=False)

    @cached_property
    def marks(self) -> Marks:
        """What the triggers make of each word."""
        return Marks(build_index(self.triggers)) if self.triggers else shipped_marks()

    @cached_property
    def senses(self) -> dict[Key, tuple[Sense, ...]]:
        """The sense rules by type, part and trigger."""
        return build_senses(self.sense_lines) if self.sense_lines else shipped_senses()

    def __call__(self, doc: Document) -> Iterator[Event]:
        """The events of a document, in the order of the text."""
        return without_pauses(self.in_stages(doc))

    def in_stages(self, doc: Document) -> Iterator[Event | Pause]:
        """The events of a document, with pauses before them."""
        page = read_page(doc, self.marks)
        yield PAUSE
        kept = self.kept(page)
        yield PAUSE
        if self._main_only(page):
            kept = main_ones(page, kept)
        found = yield from events_of(page, kept)
        yield from coded_events(page, found) if self.options.coded else found

    def kept(self, page: Page) -> list[Candidate]:
        """The candidates that no rule refuses."""
        return [candidate for candidate, rule in self._decided(page) if rule is None]

    def _main_only(self, page: Page) -> bool:
        wanted = self.options.main_only
        return is_brief(page) if wanted is None else wanted

    def _uncoded(self, page: Page, kept: list[Candidate]) -> dict[int, str]:
        """Offset of each event that coders leave out → the rule."""
        events = [] if is_brief(page) else at_once(events_of(page, kept))
        rules = {event.span.start: left_out(page, event) for event in events}
        return {start: rule for start, rule in rules.items() if rule is not None}

    def explain(self, doc: Document) -> Iterator[Note]:
        """What became of each candidate: kept, with its type and stage, or refused, and by which rule."""
        page = read_page(doc, self.marks)
        main = set(map(id, main_ones(page, kept))) if (kept := self.kept(page)) and self._main_only(page) else None
        starts = {one.first: id(one) in main for one in kept} if main is not None else {}
        uncoded = self._uncoded(page, kept) if self.options.coded else {}
        for candidate, rule in self._decided(page):
            span = Span(*page.scan.span(candidate.first, candidate.last))
            about = f"{candidate.trigger.type} by “{candidate.trigger.lemma}” ({candidate.trigger.part})"
            if rule is not None:
                yield Note(span, rule, "rejected", (about,))
            elif not starts.get(candidate.first, True):
                yield Note(span, "only_qualifies", "rejected", (about, "a brief text: not one of its main events"))
            elif span.start in uncoded:
                yield Note(span, uncoded[span.start], "rejected", (about, "coders of events leave it out"))
            else:
                stage = staging(page, candidate)
                yield Note(span, stage.rule, "kept", (about, f"stage {stage.stage}"))

    def _decided(self, page: Page) -> Iterator[tuple[Candidate, str | None]]:
        """For each place the reading that holds, else the first one and the rule that refuses it."""
        done, silent = 0, page.silent
        loud = silent[-1][1] if silent else 0  # from here on nothing is silent
        for group in candidates(page):
            place = group[0].first
            if place < done or (place < loud and page.is_silent(place)):
                continue
            first = None
            for candidate in group:
                rule = self._refusal(page, candidate)
                if rule is None:
                    done = candidate.last
                    yield candidate, None
                    break
                first = first or rule
            else:
                yield group[0], first

    def _refusal(self, page: Page, candidate: Candidate) -> str | None:
        """The first rule of grammar or sense that refuses a candidate; None where it is an event."""
        rules, senses = self._asked.get(candidate.trigger) or self._ask(candidate.trigger)
        first, tags = candidate.first, page.tags
        low = page.scan.tokens[first] is page.lower[first]  # equal words are one object
        for rule in rules[tags[first - 1], tags[candidate.last], low]:
            if rule(page, candidate):
                return rule.__name__
        for sense in senses:
            if not sense.holds(page, candidate):
                return sense.name
        return None

    def _ask(self, trigger: Trigger) -> Asked:
        """Look up what may refuse a trigger, once for all texts."""
        found = rules_for(trigger), self.senses.get((trigger.type, trigger.part, trigger.lemma), ())
        self._asked[trigger] = found
        return found


def make_events(settings: Settings | None = None) -> Extractor[Event]:
    """The extractor `events`, with the lines that others add to `event_triggers` and `event_senses`."""
    triggers = settings.lexicon("event_triggers") if settings else ()
    senses = settings.lexicon("event_senses") if settings else ()
    options = settings.options("events", EventOptions) if settings else EventOptions()
    finder = EventFinder(triggers, senses, options)
    _ = finder.marks, finder.senses  # bad lines are refused when the parser is made
    make = extractor(
        gives=Event,
        needs=(Paragraph, Sentence),
        uses=(Mention, DateExpression, Dateline, Quote),
        name="events",
        explain=finder.explain,
    )
    return make(finder.in_stages)
