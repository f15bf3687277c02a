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
    return source is not None and page.words.lower[source[0]] in page.lexicon.words("nobody")


def declined_to_speak(page: Page, reading: Reading) -> bool:
    """The mill declined to comment; a guard refused to say whether the gate was shut; he refused to be named.

    Refusing a deed is an answer: "Ek refused to sign the treaty".
    """
    lower, cue, words = page.words.lower, reading.anchor, page.lexicon.words
    if cue is None:
        return False
    if cue.cue.lemma in words("silence"):
        return cue.group < cue.first and not words("declining").isdisjoint(lower[cue.group : cue.first])
    declines = lower[cue.first] in words("declining")
    return declines and not words("silence").isdisjoint(lower[cue.last : cue.last + _NEAR])
