"""Rules for a quotation beside its cue: before it, after it, or on both sides."""

from __future__ import annotations

import re

from newsparse_quotes.candidates import has_verb, left_content, run_before
from newsparse_quotes.page import Run
from newsparse_quotes.readings import Reading
from newsparse_quotes.sight import Sight
from newsparse_quotes.sources import Range, right_source
from newsparse_quotes.unspoken import is_title_case, title_of_work

_CLOSERS = frozenset([",", ".", "?", "!", "-", "…"])
_AND_QUOTE = re.compile(r",?&,?\[")
_TRAIL = 8
SHORT = 3
_OPENING_REACH = 60


def quote_then_subject(sight: Sight) -> Reading | None:
    """“It leaks,” the mayor said on Monday, “and it always has.”"""
    run = sight.run_left_of_source() or _before_as(sight)
    if run is None or not _may_follow(sight, run) or sight.left is None or sight.tag(sight.left[0]) == "W":
        return None
    return _around(sight, "quote_then_subject", run, sight.anchor.last, sight.left)


def _before_as(sight: Sight) -> Run | None:
    """“It leaks,” as Ek put it: the run before "as" and the source."""
    source = sight.left
    return run_before(sight.page, source[0] - 1) if source and sight.word(source[0] - 1) == "as" else None


def quote_then_cue(sight: Sight) -> Reading | None:
    """“It leaks,” said Ann Ek, a harbour pilot. The subject follows its verb only after a quotation."""
    run = sight.run_left()
    if run is None or not _may_follow(sight, run):
        return None
    source = sight.right()
    if source and sight.tag(source[1]) in "AFYX":
        return None
    after = source[1] if source else sight.anchor.last
    return _around(sight, "quote_then_cue", run, after, source, inherits=source is None)


def opening_participle(sight: Sight) -> Reading | None:
    """After claiming that the dam “will hold,” the mayor left: the content ends where the main clause begins.

    Asked only of participles that open their sentence.
    """
    anchor, page = sight.anchor, sight.page
    spot = sight.landing
    if spot is None or "," in page.tags[sight.low : anchor.first] or not (spot.that or sight.tag(spot.at) == "["):
        return None
    run = page.run_at(spot.at)
    if run and _names_a_work(sight, run):
        return None
    end = _main_clause(sight, spot.at)
    source = right_source(page, end[1], sight.high) if end else None
    return Reading("opening_participle", anchor, ((spot.at, end[0]),), source) if end and source else None


def cue_then_quote(sight: Sight) -> Reading | None:
    """The mayor told reporters on Monday that “it leaks” and must go: content starts at the marks."""
    spot = sight.landing
    run = sight.page.run_at(spot.at) if spot else None
    if (
        spot is None
        or run is None
        or _names_a_work(sight, run)
        or ("q" not in sight.anchor.cue.frames and not spot.that and _is_term(run))
    ):
        return None
    end = quote_end(sight, run)
    source = _agent(sight) if sight.anchor.passive else sight.left
    if source is None and sight.anchor.passive:
        return None
    return Reading("cue_then_quote", sight.anchor, ((spot.at, end),), source, spot.addressee, source is None)


def inverted_cue_then_quote(sight: Sight) -> Reading | None:
    """Am Montag sagte Ann Ek: „Er ist undicht.“ Outside English the verb may stand before its subject.

    In English where nobody stands before it: “In other words, explained the pilot Ann Ek: “It leaks.””
    """
    behind, run = sight.right(), sight.run_left()
    if behind is None or (run and _may_follow(sight, run)):
        return None
    if sight.tag(behind[1]) != ":" and sight.page.lexicon.language == "en":
        return None
    source = sight.left if sight.left and sight.left[0] - sight.low <= 1 else behind
    at = behind[1]
    while at < sight.high and at < behind[1] + _TRAIL and sight.tag(at) not in ":[":
        at += 1
    mark = sight.tag(at) == ":"
    run = sight.page.run_at(at + mark) if sight.tag(at + mark) in "[]" else None
    if run is None or not (mark or sight.tag(at - 1) in ",H"):
        return None
    return Reading("inverted_cue_then_quote", sight.anchor, ((run.first, quote_end(sight, run)),), source)


def _may_follow(sight: Sight, run: Run) -> bool:
    """Whether a cue may belong to the quotation before it: that ended with a comma or a mark, and the cue is finite."""
    if run.first < sight.low or sight.anchor.bare or title_of_work(sight.page, run):
        return False
    return sight.tag(run.last) in ",-" or run.closing_word(sight.page.words.tokens) in _CLOSERS


def _left_of(sight: Sight, run: Run, after: int) -> Range:
    """The content that a quotation ends: the whole clause before it, unless that only leads up to the quotation.

    What the clause before reports is part of it where only the cue is left: “She vowed to “row,” Ek said.”
    """
    lead = sight.page.tags[sight.low : run.first]
    inner = sight.page.words.tokens[run.inner] if run.length > 0 else ""
    stops = ":(" if inner[:1].islower() else ",:-(.BHW"
    told = "Y" in lead and not (inner[:1].islower() and lead[0] != "S" and sight.tag(after) in ".")
    if lead and (lead[-1] in stops or told):
        return run.first, run.last
    return left_content(sight.page, sight.low, run.last)


def _around(sight: Sight, rule: str, run: Run, after: int, source: Range | None, inherits: bool = False) -> Reading:
    """The content left of a cue, and what goes on after it."""
    parts = [_left_of(sight, run, after)]
    rest = _rest(sight, after) or _that_clause(sight)
    if rest:
        parts.append(rest)
    addressee = sight.landing.addressee if sight.landing and sight.left == source else None
    return Reading(rule, sight.anchor, tuple(parts), source, addressee, inherits)


def _rest(sight: Sight, after: int) -> Range | None:
    """A quotation that goes on after the cue in the same chunk: “No,” said Berg, a pilot, “not this year.”"""
    run = next(iter(sight.page.runs_between(after, sight.high)), None)
    if run is None or not _goes_on(sight, after, run) or title_of_work(sight.page, run):
        return None
    return run.first, sight.clause(run.first)[1]


def _goes_on(sight: Sight, after: int, run: Run) -> bool:
    """Whether a run may belong to the cue before it: right behind it, or after a mark without a verb between."""
    before = sight.tag(run.first - 1)
    if run.first == after:
        return True
    if before not in ",:-.HB&?!" or any(after <= other.first < run.first for other in sight.others):
        return False
    return before in ",:" or not has_verb(sight.page, after, run.first - 1)


def _that_clause(sight: Sight) -> Range | None:
    """What goes on with "that" after the cue: It was “odd”, Berg said, that nobody rowed."""
    spot = sight.landing
    return sight.clause(spot.at) if spot and spot.that and spot.mark == "," else None


def _main_clause(sight: Sight, start: int) -> Range | None:
    """End of an opening clause and first word of the main clause: at a comma, or a quotation that ends with one."""
    page = sight.page
    for at in range(start, min(sight.high - 1, start + _OPENING_REACH)):
        if page.tags[at] == ",":
            return at, at + 1
        if page.tags[at] == "]":
            run = page.run_at(at)
            if run and run.closing_word(page.words.tokens) == ",":
                return at + 1, at + 1
    return None


def _names_a_work(sight: Sight, run: Run) -> bool:
    """Whether the run right of a cue is a title: "told ABC's “Good Morning”", "a class called “Perception”"."""
    if title_of_work(sight.page, run):
        return True
    named = "b" in sight.anchor.cue.frames and sight.anchor.cue.form == "past"
    return named and is_title_case(sight.page, sight.page.words.tokens[run.inner : run.inner_last])


def _is_term(run: Run) -> bool:
    """Whether a run after a cue that quotes nobody is too short for speech: the film showed “river pirates”."""
    return run.length <= SHORT


def _agent(sight: Sight) -> Range | None:
    """Who acts in a passive: "was asked by the chairman"."""
    at = sight.anchor.last
    return right_source(sight.page, at + 1, sight.high) if sight.word(at) == "by" else None


def quote_end(sight: Sight, run: Run) -> int:
    """A quotation that ends with a stop or comma is complete; otherwise the clause goes on after it.

    A second quotation joined by "and" belongs to it: she said “no,” and, “never.”
    """
    while more := _AND_QUOTE.match(sight.page.tags, run.last, sight.high):
        run = sight.page.run_at(more.end() - 1) or run
    last = run.last
    if sight.tag(last) in ".,;:?!)-" or run.closing_word(sight.page.words.tokens) in _CLOSERS:
        return last
    return max(last, sight.clause(last - 1)[1])
