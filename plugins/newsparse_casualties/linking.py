"""A figure as the layer has it, with the one who says so, the date and the event."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

import attrs

from newsparse import Annotation, Casualty, DateExpression, Event, Quote, Span, Speaker
from newsparse.text import SpanIndex
from newsparse_casualties.page import Page
from newsparse_casualties.sighting import Figure

UNCOUNTED = frozenset(["name", "definite"])
_SINGLE = frozenset(["name", "definite", "article"])
_DATED = frozenset(["DATE", "TIME"])
_NEAR = 100
A = TypeVar("A", bound=Annotation)


@attrs.define(slots=False)
class Linker:
    """Makes annotations of a page's figures; the other layers are read when the first figure asks for them."""

    page: Page

    def casualty(self, figure: Figure) -> Casualty:
        """The annotation of a figure."""
        phrase = figure.phrase
        return Casualty(
            self.span(figure),
            kind=figure.kind,  # type: ignore[arg-type]
            low=phrase.low,
            high=phrase.high,
            bound=phrase.bound,  # type: ignore[arg-type]
            victims=self._victims(figure),
            flags=self._flags(figure),  # type: ignore[arg-type]
            part_of=self.span(figure.part_of) if figure.part_of else None,
            said_by=self._said_by(figure),
            event=self._event(figure),
            when=self._when(figure),
            rule=f"{phrase.counted}_{figure.rule}" if phrase.counted in UNCOUNTED else figure.rule,
        )

    def span(self, figure: Figure) -> Span:
        """The quantity with its hedge; the whole phrase where there is none."""
        phrase = figure.phrase
        if phrase.counted in UNCOUNTED:
            return Span(*self.page.scan.span(phrase.start, phrase.after))
        return Span(*self.page.scan.span(phrase.first, phrase.number_after))

    def _victims(self, figure: Figure) -> Span:
        phrase = figure.phrase
        return Span(*self.page.scan.span(phrase.start, max(phrase.after, phrase.number_after)))

    def _flags(self, figure: Figure) -> tuple[str, ...]:
        flags = set(figure.flags)
        if figure.phrase.counted in _SINGLE:
            flags.add("article")
        if figure.phrase.counted == "zero":
            flags.add("negated")
        return tuple(flags)

    @cached_property
    def _quotes(self) -> tuple[SpanIndex, list[Quote]]:
        parts: list[tuple[int, int, Quote]] = []
        for quote in self.page.doc.layer(Quote):
            for part in quote.parts:
                if quote.speaker is not None and (not parts or part.start >= parts[-1][1]):
                    parts.append((part.start, part.end, quote))
        return SpanIndex((start, end) for start, end, _ in parts), [quote for _, _, quote in parts]

    def _said_by(self, figure: Figure) -> Speaker | None:
        """The speaker of the quotation or reported clause that holds the figure."""
        index, quotes = self._quotes
        at = index.at(self.span(figure).start)
        return quotes[at].speaker if at is not None else None

    @cached_property
    def _dates(self) -> Sequence[DateExpression]:
        return [date for date in self.page.dates if date.type in _DATED and date.value]

    def _when(self, figure: Figure) -> DateExpression | None:
        """The date nearest to the figure's cue in its sentence."""
        return self._nearest(figure, self._dates)

    @cached_property
    def _events(self) -> Sequence[Event]:
        return self.page.doc.layer(Event)

    def _event(self, figure: Figure) -> Event | None:
        """The event whose trigger is the cue, else the nearest one of the sentence."""
        return self._nearest(figure, self._events)

    def _nearest(self, figure: Figure, layer: Sequence[A]) -> A | None:
        reading = figure.reading
        at = self.page.scan.starts[figure.link.predicate.index if figure.link else figure.phrase.first]
        own = self.span(figure)
        there = self.page.between(layer, reading.first, reading.after)
        near = [one for one in there if not one.span.overlaps(own)]
        best = min(near, key=lambda one: abs(one.span.start - at), default=None)
        return best if best is not None and abs(best.span.start - at) <= _NEAR else None
