"""Bodies without a proper name, which are their own name: "the port authority", "the country's coastguard"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from operator import attrgetter

from newsparse.text import common_words, firm_heads
from newsparse_mentions.article import Article
from newsparse_mentions.found import Entity, Found
from newsparse_mentions.lexicons import BODY, Lexicons
from newsparse_mentions.table import NameTable

_LANDS = frozenset({"country", "nation", "state", "city", "town", "region", "province", "county", "island", "republic"})
_FIRMS = frozenset({"company", "firm", "business", "corporation"})
_OPENERS = frozenset({"a", "an", "the", "its", "their"})
_CALLED = frozenset({"called", "named", "dubbed"})
_RELATIVES = frozenset({"that", "which", "who"})
_REACH = 10
_NEAR = 6
_NAMESAKES = 40  # how many bodies of one noun are told apart: keeps the work linear


class Bodies:
    """The bodies of an article by their last noun, named and unnamed."""

    def __init__(self, article: Article, lexicons: Lexicons, table: NameTable, names: list[Found]) -> None:
        self.article = article
        self.lexicons = lexicons
        self._named: dict[str, list[Entity]] = {}
        self._own: dict[str, list[Entity]] = {}
        self._persons = {person.words[-1] for person in table.persons}
        self._names = names
        for body in table.bodies.values():
            if len(body.words) == 1 and lexicons.anchors.get(body.words[0].lower()) == BODY:
                continue
            words = {body.words[-1].lower(), *body.roles}
            if "of" in body.words or "for" in body.words:
                words.add(body.words[0].lower())
            for word in words:
                self._named.setdefault(word, []).append(body)

    def entity(self, item: Found) -> Entity | None:
        """Whom a phrase for a body means: a body named so, one called so before in more or fewer words, or itself."""
        if item.head in _FIRMS and self._clause_follows(item):
            return None
        start, end = self._own_name(item)
        words = tuple(self.article.lower[self.article.at(start) : self.article.at(end)])
        known = self._known(item, words)
        written = self._written(start, end, item)
        if known is None:
            known = Entity("organization", words, written)
            self._own.setdefault(item.head, []).append(known)
        elif known in self._own.get(item.head, ()) and len(words) > len(known.words):
            known.words, known.canonical = words, written
        return known

    def _clause_follows(self, item: Found) -> bool:
        """Whether a relative clause says which firm is meant: "the company that built it"."""
        after = self.article.at(item.end)
        return after < len(self.article.lower) and self.article.lower[after] in _RELATIVES

    def _known(self, item: Found, words: tuple[str, ...]) -> Entity | None:
        for entity in reversed(self._named.get(item.head, [])[-_NAMESAKES:]):
            if {word.lower() for word in entity.words} | entity.roles >= set(words):
                return entity
        for entity in reversed(self._own.get(item.head, [])[-_NAMESAKES:]):
            own = set(entity.words)
            if own.issuperset(words) or own.issubset(words):
                return entity
        return self._firm_before(item.start) if len(words) == 1 and item.head in _FIRMS else None

    @cached_property
    def _firms(self) -> list[Found]:
        return sorted(filter(self._may_be_firm, self._names), key=attrgetter("start"))

    def _firm_before(self, offset: int) -> Entity | None:
        """Of the last firms named before `offset` the likeliest."""
        before = bisect_left(self._firms, offset, key=attrgetter("start"))
        near = self._firms[max(before - _NEAR, 0) : before]
        return max(reversed(near), key=_firm_weight).entity if near else None

    def _may_be_firm(self, name: Found) -> bool:
        """Whether "the company" may mean a name: that of a firm by its last word, or of an unknown body."""
        if name.kind != "organization" or name.entity is None or name.rule in {"known_place", "acronym", "label"}:
            return False
        last = name.entity.words[-1].lower().rstrip(".")
        return last in firm_heads() or last not in self.lexicons.heads

    def _written(self, start: int, end: int, item: Found) -> str:
        """The name as written, but for the capital that only opens a sentence: "Police sealed the quay"."""
        written = self.article.text[start:end]
        first = written.partition(" ")[0].lower()
        if start != self.article.line_starts[item.line] or (
            first not in self.lexicons.anchors and first not in common_words()
        ):
            return written
        return written if first in self.lexicons.countries else written[0].lower() + written[1:]

    def _own_name(self, item: Found) -> tuple[int, int]:
        """Offsets of the phrase without determiner and possessor, up to its noun or the "of ..." after it.

        A land or a body goes as possessor, a person and people stay: "seafarers' union", "Lund's office".
        """
        article = self.article
        first, last = article.at(item.start), article.at(item.end)
        head = first + article.lower[first:last].index(item.head)
        while first < head and article.lower[first] in self.lexicons.determiners:
            first += 1
        for at in range(head - 1, first, -1):
            if article.lower[at] == "'" and self._goes(article.written(at - 1)):
                first = at + 2 if article.lower[at + 1] == "s" else at + 1
                break
        follows = article.lower[head + 1] if head + 1 < last else ""
        named_after = follows in {"of", "for"} and item.head not in self.lexicons.forces
        end = item.end if named_after else article.ends[head]
        return article.starts[first], end

    def _goes(self, possessor: str) -> bool:
        return possessor in _LANDS or (possessor[0].isupper() and possessor not in self._persons)


def _firm_weight(name: Found) -> tuple[bool, int]:
    """A firm for certain before what may be one, then the one that the article names most."""
    words, count = (name.entity.words, name.entity.count) if name.entity is not None else (name.words, 0)
    return words[-1].lower().rstrip(".") in firm_heads(), count


def note_appositions(names: Iterable[Found], article: Article, lexicons: Lexicons) -> None:
    """Enter what bodies are said to be into their roles: "Open Shore, a coalition of anglers", "a club called Tide"."""
    for name in names:
        if name.kind != "organization" or name.entity is None:
            continue
        at = article.at(name.start)
        if at and article.lower[at - 1] in _CALLED:
            nouns = [index for index in range(max(at - 1 - _REACH, 0), at - 1) if article.anchors[index] == BODY]
            name.entity.roles.update(article.lower[index] for index in nouns[:1])
        elif article.plain[name.end : name.end + 2] == ", ":
            _note_apposition(name.entity, article.at(name.end + 2), article, lexicons)


def _note_apposition(body: Entity, first: int, article: Article, lexicons: Lexicons) -> None:
    if article.lower[first : first + 1] and article.lower[first] in _OPENERS:
        for word in article.lower[first + 1 : first + _REACH]:
            if lexicons.anchors.get(word) == BODY:
                body.roles.add(word)
                return
            if not word[0].isalpha() or word in lexicons.limits:
                return
