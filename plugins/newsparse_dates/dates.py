"""The extractor: readings of a document as DateExpressions, and the explanation of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from functools import cached_property
from typing import Literal

import attrs

from newsparse import (
    DateExpression,
    Dateline,
    Document,
    Extractor,
    Note,
    Paragraph,
    Span,
    extractor,
    measured_confidence,
)
from newsparse.text import Words, parse_lines, words
from newsparse_dates.fiscal import fiscal_start
from newsparse_dates.interval import interval
from newsparse_dates.moment import value_of
from newsparse_dates.reading import Reading
from newsparse_dates.resolver import readings
from newsparse_dates.vocabulary import Vocabulary, vocabulary


@attrs.frozen(kw_only=True)
class DateOptions:
    """Options of the extractor, under ``[options.dates]``.

    * `anchor`: what relative dates hang on: the publication date (``published``), the story's own last
      date (``narrative``), or whichever the text calls for (``auto``).
    * `day_first`: whether 03/04/2015 is the third of April; None reads it as in the United States.
    """

    anchor: Literal["auto", "published", "narrative"] = "auto"
    day_first: bool | None = None


@attrs.define(slots=False)
class DateFinder:
    """Finds dates with given options; `holidays`, `references` and `fiscal_calendar` are lines of those lists.

    >>> from newsparse import Meta
    >>> finder = DateFinder(holidays=("founders' day\\t03-21",))
    >>> doc = Document("They met on Founders' Day.", Meta(published="2024-05-02"))
    >>> [date.value for date in finder(doc)]
    ['2024-03-21']
    """

    options: DateOptions = attrs.field(factory=DateOptions)
    holidays: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    fiscal_calendar: tuple[str, ...] = ()

    @cached_property
    def fiscal_start(self) -> int:
        """The month in which fiscal years begin; 1 without a calendar."""
        return fiscal_start(parse_lines(self.fiscal_calendar))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words to know; finders without additions share one."""
        if not self.holidays and not self.references:
            return vocabulary()
        return Vocabulary(parse_lines(self.holidays), parse_lines(self.references))

    def readings(self, doc: Document) -> Iterator[Reading]:
        """Readings of the document in the order of the text, refused ones too."""
        published = doc.meta.published.date() if doc.meta.published else None
        scan = words(doc.plain)
        if doc.meta.language.lower().partition("-")[0] != "en":
            from newsparse_dates.foreign import foreign_readings

            return foreign_readings(scan, doc.meta.language, published)
        options, stamps = self.options, [] if published else _stamps(doc, scan)
        return readings(
            scan,
            self.vocabulary,
            published,
            anchor=options.anchor,
            day_first=options.day_first,
            fiscal_start=self.fiscal_start,
            stamps=stamps,
        )

    def __call__(self, doc: Document) -> Iterator[DateExpression]:
        """The dates of a document, in the order of the text."""
        scan = words(doc.plain)
        return (_expression(reading, scan) for reading in self.readings(doc) if not reading.refused)

    def explain(self, doc: Document) -> Iterator[Note]:
        """What became of each candidate: kept, by which rule and counted from when, or refused, and why."""
        scan = words(doc.plain)
        for reading in self.readings(doc):
            span = Span(scan.starts[reading.first], scan.ends[reading.after - 1])
            verdict: Literal["kept", "rejected"] = "rejected" if reading.refused else "kept"
            yield Note(span, reading.rule, verdict, tuple(_reasons(reading)))


def _stamps(doc: Document, scan: Words) -> list[range]:
    """The words of datelines and timestamps."""
    timestamps = (paragraph for paragraph in doc.paragraphs if paragraph.kind == "timestamp")
    spans = [stamp.span for stamp in (*doc.datelines, *timestamps)]
    return [range(scan.at(span.start), scan.at(span.end)) for span in spans]


def _reasons(reading: Reading) -> Iterator[str]:
    if reading.refused:
        yield reading.refused
        return
    yield f"value {value_of(reading.moment) if reading.moment else reading.value}"
    if reading.anchor:
        yield f"counted from {reading.anchor}"
    yield from (f"no {field}: {reason}" for field, reason in reading.notes)


def _expression(reading: Reading, scan: Words) -> DateExpression:
    moment = reading.moment
    bounds = interval(moment) if moment else None
    return DateExpression(
        Span(scan.starts[reading.first], scan.ends[reading.after - 1]),
        type=reading.type,  # type: ignore[arg-type]
        value=value_of(moment) if moment else reading.value,
        mod=reading.mod,
        start=bounds[0] if bounds else None,
        end=bounds[1] if bounds else None,
        grain=moment.grain if moment else "",
        anchor=datetime.combine(reading.anchor, time()) if reading.anchor else None,
        rule=reading.rule,
        notes=reading.notes,
    )


def make_extractor(
    options: DateOptions | None = None,
    *,
    holidays: tuple[str, ...] = (),
    references: tuple[str, ...] = (),
    fiscal_calendar: tuple[str, ...] = (),
) -> Extractor[DateExpression]:
    """The extractor `dates`, for every language (what is found in which one, the README tells).

    Raises ValueError for a line of the fiscal calendar that names no month.
    """
    finder = DateFinder(options or DateOptions(), holidays, references, fiscal_calendar)
    _ = finder.fiscal_start
    confidence = measured_confidence("newsparse_dates")
    make = extractor(gives=DateExpression, uses=(Dateline, Paragraph), name="dates", confidence=confidence)
    return make(finder)
