"""The stage of a noun by the word that governs it: the verb that carries it, "called for", "a threat of", "no"."""

from __future__ import annotations

from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.stages.verb_groups import (
    ENDS,
    Staging,
    cues,
    denied_at,
    light_infinitive,
    modal_at,
    negative_subject_of,
)

_NEAR = 5
_THROUGH = frozenset(("of", "for", "on", "against", "with"))
_TRIES = frozenset(("attempt", "attempts", "bid"))
_DEFINITE = frozenset(("the", "this", "that", "these", "those", "s", "his", "her", "their", "its", "our", "my"))
_FAILING = frozenset(("fail", "failed", "fails", "failing", "failure", "unable", "inability", "not", "t", "couldn"))


def carried(page: Page, candidate: Candidate) -> Staging | None:
    """As in "will hold *talks*", "did not make a *statement*": the noun has the stage of the verb that carries it."""
    light = cues()["light"]
    if light.keys().isdisjoint(page.lower[max(0, candidate.first - 5) : candidate.first]):
        return None
    first = max(page.sentence_at(candidate.first)[0], candidate.first - 5)
    at = candidate.first - 1
    while at >= first and page.tags[at] not in ENDS and page.tags[at] != ",":
        if page.lower[at] in light:
            return (
                denied_at(page, at)
                or negative_subject_of(page, at)
                or modal_at(page, at)
                or light_infinitive(page, at)
                or _asked_for(page, at, first=page.sentence_at(at)[0])
            )
        if page.tags[at] == "I" and page.lower[at] not in ("out", "of", "up"):
            return None
        at -= 1
    return None


def _asked_for(page: Page, verb: int, first: int) -> Staging | None:
    """As in "They proposed that the duke *declare* a truce": a bare verb behind "that"."""
    reach = page.lower[max(first, verb - 12) : verb]
    if "that" not in reach or page.lower[verb].endswith(("s", "d", "g")) or page.tags[verb - 1] == "P":
        return None
    return Staging("hypothetical", "subjunctive") if any(word in cues()["directive"] for word in reach) else None


def noun_governed(page: Page, candidate: Candidate) -> Staging | None:
    """As in "called for a *strike*", "a foiled *plot*", "the threat of *strikes*", "no *talks*"."""
    return noun_cue(page, candidate.first, 7)


def noun_cue(page: Page, place: int, reach: int) -> Staging | None:
    """The stage that the nearest cue before a noun or a gerund gives, at most `reach` words before it."""
    known = cues()["noun"]
    if known.keys().isdisjoint(page.lower[max(0, place - reach) : place]):
        return None
    first = max(page.sentence_at(place)[0], place - reach)
    definite = False
    at = place - 2 if page.tags[place - 1] == '"' else place - 1
    while at >= first and page.tags[at] not in ENDS and page.tags[at] != ",":
        word = page.lower[at]
        if word in known and not _is_faint(word, definite, place - at) and _cue_reaches(page, at):
            return Staging(known[word], "noun_governed")
        if page.tags[at] == "I" and word not in _THROUGH and page.lower[at - 1] not in _TRIES:
            return None
        definite = definite or word in _DEFINITE
        at -= 1
    return None


def _is_faint(word: str, definite: bool, distance: int) -> bool:
    """Whether a cue tells nothing of a noun that is known, or that stands far behind it."""
    if distance > _NEAR and (definite or word in cues()["faint"]):
        return True
    return definite and word in cues()["speaks"]


def _cue_reaches(page: Page, at: int) -> bool:
    """Whether a cue governs the noun: "called *for* a strike" does, not "called a strike", "failed to prevent one"."""
    if page.lower[at] == "failed" and page.tag(at + 1) == "T":
        return False
    if page.lower[at] == "prevent" and not _FAILING.isdisjoint(page.lower[max(0, at - 3) : at]):
        return False
    return page.lower[at] not in cues()["needs_for"] or page.word(at + 1) in ("for", "on", "off")
