"""Rules for content that is no clause: infinitives, objects, "called it reckless", "her claim", "according to"."""

from __future__ import annotations

import attrs
import regex

from newsparse_quotes.candidates import has_verb, left_content
from newsparse_quotes.quote_rules import quote_end
from newsparse_quotes.readings import Reading
from newsparse_quotes.sight import Sight
from newsparse_quotes.sources import Range, left_source, right_source

_COMMA_REACH = 30
_NEXT_VERB = regex.compile(r"[CNT](?=A)")
_NEXT_CLAUSE = regex.compile(r",(?:[BSPWYGEHFA]|IW|&[PDSOY])|&A|B[APYX]")
_AFTER_OBJECT = regex.compile(r"S|I?[DN]?T")


def cue_infinitive(sight: Sight) -> Reading | None:
    """The union wants to strike; the mayor urged residents to leave."""
    at = sight.anchor.last
    if "i" not in sight.frames or sight.anchor.passive or not sight.has_subject:
        return None
    start = at + 1 if sight.word(at) == "not" else at
    addressee = sight.landing.addressee if sight.landing else None
    if sight.word(start) != "to" and addressee and sight.word(addressee[1]) == "to":
        told = "c" in sight.frames
        return _content(sight, "cue_infinitive", addressee[1] if told else at, addressee if told else None)
    return _content(sight, "cue_infinitive", start) if sight.word(start) == "to" else None


def _content(sight: Sight, rule: str, start: int, addressee: Range | None = None) -> Reading:
    """The phrase from `start` to its end as content of the cue."""
    first, last = sight.clause(start)
    return _reading(sight, rule, (first, phrase_end(sight, first, last)), addressee)


def _reading(sight: Sight, rule: str, content: Range, addressee: Range | None = None) -> Reading:
    return Reading(rule, sight.anchor, (content,), sight.left, addressee, sight.left is None)


def cue_names(sight: Sight) -> Reading | None:
    """Critics called the plan “a slow flood”; they refer to it as reckless."""
    if not sight.frames & set("ab") or sight.anchor.passive or not sight.has_subject:
        return None
    start = sight.anchor.last
    if "o" in sight.frames and sight.word(start) == "to":
        start += 1
    thing = right_source(sight.page, start, sight.high)
    if sight.word(start) in sight.words("objects"):
        thing = start, start + 1
    if thing is None or thing[0] != start:
        return None
    end = _named_until(sight, thing[1])
    return _reading(sight, "cue_names", (start, end)) if end else None


def _named_until(sight: Sight, after: int) -> int | None:
    """Where the name given to a thing ends: a quotation, perhaps after "a", or a phrase after "as"."""
    if "a" in sight.frames and sight.word(after) == "as":
        return phrase_end(sight, after, sight.clause(after)[1])
    while sight.tag(after) in "DR":
        after += 1
    run = sight.page.run_at(after) if "b" in sight.frames and sight.tag(after) == "[" else None
    return quote_end(sight, run) if run else None


def cue_object(sight: Sight) -> Reading | None:
    """The union opposes the merger; the report blamed poor welding."""
    start = sight.anchor.last
    if "n" not in sight.frames or sight.anchor.passive or not sight.has_subject or sight.loose:
        return None
    if sight.tag(start) not in "DCNMEGO[" or sight.word(start) in sight.words("object"):
        return None
    reading = _content(sight, "cue_object", start)
    first, last = reading.parts[0]
    after = _AFTER_OBJECT.search(sight.page.tags, first + 1, last)
    return attrs.evolve(reading, parts=((first, after.start()),)) if after else reading


def cue_about(sight: Sight) -> Reading | None:
    """The minister spoke of a need for calm; unions called for a strike."""
    if "o" not in sight.frames or sight.anchor.passive or not sight.has_subject or sight.loose:
        return None
    at = sight.anchor.last
    while sight.tag(at) in "TR":
        at += 1
    run = sight.page.run_at(at + 1)
    if sight.word(at) not in sight.words("about") or (run and run.length <= 2):
        return None
    return _content(sight, "cue_about", at + 1)


def possessed_noun(sight: Sight) -> Reading | None:
    """Her claim that the dam leaks; the mayor's promise to rebuild it; his view is that it will hold."""
    at, frames = sight.anchor.last, sight.frames
    stated = sight.word(at) in ("is", "was")
    word = sight.word(at + stated)
    if not ((word == "that" and "c" in frames) or (word == "to" and "i" in frames and not stated)):
        return None
    owner = sight.anchor.group
    source = _owner(sight, owner) if sight.tag(owner) == "'" else (owner, owner + 1)
    first, last = sight.clause(at + stated + (word == "that"))
    if not stated:
        verb = _NEXT_VERB.search(sight.page.tags, first + 2, last) if word == "to" else None
        last = phrase_end(sight, first, verb.start() + 1 if verb else last)
    return Reading("possessed_noun", sight.anchor, ((first, last),), source) if source else None


def according_to(sight: Sight) -> Reading | None:
    """The dam leaks, according to the survey. Also in front, and between commas: then the content has two parts."""
    source = sight.right
    if source is None:
        return None
    first, after = sight.anchor.first, source[1]
    if first - sight.low <= 1:
        comma = sight.page.tags.find(",", after, min(sight.high, after + _COMMA_REACH))
        start = comma + 1 if comma >= 0 else after
        return Reading("according_to", sight.anchor, (sight.clause(start),), source) if start < sight.high - 1 else None
    content = left_content(sight.page, sight.low, first)
    parts: tuple[Range, ...] = (content,)
    if sight.tag(first - 1) == "," and sight.tag(after) == "," and not has_verb(sight.page, *content):
        parts = (content, sight.clause(after + 1))
    return Reading("according_to", sight.anchor, parts, source)


def phrase_end(sight: Sight, first: int, last: int) -> int:
    """An infinitive or noun phrase ends before a comma or an "and" that starts another clause."""
    stop = _NEXT_CLAUSE.search(sight.page.tags, first + 1, last)
    return stop.start() if stop else last


def _owner(sight: Sight, apostrophe: int) -> Range | None:
    return left_source(sight.page, apostrophe, sight.low)
