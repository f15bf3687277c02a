"""Noun phrases beside a trigger: mentions first, else the words that look like one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from newsparse import Mention, Span
from newsparse_events.page import Page, Range

_LONGEST = 8


class Phrase(NamedTuple):
    """A noun phrase, ``first:last`` in words, with the mention that covers it if there is one."""

    first: int
    last: int
    mention: Mention | None = None

    def span(self, page: Page) -> Span:
        """Where it stands."""
        if self.mention is not None:
            return self.mention.span
        return Span(*page.scan.span(self.first, self.last))


# The plain tuple constructor, twice as fast as the class.
_phrase: Callable[[tuple[int, int, Mention | None]], Phrase] = partial(tuple.__new__, Phrase)


class Mentions:
    """The mentions of a document; those of a sentence are put into words when it is asked for."""

    def __init__(self, page: Page) -> None:
        self._words = page.scan.starts
        self._found = page.doc.mentions
        self._starts = [mention.span.start for mention in self._found]

    def of(self, number: int, sentence: Range) -> SentenceMentions:
        """The mentions that start in a sentence, given its number: all places, and of the others the outermost."""
        words, (at, end), covered = self._words, sentence, 0
        actors, places = [], []
        for one in self._found[self._until(at) : self._until(end)]:
            span = one.span
            at = bisect_left(words, span.start, at, end)
            last = bisect_left(words, span.end, at, end)
            phrase = _phrase((at, last if last < end else bisect_left(words, span.end, at), one))
            if one.kind == "place":
                places.append(phrase)
            if at >= covered and phrase[1] > at:
                actors.append(phrase)
                covered = phrase[1]
        return SentenceMentions(number, actors, places)

    def _until(self, word: int) -> int:
        """How many mentions start before a word: not behind the beginning of the one before it."""
        return bisect_right(self._starts, self._words[word - 1]) if word else 0


class SentenceMentions:
    """The mentions of a sentence: outermost ones that can act, and places."""

    def __init__(self, number: int, actors: list[Phrase], places: list[Phrase]) -> None:
        self.number = number
        self.actors = actors
        self.places = places
        self._starts = [phrase[0] for phrase in actors]
        self._places = [phrase[0] for phrase in places]

    def places_within(self, part: Range) -> Sequence[Phrase]:
        """The places that start in a range of words."""
        return self.places[bisect_left(self._places, part[0]) : bisect_left(self._places, part[1])]

    def holding(self, place: int) -> Phrase | None:
        """The actor phrase that holds a word."""
        at = bisect_right(self._starts, place)
        if at:
            phrase = self.actors[at - 1]
            if place < phrase[1]:
                return phrase
        return None


def phrase_from(page: Page, mentions: SentenceMentions, place: int, end: int) -> Phrase | None:
    """The noun phrase that begins at a word: a mention within its first words, else an article and what follows."""
    at, tags, limit = place, page.tags, min(end, place + _LONGEST)
    while at < limit and tags[at] in ("D", None, "-", "'"):
        held = mentions.holding(at)
        if held is not None:
            return held
        at += 1
    if at == place:
        return mentions.holding(place) if place < end else None
    first = place
    while first < at and tags[first] == "D":
        first += 1
    while at > first and (tags[at - 1] is not None or not page.lower[at - 1][0].isalnum()):
        at -= 1
    return _phrase((place, at, None)) if at > first else None


def phrase_until(page: Page, mentions: SentenceMentions, place: int, first: int) -> Phrase | None:
    """The noun phrase that ends right before a word, back to word `first`."""
    held = mentions.holding(place - 1) if place > first else None
    if held is not None:
        return held
    at, tags, limit = place, page.tags, max(first, place - _LONGEST)
    while at > limit and tags[at - 1] in (None, "-", "'"):
        at -= 1
        if mentions.holding(at - 1) is not None:
            break
    while at < place and not page.lower[at][0].isalnum():
        at += 1
    if at >= place:
        return None
    if at > first and tags[at - 1] == "D" and page.lower[at - 1] != "s":
        at -= 1
    return _phrase((at, place, None))
