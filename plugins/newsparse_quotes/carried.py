"""Quoted runs without a cue of their own: whose they are, or why they are nobody's speech."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import attrs

from newsparse_quotes.colons import colon_source
from newsparse_quotes.page import Page, Run
from newsparse_quotes.progress import Progress as Progress
from newsparse_quotes.readings import LeftOut, Reading
from newsparse_quotes.sources import Range, chunk_subject
from newsparse_quotes.subjects import acting, names_its_own
from newsparse_quotes.unspoken import unspoken_reason

SHORT = 4
_PARAGRAPHS_BACK = 3
_NEIGHBOURS = 12
_CLOSERS = frozenset((".", ",", "?", "!", "-", "…", ";", ":"))
_GOES_ON = frozenset("IN&SCDEGFA")
_LEADS_IN = ",:HYE"

Verdict = Reading | LeftOut


class Weighed(Protocol):
    """Learned weights that decide about runs: told all readings, asked after the first rules."""

    def remember(self, reading: Reading) -> None:
        """Take note of a reading."""

    def ranked_carried(self, progress: Progress, run: Run) -> Verdict | None:
        """Whose a run is, or nobody's; None where nobody is near."""


Rule = Callable[[Progress, Run], "Verdict | None"]


@attrs.define(eq=False)
class Consulted:
    """Learned weights, told about readings only once they are asked about a run: on most pages they never are."""

    weighed: Weighed
    untold: list[Reading]

    def ranked_carried(self, progress: Progress, run: Run) -> Verdict | None:
        """Whose a run is, or nobody's; None where nobody is near."""
        for reading in self.untold:
            self.weighed.remember(reading)
        self.untold.clear()
        return self.weighed.ranked_carried(progress, run)


def carry(page: Page, readings: list[Reading], weighed: Weighed | None = None) -> list[Verdict]:
    """A verdict for each run that no reading holds, in order of the text.

    `weighed` takes the place of the last rules: learned weights that know the page's other readings.
    """
    if not page.runs:
        return []
    progress = Progress(page)
    for reading in readings:
        progress.remember(reading)
    asked = Consulted(weighed, [*readings]) if weighed else None
    rules = (*FIRST, asked.ranked_carried, subject_before, nobody_near) if asked else RULES
    verdicts: list[Verdict] = []
    for run in [run for run in page.runs if run.index not in progress.owners]:
        verdict = _judge(progress, run, rules)
        verdicts.append(verdict)
        if isinstance(verdict, Reading):
            progress.remember(verdict)
            if asked:
                asked.untold.append(verdict)
    return verdicts


def _judge(progress: Progress, run: Run, rules: tuple[Rule, ...]) -> Verdict:
    for rule in rules:
        verdict = rule(progress, run)
        if verdict is not None:
            return verdict
    return LeftOut(run, "no_speaker_near")


def _given(rule: str, run: Run, source: Range | None, cue: Range | None = None, end: int = 0) -> Reading:
    return Reading(rule, None, ((run.first, max(end, run.last)),), source, cue=cue)


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
    named = colon_source(page, low, colon) or _spoke_last(progress, colon)
    return _given("colon_before", run, named, (colon, run.first)) if named else None


def _spoke_last(progress: Progress, word: int) -> Range | None:
    """Who spoke last in the paragraph of a word or in the one before: "Then, later that day in Oslo: ..."."""
    paragraph = progress.page.paragraph_index(word)
    here = progress.speaker_before(paragraph, word)
    return here or (progress.speaker_before(paragraph - 1, word) if paragraph else None)


def unspoken(progress: Progress, run: Run) -> Verdict | None:
    """Titles, nicknames, terms and irony are left out."""
    reason = unspoken_reason(progress.page, run)
    return LeftOut(run, reason) if reason else None


def same_paragraph(progress: Progress, run: Run) -> Verdict | None:
    """“We lost,” Ek said. “We will be back.” A whole quoted sentence goes to who spoke last in the paragraph."""
    page = progress.page
    if not is_sentence(page, run):
        return None
    paragraph = page.paragraph_index(run.first)
    source = progress.speaker_before(paragraph, run.first) or progress.speaker_after(paragraph, run.last)
    return _given("same_paragraph", run, source, end=_sentence_end(page, run)) if source else None


def _sentence_end(page: Page, run: Run) -> int:
    """A quotation that breaks off is finished in the speaker's sense: “We will row” to the last lock."""
    _, high = page.chunk_at(run.first)
    while high > run.last and page.tags[high - 1] in ".?!":
        high -= 1
    finished = run.closing_word(page.words.tokens) in _CLOSERS or page.tags[run.last : run.last + 1] not in _GOES_ON
    return run.last if finished else high


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


def subject_before(progress: Progress, run: Run) -> Verdict | None:
    """Ek kept at it in Oslo. / “It leaks.” A whole quotation of which nobody is said to speak goes to the last subject.

    To who was last said to say something in the sentence before, or to the name or pronoun that is its subject.
    """
    page = progress.page
    low, _ = page.chunk_at(run.first)
    if low == 0 or not is_sentence(page, run) or names_its_own(page, run):
        return None
    first, last = page.chunk_at(low - 1)
    source = progress.last_said(first, last) or acting(page, first, last)
    impersonal = source is None or page.words.lower[source[0]] in page.lexicon.sets["impersonal"]
    return None if impersonal else _given("subject_before", run, source)


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
    if source is None and page.lexicon.sets["nominative"]:
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
