"""Rules for reported clauses: "The dam leaks, she said", "She said that the dam leaks"."""

from __future__ import annotations

import attrs

from newsparse_quotes.candidates import has_verb, left_content, opens_clause
from newsparse_quotes.clause_shape import is_clause
from newsparse_quotes.readings import Reading
from newsparse_quotes.sight import Sight
from newsparse_quotes.sources import Range
from newsparse_quotes.unspoken import title_of_work

_INNER = ("think", "show")
_WORDS_WITH_VERB = 2
_FINITE = ("past", "present")
_BEGINS = "DCPNM"  # tags of most first words of a clause
_INVERTING = ("say", "claim", "write", "confirm")


def clause_then_subject(sight: Sight) -> Reading | None:
    """The dam leaks, the mayor said on Monday. Asked only where a comma stands right before the source."""
    source = sight.left
    if source is None or sight.page.tags[source[0]] == "W" or not _ends_after(sight, sight.anchor.last):
        return None
    content = left_content(sight.page, sight.low, source[0] - 1)
    if content[1] - content[0] < 2 and not _goes_on(sight, sight.anchor.last):
        return None
    if not has_verb(sight.page, *content) and not _goes_on(sight, sight.anchor.last):
        return None
    return Reading("clause_then_subject", sight.anchor, _with_tail(sight, content), source)


def clause_then_cue(sight: Sight) -> Reading | None:
    """The dam leaks, said Ann Ek, a harbour pilot. Asked only where a comma stands right before the cue."""
    cue = sight.anchor.cue
    if cue.form not in _FINITE or cue.cue_class not in _INVERTING:
        return None
    source = sight.right()
    if source is None:
        return None
    if not (_ends_after(sight, source[1]) or sight.tag(source[1]) in ",W("):
        return None
    content = left_content(sight.page, sight.low, sight.anchor.group - 1)
    if not has_verb(sight.page, *content):
        return None
    return Reading("clause_then_cue", sight.anchor, (content,), source)


def cue_that_clause(sight: Sight) -> Reading | None:
    """The mayor said on Monday that the dam leaks. Asked only where "that" stands before the content."""
    spot = sight.landing
    return _rightward(sight, "cue_that_clause", sight.clause(spot.at)) if spot else None


def cue_question(sight: Sight) -> Reading | None:
    """She asked whether the dam leaks. In "Asked whether it leaks, she left" nobody is named who asked."""
    spot, anchor = sight.landing, sight.anchor
    if spot is None:
        return None
    word = sight.word(spot.at)
    if word not in sight.words("question") or (word in sight.words("relative") and spot.at != anchor.last):
        return None
    reading = _rightward(sight, "cue_question", sight.clause(spot.at))
    return attrs.evolve(reading, inherits=False) if anchor.first == sight.low else reading


def cue_bare_clause(sight: Sight) -> Reading | None:
    """The mayor said the dam leaks. Asked only where the cue has a subject or may share one."""
    if sight.landing is None:
        return None
    if sight.anchor.cue.cue_class in _INNER and sight.is_loose():
        return None
    start = _bare_start(sight)
    if start >= sight.high or not opens_clause(sight.page, start):
        return None
    if sight.page.words.lower[start] in sight.words("object"):
        return None
    first, last = sight.clause(start)
    if last - first < 3 or not (
        is_clause(sight.page, first, last, _takes_objects(sight, start)) or _verb_inside_marks(sight, first, last)
    ):
        return None
    return _rightward(sight, "cue_bare_clause", (first, last))


def _takes_objects(sight: Sight, start: int) -> bool:
    """Whether what follows a cue may be its object, or no part of it: "One charged, another dead"."""
    return sight.tag(start - 1) == "," or "n" in sight.anchor.cue.frames or sight.anchor.cue.cue_class in _INNER


def _verb_inside_marks(sight: Sight, first: int, last: int) -> bool:
    """A clause may have its verb between marks: she said the weir “leaks in every storm”."""
    found = sight.page.runs_between(first, last)
    return any(run.length > _WORDS_WITH_VERB and not title_of_work(sight.page, run) for run in found)


def _ends_after(sight: Sight, at: int) -> bool:
    """Whether nothing but an adverb, a day or an occasion stands between `at` and a stop or comma."""
    spot = sight.landing
    if sight.tag(at) in ".,?!;-":
        return True
    if spot is None:
        return True
    if at != sight.anchor.last or spot.that:
        return False
    return spot.middle[1] >= sight.high or sight.tag(spot.middle[1]) in ".?!;" or spot.mark == ","


def _goes_on(sight: Sight, at: int) -> bool:
    return sight.tag(at) == "," and at + 2 < sight.high


def _with_tail(sight: Sight, content: Range) -> tuple[Range, ...]:
    """A clause that goes on after its cue: "Nobody, she said, will leave"."""
    at = sight.anchor.last + 1 if sight.tag(sight.anchor.last) == "," else _tail_start(sight)
    if at >= sight.high - 1 or sight.tag(at) == "Y":
        return (content,)
    if any(other.first == at and other.bare for other in sight.others):
        return (content,)
    tail = sight.clause(at)
    if tail[1] - tail[0] < 2:
        return (content,)
    return (content, tail) if content[0] < content[1] else (tail,)


def _tail_start(sight: Sight) -> int:
    spot = sight.landing
    return spot.at if spot and spot.mark == "," else sight.high


def _bare_start(sight: Sight) -> int:
    """First word of a clause without "that": after the cue, its addressee, and a day or an occasion."""
    spot = sight.landing
    start = spot.addressee[1] if spot and spot.addressee else sight.anchor.last
    tags, high = sight.page.tags, sight.high
    while start < high and (tags[start] == "T" or (tags[start] == "R" and sight.tag(start + 1) != ",")):
        start += 1
    if start >= high or tags[start] in _BEGINS:
        return start
    if tags[start] == "I" and sight.word(start) in sight.words("occasion") and spot and spot.at > start:
        media = sight.page.lexicon.media
        for k in range(start + 1, min(spot.middle[1], start + 8)):
            if sight.word(k) in media or sight.tag(k) == "T":
                start = k + 1
    return start + 1 if sight.tag(start) in ",H:" else start


def _rightward(sight: Sight, rule: str, content: Range) -> Reading:
    spot = sight.landing
    source = sight.left
    return Reading(rule, sight.anchor, (content,), source, spot.addressee if spot else None, source is None)
