"""The choice: which reading of a cue holds, decided by named rules in a fixed order.

Each rule sees one cue with its candidates and answers with a Reading or abstains; the first answer counts. Only this
module decides, the others propose. Readings inside another's content give way: the outermost speech is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

import attrs

from newsparse_quotes import clause_rules, object_rules, quote_rules
from newsparse_quotes.cues import Anchor
from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading, overlap
from newsparse_quotes.sight import Sight
from newsparse_quotes.silence import reports_nothing
from newsparse_quotes.sources import Range, chunk_subject

Rule = Callable[[Sight], Reading | None]

RULES: dict[str, tuple[Rule, ...]] = {
    "verb": (
        quote_rules.quote_then_subject,
        quote_rules.opening_participle,
        quote_rules.cue_then_quote,
        quote_rules.inverted_cue_then_quote,
        quote_rules.quote_then_cue,
        clause_rules.clause_then_subject,
        clause_rules.clause_then_cue,
        clause_rules.cue_that_clause,
        clause_rules.cue_question,
        object_rules.cue_names,
        object_rules.cue_infinitive,
        clause_rules.cue_bare_clause,
        object_rules.cue_about,
        object_rules.cue_object,
    ),
    "noun": (object_rules.possessed_noun,),
    "phrase": (object_rules.according_to,),
}


class Terms(NamedTuple):
    """What a rule asks of a cue, so that it is not called in vain.

    * `frames`: the cue allows one of these; `active`: it is no passive; `quoted`: there are marks in its sentence.
    * `bare`: whether it is an infinitive or participle without a subject of its own; None where either will do.
    """

    frames: str
    active: bool = False
    quoted: bool = False
    bare: bool | None = None


TERMS: dict[Rule, Terms] = {
    quote_rules.quote_then_subject: Terms("q", quoted=True, bare=False),
    quote_rules.opening_participle: Terms("", bare=True),
    quote_rules.cue_then_quote: Terms("qc", quoted=True),
    quote_rules.inverted_cue_then_quote: Terms("q", quoted=True),
    quote_rules.quote_then_cue: Terms("q", quoted=True, bare=False),
    clause_rules.clause_then_subject: Terms("ch", active=True),
    clause_rules.clause_then_cue: Terms("cq", bare=False),
    clause_rules.cue_that_clause: Terms("ch", active=True),
    clause_rules.cue_question: Terms("w", active=True),
    clause_rules.cue_bare_clause: Terms("c", active=True),
    object_rules.cue_names: Terms("ab", active=True),
    object_rules.cue_infinitive: Terms("i", active=True),
    object_rules.cue_about: Terms("o", active=True),
    object_rules.cue_object: Terms("n", active=True),
    object_rules.possessed_noun: Terms(""),
    object_rules.according_to: Terms(""),
}
LEFTWARD = frozenset(("quote_then_subject", "quote_then_cue", "clause_then_subject", "clause_then_cue", "according_to"))
_LATER = 8  # cues after a cue that may cut its content
_WINDOW = 48  # cues read together, so that time stays linear in a sentence without end


def choose(page: Page, found: list[Anchor]) -> list[Reading]:
    """The readings that hold on a page, in order of the text."""
    kept: list[Reading] = []
    for group, low, high in _windows(page, found):
        kept.extend(_choose_together(page, group, low, high))
    return kept


def _windows(page: Page, found: list[Anchor]) -> Iterator[tuple[list[Anchor], int, int]]:
    """The cues of each chunk with the chunk's bounds; a chunk with very many cues is cut."""
    at = 0
    while at < len(found):
        low, high = page.chunk_at(found[at].first)
        if at and found[at - 1].first >= low:
            low = found[at - 1].last
        upto = at + 1
        while upto < len(found) and found[upto].first < high and upto - at < _WINDOW:
            upto += 1
        if upto < len(found) and found[upto].first < high:
            high = max(found[upto].group, found[upto - 1].last)
        yield found[at:upto], low, high
        at = upto


def _choose_together(page: Page, group: list[Anchor], low: int, high: int) -> list[Reading]:
    """Read the cues from right to left, so that each one knows which later cues say something of their own."""
    readings: list[Reading] = []
    before = max(0, low - 1)
    quoted = page.quotes_between(before, high) and (bool(page.runs_between(before, high)) or bool(page.run_at(low)))
    for anchor in reversed(group):
        later = tuple([item.anchor for item in readings[: -_LATER - 1 : -1] if item.anchor]) if readings else ()
        reading = read_cue(Sight(page, anchor, low, high, later), quoted)
        if reading is not None:
            readings.append(reading)
    return _with_shared_sources(page, _outermost(readings), low)


@lru_cache(maxsize=8192)
def rules_for(kind: str, frames: frozenset[str], passive: bool, bare: bool, quoted: bool) -> tuple[Rule, ...]:
    """The rules that may answer for a cue, by their terms; `quoted`: whether there are marks in its sentence."""
    return tuple(
        rule
        for rule, terms in ((rule, TERMS[rule]) for rule in RULES[kind])
        if (quoted or not terms.quoted)
        and not (passive and terms.active)
        and terms.bare in (None, bare)
        and (not terms.frames or not frames.isdisjoint(terms.frames))
    )


def read_cue(sight: Sight, quoted: bool) -> Reading | None:
    """The first rule's answer for one cue; `quoted`: whether there are marks in its sentence."""
    anchor = sight.anchor
    for rule in rules_for(anchor.kind, anchor.cue.frames, anchor.passive, anchor.bare, quoted):
        reading = rule(sight)
        if reading is not None and _filled(reading):
            return None if reports_nothing(sight.page, reading) else reading
    return None


def _filled(reading: Reading) -> bool:
    for first, last in reading.parts:  # noqa: SIM110 (a loop, for speed)
        if first >= last:
            return False
    return True


def _outermost(readings: list[Reading]) -> list[Reading]:
    """Readings that no other one holds: those that look left first, then in order of the text.

    "It leaks," he told aides, according to two of them: the second hand is noted on the reading that stays.
    """
    if len(readings) < 2:
        return readings
    kept: list[Reading] = []
    for reading in sorted(readings, key=lambda item: (item.rule not in LEFTWARD, _at(item))):
        index = next((i for i, other in enumerate(kept) if overlap(reading, other)), None)
        if index is None:
            kept.append(reading)
        elif reading.rule == "according_to" and kept[index].source != reading.source:
            kept[index] = attrs.evolve(kept[index], reported_by=reading.source)
    return sorted(kept, key=_at)


def _from(source: Range | None, reading: Reading) -> Reading:
    """A reading of a cue with another source; attrs.evolve takes ten times as long."""
    return Reading(
        reading.rule, reading.anchor, reading.parts, source, reading.addressee, True, None, reading.reported_by
    )


def _at(reading: Reading) -> int:
    return reading.anchor.first if reading.anchor else reading.first


def _group(reading: Reading) -> int:
    return reading.anchor.group if reading.anchor else reading.first


def _with_shared_sources(page: Page, readings: list[Reading], low: int) -> list[Reading]:
    """Give participles and second verbs the source of the cue before them, or the subject of the clause."""
    shared: list[Reading] = []
    for reading in readings:
        if reading.source is None and reading.inherits:
            before = next((item.source for item in reversed(shared) if item.source), None)
            source = before or chunk_subject(page, low, _group(reading))
            reading = _from(source, reading)
        shared.append(reading)
    return shared
