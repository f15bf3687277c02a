"""Places that are an event's whatever else its sentence says: by its name, by "where", or as what was struck."""

from __future__ import annotations

from newsparse_events.date_owners import verbal
from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.phrases import Phrase
from newsparse_events.places.links import Link, before, names_a_nation, only_auxiliaries
from newsparse_events.word_groups import groups

VIOLENT = frozenset(("ASSAULT", "DEATH", "ACCIDENT", "DISASTER", "PROTEST"))
_HAPPENINGS = VIOLENT | {"ELECTION"}
_OF_NATIONS = frozenset(("ELECTION", "DISASTER"))
_BREAKS = frozenset('.;:"W()')
_CLAUSE_OPENS = frozenset('.,;:"W&D')
_AUXILIARIES = frozenset("MHBR")
_NOUN_PHRASE = 3
_LOCALITY = 5
_STRUCK = 3
_CLAUSE = 20


def is_its_own(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a place is the event's whatever else stands in the sentence: it names the event, or "where" joins it."""
    if phrase.last > candidate.first:
        return is_struck(page, candidate, phrase)
    for rule in FIRM_OF_NOUNS if candidate.trigger.part == "n" else FIRM_OF_VERBS:
        if rule(page, candidate, phrase):
            return True
    return False


def names_the_event(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """As in "the *Bergen* ferry *disaster*", "the *Utah* *primary*"; a nation is who did it: "a *Danish* raid".

    What goes before as "anti-" makes it another word.
    """
    if not 0 <= candidate.first - phrase.last <= _NOUN_PHRASE or page.word(phrase.first - 1) == "-":
        return False
    if candidate.trigger.part != "n" and not _is_bare_gerund(page, candidate, phrase):
        return False
    return _is_of_a_happening(page, candidate, phrase) and _plain(page, phrase.last, candidate.first)


def _is_bare_gerund(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a verb in -ing stands as a noun right behind a place: "after the Bergen *shooting*.", no object."""
    bare = candidate.trigger.form == "gerund" and phrase.last == candidate.first
    return bare and page.tag(candidate.last) not in ("D", "N", "O", "-")


def owns_the_event(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """As in "*Bergen*'s ferry *disaster*", "*Peru*'s *election*"; "Bergen's *attack* on" somebody is what it did."""
    if candidate.trigger.part != "n" or page.word(phrase.last) != "'" or phrase.last >= candidate.first:
        return False
    low = phrase.last + 1 + (page.word(phrase.last + 1) == "s")
    if page.word(candidate.last) in ("on", "against", "to"):
        return False
    return _is_of_a_happening(page, candidate, phrase) and _plain(page, low, candidate.first)


def _is_of_a_happening(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether an event is of a kind that towns give names to, and nations too: "the *Chad* war", "*Peru* floods"."""
    trigger, word = candidate.trigger, page.word(candidate.last - 1)
    if trigger.type in _OF_NATIONS or (trigger.type in _HAPPENINGS and word in groups()["of_nations"]):
        return True
    if trigger.type not in _HAPPENINGS and word not in groups()["of_towns"]:
        return False
    return not names_a_nation(page, phrase)


def _plain(page: Page, low: int, high: int) -> bool:
    """Whether nothing but a few nouns and adjectives stands between a place and an event: no verb, no person."""
    if not 0 <= high - low <= _NOUN_PHRASE:
        return False
    persons = groups()["persons"]
    return all(
        (page.tags[at] == "-" or page.tags[at] is None) and page.lower[at] not in persons and not verbal(page, at)
        for at in range(low, high)
    )


def opens_a_clause_of_place(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """As in "*Bergen*, where gunmen *attacked* a convoy": "where" right behind the place, and no other clause."""
    at = phrase.last + (page.word(phrase.last) == ",")
    if page.word(at) != "where" or not at < candidate.first <= at + _CLAUSE:
        return False
    between = range(at + 1, candidate.first)
    return all(page.tags[one] not in _BREAKS and page.lower[one] not in groups()["saying"] for one in between)


def is_struck(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """As in "the *blast* shook the port of *Bergen*", "*Bergen* was rocked by two *blasts*"."""
    if candidate.trigger.part != "n" or candidate.trigger.type not in VIOLENT:
        return False
    striking = groups()["striking"]
    if phrase.first >= candidate.last:
        at = before(page, phrase)
        return page.word(at) in striking and only_auxiliaries(page, candidate.last, at)
    if page.tag(phrase.last) not in ("B", "H"):
        return False
    by = next((at for at in range(phrase.last, candidate.first) if page.word(at) == "by"), None)
    if by is None or candidate.first - by > _LOCALITY or page.word(by - 1) not in striking:
        return False
    return only_auxiliaries(page, phrase.last, by - 1)


def hosts_the_event(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """As in "*Bergen* saw two *protests*", "*Peru* will hold *elections*": a verb of having it happen lies between."""
    if page.tag(phrase.first - 1) not in _CLAUSE_OPENS or phrase.last >= candidate.first:
        return False
    at = phrase.last
    while at < phrase.last + _STRUCK and (page.tags[at] in _AUXILIARIES or page.lower[at] == "to"):
        at += 1
    held = candidate.trigger.type == "ELECTION" and page.word(at) in groups()["holding"]
    if not held and page.word(at) not in groups()["hosting"]:
        return False
    return 0 < candidate.first - at <= _LOCALITY and not _breaks(page, at + 1, candidate.first)


def _breaks(page: Page, low: int, high: int) -> bool:
    return any(
        page.tags[at] in _BREAKS or page.tags[at] in ("I", ",", "&") or verbal(page, at) for at in range(low, high)
    )


FIRM_OF_NOUNS: tuple[Link, ...] = (
    names_the_event,
    owns_the_event,
    opens_a_clause_of_place,
    is_struck,
    hosts_the_event,
)
FIRM_OF_VERBS: tuple[Link, ...] = (names_the_event, opens_a_clause_of_place)
