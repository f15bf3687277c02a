"""Speech that the layout marks: transcripts, interviews, sign-offs under a quotation, "Name: words" in headlines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading
from newsparse_quotes.sources import Range

_LABEL = re.compile(r"[CM](?:[CNM.'&/ID]|\([^)]{1,6}\)){0,8}+:")
_LABELLED = 2
_LONGEST = 6
_SIGNATURE = 20
_SIGNED = re.compile(r"-{1,2}(?P<name>C[CNIDM.'/&,()]{0,20}+)")
_QUOTED_NAME = re.compile(r":C(?:[.'&]?C){0,5}+")


def laid_out(page: Page) -> list[Reading]:
    """The readings that the layout gives, in order of the text."""
    spoken = list(_transcript(page))
    headline = [] if spoken and spoken[0].first < page.paragraphs[0][1] else _headline(page)
    return sorted([*spoken, *headline, *_sign_offs(page)], key=lambda reading: reading.first)


def _labels(page: Page) -> Iterator[tuple[int, int, int]]:
    """Paragraphs that open with a label and a colon: index of the paragraph, first word, index of the colon."""
    for index, (first, last) in enumerate(page.paragraphs):
        if page.tags[first] == "C":
            match = _LABEL.match(page.tags, first, last)
            if match and match.end() < last:
                yield index, first, match.end() - 1


def _transcript(page: Page) -> Iterator[Reading]:
    """A label in capitals, or one that comes back, names who speaks in its paragraph: "MAYOR: We are ready."

    One label alone is no transcript: "UPDATE: the road is open".
    """
    found = [item for item in _labels(page) if item[2] - item[1] <= _LONGEST and not _lettered(page, item[1])]
    names = Counter(_label(page, first, colon) for _, first, colon in found)
    loud = {item[0] for item in found if page.text[page.words.starts[item[1]] : page.words.starts[item[2]]].isupper()}
    yield from _questions_and_answers(page)
    for index, first, colon in found:
        shouted = index in loud and len(loud) > 1
        if (shouted and len(names) > 1) or (names[_label(page, first, colon)] > 1 and len(names) > 1):
            last = page.paragraphs[index][1]
            yield Reading("transcript", None, ((colon + 1, last),), (first, colon), cue=(colon, colon + 1))


def _questions_and_answers(page: Page) -> Iterator[Reading]:
    """Paragraphs labelled "Q:" and "A:" are speech of somebody whom the label does not name."""
    labelled = [(first, last) for first, last in page.paragraphs if last - first > _LABELLED and _lettered(page, first)]
    if {page.words.lower[first] for first, _ in labelled} == {"q", "a"}:
        for first, last in labelled:
            yield Reading("interview", None, ((first + 2, last),), None, cue=(first + 1, first + 2))


def _lettered(page: Page, first: int) -> bool:
    return page.words.lower[first] in ("q", "a") and page.tags[first + 1] in ":."


def _label(page: Page, first: int, colon: int) -> str:
    return " ".join(page.words.lower[first:colon])


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
        after = run.last
        line = page.paragraphs[page.paragraph_index(after + 1)][1] if after + 1 < len(page.tags) else after
        match = _SIGNED.match(page.tags, after, line)
        if match is None:
            continue
        end = page.paragraphs[page.paragraph_index(match.start("name"))][1]
        if match.end() >= end and end - match.start("name") <= _SIGNATURE:
            yield Reading("sign_off", None, ((run.first, run.last),), _name(page, (match.start("name"), end)))


def _name(page: Page, span: Range) -> Range:
    """A signed name without what follows its comma."""
    comma = page.tags.find(",", *span)
    return (span[0], comma) if comma > 0 else span
