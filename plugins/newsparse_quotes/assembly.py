"""From readings to Quotes: offsets, kind, speaker, and what else the sentence tells."""

from __future__ import annotations

from typing import Literal

from newsparse import Quote, Span, Speaker
from newsparse_quotes.details import medium_of
from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading
from newsparse_quotes.sources import Range
from newsparse_quotes.speakers import Speakers

_NO_PUNCTUATION = str.maketrans("", "", ",.;:-?!()'\"")


def quote_from(page: Page, speakers: Speakers, reading: Reading) -> Quote:
    """The Quote of a reading."""
    anchor = reading.anchor
    cue = (anchor.first, anchor.last) if anchor else reading.cue
    spans = tuple([span_of(page, part) for part in reading.parts])
    if len(spans) > 1:
        spans = tuple(sorted(spans))
    speaker = speaker_of(page, speakers, reading)
    return Quote(
        spans[0] if len(spans) == 1 else Span(spans[0].start, spans[-1].end),
        parts=spans,
        kind=kind_of(page, reading.parts),
        cue=span_of(page, cue) if cue else None,
        cue_class=anchor.cue.cue_class if anchor else None,
        speaker=speaker,
        addressee=span_of(page, reading.addressee) if reading.addressee else None,
        medium=medium_of(page, anchor, reading.parts) if anchor else None,
        reported_by=speakers.speaker(page, reading.reported_by) if reading.reported_by else None,
        rule=reading.rule,
        notes=() if speaker else (("speaker", "no candidate"),),
    )


def speaker_of(page: Page, speakers: Speakers, reading: Reading) -> Speaker | None:
    """Who speaks: the source of a reading, or the person interviewed where only the label "A" stands."""
    if reading.source:
        return speakers.speaker(page, reading.source)
    if reading.rule == "interview" and reading.cue and page.words.lower[reading.cue[0] - 1] == "a":
        return speakers.interviewee(page.words.starts[reading.cue[0] - 1])
    return None


def span_of(page: Page, part: Range) -> Span:
    """Offsets of a range of words."""
    return Span(page.words.starts[part[0]], page.words.ends[part[1] - 1])


def kind_of(page: Page, parts: tuple[Range, ...]) -> Literal["direct", "mixed", "indirect"]:
    """Direct where (nearly) all words stand between marks, indirect where none does, else mixed."""
    tags = "".join([page.tags[first:last] for first, last in parts])
    if "q" not in tags:
        return "indirect"
    tags = tags.translate(_NO_PUNCTUATION)
    share = sum(map(tags.count, "[q]")) / max(1, len(tags))
    return "direct" if share > 0.97 else "mixed" if share else "indirect"
