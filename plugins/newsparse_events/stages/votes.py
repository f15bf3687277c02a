"""Votes and offices that are still to be won: elections that a sentence looks ahead to, nominations in a race."""

from __future__ import annotations

from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.stages.inherited import is_over, told
from newsparse_events.stages.verb_groups import ENDS, Staging, cues, is_modal

_FAR = 16
_NEAR = 7
# What candidates contend for.
CONTESTED = frozenset(("ELECTION", "PERSONNEL"))
_DIGITS = 4
_TOWARDS = frozenset(("for", "to", "toward", "towards"))
_COUNTS = frozenset(("rally", "poll", "polls", "voting", "ballot", "recount", "caucus", "landslide victory"))


def contended(page: Page, candidate: Candidate) -> Staging | None:
    """As in "the front-runner for the *nomination*", "a tough race for *re-election*", "an *election* fight"."""
    known = cues()["contends"]
    if page.word(candidate.last) in cues()["fights"] and candidate.trigger.type == "ELECTION":
        return Staging("planned", "contended")
    at, low = candidate.first - 1, max(page.sentence_at(candidate.first)[0], candidate.first - _NEAR)
    while at > low and page.tags[at] not in ENDS and page.tags[at] != ",":
        if page.tags[at] in ("I", "T"):
            near = page.lower[max(low, at - 3) : at]
            open_race = page.lower[at] in _TOWARDS and not known.keys().isdisjoint(near)
            return Staging("hypothetical", "contended") if open_race and not _has_been(page, candidate) else None
        at -= 1
    return None


def vote_to_come(page: Page, candidate: Candidate) -> Staging | None:
    """As in "They *could* lose seats after the *election*", "is *to* stand in the *vote*"; not what was "in 1998"."""
    if candidate.trigger.type != "ELECTION" or candidate.trigger.lemma in _COUNTS or _has_been(page, candidate):
        return None
    first, at = page.sentence_at(candidate.first)[0], candidate.first - 1
    first = max(first, candidate.first - _FAR)
    while at >= first and page.tags[at] not in ENDS and page.tags[at] != ",":
        if page.tags[at] == "M" and is_modal(page, at):
            stage = "hypothetical" if "if" in page.lower[first:at] else "planned"
            return None if page.tags[at + 1] == "H" else Staging(stage, "vote_to_come")
        if page.tags[at] == "T" and (page.tags[at - 1] == "B" or _is_open_aim(page, at)):
            return Staging("planned", "vote_to_come")
        if _year(page.lower[at]) or told(page, at):
            return None
        at -= 1
    return None


def _has_been(page: Page, candidate: Candidate) -> bool:
    """As in "the *vote* last spring", "his *election* in 1998"."""
    return is_over(page, candidate) or _year(page.word(candidate.last)) or _year(page.word(candidate.last + 1))


def _year(word: str) -> bool:
    return len(word) == _DIGITS and word.isdigit()


def _is_open_aim(page: Page, to: int) -> bool:
    """Whether the word right before "to" leaves a deed open: "*hope* to stand"."""
    return cues()["to"].get(page.lower[to - 1]) in ("hypothetical", "planned")
