"""What a person is, read from the apposition after the name: "Ana Lund, a harbour pilot, ..."."""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse_mentions.article import Article
from newsparse_mentions.found import Found
from newsparse_mentions.lexicons import PERSON, PLURAL, Lexicons

_AGE = re.compile(r", (?:aged )?\d{1,3}(?=,)")
_PARTY = re.compile(r" \([^()\n]{1,30}\)")
_CLAUSE_END = re.compile(r"[,;:.!?()\"\n]|--| - ")
_OPENERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "one", "another", "who"})
_LONGEST = 140
_PERSON = bytes([PERSON])
APPOSING = (",", " (")


def read_roles(name: Found, article: Article, lexicons: Lexicons) -> None:
    """Read the apposition of a person's name, and enter the words of all its roles into the person's entity."""
    after = read_role(name, article, lexicons)
    for role in (name.role, after):
        if role is not None and name.entity is not None:
            name.entity.roles.update(_role_words(article.plain[role[0] : role[1]]))
    name.role = name.role or after


@lru_cache(maxsize=5_000)
def _role_words(role: str) -> tuple[str, ...]:
    """The first words of a role in lower case, without marks."""
    return tuple(word.rstrip(".") for word in role.lower().replace(",", " ").split()[:8])


def read_role(name: Found, article: Article, lexicons: Lexicons) -> tuple[int, int] | None:
    """Offsets of the apposition after a person's name, without its commas; None where there is none.

    An age or a party in brackets may stand between. The apposition must open with an article or a possessive and
    hold a noun for a person, or begin with such a noun: ", chairman of the port board,".
    """
    plain = article.plain
    at = name.end
    if not plain.startswith(APPOSING, at):
        return None
    for pattern in (_PARTY, _AGE):
        match = pattern.match(plain, at)
        if match is not None:
            at = match.end()
    if plain[at : at + 2] not in {", ", ",\n"}:
        return None
    start = at + 2
    return _apposition(start, article, lexicons)


def _apposition(start: int, article: Article, lexicons: Lexicons) -> tuple[int, int] | None:
    first = article.at(start)
    noun = _person_noun(first, article, lexicons)
    if noun is None:
        return None
    match = _first_end(article.plain, article.ends[noun])
    end = min(start + _LONGEST, len(article.plain)) if match is None else match
    if end > start + _LONGEST:
        return None
    while end > start and article.plain[end - 1] in " \n":
        end -= 1
    return start, end


def _first_end(plain: str, at: int) -> int | None:
    """The first mark that ends the apposition; the stop of an abbreviation (one followed by lower case) does not."""
    for match in _CLAUSE_END.finditer(plain, at, at + _LONGEST):
        if match[0] != "." or not plain[match.end() : match.end() + 2].strip()[:1].islower():
            return match.start()
    return None


def _person_noun(first: int, article: Article, lexicons: Lexicons) -> int | None:
    """Index of the noun for a person that the apposition from word `first` on is built around, within eight words."""
    lower, anchors = article.lower, article.anchors
    opened = lower[first : first + 1] != [] and lower[first] in _OPENERS
    if opened and lower[first] == "who":
        return None
    for index in range(first, min(first + 9, len(lower))):
        word = lower[index]
        if anchors[index] in {PERSON, PLURAL} and anchors[index + 1 : index + 2] != _PERSON:
            return index
        if index > first and (word in lexicons.limits or word in ',;:".?!'):
            return None
        if index == first and not opened and (word in lexicons.limits or word in lexicons.cues):
            return None
    return None
