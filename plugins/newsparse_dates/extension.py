"""Words to the left and right of a core expression that belong to it: "late last week", "at least two days"."""

from __future__ import annotations

import re

from newsparse.text import Bound, hedge_before
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.templates import letters
from newsparse_dates.tokens import LETTER

_LONGEST = 6
_EDGE_FORMS = (
    "THE? EARLY? PART OF|THE? MIDDLE OF|[EARLY EARLIER LATER] IN|EARLY ON|THE? EARLY HYPHEN?|EARLIER|LATER|SOMETIME"
)
_EDGE = re.compile(f"(?:{letters(_EDGE_FORMS)})\\Z")
_EDGE_ENDS = frozenset(LETTER[name] for name in ("OF", "IN", "ON", "EARLY", "HYPHEN", "EARLIER", "LATER", "SOMETIME"))
_MODS = {"EARLIER": "START", "LATER": "END"}
_BOUNDS: dict[Bound, str] = {
    "at_least": "EQUAL_OR_MORE",
    "more_than": "MORE_THAN",
    "up_to": "EQUAL_OR_LESS",
    "less_than": "LESS_THAN",
    "about": "APPROX",
}
_AFTER = re.compile(letters("(?:OR SO|OR MORE|OR LATER|OR EARLIER|AND BEYOND)"))
_AFTER_MODS = {
    "so": "APPROX",
    "more": "EQUAL_OR_MORE",
    "later": "ON_OR_AFTER",
    "earlier": "ON_OR_BEFORE",
    "beyond": "ON_OR_AFTER",
}


def extended(reading: Reading, phrase: Phrase, floor: int) -> Reading:
    """The reading with what belongs to it on either side, back to word `floor` at most."""
    if reading.type == "DATE" and reading.moment:
        reading = _edge(reading, phrase, floor)
        if reading.rule in ("counted_away",):
            reading = _hedged(reading, phrase, floor)
    elif reading.type == "TIME" and reading.moment and reading.moment.grain == "part":
        reading = _edge(reading, phrase, floor)
    elif reading.type == "DURATION":
        reading = _hedged(reading, phrase, floor)
    return _right(reading, phrase)


def _edge(reading: Reading, phrase: Phrase, floor: int) -> Reading:
    """What cuts a date down, before it: "early", "late", "mid-", "the end of", "earlier"."""
    if reading.first == floor or phrase.letters[reading.first - 1] not in _EDGE_ENDS:
        return reading
    begin = max(floor, reading.first - _LONGEST)
    match = _EDGE.search(phrase.letters[begin : reading.first])
    if not match:
        return reading
    first = begin + match.start()
    lead = phrase.part(first, reading.first)
    if reading.type == "TIME" and lead.has("PART"):
        return reading  # "part of Sunday night" is no time of its own
    mod = lead.value("EARLY", "MIDDLE") or _MODS.get(phrase.name(first), "")
    return reading._replace(first=first, mod=mod or reading.mod)


def _hedged(reading: Reading, phrase: Phrase, floor: int) -> Reading:
    """What hedges a length of time, before it: "about", "at least", "more than"."""
    hedge = hedge_before(phrase.scan, reading.first, max(floor, reading.first - _LONGEST))
    if hedge is None or hedge.bound not in _BOUNDS:
        return reading
    if phrase.word(hedge.first) == "over" and phrase.name(reading.first) in ("THE", "QUANT"):
        return reading  # a preposition: "over the next two years"
    return reading._replace(first=hedge.first, mod=_BOUNDS[hedge.bound])


def _right(reading: Reading, phrase: Phrase) -> Reading:
    """What hedges it from behind: "or so", "or more", "or later"."""
    match = _AFTER.match(phrase.letters, reading.after)
    if not match or (reading.type == "DATE" and not reading.moment):
        return reading
    return reading._replace(after=match.end(), mod=_AFTER_MODS.get(phrase.word(match.end() - 1)))
