"""When and where an event happened: the date and the place that stand nearest to it, or are inherited, and how."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newsparse import DateExpression, Mention
from newsparse.text import common_words, nation
from newsparse_events.date_owners import belongs_elsewhere
from newsparse_events.matching import Candidate
from newsparse_events.page import Page, Range
from newsparse_events.phrases import Phrase, SentenceMentions
from newsparse_events.places.links import contains_the_site, may_be_its_own
from newsparse_events.places.names import VIOLENT, is_its_own
from newsparse_events.places.owners import is_loosely_owned, place_belongs_elsewhere
from newsparse_events.word_groups import groups

_CLAUSE = 6
_FAR = 20
_REACH = 60
_TOO_FAR = 30
_NEARBY = 36
_INITIALS = 4
_BEHIND = 2
_LONGEST_NAME = 200
_DATE_MARKS = frozenset(',;:"()')
_PLACE_MARKS = frozenset(',;:"')


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
        mentions = page.doc.mentions
        for date in page.doc.dates:
            if date.type in ("DATE", "TIME") and date.start is not None and not _in_a_name(mentions, date.span.start):
                first = page.scan.at(date.span.start)
                if not page.is_silent(first) and page.word(first - 1) not in ("since", "until", "["):
                    self.found.append((first, page.scan.at(date.span.end), date))
        self._starts = [first for first, _, _ in self.found]

    def within(self, part: Range) -> list[tuple[int, int, DateExpression]]:
        """The dates that start in a range of words."""
        return self.found[bisect_left(self._starts, part[0]) : bisect_left(self._starts, part[1])]


def _in_a_name(mentions: Sequence[Mention], offset: int) -> bool:
    """Whether an organisation is named where a date stands."""
    at = bisect_right(mentions, offset, key=_start) - 1
    while at >= 0 and mentions[at].span.start > offset - _LONGEST_NAME:
        one = mentions[at]
        if one.kind == "organization" and one.form == "name":
            return offset < one.span.end
        at -= 1
    return False


def _start(mention: Mention) -> int:
    return mention.span.start


def dates_of(page: Page) -> Dates:
    """The dates of a document: those that events were given serve incidents, too."""
    doc = page.doc
    layers = doc.dates, doc.mentions, doc.paragraphs, doc.datelines
    return page.reading.shared("dates", layers, lambda: Dates(page))


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
    marks = sum(map(_DATE_MARKS.__contains__, between))
    clauses = between.count("W")
    crossed = sum(low <= other < high for other in others)
    behind = 2 if first < candidate.first else 0
    return max(0, high - low) + _CLAUSE * marks + 8 * clauses + 8 * crossed + behind


def where(page: Page, mentions: SentenceMentions, candidate: Candidate, others: list[int]) -> Where | None:
    """The place of the event's sentence that is its own by name or clause, else the nearest after a preposition."""
    near = mentions.places_within(reach(page, candidate, _NEARBY))
    found = [phrase for phrase in near if is_its_own(page, candidate, phrase) or _is_setting(page, candidate, phrase)]
    if not found:
        return _only_place(page, mentions, candidate)
    scored = [(_place_distance(page, candidate, others, phrase), number) for number, phrase in enumerate(found)]
    distance, nearest = min(scored)
    if distance > _TOO_FAR:
        return None
    best = found[nearest]
    return Where(best.mention, None) if best.mention is not None else None


def _only_place(page: Page, mentions: SentenceMentions, candidate: Candidate) -> Where | None:
    """The one place of the sentence of a violent event, with a note, where only other clauses keep it away."""
    if candidate.trigger.type not in VIOLENT or len(mentions.places) != 1:
        return None
    phrase = mentions.places[0]
    if phrase.mention is None or phrase.mention.form != "name" or not _may_be_setting(page, candidate, phrase):
        return None
    low, high = sorted((phrase.first, candidate.first))
    between = page.lower[low:high]
    if high - low > _NEARBY or '"' in between or not groups()["saying"].isdisjoint(between):
        return None
    if _names_another(page, phrase):
        return None
    return Where(phrase.mention, "sentence") if is_loosely_owned(page, candidate, phrase.first, phrase.last) else None


def _names_another(page: Page, phrase: Phrase) -> bool:
    """Whether another event stands right behind a place: "the *Bergen* shooting"."""
    return any(at in page.triggers for at in range(phrase.last, phrase.last + _BEHIND))


def _is_setting(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a place stands where an event is set, and belongs to nothing else."""
    if not _may_be_setting(page, candidate, phrase):
        return False
    return place_belongs_elsewhere(page, candidate, phrase.first, phrase.last) is None


def _may_be_setting(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a place stands where an event is set: "in Oslo", "near the port of Oslo", "Oslo, Norway".

    A place with a possessive is none ("Oslo's mayor") unless it holds the site ("in Oslo's harbour"), nor is one that
    acts ("Oslo, is").
    """
    if not may_be_its_own(page, candidate, phrase):
        return False
    owner = page.word(phrase.last) == "'" and (page.word(phrase.last + 1) == "s" or page.tag(phrase.last + 1) == "N")
    if owner and not contains_the_site(page, phrase):
        return False
    if page.word(phrase.first - 1) == "," and page.tag(phrase.last) in ("B", "H", "M", "V"):
        return False
    return not (_is_word(page, phrase) or _is_adjective(page, candidate, phrase) or _is_matter(candidate, phrase))


def _is_word(page: Page, phrase: Phrase) -> bool:
    """Whether a place is but a word: "in a CLASH", "IN THE STOPPAGE" of a text in capitals, "at a *Lodge*"."""
    if page.word(phrase.first - 1) in ("a", "an") and page.tag(phrase.last) not in ("N", ","):
        return True
    if not page.capitals or (phrase.mention is not None and phrase.mention.coordinates is not None):
        return False
    inside = range(phrase.first, phrase.last)
    return any(at in page.triggers for at in inside) or all(page.lower[at] in common_words() for at in inside)


def _is_matter(candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a place right before a noun says what it is about: "at the *Oslo* hearing", not "in the Oslo blast"."""
    about = candidate.trigger.type not in VIOLENT and candidate.trigger.type != "ELECTION"
    return about and candidate.trigger.part == "n" and phrase.last == candidate.first


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


def _place_distance(page: Page, candidate: Candidate, others: list[int], phrase: Phrase) -> int:
    low, high = (phrase.last, candidate.first) if phrase.last <= candidate.first else (candidate.last, phrase.first)
    between = page.tags[low:high]
    marks = sum(map(_PLACE_MARKS.__contains__, between))
    clauses = between.count("W")
    crossed = sum(low <= other < high for other in others)
    behind = 3 if phrase.first < candidate.first else 0
    weak = 0 if page.word(phrase.first - 1) in groups()["place"] else 3
    return max(0, high - low) + 3 * marks + 6 * clauses + 5 * crossed + behind + weak
