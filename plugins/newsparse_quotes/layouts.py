"""Speech that the layout marks: transcripts, interviews, sign-offs under a quotation, "Name: words" in headlines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from newsparse_quotes.page import Page, Run
from newsparse_quotes.readings import Reading
from newsparse_quotes.sources import Range

_LABEL = re.compile(r"[CM](?:[CNM.'&/ID]|\([^)]{1,6}\)){0,8}+:")
_LABELLED = 2
_LABEL_MOST, _LABELS, _WORDY, _TURN = 8, 4, 3, 4
_LABEL_SIGNS = (":", "Q.", "q.")  # without one of these no question is marked as such
_WITHIN_NAMES = frozenset(".'-&(),") | {"of", "de", "van", "von"}
_SIGNATURE = 20
_SIGNED = re.compile(r"-{1,2}(?P<name>C[CNIDM.'/&,()]{0,20}+)")
_SIGNED_INSIDE = re.compile(r"C(?:[CNIDM'/&(),]|(?<=C)\.(?=C)){0,20}+(?=\.?[^CNIDM]{0,2}+$)")
_CLOSING = frozenset(('"', "\u201d", "''"))
_QUOTED_NAME = re.compile(r":C(?:[.'&]?C){0,5}+")


def laid_out(page: Page) -> list[Reading]:
    """The readings that the layout gives, in order of the text."""
    spoken = list(_transcript(page))
    headline = [] if spoken and spoken[0].first < page.paragraphs[0][1] else _headline(page)
    found = [*spoken, *headline, *_sign_offs(page)]
    return sorted(found, key=lambda reading: reading.first) if len(found) > 1 else found


class Label(NamedTuple):
    """A name and a colon that open a paragraph: index of the paragraph, first word, index of the colon."""

    paragraph: int
    first: int
    colon: int


def _labels(page: Page) -> Iterator[Label]:
    """Paragraphs that open with a label, a quotation mark before it or not."""
    raw, tokens = page.raw, page.words.tokens
    known, colon = -1, raw.find(b":")
    while colon >= 0:
        index = page.paragraph_index(colon)
        first, last = page.paragraphs[index] if page.paragraphs else (0, 0)
        first += page.tags[first] == "["
        if index != known and first < colon < min(last - 1, first + _LABEL_MOST):
            known = index
            if _is_label(tokens, first, colon) and not _lettered(page, first):
                yield Label(index, first, colon)
        colon = raw.find(b":", colon + 1)


def _is_label(tokens: Sequence[str], first: int, colon: int) -> bool:
    """Whether all words of a label have capitals, but for what stands within names."""
    if not tokens[first][0].isupper():
        return False
    return all(tokens[at][0].isupper() or tokens[at] in _WITHIN_NAMES for at in range(first + 1, colon))


def _transcript(page: Page) -> Iterator[Reading]:
    """A label in capitals, or one that comes back, names who speaks up to the next label: "MAYOR: We are ready."

    Two voices at least, one of them twice, and mostly more than a word or two: one label alone is no transcript
    ("UPDATE: the road is open"), nor is a list of results ("Lund: 547.").
    """
    yield from _questions_and_answers(page)
    found = list(_labels(page))
    if len(found) < _LABELLED:
        return
    loud = {label for label in found if _shouted(page, label)}
    names = Counter(_name_of(page, label) for label in found)
    wordy = sum(page.paragraphs[label.paragraph][1] - label.colon > _WORDY for label in found)
    enough = len(loud) > 1 or (len(found) >= _LABELS and _dense(found))
    if not enough or len(names) < 2 or len(found) <= len(names) or wordy * 2 < len(found):
        return
    for label, after in zip_longest(found, found[1:]):
        if names[_name_of(page, label)] > 1 or label in loud:
            parts = tuple(_speech(page, label, after))
            yield Reading("transcript", None, parts, (label.first, label.colon), cue=(label.colon, label.colon + 1))


def _dense(found: Sequence[Label]) -> bool:
    """Whether labels come often: a name before a headline and another among links far below make no transcript."""
    return found[-1].paragraph - found[0].paragraph <= _TURN * len(found)


def _speech(page: Page, label: Label, after: Label | None) -> Iterator[Range]:
    """What follows a label: the rest of its paragraph, and the paragraphs up to the next label."""
    yield label.colon + 1, page.paragraphs[label.paragraph][1]
    for paragraph in range(label.paragraph + 1, after.paragraph if after else 0):
        first, last = page.paragraphs[paragraph]
        if "(" not in page.words.tokens[first : first + 2]:  # (APPLAUSE)
            yield first, last


def _questions_and_answers(page: Page) -> Iterator[Reading]:
    """Paragraphs labelled "Q:" and "A:" are speech of somebody whom the label does not name."""
    labelled = [(first, last) for first, last in page.paragraphs if last - first > _LABELLED and _lettered(page, first)]
    letters = {page.words.lower[first] for first, _ in labelled}
    if letters == {"q", "a"} and any(sign in page.text for sign in _LABEL_SIGNS):
        for first, last in labelled:
            yield Reading("interview", None, ((first + 2, last),), None, cue=(first + 1, first + 2))


def _lettered(page: Page, first: int) -> bool:
    return page.words.lower[first] in ("q", "a") and page.tags[first + 1] in ":."


def _name_of(page: Page, label: Label) -> str:
    return " ".join(page.words.lower[label.first : label.colon])


def _shouted(page: Page, label: Label) -> bool:
    return page.text[page.words.starts[label.first] : page.words.starts[label.colon]].isupper()


def _headline(page: Page) -> Iterator[Reading]:
    """A headline of the form "Ek: The dam will hold", or “It will hold”: Ek on her dam."""
    if not page.paragraphs:
        return
    first, last = page.paragraphs[0]
    run = page.run_at(first)
    named = _QUOTED_NAME.match(page.tags, run.last, last) if run else None
    if run and named:
        source = named.start() + 1, named.end()
        yield Reading("headline_colon", None, ((run.first, run.last),), source, cue=(run.last, run.last + 1))
        return
    match = _LABEL.match(page.tags, first, last)
    if match and match.end() + 2 < last and "C" in page.tags[first : match.end()]:
        colon = match.end() - 1
        end = last - 1 if page.tags[last - 1] == "." else last
        yield Reading("headline_colon", None, ((colon + 1, end),), (first, colon), cue=(colon, colon + 1))


def _sign_offs(page: Page) -> Iterator[Reading]:
    """A quotation with the name under or after it: “It leaks.” - Ann Ek, harbour pilot"""
    for run in page.runs:
        first, _last = page.paragraphs[page.paragraph_index(run.first)]
        if run.first != first:
            continue
        if run.marks.open_ended and (name := _name_inside(page, run)):
            yield Reading("sign_off", None, ((run.first, run.last),), name)
            continue
        after = run.last
        line = page.paragraphs[page.paragraph_index(after + 1)][1] if after + 1 < len(page.tags) else after
        match = _SIGNED.match(page.tags, after, line)
        if match is None:
            continue
        end = page.paragraphs[page.paragraph_index(match.start("name"))][1]
        if match.end() >= end and end - match.start("name") <= _SIGNATURE:
            yield Reading("sign_off", None, ((run.first, run.last),), _name(page, (match.start("name"), end)))


def _name_inside(page: Page, run: Run) -> Range | None:
    """The name in a line of its own before the closing mark, as under a quotation set apart: “It leaks. / Ann Ek.”"""
    index = page.paragraph_index(run.first) + 1
    if index >= len(page.paragraphs):
        return None
    first, last = page.paragraphs[index]
    name = _SIGNED_INSIDE.match(page.tags, first, last)
    if name is None or last - first > _SIGNATURE or page.words.tokens[last - 1] not in _CLOSING:
        return None
    return _name(page, (first, name.end()))


def _name(page: Page, span: Range) -> Range:
    """A signed name without what follows its comma."""
    comma = page.tags.find(",", *span)
    return (span[0], comma) if comma > 0 else span
