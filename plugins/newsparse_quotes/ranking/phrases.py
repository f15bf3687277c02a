"""Source phrases: from the head of who speaks to the whole phrase as written, without what follows its comma."""

from __future__ import annotations

from newsparse_quotes.page import Page
from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.linear import CLASSES, FOLD, PAIRS, UNLIKELY, WORDS, Columns, Value, best
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.places import PHRASE_END, PHRASE_START
from newsparse_quotes.ranking.sheet import Pair, Sheet
from newsparse_quotes.ranking.vocabulary import NAMELIKE

_LEFT_MOST, _RIGHT_MOST = 9, 9
FIRST = {
    "length": 16, "class before": CLASSES, "first class, head class": PAIRS, "first word": WORDS,
    "two classes before, class": FOLD, "edge": 4, "names inside": 512, "first class, next": PAIRS,
}  # fmt: skip
LAST = {
    "class after": CLASSES, "classes after": PAIRS, "last class": CLASSES, "meets the cue": 64,
    "length, head class, class after": FOLD, "names inside": 256, "word after, head class": FOLD, "last word": WORDS,
}  # fmt: skip
BREAKS = frozenset(',;:()"?!…[]')


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


def first_places(sheet: Sheet, head: int, gates: bytes) -> list[int]:
    """Where a phrase with this head may begin, the nearest first: to the left, up to a break."""
    tokens, run_of, pair = sheet.tokens, sheet.run_of, sheet.pair
    low, _ = sheet.chunks[sheet.chunk_of[head]]
    found = [head] if gates[pair[head - 1]] & PHRASE_START else []
    at = head - 1
    while at >= low and head - at <= _LEFT_MOST and run_of[at] == run_of[head] and tokens[at] not in BREAKS:
        if gates[pair[at - 1]] & PHRASE_START and tokens[at][0].isalnum():
            found.append(at)
        at -= 1
    return found or [head]


def first_scores(columns: Columns[Value], sheet: Sheet, head: int, places: list[int]) -> list[Value]:
    """The sum over the templates for each place where the phrase may begin."""
    lengths, befores, firsts, words, twos, edges, inside, nexts = columns
    cls, wid = sheet.cls, sheet.wid
    core = cls[head]
    names = 0
    found: list[Value] = []
    for rank, s in enumerate(places):
        before, here = cls[s - 1], cls[s]
        names += here in NAMELIKE
        found.append(
            lengths[rank] + befores[before] + firsts[here << 8 | core] + words[wid[s]]
            + twos[((cls[s - 2] << 8 | before) << 8 | here) % FOLD] + edges[_edge(sheet, s)]
            + inside[(names << 4 | rank) << 1 | (core in NAMELIKE)] + nexts[here << 8 | cls[s + 1]]
        )  # fmt: skip
    return found


def _edge(sheet: Sheet, first: int) -> int:
    """What stands before a phrase: 2 the start of the chunk, 1 a break, 3 a word without a space between, 0 a word."""
    if first <= sheet.chunks[sheet.chunk_of[first]][0]:
        return 2
    if sheet.tokens[first - 1] in BREAKS:
        return 1
    return 3 if sheet.words.starts[first] == sheet.words.ends[first - 1] else 0


def last_places(sheet: Sheet, head: int, gates: bytes) -> list[int]:
    """Where a phrase with this head may end (exclusive), the nearest first: to the right, up to a break."""
    tokens, run_of, pair = sheet.tokens, sheet.run_of, sheet.pair
    _, high = sheet.chunks[sheet.chunk_of[head]]
    found = []
    at = head
    while at < high and at - head < _RIGHT_MOST and run_of[at] == run_of[head] and tokens[at] not in BREAKS:
        if gates[pair[at]] & PHRASE_END and tokens[at][0].isalnum():
            found.append(at + 1)
        at += 1
    return found or [head + 1]


def last_scores(columns: Columns[Value], sheet: Sheet, head: int, places: list[int], cue: int) -> list[Value]:
    """The sum over the templates for each place where the phrase may end."""
    afters, twos, lasts, cues, lengths, inside, words_after, words = columns
    cls, wid = sheet.cls, sheet.wid
    core = cls[head]
    names = 0
    found: list[Value] = []
    for rank, e in enumerate(places):
        after, here = cls[e], cls[e - 1]
        names += here in NAMELIKE
        meets = 1 if e == cue else 2 if e > cue >= head else 0
        found.append(
            afters[after] + twos[after << 8 | cls[e + 1]] + lasts[here] + cues[meets << 4 | bucket(abs(cue - e))]
            + lengths[((rank << 8 | core) << 8 | after) % FOLD] + inside[names << 4 | rank]
            + words_after[(wid[e] << 8 | core) % FOLD] + words[wid[e - 1]]
        )  # fmt: skip
    return found


def source_phrase(sheet: Sheet, models: Models, head: int, cue: int) -> Pair:
    """The whole phrase of a source: "Foreign Minister Ana Pop" for the head "Pop"."""
    firsts, lasts = first_places(sheet, head, models.gates), last_places(sheet, head, models.gates)
    first, last = firsts[0], lasts[0]
    if len(firsts) > 1:
        tables = models.rankers["phrase start"].tables
        first, _ = best((firsts, first_scores(tables, sheet, head, firsts), UNLIKELY))
    if len(lasts) > 1:
        tables = models.rankers["phrase end"].tables
        last, _ = best((lasts, last_scores(tables, sheet, head, lasts, cue), UNLIKELY))
    return first, last
