"""Readings in which nothing is said: "No group claimed responsibility", "She declined to comment"."""

from __future__ import annotations

from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading

_NEAR = 5


def reports_nothing(page: Page, reading: Reading) -> bool:
    """Whether a reading only tells that somebody did not speak."""
    return negated_source(page, reading) or declined_to_speak(page, reading)


def negated_source(page: Page, reading: Reading) -> bool:
    """Nobody said why; neither side would say how many boats were lost; no group claimed the raid."""
    source = reading.source
    return source is not None and page.words.lower[source[0]] in page.lexicon.sets["nobody"]


def declined_to_speak(page: Page, reading: Reading) -> bool:
    """The mill declined to comment; a guard refused to say whether the gate was shut; he refused to be named.

    Refusing a deed is an answer: "Ek refused to sign the treaty".
    """
    anchor = reading.anchor
    if anchor is None:
        return False
    first, lower, sets = anchor.first, page.words.lower, page.lexicon.sets
    if anchor.cue.lemma in sets["silence"]:
        return anchor.group < first and not sets["declining"].isdisjoint(lower[anchor.group : first])
    declines = lower[first] in sets["declining"]
    return declines and not sets["silence"].isdisjoint(lower[anchor.last : anchor.last + _NEAR])
