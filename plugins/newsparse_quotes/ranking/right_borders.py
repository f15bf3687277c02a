"""Borders to the right of a cue: where what was said begins and ends after "he said"."""

from __future__ import annotations

from newsparse_quotes.ranking.cues import BUCKETS
from newsparse_quotes.ranking.linear import CLASSES, FOLD, PAIRS, WORDS, Columns, Value
from newsparse_quotes.ranking.places import following
from newsparse_quotes.ranking.sheet import Pair, Sheet
from newsparse_quotes.ranking.vocabulary import COLON, COMMA

_START_REACH, _START_MOST = 28, 6
_END_REACH, _END_MOST = 90, 16
_EDGE = 12
_STOPS = frozenset(".?!")

START = {
    "distance": 16, "word before": WORDS, "first word": WORDS, "first class, next": PAIRS,
    "cue word, class before": FOLD, "cue word, class": FOLD, "cue bin, word before": FOLD,
    "source between": 64 * CLASSES, "cue next word, distance": 16 * WORDS, "strong between": 64,
    "quotation ahead": 256,
}  # fmt: skip
NO_START = {
    "none: cue word": WORDS, "none: quotation before": 4, "none: next word": WORDS, "none: classes around": PAIRS,
}  # fmt: skip
END = {
    "two classes after": PAIRS, "quotation": 64, "cues inside, length": 128, "start, class after": FOLD,
    "cue word, class after": FOLD, "rank from end, class after": 16 * CLASSES, "verb after": FOLD,
    "quotation ahead, class after": 4 * CLASSES,
}  # fmt: skip


def start_places(sheet: Sheet, at: int, starts: bytes | bytearray) -> list[int]:
    """Where content to the right of a cue may begin: the next word, and places behind it in the chunk, in order.

    `starts`: the places of the page.
    """
    _, high = sheet.chunks[sheet.chunk_of[at]]
    upto = min(high, at + _START_REACH) - 1
    if at + 1 < high and not sheet.run_of[at + 1] and sheet.tokens[at + 1][0].isalnum():
        return [at + 1, *[place + 1 for place in following(starts, at + 1, upto, _START_MOST - 1)]]
    return [place + 1 for place in following(starts, at, upto, _START_MOST)]


def start_scores(columns: Columns[Value], sheet: Sheet, at: int, head: int, places: list[int]) -> list[Value]:
    """The sum over the templates for each place; `head` is the source's head or -1."""
    far, words_before, firsts, nexts, cue_before, cue_first, bin_before, sources, cue_next, strong, ahead_at = columns
    run, opens = _quotation_ahead(sheet, at)
    wid, cls, pair, run_of, commas, strongs = sheet.wid, sheet.cls, sheet.pair, sheet.run_of, sheet.commas, sheet.strong
    word, bin_, next_word = wid[at] << 8, sheet.cue[at] << 13, wid[at + 1] << 4
    commas_here, cues_here = commas[at + 1], strongs[at + 1]
    found: list[Value] = []
    for s in places:
        distance = s - at if s - at < 15 else 15
        before, word_before, both, number = cls[s - 1], wid[s - 1], pair[s], run_of[s]
        gap, cues = commas[s] - commas_here, strongs[s] - cues_here
        marks = _marks(run_of, s) if number or run_of[s - 2] else 0
        between = 0 if head <= at else 1 if head < s else 2
        found.append(
            far[distance] + words_before[word_before] + firsts[wid[s]] + nexts[both]
            + cue_before[(word | before) % FOLD] + cue_first[(word | both & 255) % FOLD]
            + bin_before[(bin_ | word_before) % FOLD] + sources[(between << 4 | distance) << 8 | before]
            + cue_next[next_word | distance]
            + strong[((cues if cues < 3 else 3) << 2 | (gap if gap < 3 else 3)) << 2 | marks]
            + ahead_at[0 if not run else 4 * run + (1 if s < opens else 2 if s == opens else 3)]
        )  # fmt: skip
    return found


def _marks(run_of: list[int], start: int) -> int:
    """How a start lies to quoted runs: 0 outside, 1 inside, or not, but two words behind one, 2 at the start of one."""
    number = run_of[start]
    return (number > 0) + ((number > 0 and run_of[start - 1] != number) or run_of[start - 2] != number)


def _quotation_ahead(sheet: Sheet, at: int) -> Pair:
    """What the first quoted run after a cue in its chunk looks like, as a number (0: none), and its first word.

    The number holds the sign before it, whether it opens with a capital, and whether it ends the sentence.
    """
    if not sheet.runs:
        return 0, -1
    index = sheet.runs_before(at + 1)
    _, high = sheet.chunks[sheet.chunk_of[at]]
    if index >= len(sheet.runs) or sheet.runs[index][0] >= high:
        return 0, -1
    first, last = sheet.runs[index]
    inner, end = sheet.inner[index]
    if inner >= end:
        return 0, -1
    sign = 1 if sheet.cls[first - 1] == COMMA else 2 if sheet.cls[first - 1] == COLON else 3 if first == at + 1 else 0
    length = 0 if end - inner < 4 else 1 if end - inner < 9 else 2
    return 1 + ((sign << 1 | sheet.tokens[inner][0].isupper()) << 1 | (last >= high - 1)) * 3 + length, inner


def no_start_score(columns: Columns[Value], sheet: Sheet, at: int) -> Value:
    """The sum for "nothing to the right" of a cue."""
    word, quotation, next_word, around = columns
    wid, cls = sheet.wid, sheet.cls
    before = sheet.quoted_before(at, sheet.chunks[sheet.chunk_of[at]][0])
    return word[wid[at]] + quotation[before] + next_word[wid[at + 1]] + around[cls[at - 1] << 8 | cls[at + 1]]


def end_places(sheet: Sheet, start: int, ends: bytes | bytearray) -> list[int]:
    """Where content may end (exclusive): places behind its start, and the end of its chunk without signs at its edge.

    `ends`: the places of the page.
    """
    _, high = sheet.chunks[sheet.chunk_of[start]]
    final, least = high, max(start + 1, high - _EDGE)
    while final > least and not sheet.tokens[final - 1][0].isalnum():
        final -= 1
    if sheet.runs:
        final = _without_quoted_sentence(sheet, start, final)
    found = [place + 1 for place in following(ends, start, min(final - 1, start + _END_REACH), _END_MOST)]
    found.append(final)
    return found


def _without_quoted_sentence(sheet: Sheet, start: int, final: int) -> int:
    """The last end before a quoted sentence of its own, which is no part of what stands without marks."""
    runs, tokens = sheet.runs, sheet.tokens
    for index in range(sheet.runs_before(start + 1), len(runs)):
        first = runs[index][0]
        if first >= final or first >= start + _END_REACH:
            break
        if tokens[first - 1] in _STOPS:
            final = max(first - 1, start + 1)
            break
    number = sheet.run_of[final - 1]
    return sheet.inner[number - 1][1] if number and sheet.inner[number - 1][1] > start else final


def end_scores(columns: Columns[Value], sheet: Sheet, at: int, places: list[int], start: int) -> list[Value]:
    """The sum over the templates for each end of a content that begins at `start`."""
    afters, marks_at, inside, openings, words, ranks, verbs, aheads = columns
    cls, pair, run_of, commas, strongs = sheet.cls, sheet.pair, sheet.run_of, sheet.commas, sheet.strong
    _, high = sheet.chunks[sheet.chunk_of[start]]
    quoting = _ahead(sheet, start + 1, high) > 0
    word, opening = sheet.wid[at] << 8, pair[start - 1] << 8
    quoted, commas_here, cues_here, left, ahead = run_of[start], commas[start], strongs[start], len(places), 0
    found: list[Value] = []
    for e in places:
        left -= 1
        two, length, enclosed = pair[e], e - start, run_of[e - 1]
        after, gap, cues = two & 255, commas[e] - commas_here, strongs[e] - cues_here
        marks = (0 if not enclosed else 2 if enclosed != run_of[e + 1] else 1) << 2 | (quoted > 0) << 1
        final = 1 if e >= high - 2 else 0
        if quoting:
            ahead = _ahead(sheet, e, high)
        found.append(
            afters[two] + marks_at[(marks | (quoted == enclosed)) << 2 | (gap if gap < 3 else 3)]
            + inside[((cues if cues < 3 else 3) << 1 | final) << 4 | (BUCKETS[length] if length < 255 else 9)]
            + openings[(opening | after) % FOLD] + words[(word | after) % FOLD]
            + ranks[((left if left < 7 else 7) << 8 | after) << 1 | final] + verbs[(two << 8 | cls[e + 2]) % FOLD]
            + aheads[ahead << 8 | after]
        )  # fmt: skip
    return found


def _ahead(sheet: Sheet, end: int, high: int) -> int:
    """What comes after an end in its chunk: 0 no quoted run, 1 one, 2 one with a strong cue before it."""
    if not sheet.runs:
        return 0
    index = sheet.runs_before(end)
    if index >= len(sheet.runs) or sheet.runs[index][0] >= high:
        return 0
    return 2 if sheet.strong[sheet.runs[index][0]] > sheet.strong[end] else 1
