"""Decoding: what is speech on a page, of what the rules read there and what the weights find."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from newsparse.pauses import PAUSE, InStages
from newsparse_quotes.page import Page
from newsparse_quotes.ranking.accept import accepted
from newsparse_quotes.ranking.claims import Claim, Cued, Read, claims
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.places import Places, find_places
from newsparse_quotes.ranking.sheet import Sheet, read_sheet
from newsparse_quotes.ranking.sources import chosen_sources
from newsparse_quotes.readings import Reading

_CLEAR = frozenset(("quote_then_subject", "quote_then_cue", "opening_participle"))  # right, or too rare to learn


@attrs.frozen(eq=False)
class Decoded:
    """The sheet of a page and its places, the claims kept, the cues that have a source, and what rules read by cue.

    `ruled`: the cues whose source is that of the rule.
    """

    sheet: Sheet
    places: Places
    kept: list[Claim]
    cued: list[Cued]
    read: Read
    ruled: frozenset[int]


def decode(page: Page, models: Models, readings: Sequence[Reading]) -> InStages[Decoded]:
    """Find the speech of a page beside the readings that are settled."""
    sheet = read_sheet(page, models.vocabulary)
    yield PAUSE
    taken, read = taken_words(page, readings), by_cue(readings)
    places = find_places(sheet, models.gates)
    yield PAUSE
    found, cued = yield from claims(sheet, places, models, taken, read)
    yield PAUSE
    cued, ruled = chosen_sources(page, sheet, models, found, cued, read)
    yield PAUSE
    return Decoded(sheet, places, accepted(sheet, models, found, taken), cued, read, ruled)


def is_settled(reading: Reading) -> bool:
    """Whether a rule's reading stays as it is: by a layout, by a quotation right before its cue, by a rare rule."""
    return reading.anchor is None or reading.rule in _CLEAR


def by_cue(readings: Iterable[Reading]) -> Read:
    """The readings that are not settled, by the first words of their cues."""
    return {reading.anchor.first: reading for reading in readings if reading.anchor and not is_settled(reading)}


def taken_words(page: Page, readings: Iterable[Reading]) -> bytearray:
    """One byte a word: 1 where a word belongs to no chunk, or to the cue or content of a settled reading."""
    taken = bytearray(b"\1") * (len(page.tags) + 1)
    for first, last in page.chunks:
        taken[first:last] = bytes(last - first)
    for reading in filter(is_settled, readings):
        cue = ((reading.anchor.group, reading.anchor.last),) if reading.anchor else ()
        for first, last in (*reading.parts, *cue):
            taken[first:last] = b"\1" * (last - first)
    return taken
