"""Clauses that leave open whether something came about: conditions without "if", questions, means to an open end."""

from __future__ import annotations

from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.stages.inherited import is_known
from newsparse_events.stages.verb_groups import ENDS, Staging, cues, is_modal, modal_at

_INVERTED = frozenset(("should", "were", "had"))
_ASKING = frozenset("BHMV")
_SUBJECTS = frozenset("PDO")
_WOULD = frozenset(("would", "d"))
_FAR = 12
_QUOTES = frozenset("\"'")


def open_clause(page: Page, candidate: Candidate) -> Staging | None:
    """The stage of what stands in a sentence that a verb opens, its subject behind it."""
    at, last = page.sentence_at(candidate.first)
    if page.tags[at] in _QUOTES:
        at += 1
    if page.tags[at] not in _ASKING or not _has_subject(page, at):
        return None
    asks = "?" in page.lower[last - 2 : last]
    return question(page, candidate, at) if asks else inverted_condition(page, candidate, at, last)


def inverted_condition(page: Page, candidate: Candidate, at: int, last: int) -> Staging | None:
    """As in "*Should* they *attack*, the port is lost", "*Were* the duke to *resign*, ..."."""
    if page.lower[at] not in _INVERTED:
        return None
    reach = page.tags[at : candidate.first]
    if "," in reach or "," not in page.tags[candidate.first : last] or _told_as_known(page, candidate):
        return None
    return Staging("hypothetical", "inverted_condition")


def question(page: Page, candidate: Candidate, at: int) -> Staging | None:
    """As in "*Did* the guild *resign*?"; "*why* did it resign?" takes it for true."""
    if "W" in page.tags[at : candidate.first] or candidate.first - at > _FAR or _told_as_known(page, candidate):
        return None
    return Staging("hypothetical", "question")


def kept_from(page: Page, candidate: Candidate) -> Staging | None:
    """As in "barred her from *becoming* mayor", "refrained from *voting*"; "to keep them from *voting*" is open."""
    if page.lower[candidate.first - 1] != "from":
        return None
    known, first = cues()["keeps_from"], page.sentence_at(candidate.first)[0]
    for at in range(candidate.first - 2, max(first, candidate.first - _FAR) - 1, -1):
        if page.tags[at] in ENDS:
            return None
        if page.lower[at] in known:
            return Staging(known[page.lower[at]], "kept_from")
    return None


def by_doing(page: Page, candidate: Candidate) -> Staging | None:
    """As in "could calm the port by *releasing* the crew": the means have the stage of the end."""
    if candidate.trigger.form != "gerund" or page.lower[candidate.first - 1] != "by":
        return None
    first = max(page.sentence_at(candidate.first)[0], candidate.first - _FAR)
    at = candidate.first - 2
    while at >= first and page.tags[at] not in ENDS and page.tags[at] not in (",", "&"):
        if page.tags[at] == "M":
            found = modal_at(page, at + 1) if page.lower[at] not in _WOULD and is_modal(page, at) else None
            return found and Staging(found.stage, "by_doing")
        if page.tags[at] == "T" and cues()["to"].get(page.lower[at - 1]) == "hypothetical":
            return Staging("hypothetical", "by_doing")
        at -= 1
    return None


def _has_subject(page: Page, at: int) -> bool:
    """Whether a pronoun, a noun with its article or a name follows a verb."""
    return page.tags[at + 1] in _SUBJECTS or (page.tags[at + 1] is None and page.scan.tokens[at + 1][:1].isupper())


def _told_as_known(page: Page, candidate: Candidate) -> bool:
    """Whether a trigger is a noun that is known: "Should the *raid* anger them, ..."."""
    return candidate.trigger.part == "n" and is_known(page, candidate)
