"""When and where an event happened: the date and the place that stand nearest to it, or are inherited, and how."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from newsparse import DateExpression, Mention
from newsparse.text import SpanIndex, common_words, nation
from newsparse_events.date_owners import belongs_elsewhere
from newsparse_events.matching import Candidate
from newsparse_events.page import Page, Range
from newsparse_events.parts import groups
from newsparse_events.phrases import Phrase, SentenceMentions
from newsparse_events.place_owners import place_belongs_elsewhere

_CLAUSE = 6
_FAR = 20
_REACH = 60
_TOO_FAR = 30
_NEARBY = 36
_RIGHT_BEHIND = 3
_INITIALS = 4


class When(NamedTuple):
    """A date and where it comes from; no note for one of the event's own clause."""

    date: DateExpression
    note: str | None


class Where(NamedTuple):
    """A place and where it comes from; no note for one of the event's own sentence."""

    mention: Mention
    note: str | None


class Dates:
    """The dates of a document that have a value, by words; those in a name ("the *Sunday* Herald") are none."""

    def __init__(self, page: Page) -> None:
        self.found: list[tuple[int, int, DateExpression]] = []
        named = SpanIndex(
            (one.span.start, one.span.end)
            for one in page.doc.mentions
            if one.kind == "organization" and one.form == "name"
        )
        for date in page.doc.dates:
            if date.type in ("DATE", "TIME") and date.start is not None and named.at(date.span.start) is None:
                first = page.scan.at(date.span.start)
                if not page.is_silent(first) and page.word(first - 1) not in ("since", "until", "["):
                    self.found.append((first, page.scan.at(date.span.end), date))
        self._starts = [first for first, _, _ in self.found]

    def within(self, part: Range) -> list[tuple[int, int, DateExpression]]:
        """The dates that start in a range of words."""
        return self.found[bisect_left(self._starts, part[0]) : bisect_left(self._starts, part[1])]


def reach(page: Page, candidate: Candidate, words: int = _REACH) -> Range:
    """The words of the sentence around an event, bounded on both sides."""
    first, last = page.sentence_at(candidate.first)
    return max(first, candidate.first - words), min(last, candidate.last + words)


def when(page: Page, dates: Dates, candidate: Candidate, others: list[int]) -> When | None:
    """The date of the event's sentence that is nearest to it: own clause first, then with a note.

    `others` are the first words of other events of the sentence: a date beyond one of them is more likely theirs.
    """
    found = dates.within(reach(page, candidate))
    if not found:
        return None
    scored = [
        (_date_distance(page, candidate, others, first, last), number)
        for number, (first, last, _) in enumerate(found)
        if belongs_elsewhere(page, candidate, first, last) is None
    ]
    if not scored:
        return None
    distance, best = min(scored)
    return When(found[best][2], None if distance < _FAR else "sentence")


def to_come(page: Page, candidate: Candidate, found: When) -> bool:
    """Whether an event is told for a day after publication: "the *election* in May", "they *meet* on Friday"."""
    published, start = page.doc.meta.published, found.date.start
    if found.note is not None or published is None or start is None:
        return False
    told_now = candidate.trigger.part == "n" or candidate.trigger.form in ("base", "third")
    return told_now and start.date() > published.date()


def _date_distance(page: Page, candidate: Candidate, others: list[int], first: int, last: int) -> int:
    low, high = (last, candidate.first) if last <= candidate.first else (candidate.last, first)
    between = page.tags[low:high]
    marks = sum(tag in (",", ";", ":", '"', "(", ")") for tag in between)
    clauses = sum(tag == "W" for tag in between)
    crossed = sum(low <= other < high for other in others)
    behind = 2 if first < candidate.first else 0
    return max(0, high - low) + _CLAUSE * marks + 8 * clauses + 8 * crossed + behind


def where(page: Page, mentions: SentenceMentions, candidate: Candidate, others: list[int]) -> Where | None:
    """The place of the event's sentence that is nearest to it and stands after a preposition of place."""
    near = mentions.places_within(reach(page, candidate, _NEARBY))
    found = [phrase for phrase in near if _is_setting(page, candidate, phrase)]
    if not found:
        return None
    scored = [(_place_distance(page, candidate, others, phrase), number) for number, phrase in enumerate(found)]
    distance, nearest = min(scored)
    if distance > _TOO_FAR:
        return None
    best = found[nearest]
    return Where(best.mention, None) if best.mention is not None else None


def _is_setting(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a place stands where an event is set: "in Oslo", "near the port of Oslo", "Oslo, Norway".

    "of" and "to" count right behind the trigger ("the siege of Oslo"). A place with a possessive is none ("Oslo's
    mayor"), nor is one that acts ("Oslo, is").
    """
    if page.word(phrase.last) == "'" and (page.word(phrase.last + 1) == "s" or page.tag(phrase.last + 1) == "N"):
        return False
    if page.word(phrase.first - 1) == "," and page.tag(phrase.last) in ("B", "H", "M", "V"):
        return False
    if _is_word(page, phrase) or _is_adjective(page, candidate, phrase):
        return False
    if not (_is_entered(page, candidate, phrase) or _is_placed(page, candidate, phrase)):
        return False
    return place_belongs_elsewhere(page, candidate, phrase.first, phrase.last) is None


def _is_word(page: Page, phrase: Phrase) -> bool:
    """Whether a place is but a word: "in a CLASH", "IN THE STOPPAGE" of a text in capitals, "at a *Lodge*"."""
    if page.word(phrase.first - 1) in ("a", "an") and page.tag(phrase.last) not in ("N", ","):
        return True
    if not page.capitals or (phrase.mention is not None and phrase.mention.coordinates is not None):
        return False
    inside = range(phrase.first, phrase.last)
    return any(at in page.triggers for at in inside) or all(page.lower[at] in common_words() for at in inside)


def _is_entered(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a place is what a verb of coming or of war bears on: "*visited* Oslo", "*shelled* it", not "met Oslo"."""
    trigger = candidate.trigger
    if trigger.part != "v" or trigger.lemma not in groups()["entering"]:
        return False
    return all(tag == "D" for tag in page.tags[candidate.last : phrase.first]) and phrase.first >= candidate.last


def _is_placed(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a preposition of place stands before a place, or "of", "to" and "on" right behind the trigger."""
    before = _preposition(page, phrase)
    if before in ("of", "to", "on"):
        between = page.tags[candidate.last : phrase.first]
        return 0 <= phrase.first - candidate.last <= _RIGHT_BEHIND and all(tag in ("I", "T", "D") for tag in between)
    return before in groups()["where"]


def _is_adjective(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a place says only whose something is: "outside *U.S.* embassies", "an attack on *Chile* fans".

    Initials before an election are none, nor is a town or region: "on the Oslo stage".
    """
    if page.tag(phrase.last) not in ("N", "-") or (
        candidate.trigger.type == "ELECTION" and phrase.last <= candidate.first
    ):
        return False
    tokens = page.scan.tokens[phrase.first : phrase.last]
    letters = "".join(tokens).replace(".", "")
    if letters.isupper() and len(letters) < _INITIALS:
        return True
    following = page.scan.tokens[phrase.last]
    return following.islower() and page.word(phrase.first - 1) in ("of", "on", "to") and bool(nation(" ".join(tokens)))


def _preposition(page: Page, phrase: Phrase) -> str:
    """The word before a place; articles, describing words and "the town of" passed over, and a place before a comma."""
    at = phrase.first - 1
    while at > phrase.first - 7 and at >= 0 and (_describes(page, at) or _leads(page, phrase, at)):
        at -= 1
    return page.word(at)


def _describes(page: Page, at: int) -> bool:
    """Whether a word may stand between a preposition and a place: "in the *northern* town", not "in *warning* Oslo"."""
    return page.tags[at] == "D" or (page.tags[at] is None and not page.lower[at].endswith("ing"))


def _leads(page: Page, phrase: Phrase, at: int) -> bool:
    """Whether a comma stands behind a place ("in *Oslo*, Norway"), or "of" behind what kind of place it is."""
    if page.tags[at] == ",":
        return page.scan.tokens[at - 1][0].isupper() and page.tag(at + 1) != "D"
    return page.lower[at] == "of" and at == phrase.first - 1 and page.word(at - 1) in groups()["localities"]


def _place_distance(page: Page, candidate: Candidate, others: list[int], phrase: Phrase) -> int:
    low, high = (phrase.last, candidate.first) if phrase.last <= candidate.first else (candidate.last, phrase.first)
    between = page.tags[low:high]
    marks = sum(tag in (",", ";", ":", '"') for tag in between)
    clauses = sum(tag == "W" for tag in between)
    crossed = sum(low <= other < high for other in others)
    behind = 3 if phrase.first < candidate.first else 0
    weak = 0 if page.word(phrase.first - 1) in groups()["place"] else 3
    return max(0, high - low) + 3 * marks + 6 * clauses + 5 * crossed + behind + weak
