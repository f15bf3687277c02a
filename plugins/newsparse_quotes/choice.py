"""The choice: which reading of a cue holds, decided by named rules in a fixed order.

Each rule sees one cue with its candidates and answers with a Reading or abstains; the first answer counts. Only this
module decides, the others propose. Readings inside another's content give way: the outermost speech is reported.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from newsparse_quotes import clause_rules, object_rules, quote_rules
from newsparse_quotes.cues import Anchor
from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading, overlap
from newsparse_quotes.sight import Sight
from newsparse_quotes.silence import reports_nothing
from newsparse_quotes.sources import chunk_subject

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
_BESIDE_QUOTES = frozenset(
    (
        quote_rules.quote_then_subject,
        quote_rules.cue_then_quote,
        quote_rules.inverted_cue_then_quote,
        quote_rules.quote_then_cue,
    )
)
UNQUOTED = {kind: tuple(rule for rule in rules if rule not in _BESIDE_QUOTES) for kind, rules in RULES.items()}
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
    rules = RULES if page.runs_between(max(0, low - 1), high) or page.run_at(low) else UNQUOTED
    for anchor in reversed(group):
        later = tuple(item.anchor for item in readings[: -_LATER - 1 : -1] if item.anchor)
        reading = read_cue(Sight(page, anchor, low, high, later), rules)
        if reading is not None:
            readings.append(reading)
    return _with_shared_sources(page, _outermost(readings), low)


def read_cue(sight: Sight, rules: dict[str, tuple[Rule, ...]]) -> Reading | None:
    """The first rule's answer for one cue."""
    for rule in rules[sight.anchor.kind]:
        reading = rule(sight)
        if reading is not None and all(first < last for first, last in reading.parts):
            return None if reports_nothing(sight, reading) else reading
    return None


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
            reading = attrs.evolve(reading, source=source)
        shared.append(reading)
    return shared
