"""The figures of a document: links of each sentence made to kinds, then figures that lean on others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import attrs

from newsparse import Mention
from newsparse_casualties.attaching import links
from newsparse_casualties.coordination import groups_of
from newsparse_casualties.flags import flagged, own_event
from newsparse_casualties.kinds import kinds_of
from newsparse_casualties.leaning import leaning
from newsparse_casualties.page import Page, cue_sentences
from newsparse_casualties.phrases import Phrase
from newsparse_casualties.predicates import Predicate, predicates_of
from newsparse_casualties.reading import phrases_of
from newsparse_casualties.sentence import Link, Reading
from newsparse_casualties.sighting import Figure
from newsparse_casualties.survivors import survivors
from newsparse_casualties.toll_words import toll_links
from newsparse_casualties.zeros import unreported

_MANY = 20


@attrs.frozen(eq=False)
class Surroundings:
    """What other layers tell of a page: names (first word → behind the last), words of dates."""

    names: dict[int, int]
    dates: set[int]


def figures(page: Page) -> list[Figure]:
    """All figures, in order of the text."""
    found: list[Figure] = []
    around = cache(lambda: surroundings(page))
    for reading in readings(page, around):
        found.extend(_figures(page, reading, found[-1] if found else None))
    taken = {figure.phrase.first for figure in found}
    found.extend(survivors(page, taken, lambda first, after: _read(page, first, after, around())))
    found.sort(key=lambda figure: figure.phrase.first)
    own_event(page, found)
    return found


def readings(page: Page, around: Callable[[], Surroundings] | None = None) -> Iterator[Reading]:
    """The sentences that hold a cue, read."""
    around = around or cache(lambda: surroundings(page))
    for first, after in cue_sentences(page):
        predicates = predicates_of(page, first, after)
        if predicates:
            yield _read(page, first, after, around(), predicates)


def _read(
    page: Page, first: int, after: int, around: Surroundings, predicates: list[Predicate] | None = None
) -> Reading:
    phrases = phrases_of(page, first, after, around.names, around.dates)
    predicates = predicates_of(page, first, after) if predicates is None else predicates
    # Of a refused number and the phrase around it ("a 14-year-old boy") the latter counts.
    usable = sorted(phrases, key=lambda phrase: phrase.usable)
    return Reading(
        page,
        first,
        after,
        phrases,
        groups_of(page, phrases),
        predicates,
        ending={phrase.after - 1: phrase for phrase in usable},
        starting={phrase.start: phrase for phrase in usable} | {phrase.first: phrase for phrase in usable},
        holding={index: phrase for phrase in phrases[::-1] for index in range(phrase.start, phrase.after)},
        cued=frozenset(one.index for one in predicates),
        active=frozenset(one.index for one in predicates if one.voice == "active"),
    )


def surroundings(page: Page) -> Surroundings:
    """Names and dates in words."""
    at, doc = page.scan.at, page.doc
    people = (mention for mention in doc.layer(Mention) if mention.kind == "person" and mention.form == "name")
    names = {at(mention.span.start): at(mention.span.end) for mention in people}
    dates = {index for date in page.dates for index in range(at(date.span.start), at(date.span.end))}
    return Surroundings(names, dates)


def _figures(page: Page, reading: Reading, before: Figure | None) -> list[Figure]:
    by_phrase: dict[Phrase, list[Link]] = {}
    tolls = list(toll_links(reading))
    put = {link.phrase for link in tolls}
    for link in (*tolls, *links(reading), *unreported(reading)):
        if link.phrase not in put or link.rule.startswith("toll"):
            by_phrase.setdefault(link.phrase, []).append(link)
    found = []
    for phrase in reading.phrases:
        if phrase in by_phrase:
            for kind, link in kinds_of(page, by_phrase[phrase]):
                if possible(page, phrase, kind, link):
                    found.append(Figure(phrase, kind, link.rule, reading, link, others=by_phrase[phrase]))
    found.extend(leaning(reading, found, before))
    found.sort(key=lambda figure: figure.phrase.first)
    return flagged(reading, found)


def possible(page: Page, phrase: Phrase, kind: str, link: Link) -> bool:
    """Whether such a phrase can have such a fate: one who flees is not displaced, one jailed for years not held."""
    at = link.predicate.index
    if link.predicate.cue.cls == "undergo" and phrase.counted in ("name", "definite"):
        return False
    if kind == "arrested" and link.predicate.cue.base in ("jail", "imprison"):
        return not page.has("terms", at + 1, at + 8)
    if kind == "displaced" and link.predicate.cue.base == "flee":
        if phrase.singular or page.word(phrase.head) in page.lexicon.perpetrators:
            return False
        return (phrase.low or 0) >= _MANY or page.has("refuge", at + 1, at + 8)
    return True
