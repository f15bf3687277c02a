"""Whose a date is: named rules that give it to something else in the sentence than the event."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from newsparse.text import lexicon_rows
from newsparse_events.lexicon import PACKAGE
from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.stages.verb_groups import verb_chain
from newsparse_events.word_groups import groups

_NEAR = 4
_VERBS = frozenset("BHMV")
_HARM = frozenset(("ASSAULT", "DEATH", "ACCIDENT", "DISASTER"))
_OPENERS = frozenset(',;:"()&W')


class Placed(NamedTuple):
    """A date beside an event, in words: the date, and what stands between the two."""

    first: int
    last: int
    low: int
    high: int

    @property
    def before(self) -> bool:
        """Whether the date stands before the event."""
        return self.high > self.last or self.low == self.last


Rule = Callable[[Page, Candidate, Placed], bool]


def placed(candidate: Candidate, first: int, last: int) -> Placed:
    """A date of the words ``first:last`` beside an event."""
    if last <= candidate.first:
        return Placed(first, last, last, candidate.first)
    return Placed(first, last, candidate.last, max(first, candidate.last))


def belongs_elsewhere(page: Page, candidate: Candidate, first: int, last: int) -> str | None:
    """The name of the first rule that gives a date to something else, None where it may be the event's."""
    where = placed(candidate, first, last)
    if names_the_event(page, candidate, where):
        return None
    for rule in RULES:
        if rule(page, candidate, where):
            return rule.__name__
    return None


def names_the_event(page: Page, candidate: Candidate, date: Placed) -> bool:
    """As in "the 2016 *election*", "Tuesday's *raid*": the date is part of the event's own noun phrase."""
    if candidate.trigger.part != "n" or not date.before or date.high - date.low > _NEAR:
        return False
    low = date.low + (page.tag(date.low) == ",")
    return all(page.tags[at] in (None, "-", "'") or page.lower[at] == "s" for at in range(low, date.high))


def of_a_noun(page: Page, _: Candidate, date: Placed) -> bool:
    """As in "a *2014* law", "*Monday*'s paper", "the square's *Christmas* tree": it says which thing is meant."""
    if page.word(date.last) == "'" and page.word(date.last + 1) == "s":
        return True
    if page.tag(date.last) != "N" or not page.word(date.last)[:1].isalpha() or verbal(page, date.last):
        return False
    if page.tag(date.first - 1) == "N":
        return page.word(date.last - 1) not in groups()["adverbial"]
    return page.tag(date.first - 1) == "D" or page.word(date.first - 1) == "of"


def of_the_saying(page: Page, candidate: Candidate, date: Placed) -> bool:
    """As in "the mayor said on *Friday* that ...", "told reporters in *Oslo*": what is said has its own."""
    at = date.first - 1
    while at > date.first - 4 and (page.tag(at) in ("I", "R") or page.word(at) in groups()["listeners"]):
        at -= 1
    return page.word(at) in groups()["saying"] and not candidate.first <= at < candidate.last


def of_a_later_verb(page: Page, candidate: Candidate, date: Placed) -> bool:
    """As in "*agreed* to repay sums that were paid in *2003*": another verb stands between event and date."""
    if date.before:
        return False
    if page.tag(date.first - 1) == "&" or (page.tag(date.first - 1) == "," and page.tag(date.first - 2) == "&"):
        return True
    between = range(date.low, date.high)
    if candidate.trigger.part != "n":
        return any(_opens_a_verb(page, candidate, at) for at in between)
    verbs = [at for at in between if _opens_a_verb(page, candidate, at)]
    if verbs and _happens(page, verbs):
        return page.tag(candidate.last) == "," and page.tag(candidate.last + 1) == "W"
    return bool(verbs)


def after_a_turn(page: Page, _: Candidate, date: Placed) -> bool:
    """As in "*arrested* after a march on *Sunday*": a word of time or cause stands between event and date."""
    if date.before and opens_a_clause(page, date.first):
        return False
    return any(page.lower[at] in groups()["sunders"] for at in range(date.low, date.high))


def of_a_nearer_event(page: Page, candidate: Candidate, date: Placed) -> bool:
    """As in "called the *raid* an answer to the bombing in *May*": the next noun has it."""
    if date.before or candidate.trigger.part != "n":
        return False
    return any(at in page.triggers and not verbal(page, at) for at in range(date.low, date.high))


def of_an_earlier_clause(page: Page, candidate: Candidate, date: Placed) -> bool:
    """As in "a talk seen on *Sunday*, he *blamed* her": where it opens no clause, it is of what stands before.

    A participle that goes on with the clause shares its date and place: "raided Oslo on *Sunday*, *killing* two".
    """
    if not date.before or opens_a_clause(page, date.first):
        return False
    start, _ = verb_chain(page, candidate.first)
    if start <= date.last:
        return page.word(date.last) == "having"
    between = range(date.low, min(date.high, start) - _goes_on(page, candidate))
    return any(page.tags[at] in _OPENERS or verbal(page, at) for at in between)


def _goes_on(page: Page, candidate: Candidate) -> bool:
    """Whether an event is told by a participle right behind a comma, as harm that a deed just told did."""
    return (
        candidate.trigger.form == "gerund" and candidate.trigger.type in _HARM and page.tag(candidate.first - 1) == ","
    )


def of_the_main_verb(page: Page, candidate: Candidate, date: Placed) -> bool:
    """As in "On *Sunday* she warned that they must stop *attacking*": a date that opens the clause has its first verb.

    A noun that this verb carries, and a verb that "and" joins to it, share the date.
    """
    if not date.before or not opens_a_clause(page, date.first):
        return False
    start, _ = verb_chain(page, candidate.first)
    between = range(date.low, min(date.high, start))
    verbs = sum(verbal(page, at) and not verbal(page, at - 1) for at in between)
    if verbs == 0:
        return False
    if any(page.tags[at] == "W" or _infinitive(page, at) or page.lower[at] in groups()["turns"] for at in between):
        return True
    return verbs > 1 or not (candidate.trigger.part == "n" or page.tag(start - 1) == "&")


def opens_a_clause(page: Page, first: int) -> bool:
    """Whether nothing but a preposition stands between a date and the beginning of its clause."""
    at = first - 1
    while at >= 0 and at > first - 4 and page.tags[at] in ("I", "R", "D"):
        at -= 1
    return at < page.sentence_at(first)[0] or (page.tags[at] in _OPENERS and page.tags[at] != ")")


def _opens_a_verb(page: Page, candidate: Candidate, at: int) -> bool:
    """Whether a verb of another clause begins: a finite one, "to", or after a noun one in -ing."""
    if page.tags[at] == "T":
        return candidate.trigger.part == "v" and _infinitive(page, at)
    if page.lower[at] in groups()["casualties"] and candidate.trigger.type in _HARM:
        return False
    if candidate.trigger.part == "n" and page.lower[at].endswith("ing") and page.tag(at - 1) in (",", "N"):
        return True
    return verbal(page, at)


def _infinitive(page: Page, at: int) -> bool:
    """Whether "to" opens an infinitive: no article, pronoun or name follows."""
    return page.tags[at] == "T" and page.tag(at + 1) == "N" and not page.scan.tokens[at + 1][0].isupper()


def _happens(page: Page, verbs: list[int]) -> bool:
    """Whether all verbs say only that something took place: "the talks *were held* on Friday"."""
    known = groups()["occurs"]
    return all(page.tags[at] in _VERBS or page.lower[at] in known for at in verbs)


def verbal(page: Page, at: int) -> bool:
    """Whether a word is a finite verb or a participle that no article makes an adjective."""
    tag = page.tags[at]
    if tag is not None:
        return tag in _VERBS
    word = page.lower[at]
    if not (word in pasts() or (word.endswith("ed") and len(word) > 4)):
        return False
    return page.tags[at - 1] not in ("D", "-")


@lru_cache(maxsize=1)
def pasts() -> frozenset[str]:
    """Past forms and participles of irregular verbs."""
    return frozenset(_pasts())


def _pasts() -> Iterator[str]:
    for row in lexicon_rows(PACKAGE, "data/en/irregular_verbs.txt"):
        for forms in row[1:3]:
            yield from (form for form in forms.split("|") if form != row[0])


RULES: tuple[Rule, ...] = (
    of_a_noun,
    of_the_saying,
    of_a_later_verb,
    after_a_turn,
    of_a_nearer_event,
    of_an_earlier_clause,
    of_the_main_verb,
)
