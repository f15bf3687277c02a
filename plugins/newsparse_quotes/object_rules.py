"""Rules for content that is no clause: infinitives, objects, "called it reckless", "her claim", "according to"."""

from __future__ import annotations

import re

from newsparse_quotes.candidates import has_verb, left_content
from newsparse_quotes.quote_rules import quote_end
from newsparse_quotes.readings import Reading
from newsparse_quotes.sight import Sight
from newsparse_quotes.sources import Range, left_source, right_source

_COMMA_REACH = 30
_NEXT_VERB = re.compile(r"[CNT](?=A)")
_NEXT_CLAUSE = re.compile(r",(?:[BSPWYGEHFA]|IW|&[PDSOY]|[CM.]{1,4}+[AFYE])|&R?A|&R?[YFE][DOCPX]|B[APYX]|-[YG]")
_AFTER_OBJECT = re.compile(r"S|I?[DN]?T(?!'|[NCG])|I|H")
_TIME = re.compile(r"(?:R|I?[DM]{0,2}N?T(?!'))*+")
_TIME_OPENS = "RIDMNT"
_APPOSITION = re.compile(r",[DCNMEGI'.&]{1,12}+,(?=D?\[)")
_OCCASION = 4
_LEAD = 2


def cue_infinitive(sight: Sight) -> Reading | None:
    """The union wants to strike; the mayor urged residents to leave."""
    if not _takes_stand(sight):
        return None
    at = _after_time(sight, sight.anchor.last)
    start = at + 1 if sight.word(at) == "not" else at
    addressee = sight.landing.addressee if sight.landing else None
    if sight.word(start) != "to" and addressee and sight.word(addressee[1]) == "to":
        told = sight.anchor.cue.lemma in sight.words("telling")
        return _content(sight, "cue_infinitive", addressee[1] if told else at, addressee if told else None)
    return _content(sight, "cue_infinitive", start) if sight.word(start) == "to" else None


def _after_time(sight: Sight, at: int) -> int:
    """First word after an adverb or a time: "threatened two weeks ago | to strike", "spoke Monday | of"."""
    tags, high = sight.page.tags, sight.high
    if at >= high or tags[at] not in _TIME_OPENS or sight.page.words.lower[at] == "to":
        return at
    match = _TIME.match(tags, at, high)
    return match.end() if match else at


def _content(sight: Sight, rule: str, start: int, addressee: Range | None = None) -> Reading:
    """The phrase from `start` to its end as content of the cue."""
    first, last = sight.clause(start)
    return _reading(sight, rule, (first, phrase_end(sight, first, last)), addressee)


def _reading(sight: Sight, rule: str, content: Range, addressee: Range | None = None) -> Reading:
    return Reading(rule, sight.anchor, (content,), sight.left, addressee, sight.left is None)


def cue_names(sight: Sight) -> Reading | None:
    """Critics called the plan “a slow flood”; they refer to it as reckless."""
    start = sight.anchor.last
    if not _may_name(sight, start):
        return None
    if "o" in sight.anchor.cue.frames and sight.word(start) == "to":
        start += 1
    thing = right_source(sight.page, start, sight.high)
    if sight.word(start) in sight.words("objects"):
        thing = start, start + 1
    if thing is None or thing[0] != start:
        return _named_what(sight)
    end = _named_until(sight, _after_apposition(sight, thing[1]))
    return _reading(sight, "cue_names", (start, end)) if end else None


def _may_name(sight: Sight, start: int) -> bool:
    """Whether what a name begins with stands anywhere behind a cue: a quotation, or "as"."""
    page, frames, high = sight.page, sight.anchor.cue.frames, sight.high
    if "b" in frames and page.tags.find("[", start, high) >= 0:
        return True
    return "a" in frames and "as" in page.words.lower[start:high]


def _named_what(sight: Sight) -> Reading | None:
    """What Ek called a “slow flood”; the pact, which he had called the “worst ever”: what is named stands before.

    What pilots call a “widow” is a term of theirs.
    """
    if sight.anchor.cue.form != "past":
        return None
    before = sight.left[0] - 1 if sight.left else sight.anchor.group - 1
    if sight.tag(before) != "W" and sight.word(before) != "what":
        return None
    start = sight.anchor.last
    end = _named_until(sight, start)
    runs = sight.page.runs_between(start, end) if end else ()
    return _reading(sight, "cue_names", (start, runs[0].last)) if runs else None


def _after_apposition(sight: Sight, at: int) -> int:
    """Past an apposition: called the chief, Otto Weir, “driven”."""
    match = _APPOSITION.match(sight.page.tags, at, sight.high)
    return match.end() if match else at


def _named_until(sight: Sight, after: int) -> int | None:
    """Where the name given to a thing ends: a quotation, perhaps after "a", or a phrase after "as"."""
    if "a" in sight.anchor.cue.frames and sight.word(after) == "as":
        return phrase_end(sight, after, sight.clause(after)[1])
    while sight.tag(after) in "DR":
        after += 1
    run = sight.page.run_at(after) if "b" in sight.anchor.cue.frames and sight.tag(after) == "[" else None
    return phrase_end(sight, run.last - 1, quote_end(sight, run)) if run else None


def cue_object(sight: Sight) -> Reading | None:
    """The union opposes the merger; the report blamed poor welding."""
    start = sight.anchor.last
    if sight.word(start) in sight.words("object") or not _speaks(sight) or _after_time(sight, start) > start:
        return None
    first, last = sight.clause(start)
    return _reading(sight, "cue_object", _bare_object(sight, first, phrase_end(sight, first, last)))


def _speaks(sight: Sight) -> bool:
    """Whether an object may be what somebody says: always after speech, after attitudes only in a main clause.

    "Ek supports the strike" takes a stand; "the men who back Ek" and "Ek offered tea" report nothing.
    """
    cue_class = sight.anchor.cue.cue_class
    return cue_class in sight.words("speech") or (cue_class in sight.words("attitude") and _in_main_clause(sight))


def _takes_stand(sight: Sight) -> bool:
    """Whether an infinitive is somebody's word: not in a relative clause, "those who want to row"."""
    told = sight.anchor.cue.cue_class not in ("want", "think", "promise")
    return told or sight.left is None or sight.tag(sight.left[0]) != "W"


def _in_main_clause(sight: Sight) -> bool:
    source = sight.left
    return source is not None and source[0] - sight.low <= _LEAD and sight.tag(source[0]) != "W"


def _bare_object(sight: Sight, first: int, last: int) -> Range:
    """An object without the time, occasion or reason after it: "mocked the plan | in a speech on Monday"."""
    for match in _AFTER_OBJECT.finditer(sight.page.tags, first + 1, last):
        at = match.start()
        if match[0] == "H":
            break
        if match[0] == "S" and sight.word(at) in sight.words("complement"):
            continue
        if match[0] != "I" or sight.word(at) in sight.words("circumstance") or _occasion(sight, at, last):
            return first, at
    return first, last


def _occasion(sight: Sight, at: int, last: int) -> bool:
    """Whether a preposition leads to a medium or a day: "in a statement", "on Twitter"."""
    if sight.word(at) not in sight.words("occasion"):
        return False
    media = sight.page.lexicon.media
    return any(sight.word(k) in media or sight.tag(k) == "T" for k in range(at + 1, min(last, at + _OCCASION)))


def cue_about(sight: Sight) -> Reading | None:
    """The minister spoke of a need for calm; unions called for a strike."""
    at = _after_time(sight, sight.anchor.last)
    if not _opens_topic(sight, sight.word(at)):
        return None
    run = sight.page.run_at(at + 1)
    return None if run and run.length <= 2 else _content(sight, "cue_about", at + 1)


def _opens_topic(sight: Sight, word: str) -> bool:
    """Whether a preposition leads to what is said: "called for", but "spoke for an hour", "spoke with the crew"."""
    if word == "with":
        return sight.anchor.cue.cue_class in ("confirm", "deny")
    return word in sight.words("topic" if sight.anchor.cue.lemma in sight.words("conversing") else "about")


def possessed_noun(sight: Sight) -> Reading | None:
    """Her claim that the dam leaks; the mayor's promise to rebuild it; his view is that it will hold."""
    at, frames = sight.anchor.last, sight.anchor.cue.frames
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
    source = sight.right()
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
