"""The stage that a noun takes over from the verb it stands under: its object, its complement, its subject."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.stages.verb_groups import ENDS, Staging, cues, governed, is_modal, modal_at, pasts

_FAR = 10
_GOVERNORS = frozenset("MTX")
_STOPS = ENDS - {"."} | {",", "W", "P"}
_CUTS = _STOPS - {'"'}
_GROUP = frozenset("BHVRX")
# What a noun may stand behind and still share the stage of the verb: "will speak at", "could lead to".
_ADDED = frozenset(("to", "in", "into", "at", "for", "with", "on", "of", "through", "via"))
_INDEFINITE = frozenset(("a", "an", "any", "another", "some", "more", "further", "such", "each", "every", "several"))
_OPEN_SUBJECT = frozenset(("a", "an", "any", "another", "further"))
# What is known before it comes: "the talks", "the nomination".
AWAITED = frozenset(("CONSULT", "ELECTION", "PERSONNEL"))
_BEFORE_PARTICIPLE = frozenset("BHDR-")
_BEFORE_ING = frozenset(("D", "I"))
_ORDINALS = frozenset(("first", "last", "latest", "only", "second", "third"))
_GONE = frozenset(("last", "ago", "earlier", "yesterday"))
_SAYS = frozenset(("said", "says", "say", "that"))
_SUBJECT = 7
_PAIR = 2
_NAMED = 5


class _Above(NamedTuple):
    """What stands before a noun: what governs it, its verb, whether the noun is known, the preposition between."""

    governor: int
    verb: int
    known: bool
    added: str


def under_the_verb(page: Page, candidate: Candidate) -> Staging | None:
    """As in "could gain *concessions*", "might lead to *talks*", "hopes to win an *election*".

    A noun that is known already keeps its own: "could discuss the *attack*", "will testify about a *raid*".
    """
    before = page.tags[candidate.first - 1]
    if before in _CUTS or (before == "I" and page.lower[candidate.first - 1] not in _ADDED):
        return None
    low = candidate.first - _FAR
    if _GOVERNORS.isdisjoint(page.tags[max(0, low) : candidate.first]):
        return None
    above = _above(page, candidate, max(page.sentence_at(candidate.first)[0], low))
    if above is None or is_over(page, candidate) or not _comes_with(page, candidate, above):
        return None
    return _stage_of(page, above)


def is_over(page: Page, candidate: Candidate) -> bool:
    """As in "pledged to be at *talks* in Oslo last spring", "a *raid* five days ago"."""
    last = min(page.sentence_at(candidate.first)[1], candidate.last + 5)
    return not _GONE.isdisjoint(page.lower[max(0, candidate.first - 2) : last])


def _above(page: Page, candidate: Candidate, first: int) -> _Above | None:
    """Walk from a noun to the modal, "to" or negation over it; None where a verb of what was stands between."""
    tags, lower = page.tags, page.lower
    at, known, seen, added = candidate.first - 1, False, False, ""
    if tags[at] == '"':
        at -= 1
    verb = candidate.first
    while at >= first:
        tag = tags[at]
        if tag in _STOPS or _turns(page, at) or (tag == "&" and not _joins(page, at, candidate.first)):
            return None
        if tag == "X" or (tag == "M" and is_modal(page, at)) or (tag == "T" and _infinitive(page, at, candidate.first)):
            return _Above(at, verb, known, added)
        if tag == "D":
            known, seen = known or (not seen and lower[at] not in _INDEFINITE), True
        elif tag == "I" or tag == "T":
            seen = True
            added = added if lower[at] == "of" and lower[at - 1] in cues()["made_of"] else lower[at]
        elif tag not in _GROUP:
            verb = at
        at -= 1
    return None


def _joins(page: Page, at: int, noun: int) -> bool:
    """As in "in local *or* federal elections", "will meet *and* sign a deal"."""
    following = page.lower[at + 1]
    return noun - at <= _PAIR or following in cues()["brings"] or following in cues()["light"]


def _turns(page: Page, at: int) -> bool:
    """Whether a word ends what a verb reaches: a dash, "about", a verb of what was or of what goes on beside it."""
    tag, word = page.tags[at], page.lower[at]
    if tag == "-":
        return page.scan.starts[at] != page.scan.ends[at - 1] or page.tags[at - 1] == "-"
    if tag == "I":
        return word not in _ADDED
    if tag == "T":
        return page.lower[at + 1] in cues()["given"]
    return tag is None and (told(page, at) or (word.endswith("ing") and page.tags[at - 1] not in _BEFORE_ING))


def _infinitive(page: Page, to: int, noun: int) -> bool:
    """Whether "to" opens an infinitive: "hopes *to* win talks", not "lead *to* long talks"."""
    before = page.lower[to - 1]
    if to + 1 >= noun or page.tags[to + 1] is not None or before in cues()["to_noun"]:
        return False
    return page.lower[to + 1] in cues()["brings"] or before in cues()["to"] or before in ("is", "are")


def told(page: Page, at: int) -> bool:
    """Whether a word is a verb of what was: "to men who *attacked*"; "*will be followed*" is none."""
    word = page.lower[at]
    return word in pasts() or (word.endswith("ed") and page.tags[at - 1] not in _BEFORE_PARTICIPLE)


def _comes_with(page: Page, candidate: Candidate, above: _Above) -> bool:
    """Whether a noun comes about with the verb: what it brings does, what is known or looked back on does not."""
    governor, verb = page.tags[above.governor], page.lower[above.verb]
    if verb in cues()["given"] or above.added == "of" or (governor == "T" and above.added in ("for", "with")):
        return False
    if above.verb == candidate.first:
        return governor == "M" and not above.known
    if above.added and page.lower[above.verb - 1] == "be":
        return verb == "subject"
    if (verb in cues()["brings"] and not above.added) or _goes_with_it(page, candidate, above):
        return True
    if governor == "X":
        return verb in cues()["brings"] and page.lower[above.verb + 1] == above.added and not above.known
    return not above.known


def _goes_with_it(page: Page, candidate: Candidate, above: _Above) -> bool:
    """As in "The pilots *will* watch the *election*"; whoever will do something in a vote has it before him."""
    return candidate.trigger.type == "ELECTION" and page.lower[above.governor] in ("will", "ll", "shall")


def _stage_of(page: Page, above: _Above) -> Staging | None:
    at = above.governor
    if page.tags[at] == "X":
        return Staging("negated", "under_the_verb")
    found = _aim(page, at) if page.tags[at] == "T" else modal_at(page, at + 1)
    return Staging(found.stage, "under_the_verb") if found and found.stage != "actual" else None


def _aim(page: Page, to: int) -> Staging | None:
    """What governs an infinitive; an aim behind a verb of what was may be reached: "*fought* to win the vote"."""
    found = governed(page, to)
    if found.rule != "purpose":
        return found
    first = max(page.sentence_at(to)[0], to - _FAR)
    reached = any(page.tags[at] is None and told(page, at) for at in range(first, to))
    return None if reached or not _ORDINALS.isdisjoint(page.lower[first:to]) else found


def subject_of_the_plan(page: Page, candidate: Candidate) -> Staging | None:
    """As in "The *discussion* will focus on taxes", "A *deal* with the port could save jobs".

    What is known and only has a consequence keeps its own stage: "The *raid* will anger the guild".
    """
    if page.tags[candidate.last] not in ("M", "I") or "M" not in page.tags[candidate.last : candidate.last + _SUBJECT]:
        return None
    at = _modal_behind(page, candidate.last, min(page.sentence_at(candidate.first)[1], candidate.last + _SUBJECT))
    if at is None:
        return None
    start = _phrase_start(page, candidate.first)
    if start is None or page.word(at + 2) in cues()["looked_back"]:
        return None
    fresh = page.lower[start] in _OPEN_SUBJECT
    if not fresh and candidate.trigger.type not in AWAITED:
        return None
    found = modal_at(page, at + 1)
    if found is None or not (fresh or found.stage == "planned"):
        return None
    return Staging(found.stage, "subject_of_the_plan")


def _modal_behind(page: Page, at: int, last: int) -> int | None:
    """The modal behind a noun, a complement between them or not: "talks *on fish in Bergen will* .."."""
    if page.tags[at] == "I":
        while at < last and page.tags[at] in (None, "I", "D", "-") and not told(page, at):
            at += 1
    return at if at < last and page.tags[at] == "M" and is_modal(page, at) else None


def _phrase_start(page: Page, noun: int) -> int | None:
    """Where the noun phrase begins, if it opens its clause: not "leaders of the *talks*", "after the *talks*"."""
    first, at = page.sentence_at(noun)[0], noun - 1
    low = max(first, noun - 5)
    while at >= low and page.tags[at] in (None, "-", "'") and not told(page, at):
        at -= 1
    if at >= low and page.tags[at] == "D":
        before = page.tags[at - 1] if at > first else "."
        return at if before in ENDS or before in (",", "&") or page.lower[at - 1] in _SAYS else None
    return at + 1 if at < first or page.tags[at] in ENDS else None


def is_known(page: Page, candidate: Candidate) -> bool:
    """Whether an article or an owner tells a noun as known: "the late *raid*", "Bergen's *pledge*"."""
    at = candidate.first - 1
    while page.tags[at] in (None, "-", "'") and candidate.first - at < _NAMED:
        at -= 1
    return page.tags[at] == "D" and page.lower[at] not in _INDEFINITE
