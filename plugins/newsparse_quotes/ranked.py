"""Readings by the learned ranking: its attributions as words of a page, with what the lexicon knows of their cues."""

from __future__ import annotations

from newsparse import Document
from newsparse_quotes.cues import Anchor, anchors
from newsparse_quotes.page import Page
from newsparse_quotes.ranking.results import Attribution, attributions
from newsparse_quotes.ranking.weights import shipped
from newsparse_quotes.readings import Reading
from newsparse_quotes.sources import Range


def ranked(doc: Document, page: Page) -> list[Reading]:
    """The quotations that the ranking finds, in order of the text; its weights are read on first use."""
    known = {at: anchor for anchor in anchors(page) for at in range(anchor.first, anchor.last)}
    found = [_reading(page, item, known) for item in attributions(doc, shipped())]
    return sorted(found, key=lambda reading: reading.first)


def _reading(page: Page, item: Attribution, known: dict[int, Anchor]) -> Reading:
    cue = _words(page, item.cue) if item.cue else None
    return Reading(
        f"ranked_{item.rule.replace('-', '_')}",
        known.get(cue[0]) if cue else None,
        tuple(_words(page, part) for part in item.parts),
        _words(page, item.source) if item.source else None,
        cue=cue,
    )


def _words(page: Page, span: tuple[int, int]) -> Range:
    """The words of a span of the text."""
    return page.words.at(span[0]), page.words.at(span[1])
