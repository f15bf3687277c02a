"""Which events of an article a coder of events records: happenings, not what people say and think of them.

The layer holds every event that is named. Coders of ACE and its kin mark fewer: "The guild *criticised* the *arrest*
of a pilot" tells of one happening, the arrest. Each rule that leaves an event out has a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from newsparse import Document, Event
from newsparse.text import lexicon_rows
from newsparse_events.core import is_brief
from newsparse_events.lexicon import PACKAGE, shipped_index
from newsparse_events.page import Page, Range, read_page

_ALL = "*"
_OPENERS = frozenset(("I", "&", ",", "(", '"'))
_OBJECTS = frozenset(("D", "O", "N"))
_SAYS_WHOSE = frozenset(("of", "by"))
_STAR_REACH = 25

Rule = Callable[[Page, Event, Range], bool]


@lru_cache(maxsize=1)
def uncoded_kinds() -> dict[tuple[str, str | None], frozenset[str]]:
    """(type, mode) → the words that a trigger must end in, from `data/uncoded.txt`; "*" stands for all modes and words.

    >>> "*" in uncoded_kinds()["REJECT", "*"], ("DEATH", "kill") in uncoded_kinds()
    (True, False)
    """
    rows = lexicon_rows(PACKAGE, "data/uncoded.txt")
    return {(row[0], None if row[1] == "-" else row[1]): frozenset(row[2].split()) for row in rows}


def uncoded_kind(page: Page, event: Event, words: Range) -> bool:
    """Words, stances and measures around a happening: "The guild *criticised* the arrest", "*offered* to pay"."""
    known, ending = uncoded_kinds(), page.word(words[1] - 1)
    listed = (known.get((event.type, event.mode), frozenset()), known.get((event.type, _ALL), frozenset()))
    return any(_ALL in some or ending in some for some in listed)


def not_happened(_page: Page, event: Event, _words: Range) -> bool:
    """What is denied: "No *shots* were fired", "the crews did not *meet*"."""
    return event.stage == "negated"


def in_general(page: Page, event: Event, words: Range) -> bool:
    """A noun in the singular without any word that says which: "the risk of *piracy*", "an expert on *torture*".

    "The crew is under *attack*" and "*torture* of captives" say which.
    """
    first, last = words
    if last - first > 1 or event.mode == "cyber" or not _opens(page, first):
        return False
    if page.word(first - 1) == "under" or page.word(last) in _SAYS_WHOSE:
        return False
    entry = shipped_index().get(page.lower[first])
    readings = [one for one in entry.alone if one.type == event.type] if entry else []
    if any(one.part != "n" for one in readings) and (page.tag(first - 1) != "I" or page.tag(last) in _OBJECTS):
        return False
    return any(one.part == "n" and not one.plural for one in readings)


def _opens(page: Page, first: int) -> bool:
    return page.tag(first - 1) in _OPENERS or first == page.sentence_at(first)[0]


def listed(page: Page, _event: Event, words: Range) -> bool:
    """A heading between signs or an item after a star, as wikis write them: "== *Trial* ==", "* 1987 ferry *fire*"."""
    first, last = words
    if page.word(first - 1) == "=" or page.word(last) == "=":
        return True
    begin = max(page.sentence_at(first)[0], first - _STAR_REACH)
    return "*" in page.lower[begin:first]


RULES: tuple[Rule, ...] = (uncoded_kind, not_happened, in_general, listed)


def left_out(page: Page, event: Event) -> str | None:
    """The name of the rule that leaves an event of an article out, None where it is coded."""
    words = page.scan.at(event.span.start), page.scan.at(event.span.end)
    return next((rule.__name__ for rule in RULES if rule(page, event, words)), None)


def coded_events(page: Page, events: Iterable[Event]) -> Iterator[Event]:
    """The events that are coded; a brief text is a record, and what it records is kept as it is."""
    brief = is_brief(page)
    return (event for event in events if brief or left_out(page, event) is None)


def coded(doc: Document) -> tuple[Event, ...]:
    """The events that a coder of events records, in the order of the text; reads the layers `events` and `sentences`.

    >>> import newsparse
    >>> text = "The guild met. It rejected an offer. Its chairman was arrested. A fire closed the port."
    >>> doc = newsparse.parse(text)
    >>> [doc[event] for event in coded(doc)]
    ['met', 'arrested', 'fire']
    """
    return tuple(coded_events(read_page(doc), doc.events))
