"""Readings in which nothing is said: "No group claimed responsibility", "She declined to comment"."""

from __future__ import annotations

from newsparse_quotes.readings import Reading
from newsparse_quotes.sight import Sight


def reports_nothing(sight: Sight, reading: Reading) -> bool:
    """Whether a reading only tells that somebody did not speak."""
    return negated_source(sight, reading) or declined_to_speak(sight, reading)


def negated_source(sight: Sight, reading: Reading) -> bool:
    """Nobody said why; neither side would say how many boats were lost; no group claimed the raid."""
    source = reading.source
    return source is not None and sight.word(source[0]) in sight.words("nobody")


def declined_to_speak(sight: Sight, reading: Reading) -> bool:
    """The mill declined to comment; a guard refused to say whether the gate was shut; he refused to be named.

    Refusing a deed is an answer: "Ek refused to sign the treaty".
    """
    lower, cue = sight.page.words.lower, sight.anchor
    if cue.cue.lemma in sight.words("silence"):
        return any(lower[k] in sight.words("declining") for k in range(cue.group, cue.first))
    return lower[cue.first] in sight.words("declining") and sight.word(reading.first + 1) in sight.words("silence")
