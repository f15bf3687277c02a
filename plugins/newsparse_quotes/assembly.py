"""From readings to Quotes: offsets, kind, speaker, and what else the sentence tells."""

from __future__ import annotations

from typing import Literal

from newsparse import Quote, Span, Speaker
from newsparse.text import Words
from newsparse_quotes.details import medium_of
from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading
from newsparse_quotes.sources import Range, names_a_day
from newsparse_quotes.speakers import Speakers

_PUNCTUATION = ",.;:-?!()'\""
_NO_PUNCTUATION = str.maketrans("", "", _PUNCTUATION)
_QUOTED = "q[]" + _PUNCTUATION
_NEARLY_ALL = 0.97
_NOBODY = (("speaker", "no candidate"),)


def quote_from(page: Page, speakers: Speakers, reading: Reading) -> Quote:
    """The Quote of a reading."""
    anchor, words = reading.anchor, page.words
    cue = (anchor.first, anchor.last) if anchor else reading.cue
    spans = tuple([span_of(words, part) for part in reading.parts])
    if len(spans) > 1:
        spans = tuple(sorted(spans))
    speaker = speaker_of(page, speakers, reading)
    return Quote(
        spans[0] if len(spans) == 1 else Span(spans[0].start, spans[-1].end),
        parts=spans,
        kind=kind_of(page, reading.parts),
        cue=span_of(words, cue) if cue else None,
        cue_class=anchor.cue.cue_class if anchor else None,
        speaker=speaker,
        addressee=span_of(words, reading.addressee) if reading.addressee else None,
        medium=medium_of(page, anchor, reading.parts) if anchor else None,
        reported_by=speakers.speaker(page, reading.reported_by) if reading.reported_by else None,
        rule=reading.rule,
        notes=() if speaker else _NOBODY,
    )


def speaker_of(page: Page, speakers: Speakers, reading: Reading) -> Speaker | None:
    """Who speaks: the source of a reading, or the person interviewed where only the label "A" stands."""
    if reading.source and not names_a_day(page, reading.source):
        return speakers.speaker(page, reading.source)
    if reading.rule == "interview" and reading.cue and page.words.lower[reading.cue[0] - 1] == "a":
        return speakers.interviewee(page.words.starts[reading.cue[0] - 1])
    return None


def span_of(words: Words, part: Range) -> Span:
    """Offsets of a range of words."""
    return Span(words.starts[part[0]], words.ends[part[1] - 1])


def kind_of(page: Page, parts: tuple[Range, ...]) -> Literal["direct", "mixed", "indirect"]:
    """Direct where (nearly) all words stand between marks, indirect where none does, else mixed."""
    first, last = parts[0]
    tags = page.tags[first:last] if len(parts) == 1 else "".join([page.tags[slice(*part)] for part in parts])
    if "q" not in tags:
        return "indirect"
    if not tags.strip(_QUOTED):
        return "direct"
    tags = tags.translate(_NO_PUNCTUATION)
    inside = tags.count("q") + tags.count("[") + tags.count("]")
    return "direct" if inside / max(1, len(tags)) > _NEARLY_ALL else "mixed"
