"""Names in headlines: capitals prove nothing there, so only what the article or a list knows is a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsparse.text import common_words, given_name_gender, name_runs, person_name, surname_key
from newsparse_mentions.article import Article
from newsparse_mentions.found import Entity, Found
from newsparse_mentions.kinds import named_place
from newsparse_mentions.table import NameTable

_PIECE = re.compile(r"\S++")
_LONGEST = 5
Pair = tuple[int, int]


def read_headline_names(article: Article, table: NameTable) -> Iterator[Found]:
    """The longest known names inside the capitalised runs of each headline, from left to right."""
    for number, headline in enumerate(article.headlines):
        if headline:
            for start, end in name_runs(article.plain, article.line_starts[number], article.line_ends[number]):
                pairs = tuple(piece.span() for piece in _PIECE.finditer(article.plain, start, end))
                yield from _known_names(pairs, number, article.plain, table)


def _known_names(pairs: tuple[Pair, ...], line: int, plain: str, table: NameTable) -> Iterator[Found]:
    words = tuple(plain[start:end].rstrip(",.") for start, end in pairs)
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            part = words[at : at + length]
            entity = _known(part, table)
            if entity is not None:
                start, end = pairs[at][0], pairs[at + length - 1][0] + len(part[-1])
                yield _headline_name(start, end, part, line, entity)
                at += length
                break
        else:
            at += 1


def _known(words: tuple[str, ...], table: NameTable) -> Entity | None:
    key = " ".join(words).casefold()
    known = table.bodies.get(key) or table.places.get(key)
    if known is None and words[-1][:1].isupper():
        known = _known_person(words, table)
    if known is None and named_place(words) is not None:
        known = table.add_place(words)
    if known is None and len(words) == 2 and _is_full_name(words):
        known = table.add_person(words, given_name_gender(words[0]) or "-")
    if known is None and len(words) == 1 and words[0].isupper():
        known = table.body_of(words, article=False)
    return known


def _is_full_name(words: tuple[str, ...]) -> bool:
    """A known given name with a word that is no ordinary one: "Olga Brandt Sails", but not "Will Tolls Rise"."""
    ordinary = common_words()
    return bool(given_name_gender(words[0])) and words[0].lower() not in ordinary and words[1].lower() not in ordinary


def _known_person(words: tuple[str, ...], table: NameTable) -> Entity | None:
    """A person of the article, by full name or surname: "Lund Quits" after "Ana Lund" in the body."""
    person = table.person_of(words, "-", 0)
    if person is None or len(words) > 1:
        return person
    if surname_key(person_name(person.words).surname) == surname_key(words[0]):
        return person
    return person if words[0] == person.words[0] and words[0].lower() not in common_words() else None


def _headline_name(start: int, end: int, words: tuple[str, ...], line: int, entity: Entity) -> Found:
    found = Found(start, end, start, entity.kind, "name", "headline_name", words, line)
    found.entity = entity
    place = named_place(words) if entity.kind == "place" else None
    if place is not None:
        found.country, found.coordinates = place.country, place.coordinates
    return found
