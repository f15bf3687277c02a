"""Places that an event takes over from what was told before ("the *attack*", "*killed*") or the dateline ("here")."""

from __future__ import annotations

from functools import cached_property

from newsparse import Mention
from newsparse.text import SpanIndex
from newsparse_events.date_owners import verbal
from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.phrases import SentenceMentions
from newsparse_events.places.links import before
from newsparse_events.setting import Where, reach
from newsparse_events.stages.verb_groups import verb_chain
from newsparse_events.word_groups import groups

_BACK = 4
_ADJECTIVES = 2
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_SAME = {
    "ASSAULT": ("ASSAULT", "DEATH"),
    "DEATH": ("ASSAULT", "DEATH", "ACCIDENT", "DISASTER"),
    "ACCIDENT": ("ACCIDENT", "DEATH"),
    "DISASTER": ("DISASTER",),
}
_SETS_ELSEWHERE = frozenset(("of", "on", "in", "at", "against", "near", "for"))
_MOVES = frozenset(("to", "from", "into"))
_HERE = 6
_ENDS = frozenset('.;:"(),W&')
INHERITED = "inherited"
DATELINE = "dateline"

Told = tuple[int, Where]


class CarriedPlaces:
    """The places of the last events by kind, in the order of the text; what stands far back is forgotten."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._last: dict[str, Told] = {}
        self._home = _home(page)

    def of(self, mentions: SentenceMentions, candidate: Candidate, own: Where | None) -> Where | None:
        """An event's own place, else the one that it takes over, with a note where from; None where there is none."""
        if own is None and not self._last and self._home is None:
            return None
        sentence = mentions.number
        if own is not None:
            if own.note is None:
                self._last[_kind(candidate)] = sentence, own
            return own
        found = self._here(candidate) or self._taken_over(mentions, candidate, sentence)
        if found is not None and candidate.trigger.part == "n":
            self._last[_kind(candidate)] = sentence, found
        return found

    def _here(self, candidate: Candidate) -> Where | None:
        """As in "LIMA - At a *rally* here on Sunday": where the report comes from, outside quotation marks."""
        page, last = self._page, candidate.last
        near = page.lower[last : last + _HERE]
        if self._home is None or "here" not in near:
            return None
        at = last + near.index("here")
        if any(page.tags[one] in _ENDS or verbal(page, one) for one in range(last, at)):
            return None
        if self._quotes.at(page.scan.starts[at]) is not None:
            return None
        return Where(self._home, DATELINE)

    @cached_property
    def _quotes(self) -> SpanIndex:
        return SpanIndex((quote.span.start, quote.span.end) for quote in self._page.doc.quotes)

    def _taken_over(self, mentions: SentenceMentions, candidate: Candidate, sentence: int) -> Where | None:
        told = self._told(candidate, sentence) if self._last else None
        if told is None or self._is_set(mentions, candidate):
            return None
        return Where(told[1].mention, INHERITED)

    def _told(self, candidate: Candidate, sentence: int) -> Told | None:
        """The event before that this one is the same as, or the harm of."""
        kinds = _SAME.get(candidate.trigger.type, (_kind(candidate),))
        if candidate.trigger.part == "n":
            return self._last_of(kinds, sentence, _BACK) if self._is_definite(candidate) else None
        if candidate.trigger.type != "DEATH" or self._is_another(candidate):
            return None
        return self._last_of(kinds, sentence, 1)

    def _is_another(self, candidate: Candidate) -> bool:
        """Whether a relative clause tells whom one means: "the aunt of a boy who was *shot*"."""
        start, _ = verb_chain(self._page, candidate.first)
        return self._page.word(start - 1) in ("who", "whom", "whose")

    def _last_of(self, kinds: tuple[str, ...], sentence: int, back: int) -> Told | None:
        found = [told for kind in kinds if (told := self._near(kind, sentence, back)) is not None]
        return max(found, key=lambda told: told[0], default=None)

    def _near(self, kind: str, sentence: int, back: int) -> Told | None:
        told = self._last.get(kind)
        return told if told is not None and 0 <= sentence - told[0] <= back else None

    def _is_definite(self, candidate: Candidate) -> bool:
        """As in "the *attack*", "that deadly *blast*", and nothing behind that tells another one."""
        page, at = self._page, candidate.first - 1
        if page.word(candidate.last) in _SETS_ELSEWHERE:
            return False
        while at > candidate.first - 1 - _ADJECTIVES and page.tags[at] is None and page.lower[at].islower():
            at -= 1
        return page.word(at) in _DEFINITE

    def _is_set(self, mentions: SentenceMentions, candidate: Candidate) -> bool:
        """Whether the sentence names a place of its own, whatever happened there."""
        page, where = self._page, groups()["where"] | _MOVES
        near = mentions.places_within(reach(page, candidate))
        return any(page.word(before(page, phrase)) in where for phrase in near)


def _kind(candidate: Candidate) -> str:
    """What events must share to be told of as one: violence its type ("the *attack*" of a bomb), others the word."""
    trigger = candidate.trigger
    return trigger.type if trigger.type in _SAME else f"{trigger.type} {trigger.lemma}"


def _home(page: Page) -> Mention | None:
    """The place of the first dateline."""
    for line in page.doc.datelines[:1]:
        for mention in page.doc.mentions:
            if mention.span.start >= line.span.end:
                return None
            if mention.kind == "place" and line.span.start <= mention.span.start:
                return mention
    return None
