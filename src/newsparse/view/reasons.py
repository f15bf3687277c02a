"""Why and how, as far as a sentence says so with a connective: "because ...", "in protest at ...", "by ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsparse.model.document import Document
from newsparse.model.event import Event
from newsparse.model.span import Span
from newsparse.text.spans import SpanIndex

_WHY = re.compile(
    r"\b(?:because|due to|in (?:protest|response|retaliation|reaction) (?:at|to|for|against|over)|"
    r"in a bid to|in order to|prompted by|triggered by|caused by|sparked by|blamed on|"
    r"on suspicion of|in a dispute over|on charges of)\b",
    re.IGNORECASE,
)
_HOW = re.compile(r"\b(?:by \w{3,20}ing|with (?:an?|the|two|three|several) \w{3,20}|using)\b", re.IGNORECASE)
_END = re.compile(r"[,;:.!?\n\"\u201d]")
_LONGEST = 160


def why(doc: Document, events: Iterable[Event]) -> Span | None:
    """The first stated reason in a sentence of the events, with its connective."""
    return _first(doc, events, _WHY)


def how(doc: Document, events: Iterable[Event]) -> Span | None:
    """The first stated manner or means: an instrument that takes part, else "by ...", "with a ..." or "using ..."."""
    known = list(events)
    tools = [one.span for event in known for one in event.participants if one.role == "instrument"]
    return tools[0] if tools else _first(doc, known, _HOW, behind=True)


def _first(doc: Document, events: Iterable[Event], cue: re.Pattern[str], *, behind: bool = False) -> Span | None:
    """What the first cue of a sentence of the events opens, up to the next mark; `behind` the trigger only."""
    sentences = doc.sentences
    index = SpanIndex((sentence.span.start, sentence.span.end) for sentence in sentences)
    for event in events:
        place = index.at(event.span.start)
        if place is None:
            continue
        sentence = sentences[place].span
        found = cue.search(doc.plain, event.span.end if behind else sentence.start, sentence.end)
        if found:
            limit = min(sentence.end, found.start() + _LONGEST)
            end = _END.search(doc.plain, found.end(), limit)
            return Span(found.start(), end.start() if end else limit)
    return None
