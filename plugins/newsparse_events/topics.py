"""Rules that refuse a reading by what is spoken of: campaigns, computers, what is shown and not marched for."""

from __future__ import annotations

from bisect import bisect_right

from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.word_groups import groups

RALLY = ("PROTEST", "rally")
ATTACKS = frozenset(("attack", "target"))
DEMONSTRATE = ("PROTEST", "demonstrate")
_CAMPAIGN_WORDS = 2
_CYBER_WORDS = 3
_SIGHT = 15
_DAYS = frozenset(("this", "that", "last", "next"))


def rally_of_a_person(page: Page, candidate: Candidate) -> bool:
    """A rally named by whom it is for is a campaign's, no protest: "a Lindqvist *rally*", "Ms. Lindqvist's *rally*"."""
    last = candidate.first - 1 - (2 if page.word(candidate.first - 1) == "s" else 0)
    if last < 0 or page.capitals or not page.scan.tokens[last][0].isupper():
        return False
    start, found = page.scan.starts[last], page.doc.mentions
    at = bisect_right(found, start, key=lambda mention: mention.span.start) - 1
    return at >= 0 and found[at].kind == "person" and start < found[at].span.end


def rally_in_a_campaign(page: Page, candidate: Candidate) -> bool:
    """In an article about candidates a rally is a campaign's, unless protest is spoken of: "spoke at a *rally*"."""
    if len(groups()["campaigning"] & page.vocabulary) < _CAMPAIGN_WORDS:
        return False
    near = page.lower[max(0, candidate.first - _SIGHT) : candidate.last + _SIGHT]
    return groups()["protesting"].isdisjoint(near)


def on_computers(page: Page, candidate: Candidate) -> bool:
    """In an article about hackers an *attack* is on computers, unless force is spoken of beside it."""
    if len(groups()["cyber"] & page.vocabulary) < _CYBER_WORDS:
        return False
    near = page.lower[max(0, candidate.first - _SIGHT) : candidate.last + _SIGHT]
    return groups()["force"].isdisjoint(near)


def demonstrates_something(page: Page, candidate: Candidate) -> bool:
    """What is shown, not marched for: "*demonstrated* restraint", "*demonstrated* a skill"; "*demonstrated* here"."""
    at, right = candidate.last, page.word(candidate.last)
    if page.tags[at] is not None or right.endswith("ly"):
        return page.tags[at] in ("D", "O") and right not in _DAYS
    return right not in groups()["adverbial"]
