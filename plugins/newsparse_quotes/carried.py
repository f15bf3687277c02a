"""Quoted runs without a cue of their own: whose they are, or why they are nobody's speech."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable
from typing import Protocol

import attrs

from newsparse_quotes.page import Page, Run
from newsparse_quotes.readings import LeftOut, Reading
from newsparse_quotes.sources import Range, chunk_subject
from newsparse_quotes.unspoken import unspoken_reason

SHORT = 4
_PARAGRAPHS_BACK = 3
_NEIGHBOURS = 12
_LEADS_IN = ",:HYE"

Verdict = Reading | LeftOut


class Weighed(Protocol):
    """Learned weights that decide about runs: told all readings, asked after the first rules."""

    def remember(self, reading: Reading) -> None:
        """Take note of a reading."""

    def ranked_carried(self, progress: Progress, run: Run) -> Verdict | None:
        """Whose a run is, or nobody's; None where nobody is near."""


@attrs.define
class Progress:
    """What the walk over a text knows: who spoke in which paragraph, and whose each run was.

    `spoken` lists (word, source, whether between marks) by paragraph; `owners` gives the source of each run.
    """

    page: Page
    spoken: dict[int, list[tuple[int, Range, bool]]] = attrs.field(factory=dict)
    owners: dict[int, Range | None] = attrs.field(factory=dict)

    def remember(self, reading: Reading) -> None:
        """Enter a reading."""
        quoted = False
        for first, last in reading.parts:
            if not self.page.quotes_between(first, last):
                continue
            held = self.page.run_at(first)
            for run in (*((held,) if held else ()), *self.page.runs_between(first + 1, last)):
                self.owners[run.index] = reading.source
                quoted = True
        if reading.source is not None:
            known = self.spoken.setdefault(self.page.paragraph_index(reading.first), [])
            insort(known, (reading.first, reading.source, quoted))

    def speaker_before(self, paragraph: int, word: int) -> Range | None:
        """The last source in a paragraph before a word: of a quotation rather than of reported speech."""
        known = self.spoken.get(paragraph, [])
        upto = bisect_left(known, (word,))
        return _preferred(self.page, known[max(0, upto - _NEIGHBOURS) : upto][::-1])

    def speaker_after(self, paragraph: int, word: int) -> Range | None:
        """The first source in a paragraph after a word."""
        known = self.spoken.get(paragraph, [])
        start = bisect_left(known, (word,))
        return _preferred(self.page, known[start : start + _NEIGHBOURS])


Rule = Callable[[Progress, Run], "Verdict | None"]


def _preferred(page: Page, found: list[tuple[int, Range, bool]]) -> Range | None:
    named = [item for item in found if page.tags[item[1][0]] != "W"]
    return next((source for _, source, quoted in named if quoted), named[0][1] if named else None)


def carry(page: Page, readings: list[Reading], weighed: Weighed | None = None) -> list[Verdict]:
    """A verdict for each run that no reading holds, in order of the text.

    `weighed` takes the place of the last rules: learned weights that know the page's other readings.
    """
    if not page.runs:
        return []
    progress = Progress(page)
    for reading in readings:
        progress.remember(reading)
    left = [run for run in page.runs if run.index not in progress.owners]
    if left and weighed is not None:
        for reading in readings:
            weighed.remember(reading)
    rules = RULES if weighed is None else (*FIRST, weighed.ranked_carried, nobody_near)
    verdicts: list[Verdict] = []
    for run in left:
        verdict = _judge(progress, run, rules)
        verdicts.append(verdict)
        if isinstance(verdict, Reading):
            progress.remember(verdict)
            if weighed is not None:
                weighed.remember(verdict)
    return verdicts


def _judge(progress: Progress, run: Run, rules: tuple[Rule, ...]) -> Verdict:
    for rule in rules:
        verdict = rule(progress, run)
        if verdict is not None:
            return verdict
    return LeftOut(run, "no_speaker_near")


def _given(rule: str, run: Run, source: Range | None, cue: Range | None = None) -> Reading:
    return Reading(rule, None, ((run.first, run.last),), source, cue=cue)


def reopened_paragraph(progress: Progress, run: Run) -> Verdict | None:
    """A quotation that goes on over paragraphs has one speaker, named after its last paragraph or before its first."""
    if run.marks.continues is None and not run.marks.open_ended:
        return None
    source = _named_later(progress, run) or _named_earlier(progress, run)
    return _given("reopened_paragraph", run, source) if source else None


def _named_later(progress: Progress, run: Run) -> Range | None:
    runs = progress.page.runs
    for after in runs[run.index + 1 : run.index + 1 + _NEIGHBOURS]:
        if after.marks.continues is None:
            return None
        if progress.owners.get(after.index):
            return progress.owners[after.index]
    return None


def _named_earlier(progress: Progress, run: Run) -> Range | None:
    if run.marks.continues is None:
        return None
    for before in reversed(progress.page.runs[max(0, run.index - _NEIGHBOURS) : run.index]):
        if before.marks.open_ended:
            return progress.owners.get(before.index)
    return None


def colon_before(progress: Progress, run: Run) -> Verdict | None:
    """The council's answer: “No.” A bare colon hands the quotation to the name before it, or its clause's subject."""
    page = progress.page
    colon = run.first - 1
    if colon < 1 or page.tags[colon] != ":":
        return None
    low, _ = page.chunk_at(colon)
    named = _name_before(page, colon, low) or chunk_subject(page, low, colon)
    return _given("colon_before", run, named, (colon, run.first)) if named else None


def _name_before(page: Page, colon: int, low: int) -> Range | None:
    """A name between a dash, a comma or "from" and the colon: "More from Ek: ..."."""
    first = colon
    while first > low and page.tags[first - 1] in "C&.":
        first -= 1
    if first == colon or page.tags[first] != "C":
        return None
    return (first, colon) if first == low or page.tags[first - 1] in "-,;I" else None


def unspoken(progress: Progress, run: Run) -> Verdict | None:
    """Titles, nicknames, terms and irony are left out."""
    reason = unspoken_reason(progress.page, run)
    return LeftOut(run, reason) if reason else None


def same_paragraph(progress: Progress, run: Run) -> Verdict | None:
    """“We lost,” Ek said. “We will be back.” A whole quoted sentence goes to who spoke last in the paragraph."""
    if not is_sentence(progress.page, run):
        return None
    paragraph = progress.page.paragraph_index(run.first)
    source = progress.speaker_before(paragraph, run.first) or progress.speaker_after(paragraph, run.last)
    return _given("same_paragraph", run, source) if source else None


def answer(progress: Progress, run: Run) -> Verdict | None:
    """“Will it hold?” Ek asked. / “No.” After a paragraph that ends with a question the other voice speaks."""
    page = progress.page
    paragraph = page.paragraph_index(run.first)
    if run.first > page.paragraphs[paragraph][0] or not paragraph or not _asked(page, paragraph - 1):
        return None
    asker = progress.speaker_before(paragraph - 1, run.first)
    for back in range(2, min(_PARAGRAPHS_BACK, paragraph) + 1):
        other = progress.speaker_before(paragraph - back, run.first)
        if asker and other and not _same(page, asker, other):
            return _given("answer", run, other)
    return None


def _asked(page: Page, paragraph: int) -> bool:
    """Whether the last quotation of a paragraph is a question."""
    runs = page.runs_between(*page.paragraphs[paragraph])
    return bool(runs) and runs[-1].closing_word(page.words.tokens) == "?"


def _same(page: Page, one: Range, two: Range) -> bool:
    """Whether two sources end in the same word, or one is a pronoun and may be the other."""
    tags, lower = page.tags, page.words.lower
    return lower[one[1] - 1] == lower[two[1] - 1] or "P" in (tags[one[0]], tags[two[0]])


def next_paragraph(progress: Progress, run: Run) -> Verdict | None:
    """A paragraph that is one quotation has the speaker of the paragraph before."""
    page = progress.page
    if not is_sentence(page, run):
        return None
    paragraph = page.paragraph_index(run.first)
    for back in range(1, min(_PARAGRAPHS_BACK, paragraph) + 1):
        source = progress.speaker_before(paragraph - back, run.first)
        if source:
            return _given("next_paragraph", run, source)
        if page.tags[page.paragraphs[paragraph - back][0]] not in "[]":
            break
    return nobody_near(progress, run)


def nobody_near(progress: Progress, run: Run) -> Verdict | None:
    """A whole quoted sentence is speech, even where nobody near it can have spoken."""
    return _given("speaker_unknown", run, None) if is_sentence(progress.page, run) else None


def long_fragment(progress: Progress, run: Run) -> Verdict | None:
    """A long quoted piece inside a sentence without a cue goes to the sentence's subject, or to who spoke before.

    Long: a dozen words; less after a comma, colon or "that", and where it ends the sentence. Shorter pieces are
    mostly terms and borrowed phrases.
    """
    page = progress.page
    low, high = page.chunk_at(run.first)
    led = page.tags[run.first - 1] in _LEADS_IN if run.first > low else True
    if page.lexicon.language == "en":
        enough = SHORT if led else 2 * SHORT if run.last >= high - 1 else 3 * SHORT
    else:
        enough = 0
    if run.length <= enough:
        return None
    source = chunk_subject(page, low, run.first)
    source = source or progress.speaker_before(page.paragraph_index(run.first), run.first)
    if source is None and page.lexicon.words("nominative"):
        source = chunk_subject(page, run.last, high)
        return _given("long_fragment" if source else "speaker_unknown", run, source)
    return _given("long_fragment", run, source) if source else None


def is_sentence(page: Page, run: Run) -> bool:
    """Whether a run is a sentence of its own, or begins one and is long."""
    low, high = page.chunk_at(run.first)
    starts = run.first - low <= 1
    ends = run.last >= high or (page.tags[run.last] in ".-" and run.last + 1 >= high)
    return starts and (ends or run.length > 2 * SHORT) and run.length > 1


FIRST: tuple[Rule, ...] = (reopened_paragraph, colon_before, unspoken, same_paragraph, answer)
RULES: tuple[Rule, ...] = (*FIRST, next_paragraph, long_fragment)
