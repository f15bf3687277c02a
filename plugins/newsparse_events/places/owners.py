"""Whose a place is: named rules that give it to something else in the sentence than the event."""

from __future__ import annotations

from newsparse_events.date_owners import (
    Placed,
    Rule,
    of_the_saying,
    opens_a_clause,
    placed,
    verbal,
)
from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.places.clauses import of_a_nearer_happening, of_an_earlier_part, of_another_verb
from newsparse_events.word_groups import groups

_STANCES = frozenset(("AGREE", "SUPPORT", "ACCUSE", "REJECT", "REQUEST", "THREATEN", "CONCEDE"))
_ABOUT = frozenset(("CONSULT", "STATEMENT", "COOPERATE", "LEGISLATE", "PROTEST", "ELECTION"))
_PUNISHED = frozenset(("TRIAL", "COERCE", "SANCTION", "ACCUSE"))
_BESIDE = 1
_CHAIN = 12
_NOUN_PHRASE = 6
_SIGHT = 5
_PERSONAL = frozenset(("who", "whom", "whose"))
_VERBLESS = frozenset((None, "-", "'", "D"))


def place_belongs_elsewhere(page: Page, candidate: Candidate, first: int, last: int) -> str | None:
    """The name of the first rule that gives a place to something else, None where it may be the event's.

    The places before a comma belong to it: "in *Oslo, Norway*".
    """
    where = _whole(page, candidate, first, last)
    for rule in PLACE_RULES:
        if rule(page, candidate, where):
            return rule.__name__
    return None


def is_loosely_owned(page: Page, candidate: Candidate, first: int, last: int) -> bool:
    """Whether a place is kept from an event only by other clauses of its sentence, and not by what has it."""
    where = _whole(page, candidate, first, last)
    return not any(rule(page, candidate, where) for rule in PLACE_RULES if rule not in CLAUSE_RULES)


def _whole(page: Page, candidate: Candidate, first: int, last: int) -> Placed:
    """A place with those before a comma: "*Oslo, Norway*"."""
    start = first
    while start > first - _CHAIN and page.word(start - 1) == "," and page.scan.tokens[start - 2][0].isupper():
        start -= 2
    return placed(candidate, start, last)


def of_what_is_meant(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "*pledged* help for schools in *Oslo*": a stance is not set where that is which it is about."""
    if candidate.trigger.type not in _STANCES or (place.before and opens_a_clause(page, place.first)):
        return False
    between = page.lower[place.low : place.high]
    if candidate.trigger.type == "ACCUSE" and between == ["at"]:  # "point the finger at Oslo"
        return True
    return place.before or len(between) > _BESIDE or groups()["place"].isdisjoint(between)


def of_the_office(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "*became* mayor of *Bergen*", "*resigned* as envoy to *Chile*": the office is held there."""
    return candidate.trigger.type == "PERSONNEL" and not place.before and page.word(place.first - 1) in ("of", "to")


def of_the_topic(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "*talks* on the fisheries in *Mali*", "*marched* against a dam in *Peru*": where the matter lies.

    A day or an occasion is no matter ("talks on Sunday in Oslo"), nor is what a march stands "on".
    """
    if candidate.trigger.type not in _ABOUT or place.before:
        return False
    topics = groups()["topics"] - ({"on"} if candidate.trigger.type == "PROTEST" else set())
    return any(page.lower[at] in topics and not _timed(page, at) for at in range(place.low, place.high - 1))


def of_the_deed(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "*fined* for dumping oil off *Malta*", "*arrested* over a theft in *Lyon*": where the charge leads to."""
    if candidate.trigger.type not in _PUNISHED or place.before:
        return False
    between = range(place.low - 1, place.high - 1)
    return any(page.lower[at] in groups()["charging"] and not _timed(page, at) for at in between)


def of_a_coming_verb(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "the *raids* will not keep him from *Oslo*": a verb after a modal, unless it says "take place"."""
    if candidate.trigger.part != "n" or place.before:
        return False
    return any(page.tags[at] == "M" and not _comes_about(page, at + 1) for at in range(place.low, place.high))


def of_a_person_told_of(page: Page, _: Candidate, place: Placed) -> bool:
    """As in "a farmer in *Kent* who was *arrested*", "the *raid* of a man who lives in *Bergen*": it is theirs."""
    return any(word in _PERSONAL for word in page.lower[place.low : place.high])


def told_from_afar(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "In *Oslo*, crowds sang for the victims of the *raid*", "people in *Kent* who fled the *fighting*".

    A noun that only follows "about", "against", "of", "fled" ... is what those at the place know or think of.
    """
    if candidate.trigger.part != "n" or not place.before:
        return False
    at = candidate.first - 1
    while at >= place.high - _NOUN_PHRASE and at >= place.low and page.tags[at] in _VERBLESS and not _acts(page, at):
        at -= 1
    if at < place.low:
        return False
    if page.word(at) == "of":
        return page.word(at - 1) not in groups()["amounts"]
    return page.word(at) in groups()["afar"] and not page.word(at + 1).isdigit()


def after_a_turn(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "*arrested* after a march in *Lyon*", "the *raid* came because kin in *Oslo* refused": of the other part.

    A span of time is none ("over the last week"), and "after" tells what people died of.
    """
    if place.before and opens_a_clause(page, place.first):
        return False
    sunders, besides = groups()["sunders"], groups()["besides"]
    turns = [at for at in range(place.low, place.high) if page.lower[at] in sunders or page.lower[at] in besides]
    if candidate.trigger.type == "DEATH":
        turns = [at for at in turns if page.lower[at] != "after"]
    return any(page.lower[at] != "over" or not _timed(page, at) for at in turns)


def of_who_speaks(page: Page, candidate: Candidate, place: Placed) -> bool:
    """As in "In *Oslo*, the envoy said that gunmen *attacked* a convoy": a verb of saying takes the opening place."""
    if not place.before:
        return False
    at = next((at for at in range(place.low, place.high) if page.lower[at] in groups()["saying"]), None)
    return at is not None and not candidate.first <= at < candidate.last


def _acts(page: Page, at: int) -> bool:
    """Whether a word is of those that keep what follows afar, or any verb in sight."""
    return page.lower[at] in groups()["afar"] or verbal(page, at)


def _timed(page: Page, at: int) -> bool:
    """Whether a day, a span of time or an occasion follows: "on Sunday", "over the weekend", "on the sidelines"."""
    for word in page.lower[at + 1 : at + 1 + _SIGHT]:
        if word in groups()["place"]:
            return False
        if word in groups()["adverbial"] or word in groups()["occasions"] or word[0].isdigit():
            return True
    return False


def _comes_about(page: Page, at: int) -> bool:
    """Whether the verb after a modal says only that something takes place, or is "be" or "have"."""
    at = next((place for place in range(at, at + _SIGHT) if page.tag(place) not in ("X", "R")), at)
    return page.tag(at) in ("B", "H", "M") or page.word(at) in groups()["occurs"]


PLACE_RULES: tuple[Rule, ...] = (
    of_the_saying,
    of_who_speaks,
    of_the_office,
    of_what_is_meant,
    of_the_topic,
    of_the_deed,
    of_another_verb,
    of_a_coming_verb,
    of_a_nearer_happening,
    after_a_turn,
    of_an_earlier_part,
    of_a_person_told_of,
    told_from_afar,
)
CLAUSE_RULES: tuple[Rule, ...] = (of_another_verb, of_an_earlier_part, after_a_turn)
