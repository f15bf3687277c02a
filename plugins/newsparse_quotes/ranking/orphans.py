"""Quoted runs without a cue of their own: who of those around speaks them, or whether nobody does."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence

from newsparse_quotes.carried import Progress, is_sentence
from newsparse_quotes.page import Page, Run
from newsparse_quotes.ranking.claims import Cued
from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.phrases import head_of, source_phrase
from newsparse_quotes.ranking.sheet import Sheet
from newsparse_quotes.ranking.vocabulary import NAMELIKE
from newsparse_quotes.readings import LeftOut, Reading
from newsparse_quotes.sources import Range

PREVIOUS, NEXT, PARAGRAPH_BEFORE, PENDING, CUE_BEFORE, CUE_AFTER, PREVIOUS_ANY, NEXT_ANY, WEAK_BEFORE, WEAK_PENDING = (
    1 << bit for bit in range(10)
)
_STRONG_CUE, _ANY_CUE = 0, -1000
_LOOK = 24
_PARAGRAPH_MOST = 600
_SPEECH = 8
TEMPLATES = (
    "where", "where, length", "where, closing", "where, class before", "where, class after",
    "where, unquoted words", "where, place",
    "where, quotations in paragraph", "speaker class, where", "where, distance", "where, opening",
    "where, sentences between", "where, whole sentence, closing", "where, options",
    "where, same sentence", "all places", "weak places", "speaker class, next class",
)  # fmt: skip
DROP_TEMPLATES = (
    "drop: length", "drop: closing", "drop: class before", "drop: class after", "drop: unquoted words",
    "drop: first class", "drop: length, opening", "drop: place",
    "drop: quotations in paragraph", "drop: classes around", "drop: options, closing", "drop: word before",
    "drop: opening, closing, length", "drop: whole, closing, opening",
    "drop: last class", "drop: two classes before",
)  # fmt: skip


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
        paragraph = paragraph_of[at]
        place = bisect_left(spoken, (at,))
        before = spoken[max(0, place - _LOOK) : place]
        after = [item for item in spoken[place : place + _LOOK] if item[0] > at and paragraph_of[item[0]] == paragraph]
        if before and paragraph_of[before[-1][0]] == paragraph:
            yield before[-1][1], PREVIOUS_ANY
        for start, head, quoted in reversed(before):
            if quoted:
                yield head, PREVIOUS if paragraph_of[start] == paragraph else PARAGRAPH_BEFORE
                break
        if after:
            yield after[0][1], NEXT_ANY
        for _, head, quoted in after:
            if quoted:
                yield head, NEXT
                break

    def _from_cues(self, at: int) -> Iterator[tuple[int, int]]:
        sheet = self._sheet
        paragraph = sheet.paragraph_of[at]
        place = bisect_left(self._cues, at)
        before = self._cued[max(0, place - _LOOK) : place]
        for least, near, pending in ((_STRONG_CUE, CUE_BEFORE, PENDING), (_ANY_CUE, WEAK_BEFORE, WEAK_PENDING)):
            for cue, head, weight in reversed(before):
                if weight >= least:
                    distance = paragraph - sheet.paragraph_of[cue]
                    if distance < 2:
                        yield head, pending if distance else near
                    break
        if place < len(self._cued) and sheet.chunk_of[self._cues[place]] == sheet.chunk_of[at]:
            yield self._cued[place][1], CUE_AFTER


def orphan_keys(sheet: Sheet, index: int, options: dict[int, int]) -> tuple[list[tuple[int, ...]], tuple[int, ...]]:
    """The keys of each option of a run, and those of dropping it."""
    cls, chunk_of = sheet.cls, sheet.chunk_of
    first, last = sheet.runs[index]
    inner, end = sheet.inner[index]
    low, high = sheet.chunks[chunk_of[first]]
    p_low, p_high = sheet.paragraphs[sheet.paragraph_of[first]]
    length = bucket(end - inner)
    closing = _closing(sheet, end, last)
    before, after = cls[first - 1] if first > p_low else 0, cls[last] if last < p_high else 0
    unquoted = bucket(sum(not number for number in sheet.run_of[low : min(high, low + 40)]))
    place = (first <= p_low) << 1 | (last >= p_high - 1)
    whole = (first <= low) << 1 | (last >= high - 1)
    opening = 1 if cls[inner] in NAMELIKE or sheet.tokens[inner][0].isupper() else 0
    runs = min(
        5,
        len(
            {
                number
                for number in sheet.run_of[max(p_low, first - _PARAGRAPH_MOST) : min(p_high, last + _PARAGRAPH_MOST)]
                if number
            }
        ),
    )
    count = min(5, len(options))
    keys: list[tuple[int, ...]] = []
    for head, place_bits in options.items():
        where = place_bits & 63 or place_bits
        pending = where << 2 | (2 if head > last else 1 if sheet.paragraph_of[head] == sheet.paragraph_of[first] else 0)
        between = min(7, abs(chunk_of[head] - chunk_of[first]))
        keys.append((
            pending, where << 4 | length, where << 3 | closing, where << 8 | before, where << 8 | after,
            where << 4 | unquoted, where << 2 | place,
            where << 3 | runs, cls[head] << 8 | where, where << 4 | bucket(abs(head - first)), where << 1 | opening,
            where << 3 | between, (where << 2 | whole) << 3 | closing, where << 3 | count,
            where << 1 | (chunk_of[head] == chunk_of[first]), place_bits, place_bits >> 6,
            cls[head] << 8 | cls[head + 1],
        ))  # fmt: skip
    drop = (
        length, closing, before, after, unquoted, cls[inner], length << 1 | opening, place, runs,
        before << 8 | after, count << 3 | closing, sheet.wid[first - 1],
        (closing << 1 | opening) << 4 | length, (whole << 3 | closing) << 1 | opening, cls[end - 1],
        before << 8 | cls[first - 2],
    )  # fmt: skip
    return keys, drop


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
        """The option around a run that weighs most speaks it, or nobody does; no answer where nobody is near."""
        first, last = self._sheet.inner[run.index]
        options = self._speakers.options(run.first)
        if first >= last or not options:
            return None
        keys, drop = orphan_keys(self._sheet, run.index, options)
        return self._decide(run, list(options), keys, drop)

    def _decide(
        self, run: Run, heads: list[int], keys: list[tuple[int, ...]], drop: tuple[int, ...]
    ) -> Reading | LeftOut:
        rankers = self._models.rankers
        chosen, _ = rankers["orphan"].best(keys, rankers["orphan drop"].score(drop))
        if chosen < 0 and is_sentence(self._page, run) and run.length > _SPEECH:
            return Reading("speaker_unknown", None, ((run.first, run.last),), None)
        if chosen < 0:
            return LeftOut(run, "nobody_speaks", rankers["orphan drop"].reasons(drop) if self._reasons else ())
        why = rankers["orphan"].reasons(keys[chosen]) if self._reasons else ()
        return Reading("ranked_carried", None, ((run.first, run.last),), self._source(heads[chosen]), weights=why)

    def _source(self, head: int) -> Range:
        return self._sources.get(head) or source_phrase(self._sheet, self._models, head, -1)
