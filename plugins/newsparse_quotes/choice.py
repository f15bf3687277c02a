"""The choice: which reading of a cue holds, decided by named rules in a fixed order.

Each rule sees one cue with its candidates and answers with a Reading or abstains; the first answer counts. Only this
module decides, the others propose. Readings inside another's content give way: the outermost speech is reported.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsparse_quotes.candidates import landing
from newsparse_quotes.cues import Anchor
from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading, overlap
from newsparse_quotes.sight import Sight
from newsparse_quotes.silence import reports_nothing
from newsparse_quotes.sources import Range, chunk_subject, left_source
from newsparse_quotes.terms import Rule, circumstances, rules_for, surroundings

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
    at, count = 0, len(found)
    while at < count:
        low, high = page.chunk_at(found[at].first)
        if at and found[at - 1].first >= low:
            low = found[at - 1].last
        upto = at + 1
        while upto < count and found[upto].first < high and upto - at < _WINDOW:
            upto += 1
        if upto < count and found[upto].first < high:
            high = max(found[upto].group, found[upto - 1].last)
        yield found[at:upto], low, high
        at = upto


def _choose_together(page: Page, group: list[Anchor], low: int, high: int) -> list[Reading]:
    """Read the cues from right to left, so that each one knows which later cues say something of their own."""
    readings: list[Reading] = []
    later: list[Anchor] = []
    quoted = len(page.runs) > 0 and page.quotes_between(low, high)
    for anchor in reversed(group):
        rules = rules_for(anchor.kind, anchor.cue.frames, circumstances(page.tags, anchor, low, high, quoted))
        if not rules:
            continue
        left = None if anchor.bare else left_source(page, anchor.group, low)
        sight = Sight(page, anchor, low, high, later, left, landing(page, anchor, high))
        reading = read_cue(sight, rules)
        if reading is not None:
            readings.append(reading)
            later.insert(0, anchor)
            del later[_LATER:]
    if len(readings) > 1:
        readings = _outermost(readings)
    return _with_shared_sources(page, readings, low)


def read_cue(sight: Sight, rules: tuple[tuple[Rule, int], ...]) -> Reading | None:
    """The answer of the first rule that has one."""
    holds = surroundings(sight)
    for rule, asked in rules:
        if asked & holds == asked:
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
    kept: list[Reading] = []
    for reading in sorted(readings, key=_left_first):
        held = next((place for place, other in enumerate(kept) if overlap(reading, other)), None)
        if held is None:
            kept.append(reading)
        elif reading.rule == "according_to" and kept[held].source != reading.source:
            kept[held] = attrs.evolve(kept[held], reported_by=reading.source)
    return sorted(kept, key=_at)


def _left_first(reading: Reading) -> tuple[bool, int]:
    return reading.rule not in LEFTWARD, _at(reading)


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
    source = None
    for place, reading in enumerate(readings):
        if reading.source is None and reading.inherits:
            readings[place] = reading = _from(source or chunk_subject(page, low, _group(reading)), reading)
        source = reading.source or source
    return readings
