"""What is told of as still to come, or as called off: what stands behind a noun, and what a sentence looks ahead to."""

from __future__ import annotations

from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.stages.verb_groups import ENDS, Staging, cues, governed

_SCHEDULED = frozenset(("CONSULT", "ELECTION", "LEGISLATE", "PROTEST", "STATEMENT", "TRIAL"))
_AHEAD = frozenset(("ahead", "before", "until"))
_AT = frozenset(("at", "during"))
_LIKELY = frozenset(("likely", "unlikely"))
_LATER = frozenset(("today", "tonight", "this", "next", "on"))
_DAYS_ON = frozenset(("later", "next", "tomorrow"))
_HOLD = frozenset(("hold", "holds"))
_VERBAL = frozenset("BHVMT,")
_FOLLOWED = frozenset("MBHRIT")
_REACH = 8
_CLAUSE = 12


def told_for_later(page: Page, candidate: Candidate) -> Staging | None:
    """As in "the bill is *debated* next week", "a *vote* later today"; "the next day" tells what was."""
    after = page.word(candidate.last)
    if after not in _DAYS_ON:
        return None
    then = page.word(candidate.last + 1)
    noun = candidate.trigger.part == "n" or candidate.trigger.form == "gerund"
    later = noun and after == "later" and then in _LATER
    if later or after == "tomorrow" or (after == "next" and then in cues()["soon"]):
        return Staging("planned", "date_to_come")
    return None


def lies_ahead(page: Page, candidate: Candidate) -> Staging | None:
    """As in "ahead of the *summit*", "has a week left before the *primary*"; not "was shot before the *talks*".

    "Before they *hold* an election" looks ahead, whatever the verb before it.
    """
    if candidate.trigger.type not in _SCHEDULED or _AHEAD.isdisjoint(
        page.lower[max(0, candidate.first - 7) : candidate.first]
    ):
        return None
    first = max(page.sentence_at(candidate.first)[0], candidate.first - 7)
    at, held = candidate.first - 1, False
    while at >= first and page.tags[at] not in ENDS and page.tags[at] not in _VERBAL:
        held = held or page.lower[at] in _HOLD
        if page.lower[at] in _AHEAD:
            ahead = _ahead_of(page, at) if page.lower[at] == "ahead" else held or not _told_as_past(page, at)
            return Staging("planned", "lies_ahead") if ahead else None
        at -= 1
    return None


def _ahead_of(page: Page, at: int) -> bool:
    """As in "the guards train *ahead of* the summit"; not "what had been said *ahead of* the summit"."""
    first, last = page.sentence_at(at)
    return page.word(at + 1) == "of" and "had" not in page.lower[max(first, at - _CLAUSE) : min(last, at + _CLAUSE)]


def _told_as_past(page: Page, at: int) -> bool:
    """Whether the nearest verb before a place, sayings aside, tells what was; so it is taken where there is none."""
    first = max(page.sentence_at(at)[0], at - _CLAUSE)
    for word in reversed(page.lower[first:at]):
        if word in cues()["is"]:
            return False
        if word in cues()["was"] or (word.endswith("ed") and word not in cues()["sayings"]):
            return True
    return True


def within_the_plan(page: Page, candidate: Candidate) -> Staging | None:
    """As in "The mayor *will* speak at a *rally*": what somebody will be at is to come, too."""
    if _AT.isdisjoint(page.lower[max(0, candidate.first - 5) : candidate.first]):
        return None
    first = page.sentence_at(candidate.first)[0]
    at = candidate.first - 1
    while at >= first and page.lower[at] not in _AT:
        if page.tags[at] in ENDS or page.tags[at] in ("I", ",", "&"):
            return None
        at -= 1
    return _modal_before(page, max(first, at - _REACH), at)


def _modal_before(page: Page, first: int, at: int) -> Staging | None:
    while at > first and page.tags[at - 1] not in ENDS and page.tags[at - 1] not in (",", "X", "&"):
        at -= 1
        if page.lower[at] in ("will", "ll", "shall"):
            return Staging("planned", "within_the_plan")
    return None


def told_after(page: Page, candidate: Candidate) -> Staging | None:
    """As in "The plot was *foiled*", "talks *scheduled* for May", "the march *will* take place"."""
    at = candidate.last
    if page.tags[at] not in _FOLLOWED and page.word(at) not in cues()["after"]:
        return None
    last = page.sentence_at(candidate.first)[1]
    if page.tags[at] == "M":
        return _will_happen(page, at, last)
    if page.tags[at] == "B" and page.tags[at + 1] == "T":
        return Staging("planned", "told_after")
    return _told_of(page, at, min(last, at + 3)) or _told_later(page, at, min(last, at + _REACH))


def _told_of(page: Page, at: int, last: int) -> Staging | None:
    known = cues()["after"]
    while at < last and (page.tags[at] in ("B", "H", "R") or page.lower[at] in known):
        word = page.lower[at]
        if word in known:
            return None if _leads_on(page, at) else Staging(known[word], "told_after")
        at += 1
    return None


def _leads_on(page: Page, at: int) -> bool:
    """What sets off or is likely to lead to something is there: "the raid *set* off a feud", "is *likely* to anger"."""
    if page.lower[at] == "set":
        return page.word(at + 1) not in ("for", "to") and page.tags[at - 1] != "B"
    return page.lower[at] in _LIKELY and page.tag(at + 1) == "T" and page.word(at + 2) not in cues()["happens"]


def _will_happen(page: Page, at: int, last: int) -> Staging | None:
    """As in "The march *will* go ahead", "*will not* be held"; not "the raid *will* be investigated"."""
    then = at + 1
    while then < min(last, at + 3) and (page.tags[then] == "R" or page.lower[then].endswith("ly")):
        then += 1
    negated = page.word(then) == "not"
    verb = then + 1 if negated else then
    happens, what = page.word(verb), page.word(verb + 1)
    if happens not in cues()["happens"] or what in cues()["looked_back"]:
        return None
    if negated and happens == "be" and what not in cues()["held"] and not what.endswith("ed"):
        return None
    stage = cues()["modal"].get(page.lower[at], "hypothetical").replace("would", "planned")
    return Staging("negated" if negated and stage == "planned" else stage, "told_after")


def _told_later(page: Page, at: int, last: int) -> Staging | None:
    """As in "a summit of the league *to be held* in May", "the rally in Bergen had been *cancelled*"."""
    if page.tags[at] not in ("I", "T"):
        return None
    while at < last and page.tags[at] in ("I", "D", None):
        at += 1
    if page.tags[at] == "T":
        held = page.lower[at + 1 : at + 3]
        to_come = held == ["take", "place"] or (held[:1] == ["be"] and held[-1] in cues()["held"])
        return Staging(governed(page, at).stage, "told_after") if to_come else None
    start = at
    while at < last and page.tags[at] in ("B", "H"):
        at += 1
    return Staging("negated", "told_after") if at > start and page.word(at) in cues()["called_off"] else None
