"""Source phrases: from the head of who speaks to the whole phrase as written, without what follows its comma."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_quotes.page import Page
from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.heads import Gate
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.sheet import Pair, Sheet
from newsparse_quotes.ranking.vocabulary import NAMELIKE

_LEFT_MOST, _RIGHT_MOST = 9, 9
FIRST = (
    "length", "class before", "first class, head class", "first word", "two classes before, class", "edge",
    "names inside", "first class, next",
)  # fmt: skip
LAST = (
    "class after", "classes after", "last class", "meets the cue", "length, head class, class after",
    "names inside", "word after, head class", "last word",
)  # fmt: skip


def head_of(page: Page, source: Pair) -> int:
    """The head of a source's phrase: its last word before a preposition, or the name behind "of".

    "the head of the lake institute" → "head"; "Minister of State Ana Pop" → "Pop".
    """
    first, last = source
    cut = page.tags.find("I", first + 1, last)
    if cut < 0 or (page.words.lower[cut] == "of" and page.tags[first] == page.tags[last - 1] == "C"):
        cut = last
    while cut - 1 > first and page.tags[cut - 1] in ".,'()-":
        cut -= 1
    return cut - 1


def first_places(sheet: Sheet, head: int, gate: Gate) -> list[int]:
    """Where a phrase with this head may begin, the nearest first: to the left, up to a break."""
    tokens, run_of, pair = sheet.tokens, sheet.run_of, sheet.pair
    low, _ = sheet.chunks[sheet.chunk_of[head]]
    found = [head] if pair[head - 1] in gate else []
    at = head - 1
    while at >= low and head - at <= _LEFT_MOST and run_of[at] == run_of[head] and tokens[at] not in BREAKS:
        if pair[at - 1] in gate and tokens[at][0].isalnum():
            found.append(at)
        at -= 1
    return found or [head]


BREAKS = frozenset(',;:()"?!…[]')


def first_keys(sheet: Sheet, head: int, places: list[int]) -> Iterator[tuple[int, ...]]:
    """The keys of each place where the phrase may begin."""
    cls, wid, tokens = sheet.cls, sheet.wid, sheet.tokens
    low, _ = sheet.chunks[sheet.chunk_of[head]]
    core = cls[head]
    names = 0
    for rank, s in enumerate(places):
        before, here = cls[s - 1], cls[s]
        names += here in NAMELIKE
        edge = (
            2
            if s <= low
            else 1
            if tokens[s - 1] in BREAKS
            else 3
            if sheet.words.starts[s] == sheet.words.ends[s - 1]
            else 0
        )
        yield (
            min(rank, 9), before, here << 8 | core, wid[s], (cls[s - 2] << 8 | before) << 8 | here, edge,
            (names << 4 | rank) << 1 | (core in NAMELIKE), here << 8 | cls[s + 1],
        )  # fmt: skip


def last_places(sheet: Sheet, head: int, gate: Gate) -> list[int]:
    """Where a phrase with this head may end (exclusive), the nearest first: to the right, up to a break."""
    tokens, run_of, pair = sheet.tokens, sheet.run_of, sheet.pair
    _, high = sheet.chunks[sheet.chunk_of[head]]
    found = []
    at = head
    while at < high and at - head < _RIGHT_MOST and run_of[at] == run_of[head] and tokens[at] not in BREAKS:
        if pair[at] in gate and tokens[at][0].isalnum():
            found.append(at + 1)
        at += 1
    return found or [head + 1]


def last_keys(sheet: Sheet, head: int, cue: int, places: list[int]) -> Iterator[tuple[int, ...]]:
    """The keys of each place where the phrase may end."""
    cls, wid = sheet.cls, sheet.wid
    core = cls[head]
    names = 0
    for rank, e in enumerate(places):
        after, here = cls[e], cls[e - 1]
        names += here in NAMELIKE
        yield (
            after, after << 8 | cls[e + 1], here,
            (1 if e == cue else 2 if e > cue >= head else 0) << 4 | bucket(abs(cue - e)),
            (rank << 8 | core) << 8 | after, names << 4 | rank, wid[e] << 8 | core, wid[e - 1],
        )  # fmt: skip


def source_phrase(sheet: Sheet, models: Models, head: int, cue: int) -> Pair:
    """The whole phrase of a source: "Foreign Minister Ana Pop" for the head "Pop"."""
    places = first_places(sheet, head, models.gates["phrase start"])
    first = (
        places[0]
        if len(places) == 1
        else places[models.rankers["phrase start"].best(first_keys(sheet, head, places))[0]]
    )
    places = last_places(sheet, head, models.gates["phrase end"])
    last = (
        places[0]
        if len(places) == 1
        else places[models.rankers["phrase end"].best(last_keys(sheet, head, cue, places))[0]]
    )
    return first, last
