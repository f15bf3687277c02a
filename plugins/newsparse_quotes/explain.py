"""What was made of a text, for people: each quote with its reasons, each quoted run that is no speech."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse import Note, Span
from newsparse_quotes.page import Page
from newsparse_quotes.readings import LeftOut, Reading, Weights
from newsparse_quotes.sources import Range

SCALE = 32
"""Weights are log-odds times this, so that +0.7 doubles the odds."""

REASONS = {
    "nickname": "one to three words between a first name and a surname",
    "naming_word": "a term after a word of naming, such as “called”",
    "title_of_work": "capitals on all but small words: the title of a work or programme",
    "scare_quote": "three words or fewer inside a sentence, without a cue",
    "address": "the address of a page on the web",
    "compound": "half of a compound word",
    "name_of_kind": "behind a word of naming, or the sort of thing that has the name",
    "called_by_all": "what a thing is called by everybody, or by itself",
    "glossed": "a term with its translation in brackets",
    "comes_back": "the same words stand elsewhere on the page, as names do",
    "noun_phrase": "opens and ends with a noun in a language that capitalises nouns",
    "unclaimed": "three words or fewer where nobody says anything",
    "nobody_speaks": "by the weights: no speaker near it weighs more than nobody",
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
        yield f"cue: {word} (class {anchor.cue.cue_class})"
    elif reading.cue:
        yield f"cue: {_text(page, reading.cue)}"
    yield f"speaker: {_text(page, reading.source)}" if reading.source else "speaker: no candidate"
    if reading.weights:
        yield from _weighed("weighed for it", reading.weights)
    if reading.inherits and reading.source:
        yield "speaker shared with the cue before, or the subject of the clause"
    if reading.addressee:
        yield f"addressee: {_text(page, reading.addressee)}"
    if len(reading.parts) > 1:
        yield f"content in {len(reading.parts)} parts"


def _rejected(item: LeftOut) -> Note:
    marks = item.run.marks
    reasons = [REASONS.get(item.rule, item.rule)]
    if item.weights:
        reasons.extend(_weighed("weighed for nobody", item.weights))
    return Note(Span(marks.start, marks.end), item.rule, "rejected", tuple(reasons))


def _weighed(what: str, weights: Weights) -> Iterator[str]:
    """What was weighed with its log-odds, two on a line so that none is cut: "weighed for it: distance +1.2"."""
    listed = [f"{name.partition(': ')[2] or name} {weight / SCALE:+.1f}" for name, weight in weights]
    for at in range(0, len(listed), 2):
        yield f"{what}: {'; '.join(listed[at : at + 2])}"


def _text(page: Page, part: Range) -> str:
    start, end = page.words.span(*part)
    return page.text[start:end]
