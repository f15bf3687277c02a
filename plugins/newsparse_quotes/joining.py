"""Joins speech that goes on without a word between: a reported clause and the quoted sentence after it."""

from __future__ import annotations

import attrs

from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading

_GOES_ON = frozenset(("same_paragraph", "next_paragraph", "answer"))


def joined(page: Page, readings: list[Reading]) -> list[Reading]:
    """Readings in order, where a carried quotation that follows its speaker's words directly becomes part of them.

    "He said the dam leaks. “It always has.”" is one piece of speech with two parts.
    """
    kept: list[Reading] = []
    for reading in readings:
        before = kept[-1] if kept else None
        if before is not None and reading.rule in _GOES_ON and _touches(page, before, reading):
            kept[-1] = attrs.evolve(before, parts=(*before.parts, *reading.parts))
        else:
            kept.append(reading)
    return kept


def _touches(page: Page, before: Reading, after: Reading) -> bool:
    end = before.parts[-1][1]
    if before.source != after.source or end > after.first:
        return False
    if page.paragraph_index(end - 1) != page.paragraph_index(after.first):
        return False
    return all(not token[0].isalnum() for token in page.words.tokens[end : after.first])
