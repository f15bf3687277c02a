"""What the rules made of a text, for people: each quote with its reasons, each quoted run that is no speech."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Note, Span
from newsparse_quotes.page import Page
from newsparse_quotes.readings import LeftOut, Reading
from newsparse_quotes.sources import Range

REASONS = {
    "nickname": "one to three words between a first name and a surname",
    "naming_word": "a term after a word of naming, such as “called”",
    "title_of_work": "capitals on all but small words: the title of a work or programme",
    "scare_quote": "three words or fewer inside a sentence, without a cue",
    "borrowed_noun": "a name or term: opens and ends with a noun in a language that capitalises nouns",
    "no_speaker_near": "no cue, no subject and no speaker before it in its paragraph",
}


def notes(page: Page, readings: list[Reading], left_out: list[LeftOut]) -> Iterator[Note]:
    """Notes in order of the text."""
    found = [_kept(page, reading) for reading in readings]
    found += [_rejected(item) for item in left_out]
    yield from sorted(found, key=lambda note: (note.span.start, note.span.end))


def _kept(page: Page, reading: Reading) -> Note:
    start, end = page.words.starts[reading.first], page.words.ends[max(last for _, last in reading.parts) - 1]
    return Note(Span(start, end), reading.rule, "kept", tuple(_reasons(page, reading)))


def _reasons(page: Page, reading: Reading) -> Iterator[str]:
    anchor = reading.anchor
    if anchor is not None:
        word = _text(page, (anchor.first, anchor.last))
        yield f"cue: {word} ({anchor.cue.cue_class}, frames {''.join(sorted(anchor.cue.frames))})"
    yield f"speaker: {_text(page, reading.source)}" if reading.source else "speaker: no candidate"
    if reading.inherits and reading.source:
        yield "speaker shared with the cue before, or the subject of the clause"
    if reading.addressee:
        yield f"addressee: {_text(page, reading.addressee)}"
    if len(reading.parts) > 1:
        yield f"content in {len(reading.parts)} parts"


def _rejected(item: LeftOut) -> Note:
    marks = item.run.marks
    return Note(Span(marks.start, marks.end), item.rule, "rejected", (REASONS.get(item.rule, item.rule),))


def _text(page: Page, part: Range) -> str:
    start, end = page.words.span(*part)
    return page.text[start:end]
