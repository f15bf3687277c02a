"""Quoted runs without a cue of their own: who of those around speaks them, or whether nobody does."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsparse_quotes.carried import Progress, is_sentence
from newsparse_quotes.page import Page, Run
from newsparse_quotes.ranking.claims import Cued
from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.linear import CLASSES, FOLD, NOTED, PAIRS, WORDS, Columns, Value, best
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.phrases import head_of, source_phrase
from newsparse_quotes.ranking.sheet import Sheet
from newsparse_quotes.ranking.vocabulary import NAMELIKE
from newsparse_quotes.readings import LeftOut, Reading, Weights
from newsparse_quotes.sources import Range

PREVIOUS, NEXT, PARAGRAPH_BEFORE, PENDING, CUE_BEFORE, CUE_AFTER, PREVIOUS_ANY, NEXT_ANY, WEAK_BEFORE, WEAK_PENDING = (
    1 << bit for bit in range(10)
)
_STRONG_CUE, _ANY_CUE = 0, -1000
_LOOK = 24
_PARAGRAPH_MOST = 600
_SPEECH = 8
TEMPLATES = {
    "where": 4096, "where, length": 16384, "where, closing": 8192, "where, class before": FOLD,
    "where, class after": FOLD, "where, unquoted words": 16384, "where, place": 4096,
    "where, quotations in paragraph": 8192, "speaker class, where": FOLD, "where, distance": 16384,
    "where, opening": 2048, "where, sentences between": 8192, "where, whole sentence, closing": 32768,
    "where, options": 8192, "where, same sentence": 2048, "all places": 1024, "weak places": 16,
    "speaker class, next class": PAIRS,
}  # fmt: skip
DROP = {
    "drop: length": 16, "drop: closing": 8, "drop: class before": CLASSES, "drop: class after": CLASSES,
    "drop: unquoted words": 16, "drop: first class": CLASSES, "drop: length, opening": 32, "drop: place": 4,
    "drop: quotations in paragraph": 8, "drop: classes around": PAIRS, "drop: options, closing": 64,
    "drop: word before": WORDS, "drop: opening, closing, length": 256, "drop: whole, closing, opening": 64,
    "drop: last class": CLASSES, "drop: two classes before": PAIRS,
}  # fmt: skip


class Speakers:
    """Who speaks where, as far as decided: asked for the speakers around a run."""

    def __init__(self, sheet: Sheet, cued: Iterable[Cued]) -> None:
        self._sheet = sheet
        self._spoken: list[tuple[int, int, bool]] = []
        self._cued = sorted(cued)
        self._cues = [cue for cue, _, _ in self._cued]

    def add(self, part: Range, head: int) -> None:
        """Note who speaks some words."""
        run_of = self._sheet.run_of
        insort(self._spoken, (part[0], head, run_of[part[0]] > 0 or run_of[part[1] - 1] > 0))

    def options(self, at: int) -> dict[int, int]:
        """Head → where it stands (bits), for the run that begins at a word."""
        found: dict[int, int] = {}
        for head, where in (*self._from_spoken(at), *self._from_cues(at)):
            found[head] = found.get(head, 0) | where
        return found

    def _from_spoken(self, at: int) -> Iterator[tuple[int, int]]:
        paragraph_of, spoken = self._sheet.paragraph_of, self._spoken
        paragraph = paragraph_of(at)
        place = bisect_left(spoken, (at,))
        before = spoken[max(0, place - _LOOK) : place]
        after = [item for item in spoken[place : place + _LOOK] if item[0] > at and paragraph_of(item[0]) == paragraph]
        if before and paragraph_of(before[-1][0]) == paragraph:
            yield before[-1][1], PREVIOUS_ANY
        for start, head, quoted in reversed(before):
            if quoted:
                yield head, PREVIOUS if paragraph_of(start) == paragraph else PARAGRAPH_BEFORE
                break
        if after:
            yield after[0][1], NEXT_ANY
        for _, head, quoted in after:
            if quoted:
                yield head, NEXT
                break

    def _from_cues(self, at: int) -> Iterator[tuple[int, int]]:
        sheet = self._sheet
        paragraph = sheet.paragraph_of(at)
        place = bisect_left(self._cues, at)
        before = self._cued[max(0, place - _LOOK) : place]
        for least, near, pending in ((_STRONG_CUE, CUE_BEFORE, PENDING), (_ANY_CUE, WEAK_BEFORE, WEAK_PENDING)):
            for cue, head, weight in reversed(before):
                if weight >= least:
                    distance = paragraph - sheet.paragraph_of(cue)
                    if distance < 2:
                        yield head, pending if distance else near
                    break
        if place < len(self._cued) and sheet.chunk_of[self._cues[place]] == sheet.chunk_of[at]:
            yield self._cued[place][1], CUE_AFTER


class Orphan(NamedTuple):
    """What a run without a cue looks like, and what stands around it: classes, small numbers and bits."""

    first: int
    last: int
    inner: int
    end: int
    length: int
    closing: int
    before: int
    after: int
    unquoted: int
    place: int
    whole: int
    opening: int
    runs: int


def orphan(sheet: Sheet, index: int) -> Orphan:
    """A run as the templates see it: lengths on a coarse scale, 0 for a class beyond its paragraph."""
    cls = sheet.cls
    first, last = sheet.runs[index]
    inner, end = sheet.inner[index]
    low, high = sheet.chunks[sheet.chunk_of[first]]
    p_low, p_high = sheet.paragraphs[sheet.paragraph_of(first)]
    around = sheet.run_of[max(p_low, first - _PARAGRAPH_MOST) : min(p_high, last + _PARAGRAPH_MOST)]
    return Orphan(
        first, last, inner, end,
        length=bucket(end - inner), closing=_closing(sheet, end, last),
        before=cls[first - 1] if first > p_low else 0, after=cls[last] if last < p_high else 0,
        unquoted=bucket(sheet.run_of[low : min(high, low + 40)].count(0)),
        place=(first <= p_low) << 1 | (last >= p_high - 1), whole=(first <= low) << 1 | (last >= high - 1),
        opening=int(cls[inner] in NAMELIKE or sheet.tokens[inner][0].isupper()), runs=min(5, len({*around} - {0})),
    )  # fmt: skip


def option_scores(columns: Columns[Value], sheet: Sheet, run: Orphan, options: dict[int, int]) -> list[Value]:
    """The sum over the templates for each option: a head and where it stands (bits)."""
    (
        pendings, lengths, closings, befores, afters, unquoted, places, runs, speakers, distances, openings, betweens,
        wholes, counted, sames, every, weak, nexts,
    ) = columns  # fmt: skip
    cls, chunk_of = sheet.cls, sheet.chunk_of
    chunk, paragraph, count = chunk_of[run.first], sheet.paragraph_of(run.first), min(5, len(options))
    found: list[Value] = []
    for head, bits in options.items():
        where = bits & 63 or bits
        pending = 2 if head > run.last else 1 if sheet.paragraph_of(head) == paragraph else 0
        found.append(
            pendings[where << 2 | pending] + lengths[where << 4 | run.length] + closings[where << 3 | run.closing]
            + befores[(where << 8 | run.before) % FOLD] + afters[(where << 8 | run.after) % FOLD]
            + unquoted[where << 4 | run.unquoted] + places[where << 2 | run.place] + runs[where << 3 | run.runs]
            + speakers[(cls[head] << 10 | where) % FOLD] + distances[where << 4 | bucket(abs(head - run.first))]
            + openings[where << 1 | run.opening] + betweens[where << 3 | min(7, abs(chunk_of[head] - chunk))]
            + wholes[(where << 2 | run.whole) << 3 | run.closing] + counted[where << 3 | count]
            + sames[where << 1 | (chunk_of[head] == chunk)] + every[bits] + weak[bits >> 6]
            + nexts[cls[head] << 8 | cls[head + 1]]
        )  # fmt: skip
    return found


def drop_score(columns: Columns[Value], sheet: Sheet, run: Orphan, options: int) -> Value:
    """The sum for "nobody speaks it"; `options`: how many might."""
    (
        lengths, closings, befores, afters, unquoted, firsts, opened, places, runs, around, counted, words, shapes,
        wholes, lasts, twos,
    ) = columns  # fmt: skip
    cls, closing, opening = sheet.cls, run.closing, run.opening
    return (
        lengths[run.length] + closings[closing] + befores[run.before] + afters[run.after] + unquoted[run.unquoted]
        + firsts[cls[run.inner]] + opened[run.length << 1 | opening] + places[run.place] + runs[run.runs]
        + around[run.before << 8 | run.after] + counted[min(5, options) << 3 | closing]
        + words[sheet.wid[run.first - 1]] + shapes[(closing << 1 | opening) << 4 | run.length]
        + wholes[(run.whole << 3 | closing) << 1 | opening] + lasts[cls[run.end - 1]]
        + twos[run.before << 8 | cls[run.first - 2]]
    )  # fmt: skip


def _closing(sheet: Sheet, end: int, last: int) -> int:
    """The mark that ends a run: 0 none, 1 full stop, 2 comma, 3 question or exclamation mark, 4 another."""
    marks = [token for token in sheet.tokens[end : last + 1] if token not in ('"', "'")]
    if end >= last or not marks:
        return 0
    mark = sheet.tokens[end]
    if mark in "\"'":
        mark = sheet.tokens[last] if last < len(sheet.tokens) else ""
        return 6 if mark == "." else 7 if mark == "," else 5
    return 1 if mark == "." else 2 if mark == "," else 3 if mark in "?!" else 4


class Orphans:
    """Asked about the runs of a page that no cue claims, in order; told who speaks the others."""

    def __init__(self, page: Page, sheet: Sheet, models: Models, cued: Sequence[Cued], reasons: bool = False) -> None:
        self._page, self._sheet, self._models, self._reasons = page, sheet, models, reasons
        self._speakers = Speakers(sheet, cued)
        self._sources: dict[int, Range] = {}

    def remember(self, reading: Reading) -> None:
        """Note who speaks the parts of a reading."""
        if reading.source is None:
            return
        head = head_of(self._page, reading.source)
        self._sources.setdefault(head, reading.source)
        for part in reading.parts:
            self._speakers.add(part, head)

    def ranked_carried(self, _progress: Progress, run: Run) -> Reading | LeftOut | None:
        """The option around a run that weighs most speaks it, or nobody does.

        No answer where nobody is near, or where nobody of those may have spoken a whole sentence.
        """
        first, last = self._sheet.inner[run.index]
        options = self._speakers.options(run.first)
        if first >= last or not options:
            return None
        return self._decide(run, orphan(self._sheet, run.index), options)

    def _decide(self, run: Run, seen: Orphan, options: dict[int, int]) -> Reading | LeftOut | None:
        ranker, other = self._models.rankers["orphan"], self._models.rankers["orphan none"]
        scores = option_scores(ranker.tables, self._sheet, seen, options)
        drop = drop_score(other.tables, self._sheet, seen, len(options)) - other.base
        head, _ = best(([*options], scores, drop + ranker.base))
        if head < 0 and is_sentence(self._page, run) and run.length > _SPEECH:
            return None
        why = self._weights(seen, options, head) if self._reasons else ()
        if head < 0:
            return LeftOut(run, "nobody_speaks", why)
        return Reading("ranked_carried", None, ((run.first, run.last),), self._source(head), weights=why)

    def _weights(self, seen: Orphan, options: dict[int, int], head: int) -> Weights:
        """What weighed most for a head, or for nobody (-1)."""
        rankers, sheet = self._models.rankers, self._sheet
        if head < 0:
            return rankers["orphan none"].reasons(drop_score(NOTED[: len(DROP)], sheet, seen, len(options)))
        keys = option_scores(NOTED[: len(TEMPLATES)], sheet, seen, options)
        return rankers["orphan"].reasons(keys[[*options].index(head)])

    def _source(self, head: int) -> Range:
        return self._sources.get(head) or source_phrase(self._sheet, self._models, head, -1)
