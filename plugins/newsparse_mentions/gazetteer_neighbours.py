"""What stands right beside a place and says where it lies: "Paris, Texas", "the Danish town of Skagen"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsparse.text import PlaceEntry, gazetteer, lexicon_words, nation
from newsparse_mentions.article import Article
from newsparse_mentions.found import Found

_CAPITALS = re.compile(r"(?:, | \(| in )(?:the )?([A-Z][\w.-]*+(?: [A-Z][\w.-]*+){0,2})")
LINKS = frozenset({", ", " (", " i"})
_FROM = frozenset({"in", "near", "from", "outside", "around"})
_NEAR = 4
_LAND_KINDS = frozenset({"country", "division"})


class Neighbour(NamedTuple):
    """The lands that a place is said to lie in (several, where they share a name), and how the article says it.

    `state` is True for divisions after a comma: a country there may go on with a list, a state says where a town lies.
    """

    lands: tuple[PlaceEntry, ...]
    note: str
    state: bool = False


def place_votes(article: Article, name: Found, before: str) -> int:
    """How much speaks for a place in unknown capitals: a land named after it, or a preposition before a known place."""
    if article.plain.startswith(",", name.name_end) and land_after(article, name) is not None:
        return 2
    return 1 if before in _FROM and gazetteer(name.words[0]) else 0


def land_after(article: Article, name: Found) -> Neighbour | None:
    """A country or division after a comma, in brackets or after "in": "Cairo, Ill.", "Gori in Georgia".

    There is none but where one of `LINKS` follows the name.
    """
    match = _CAPITALS.match(article.plain, name.name_end)
    words = match[1].split(" ") if match is not None else []
    for count in range(len(words), 0, -1):
        written = " ".join(words[:count])
        for land in (written, written.rstrip(".")):
            lands = _lands(land)
            if lands:
                state = lands[0].kind == "division" and article.plain[name.name_end] == ","
                return Neighbour(lands, f"named after it: {land}", state)
    return None


@lru_cache(maxsize=4096)
def _lands(name: str) -> tuple[PlaceEntry, ...]:
    return tuple(entry for entry in gazetteer(name) if entry.kind in _LAND_KINDS)


def land_before(article: Article, name: Found) -> Neighbour | None:
    """A nation before the noun for a place, or as the possessor: "the Danish town of Skagen", "Denmark's Skagen"."""
    plain, start = article.plain, name.name_start
    link = plain[start - 2 : start]
    if link != "s " and link != "f " and link != ", ":
        word = plain[plain.rfind(" ", max(start - 16, 0), start - 1) + 1 : start - 1] if start else ""
        if word not in _place_nouns():
            return None
    return _said_before(article, article.at(start) - 1)


def _said_before(article: Article, at: int) -> Neighbour | None:
    """The nation before the words that end with word `at`: "Danish" before "town of"."""
    lower = article.lower
    if at > 1 and lower[at] == "s" and lower[at - 1] == "'":
        return _nation_at(article, at - 2)
    if lower[at] in {"of", ","}:
        at -= 1
    if at < 1 or lower[at] not in _place_nouns():
        return None
    for index in range(at - 1, max(at - 1 - _NEAR, -1), -1):
        if article.capital(index):
            return _nation_at(article, index)
        if lower[index] == "s" and index > 1 and lower[index - 1] == "'":
            return _nation_at(article, index - 2)
        if len(lower[index]) < 4:
            return None
    return None


def _nation_at(article: Article, index: int) -> Neighbour | None:
    """The nation whose name ends with a word: "Danish", "South Korean"."""
    for first in (index - 1, index):
        if first >= 0 and article.capital(first) and article.starts[index] - article.ends[first] <= 1:
            written = article.plain[article.starts[first] : article.ends[index]]
            code = nation(written)
            if code is not None:
                return Neighbour((PlaceEntry(written, "country", code),), "named before it: " + written)
    return None


@lru_cache(maxsize=1)
def _place_nouns() -> frozenset[str]:
    return lexicon_words("newsparse_mentions", "data/place_nouns.txt")
