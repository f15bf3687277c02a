"""How a place may be joined to an event: named rules for the preposition before it, or the verb whose object it is."""

from __future__ import annotations

from collections.abc import Callable

from newsparse.text import nation
from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.phrases import Phrase
from newsparse_events.word_groups import groups

Link = Callable[[Page, Candidate, Phrase], bool]

_NOUN_PHRASE = 3
_LOCALITY = 5
_LEFT = 7
_STRUCK = 3
_CONTESTED = frozenset(("battle", "fight", "fighting"))
_RIGHT_BEHIND = frozenset(("of", "to", "on"))
_LED = frozenset(("to", "of", "on", "into", "through", "in", "at"))
_REACHED = frozenset(("ASSAULT", "PROTEST"))
_SENT = 9


def may_be_its_own(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a place is the event's unless it belongs elsewhere: a preposition of place stands before it."""
    return any(rule(page, candidate, phrase) for rule in LOOSE)


def names_a_nation(page: Page, phrase: Phrase) -> bool:
    """Whether a place is a country: "Denmark", not "Bergen"."""
    mention = phrase.mention
    return mention is not None and bool(nation(page.doc.plain[mention.span.start : mention.span.end]))


def only_auxiliaries(page: Page, low: int, high: int) -> bool:
    """Whether only auxiliaries, adverbs and "also" stand in a range of up to three words."""
    if not 0 <= high - low <= _STRUCK:
        return False
    return all(page.tags[at] in ("B", "H", "R", "X") or page.lower[at].endswith("ly") for at in range(low, high))


def is_entered(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """As in "*visited* Bergen", "*shelled* the northern town of Bergen", "Bergen was *shelled*", not "met Bergen"."""
    trigger = candidate.trigger
    if trigger.part != "v" or trigger.lemma not in groups()["entering"]:
        return False
    if phrase.last <= candidate.first:
        if trigger.form not in ("past", "participle") or page.tag(candidate.first - 1) not in ("B", "R"):
            return False
        return page.tag(phrase.last) in ("B", "H") and only_auxiliaries(page, phrase.last, candidate.first)
    return phrase.first >= candidate.last and before(page, phrase, candidate.last) == candidate.last - 1


def stands_in(page: Page, _: Candidate, phrase: Phrase) -> bool:
    """As in "near *Bergen*", "in the port of *Bergen*", "west of *Bergen*": a preposition of place before it."""
    at = before(page, phrase)
    if page.word(at) in groups()["where"]:
        return page.word(at) != "on"
    return page.word(at) == "of" and page.word(at - 1) in groups()["bearings"] and _measured(page, at - 2)


def _measured(page: Page, at: int) -> bool:
    """Whether a bearing follows a preposition of place or a distance: "in the *north* of", "30 km *west* of"."""
    low = at - _NOUN_PHRASE
    while at > low and page.tags[at] in (None, "D") and page.lower[at] not in groups()["distances"]:
        at -= 1
    return page.word(at) in groups()["where"] or page.word(at) in groups()["distances"]


def stands_right_behind(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """As in "the *siege* of *Bergen*", "an *attack* on *Bergen*", "*battle* for *Bergen*", "*withdrew* from *Chad*"."""
    if not 0 < phrase.first - candidate.last <= _LEFT + 1 or page.tag(candidate.last) not in ("I", "T"):
        return False
    at = before(page, phrase)
    if not candidate.last <= at <= candidate.last + 1:
        return False
    word, trigger = page.word(at), candidate.trigger
    if word in _RIGHT_BEHIND:
        return True
    if trigger.type == "RETREAT":
        return word == "from"
    if trigger.type != "ASSAULT":
        return False
    return word in ("against", "into") or (word == "for" and trigger.lemma in _CONTESTED)


def is_reached(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """As in "*travelled to* Bergen", "*laid siege to* Bergen": the preposition of the place ends the trigger."""
    trigger = candidate.trigger
    if trigger.mode != "visit" and trigger.type not in _REACHED:
        return False
    if page.word(candidate.last - 1) not in _LED or phrase.first < candidate.last:
        return False
    return before(page, phrase, candidate.last) == candidate.last - 1


def is_where_troops_go(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """As in "*deployed* two battalions to *Mali*": the end of a movement of forces, up to a few words behind it."""
    if candidate.trigger.type != "MOBILIZE" or phrase.first < candidate.last or candidate.trigger.part != "v":
        return False
    at = before(page, phrase, candidate.last)
    return page.word(at) in ("to", "into") and at - candidate.last < _SENT


def contains_the_site(page: Page, phrase: Phrase) -> bool:
    """As in "in *Bergen*'s old harbour", "in *Bergen*'s floods": the possessor of a site, or of what happened."""
    if page.word(before(page, phrase)) not in groups()["where"]:
        return False
    low = phrase.last + 1 + (page.word(phrase.last + 1) == "s")
    for at in range(low, low + _LOCALITY):
        if page.lower[at] in groups()["sites"] or page.lower[at] in groups()["localities"]:
            return True
        if at in page.triggers or page.tags[at] not in (None, "-"):
            return at in page.triggers and not names_a_nation(page, phrase)
    return False


def before(page: Page, phrase: Phrase, low: int = 0) -> int:
    """The word before a place; articles, describing words and "the town of" passed over, and a place before a comma.

    Words before `low` are not passed over.
    """
    at = phrase.first - 1
    while at > phrase.first - _LEFT and at >= low and (_describes(page, at) or _leads(page, phrase, at)):
        at -= 1
    return at


def _describes(page: Page, at: int) -> bool:
    """Whether a word may stand between a preposition and a place: "in the *northern* town", not "in *warning* Oslo"."""
    if page.tags[at] == "D" or (page.tags[at] == "-" and _joins(page, at)):
        return True
    return page.tags[at] is None and not page.lower[at].endswith("ing") and page.lower[at] not in groups()["striking"]


def _joins(page: Page, at: int) -> bool:
    """Whether a hyphen stands before a participle without spaces: "rebel-held", "war-torn"."""
    starts, ends = page.scan.starts, page.scan.ends
    whole = starts[at] == ends[at - 1] and starts[at + 1] == ends[at]
    return whole and (page.lower[at + 1].endswith("ed") or page.lower[at + 1] in groups()["joined"])


def _leads(page: Page, phrase: Phrase, at: int) -> bool:
    """Whether a comma stands behind a place ("in *Oslo*, Norway"), or "of", "like" behind what kind of place it is."""
    if page.tags[at] == ",":
        return page.scan.tokens[at - 1][0].isupper() and (page.tag(at + 1) != "D" or page.word(at + 2) == ".")
    if at != phrase.first - 1:
        return False
    if page.lower[at] == "of":
        return page.word(at - 1) in groups()["localities"]
    return page.lower[at] in ("like", "including") and page.word(at - 1) in groups()["regions"]


LOOSE: tuple[Link, ...] = (stands_in, stands_right_behind, is_entered, is_reached, is_where_troops_go)
