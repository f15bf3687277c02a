"""Content candidates: where what a cue introduces may begin and end, left and right of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from newsparse_quotes.cues import Anchor
from newsparse_quotes.page import Page, Run
from newsparse_quotes.sources import Range, left_source

# Between a cue and what it introduces: adverbs, days, and phrases such as "in a statement", "at a rally in Oslo".
_MIDDLE = re.compile(
    r"(?:R|(?<=C),C{1,2}(?=[,IT])|[DN]?T|[DM]N?[NT]R|,(?=[RITW]|D?N)|I(?:[DR]{0,2}+[CNEGMT'./]{1,9}+&?[CN]{0,3}+|O|P)|(?<=I)G){0,8}+"
)
_MIDDLE_OPENS = "RTI,G"
_TIME_NOUN = ("T", "N")
_ADDRESSEE = re.compile(r"(?:O|P|[DM]{0,2}+[CNEGM'./&]{1,9}+)(?:I[DM]{0,2}+[CNEGM'./]{1,7}+){0,2}+")
# A clause of its own: after a semicolon, ", but she", ", saying that", or a dash and a subject with its verb.
_CLAUSE_STOP = re.compile(r";|--?B|,BP|,Y[HP]|--?&?[DP][^-]{1,9}[AFY]")
_MAIN_VERB = re.compile(r",R?[AFYE]")
_MAIN_SUBJECT = re.compile(r",[CDPN]")
_VERBAL = re.compile(r"[AFYE]|'N")
_CLAUSE_OPEN = "DCPNMOEGWI[(RS"
_JOINS = "&B"


class Landing(NamedTuple):
    """Where the content of a cue begins on its right: `at` is its first word, `that` whether "that" stands before it,
    `mark` the punctuation passed on the way, `addressee` who is spoken to, `middle` the words stepped over."""

    at: int
    that: bool
    mark: str
    addressee: Range | None
    middle: Range


_landing: Callable[[tuple[int, bool, str, Range | None, Range]], Landing] = partial(tuple.__new__, Landing)


def landing(page: Page, anchor: Anchor, high: int) -> Landing | None:
    """The first place right of a cue where its content may begin; None at the end of the chunk."""
    tags = page.tags
    at, addressee = anchor.last, None
    if at >= high:
        return None
    if "t" in anchor.cue.frames and tags[at] not in "H[:,":
        match = _ADDRESSEE.match(tags, at, high)
        if match:
            addressee, at = (at, match.end()), match.end()
    start = at
    if at < high and (tags[at] in _MIDDLE_OPENS or (tags[at] in "DMN" and tags[at + 1 : at + 2] in _TIME_NOUN)):
        middle = _MIDDLE.match(tags, at, high)
        at = middle.end() if middle else at
    mark = ""
    if at < high and tags[at] in ",:":
        mark, at = tags[at], at + 1
    if at + 1 < high and tags[at + 1] == "[" and page.words.lower[at] == "to":
        at += 1
    that = at < high and tags[at] == "H"
    if that:
        at += 1
        if at < high and tags[at] == ",":
            at += 1
    return _landing((at, that, mark, addressee, (start, at))) if at < high else None


def clause_end(page: Page, anchor: Anchor, start: int, high: int, others: Sequence[Anchor]) -> int:
    """Where a clause that starts at `start` ends: before its full stop, a semicolon, or the next cue of its level."""
    tags = page.tags
    end = high
    stop = _CLAUSE_STOP.search(tags, start, end)
    if stop:
        end = stop.start()
    for other in others:
        if other.first <= start or other.first >= end:
            continue
        cut = _cut_before(page, anchor, other, start)
        if cut is not None and cut > start:
            end = min(end, cut)
            break
    while end > start and tags[end - 1] in ".,;:-&B!?…":
        end -= 1
    return end


def relative_end(page: Page, start: int, end: int) -> int:
    """Where a relative clause ends: at the comma before the main verb ("Ek, who said it leaks, resigned")."""
    match = _MAIN_VERB.search(page.tags, start, end)
    return match.start() if match else end


def subordinate_end(page: Page, start: int, end: int) -> int:
    """Where an opening clause ends: at the comma before the main clause's subject."""
    match = _MAIN_SUBJECT.search(page.tags, start, end)
    return match.start() if match else end


def _cut_before(page: Page, anchor: Anchor, other: Anchor, start: int) -> int | None:
    """Where `other` starts something of its own: ", adding that", "and warned", ", while Ek said"."""
    tags = page.tags
    before = other.group - 1
    if before < start:
        return None
    if other.kind == "phrase":
        return before if tags[before] == "," else None
    if other.kind != "verb":
        return None
    if other.bare and other.cue.form == "participle":
        again = tags[before] == "&" and anchor.cue.form == "participle"
        return before if again else _comma_before(page, before)
    if tags[before] in _JOINS:
        same = other.cue.form == anchor.cue.form or anchor.cue.form == "participle" != other.cue.form
        return before if same and not other.bare else None
    source = left_source(page, other.group, start)
    if source is None or source[0] - 2 <= start:
        return None
    if tags[source[0] - 1] == "," and _says_its_own(page, other, start, source):
        return source[0] - 1
    return _comma_at(page, source[0] - 2) if tags[source[0] - 1] in "&BS" else None


def _says_its_own(page: Page, other: Anchor, start: int, source: Range) -> bool:
    """Whether a main clause of its own begins after a comma: "Asked if it leaks, Ek denied it".

    Not after a phrase that leads up to it ("said that in spring, he would ask"), nor around a cue between commas.
    """
    tags = page.tags
    if tags[other.last : other.last + 1] == "," and tags[other.last + 1 : other.last + 2] != "[":
        return False
    opening = max(start, tags.rfind(",", start, source[0] - 1), tags.rfind("H", start, source[0] - 1))
    leads_up = tags[start] in "IS" and page.words.lower[start] != "to"
    return not leads_up and "S" not in tags[opening : source[0]]


def _comma_before(page: Page, at: int) -> int | None:
    """The comma at `at`, or before an "and" at `at`."""
    return _comma_at(page, at - 1 if page.tags[at] == "&" else at)


def _comma_at(page: Page, at: int) -> int | None:
    """The comma at `at`, or the end of a run that holds one: said it was “slow,” adding that it leaked."""
    if page.tags[at] == ",":
        return at
    run = page.run_at(at) if page.tags[at] == "]" else None
    return at + 1 if run and run.closing_word(page.words.tokens) == "," else None


def left_content(page: Page, low: int, end: int) -> Range:
    """What stands before a cue at the end of its sentence, without a leading "but" or "meanwhile,"."""
    start = low
    lower, tags = page.words.lower, page.tags
    while start < end and (lower[start] in page.lexicon.sets["leading"] and tags[start] not in "[q]"):
        start += 1
        if start < end and tags[start] == ",":
            start += 1
    while end > start and tags[end - 1] in ",-;:":
        end -= 1
    return start, end


def run_before(page: Page, at: int) -> Run | None:
    """The run that ends right before word `at`, a comma or dash between allowed."""
    before = page.tags[max(0, at - 2) : at]
    if before[-1:] == "]":
        return page.run_at(at - 1)
    return page.run_at(at - 2) if before in ("],", "]-") else None


def has_verb(page: Page, first: int, last: int) -> bool:
    """Whether a stretch holds a word that looks like a finite verb."""
    return _VERBAL.search(page.tags, first, last) is not None


def opens_clause(page: Page, at: int) -> bool:
    """Whether a word may begin a clause without "that"."""
    return page.tags[at] in _CLAUSE_OPEN
