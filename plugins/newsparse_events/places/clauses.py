"""Whose a place is that stands behind or before another clause: rules of what shares it, and of what does not."""

from __future__ import annotations

from newsparse_events.date_owners import Placed, of_a_later_verb, of_a_nearer_event, of_an_earlier_clause, verbal
from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.stages.verb_groups import verb_chain
from newsparse_events.word_groups import groups

_HARMED = frozenset(("ASSAULT", "DEATH", "ACCIDENT", "DISASTER"))
_JOINED = _HARMED | {"COERCE", "PROTEST"}
_SEVERING = frozenset('W;:"')
_NEARBY = 16
_ADJACENT = 2
_DOUBLED = 3
_NOUN_PHRASE = 6


def of_another_verb(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "*agreed* to repay a loan raised in *Oslo*": another verb stands between event and place.

    None is one that says only that the event took place ("the *blasts* went off in *Oslo*"), nor what tells how people
    came to harm ("*died* when his boat sank off *Oslo*").
    """
    if candidate.trigger.part == "n":
        return not _unfolds(page, place) and (_clause_ends(page, place) or of_a_later_verb(page, candidate, place))
    if _sets_anew(page, place):
        return True
    if not of_a_later_verb(page, candidate, place):
        return False
    return not (
        _doubled(page, place) or _came_to_harm(page, candidate, place) or _in_what_unfolds(page, candidate, place)
    )


def _sets_anew(page: Page, place: Placed) -> bool:
    """Whether a comma, "and" and a preposition open what comes next: "*fled* on Sunday, and in *Oslo* nine ..."."""
    at = place.first - 1
    return not place.before and page.tag(at) == "I" and page.tag(at - 1) == "&" and page.tag(at - 2) == ","


def _doubled(page: Page, place: Placed) -> bool:
    """Whether "and" joins one more verb right behind: "*arrested* and fined in *Oslo*"."""
    return page.tag(place.low) == "&" and place.high - place.low <= _DOUBLED and verbal(page, place.low + 1)


def _unfolds(page: Page, place: Placed) -> bool:
    """Whether all verbs between a noun and a place behind it say only that it took place."""
    if place.before or page.tag(place.first - 1) == "&":
        return False
    known = groups()["occurs"] | groups()["comes_about"]
    between = range(place.low + (page.word(place.low) in ("that", "which")), place.high)
    if any(page.tags[at] in ("W", "M", "X", ",", '"', ";") for at in between):
        return False
    verbs = [at for at in between if verbal(page, at)]
    if not all(page.tags[at] in ("B", "H") or page.lower[at] in known for at in verbs):
        return False
    return any(page.lower[at] in known for at in verbs) or place.first - max(verbs, default=0) <= _ADJACENT


def _in_what_unfolds(page: Page, candidate: Candidate, place: Placed) -> bool:
    """Whether people come to harm in what took place there: "*wounded* in a battle that took place in *Oslo*"."""
    if candidate.trigger.type not in _HARMED or place.before:
        return False
    at = next((at for at in range(place.low, place.high) if page.tags[at] == "W"), 0)
    if page.word(at) not in ("that", "which") or any(verbal(page, one) for one in range(place.low, at)):
        return False
    return _unfolds(page, Placed(place.first, place.last, at, place.high))


def _clause_ends(page: Page, place: Placed) -> bool:
    """Whether a verb and then a comma stand between: "before the *ban* was lifted, a shop in *Oslo* ..."."""
    if place.before:
        return False
    verb = next((at for at in range(place.low, place.high) if verbal(page, at)), place.high)
    return any(page.tags[at] == "," and page.tag(at + 1) in ("D", "P") for at in range(verb, place.high))


def _came_to_harm(page: Page, candidate: Candidate, place: Placed) -> bool:
    """Whether "when", "while", or of a death "after", tells of the harm up to the place, and no further clause does."""
    if candidate.trigger.type not in _HARMED or candidate.trigger.part != "v":
        return False
    between = range(place.low, place.high)
    opener = next((at for at in between if page.tags[at] == "W" or page.lower[at] == "after"), None)
    if opener is None or not _leads_to_harm(page, opener):
        return False
    if page.word(opener - 1) in groups()["spans"] or any(verbal(page, at) for at in range(place.low, opener)):
        return False
    rest = range(opener + 1, place.high)
    return not any(page.tags[at] in ("W", "&", ";", '"') or page.lower[at] in groups()["saying"] for at in rest)


def _leads_to_harm(page: Page, at: int) -> bool:
    """Whether a word is "when", "after", or "while" before a participle, for "while" alone sets another beside."""
    if page.lower[at] == "while":
        return page.word(at + 1).endswith("ing")
    return page.lower[at] in ("when", "after") and (page.scan.tokens[at].islower() or page.capitals)


def of_an_earlier_part(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "a talk seen in *Oslo*, he *blamed* her": where it opens no clause, it is of what stands before.

    Harm that goes on with what was told there shares the place: "a blast in *Oslo* that *killed* nine and *hurt* two",
    "a school in *Oslo* was destroyed by the *blast*".
    """
    if not of_an_earlier_clause(page, candidate, place):
        return candidate.trigger.part == "n" and place.before and _aimed_at(page, place)
    return not (_goes_on(page, candidate, place) or _undergone(page, candidate, place))


def _aimed_at(page: Page, place: Placed) -> bool:
    """Whether an infinitive leads to a noun: "in *Oslo*, he accused them of failing to curb the *violence*"."""
    return any(page.tags[at] == "T" and page.tag(at + 1) == "N" for at in range(place.low, place.high - 1))


def _undergone(page: Page, candidate: Candidate, place: Placed) -> bool:
    """Whether what stands at the place suffers the event: a passive and "by" lead to a noun of violence."""
    if candidate.trigger.part != "n" or candidate.trigger.type not in _HARMED:
        return False
    by = next((at for at in range(candidate.first - 1, place.last, -1) if page.word(at) == "by"), 0)
    if candidate.first - by > _NOUN_PHRASE or not verbal(page, by - 1):
        return False
    return all(page.tags[at] in ("B", "H", "R") for at in range(place.last, by - 1)) and by - 1 > place.last


def _goes_on(page: Page, candidate: Candidate, place: Placed) -> bool:
    """Whether harm is told with the subject of what happened at the place: "that", "and" or a participle joins it."""
    if candidate.trigger.type not in _JOINED or not _harm_told(page, place):
        return False
    start, _ = verb_chain(page, candidate.first)
    at = start if candidate.trigger.part == "v" else _leaving(page, candidate, place)
    if at <= place.last:
        return False
    joined = page.tag(at - 1)
    if page.word(at - 1) in ("that", "which"):
        joined = "W"
    elif not (joined == "&" or (joined == "," and page.lower[at].endswith("ing"))):
        return False
    between = range(place.last, at - 1)
    if joined == "W":
        return not any(verbal(page, one) or page.tags[one] in _SEVERING for one in between)
    return not any(page.tags[one] in _SEVERING or page.lower[one] in groups()["saying"] for one in between)


def _harm_told(page: Page, place: Placed) -> bool:
    """Whether an event stands right before a place, or behind it and before the one in question."""
    nearby = (*range(max(place.first - _NEARBY, page.sentence_at(place.first)[0]), place.first),)
    return any(at in page.triggers for at in nearby)


def _leaving(page: Page, candidate: Candidate, place: Placed) -> int:
    """The verb before a noun of harm that says what was done: ", *inflicting* nine casualties"; 0 for none."""
    at = candidate.first - 1
    while at > place.last and at > candidate.first - _NOUN_PHRASE and page.tags[at] in (None, "D", "I"):
        if page.lower[at] in groups()["harming"]:
            return at
        at -= 1
    return 0


def of_a_nearer_happening(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "called the *raid* an answer to the bombing in *Oslo*": the next noun has it.

    Events that "and" joins, or that make one noun, share it: "*blasts* and fires in *Oslo*", "*car bomb* attack in".
    """
    if not of_a_nearer_event(page, candidate, place):
        return False
    nouns = [at for at in range(place.low, place.high) if at in page.triggers and page.tags[at] != "I"]
    return any(not verbal(page, at) for at in nouns) and not _is_shared(page, candidate, nouns[-1])


def _is_shared(page: Page, candidate: Candidate, last: int) -> bool:
    """Whether only nouns and "and" stand between an event and the last of those before a place."""
    if last == candidate.last:
        return True
    between = page.tags[candidate.last : last]
    return "&" in between and all(tag in ("&", ",", "D", "-", None) for tag in between)
