"""Figures that are put to a noun: "the death toll rose to 130 from 127", "put the number of dead at 11"."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse_casualties.phrases import Phrase
from newsparse_casualties.predicates import Predicate
from newsparse_casualties.sentence import Link, Reading

_NUMBERS = frozenset(["number", "count", "tally", "total"])
_REACH = 24
_STOPS = frozenset([";", ".", "?", "!"])


def toll_links(reading: Reading) -> Iterator[Link]:
    """All figures that are put to a toll, a number of victims or "the dead"."""
    found = list(anchors(reading))
    for anchor in found:
        others = [one.index for one in found if one.index > anchor.index and one.cue.kind != anchor.cue.kind]
        yield from _put_to(reading, anchor, min(others, default=reading.after))


def anchors(reading: Reading) -> Iterator[Predicate]:
    """The nouns that figures are put to, each as a cue: "toll", "the number of wounded", "the dead", "deaths"."""
    page = reading.page
    for one in reading.predicates:
        at = one.index
        if (one.cue.cls == "toll" and page.word(at - 1) not in ("take", "its", "a", "heavy", "their")) or (
            one.cue.cls in ("count", "state", "verb") and one.voice != "active" and _is_numbered(reading, one)
        ):
            yield one


def _is_numbered(reading: Reading, one: Predicate) -> bool:
    """Whether a number is put to a cue: "the number of wounded", "the dead at 12", "deaths rose to 40"."""
    page, at = reading.page, one.index
    if _number_of(reading, at) or (page.word(at - 1) == "the" and page.word(at + 1) in ("at", "to", "rose")):
        return True
    return one.cue.cls == "count" and one.cue.form == "plural" and page.word(at + 1) in page.lexicon.words("rise")


def _number_of(reading: Reading, at: int) -> bool:
    """Whether "number of [aid workers]" leads to the cue."""
    page = reading.page
    for before in range(at - 1, max(reading.first, at - 8), -1):
        if page.word(before) == "of" and page.word(before - 1) in _NUMBERS:
            return page.word(before - 2) in ("the", "total", "its", "official", "overall", "real", "true")
        if page.tag(before) == "mark":
            return False
    return False


def _put_to(reading: Reading, anchor: Predicate, until: int) -> Iterator[Link]:
    page = reading.page
    for phrase in reading.phrases:
        if phrase.refused or phrase.counted != "number" or phrase.sort not in ("bare", "human", "cue", "unknown"):
            continue
        if phrase.start > anchor.index:
            if (
                phrase.start > until
                or phrase.start - anchor.index > _REACH
                or not _clear(reading, anchor.index, phrase.start)
            ):
                break
            lead = _lead(reading, phrase, anchor)
            if lead:
                _bind(phrase, lead, page.lexicon.words("passed"))
                yield Link(phrase, anchor, "toll_before" if lead == "from" else "toll")
        elif _brings(reading, phrase, anchor):
            yield Link(phrase, anchor, "toll")


def _clear(reading: Reading, first: int, after: int) -> bool:
    page = reading.page
    return not any(
        page.word(at) in _STOPS and page.scan.starts[at + 1 : at + 2] != [page.scan.ends[at]]
        for at in range(first, after)
    )


def _lead(reading: Reading, phrase: Phrase, anchor: Predicate) -> str:
    """The word that puts the number to the noun: "to", "at", "was", "passed"; "" where none does."""
    page, at = reading.page, phrase.start - 1
    while (
        at > anchor.index
        and page.word(at) not in page.lexicon.words("toll_lead")
        and (page.word(at) in page.lexicon.words("toll_between") or page.tag(at) == "adverb")
    ):
        at -= 1
    word = page.word(at)
    if at <= anchor.index or word not in page.lexicon.words("toll_lead"):
        return ""
    if word == "of" and at != anchor.index + 1:
        return ""
    if word == "said" and not any(
        page.word(k) in ("while", "but", "though", "whereas") for k in range(anchor.index, at)
    ):
        return ""
    return word if phrase.sort in ("bare", "cue") or word in ("to", "at", "of") else ""


def _bind(phrase: Phrase, lead: str, passed: frozenset[str]) -> None:
    """A toll that "has passed 5,000" is more than 5,000."""
    if lead in passed and phrase.bound == "exact":
        phrase.bound, phrase.high = "more_than", None


def _brings(reading: Reading, phrase: Phrase, anchor: Predicate) -> bool:
    """As in "brings to 19 the number of aid workers killed"."""
    page = reading.page
    at = phrase.start - 1
    return (
        page.word(at) == "to"
        and page.word(at - 1) in page.lexicon.words("toll_cause")
        and page.word(phrase.after) in ("the", "its")
        and anchor.index - phrase.after <= 8
    )
