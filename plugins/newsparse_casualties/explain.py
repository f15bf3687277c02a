"""What the rules made of a text, for people: each figure with its reasons, each number near a cue that is none."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Note, Span
from newsparse_casualties.figures import figures, readings
from newsparse_casualties.page import Page
from newsparse_casualties.phrases import Phrase
from newsparse_casualties.sentence import Reading
from newsparse_casualties.sighting import Figure

_UNCUED = "no cue of the sentence speaks of it"


def notes(page: Page) -> Iterator[Note]:
    """Notes in order of the text."""
    kept = figures(page)
    known = {figure.phrase.first for figure in kept}
    found = [_kept(page, figure) for figure in kept]
    for reading in readings(page):
        found.extend(_rejected(page, phrase) for phrase in _left_out(reading, known))
    yield from sorted(found, key=lambda note: (note.span.start, note.span.end))


def _left_out(reading: Reading, known: set[int]) -> Iterator[Phrase]:
    for phrase in reading.phrases:
        if phrase.counted in ("number", "zero") and phrase.first not in known:
            yield phrase


def _kept(page: Page, figure: Figure) -> Note:
    return Note(_span(page, figure.phrase), figure.rule, "kept", tuple(_reasons(page, figure)))


def _reasons(page: Page, figure: Figure) -> Iterator[str]:
    phrase = figure.phrase
    yield f"{figure.kind}: {_size(phrase)}, {phrase.bound}, counted by {phrase.counted}"
    if figure.link is not None:
        one = figure.link.predicate
        yield f"cue: {page.text(one.index, one.index + 1)} ({one.cue.cls}, {one.voice}, {one.cue.kind})"
    others = {link.predicate.index for link in figure.others} - {figure.link.predicate.index if figure.link else -1}
    if others:
        yield "also: " + ", ".join(page.text(at, at + 1) for at in sorted(others))
    if figure.flags:
        yield "flags: " + " ".join(sorted(figure.flags))
    if figure.part_of is not None:
        yield "part of: " + page.text(figure.part_of.phrase.first, figure.part_of.phrase.number_after)


def _size(phrase: Phrase) -> str:
    if phrase.low == phrase.high and phrase.low is not None:
        return str(phrase.low)
    return f"{'?' if phrase.low is None else phrase.low} to {'?' if phrase.high is None else phrase.high}"


def _rejected(page: Page, phrase: Phrase) -> Note:
    return Note(_span(page, phrase), "no_figure", "rejected", (phrase.refused or _UNCUED,))


def _span(page: Page, phrase: Phrase) -> Span:
    return Span(*page.scan.span(phrase.start, max(phrase.after, phrase.number_after)))
