"""Mentions without a name: people by role, groups, bodies, bare quantities, pronouns."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from newsparse.text import demonyms
from newsparse_mentions.article import Article
from newsparse_mentions.found import Found
from newsparse_mentions.lexicons import (
    BODY,
    CROWD,
    GROUP,
    PEOPLE,
    PERSON,
    PLURAL,
    PRONOUN,
    QUANTITY,
    Lexicons,
)
from newsparse_mentions.phrases import cue_follows, left_edge, right_edge
from newsparse_mentions.quantities import read_quantity
from newsparse_mentions.sorts import CLOSING

_NOUNS = frozenset({PERSON, PLURAL, GROUP, CROWD, BODY, PEOPLE})
_PLURALS = frozenset({PLURAL, CROWD, PEOPLE})
_FREE = frozenset({PLURAL, CROWD})  # stand without a determiner
_DETERMINED = frozenset({PERSON, GROUP})  # stand with any
_FIRST_PERSON = frozenset({"i", "me", "we", "us"})
_DOUBTFUL = _FIRST_PERSON | {"it"}  # pronouns that are no mention everywhere
_ARTICLES = frozenset({"the", "a", "an"})
_OWNING = frozenset({"definite", "possessive"})
_NAMES_OF_PEOPLE = frozenset({"", "person"})
_FORCE = ("organization", "body_noun", True)
# What kind of mention, by which rule, and whether it means several.
_SORTS = {
    PERSON: ("person", "role_noun", False),
    PLURAL: ("group", "role_nouns", True),
    GROUP: ("group", "group_noun", True),
    CROWD: ("group", "group_noun", True),
    BODY: ("organization", "body_noun", False),
    PEOPLE: ("group", "people", True),
}


def read_nominals(article: Article, lexicons: Lexicons, names: list[Found]) -> list[Found]:
    """All nominal mentions and pronouns, in order; a role right before a name is put into that name's phrase."""
    starts, ends, kinds = article.starts, article.ends, article.anchors
    by_start = {name.start: name for name in names}
    line_starts = [*article.line_starts, len(article.plain) + 1]
    line, following = 0, line_starts[1]
    found: list[Found] = []
    for index in _free_anchors(article, kinds, names):
        while following <= starts[index]:
            line += 1
            following = line_starts[line + 1]
        kind = kinds[index]
        if kind == PRONOUN:
            item = _pronoun(index, line, article, lexicons)
        elif kind == QUANTITY:
            item = read_quantity(index, line, article, lexicons)
        else:
            name = by_start.get(ends[index] + 1)
            if name is not None and _is_role_of(name, index, kind, article):
                _take_role(name, index, kind, line, article, lexicons)
                continue
            item = _noun(index, kind, line, article, lexicons)
        if item is not None:
            found.append(item)
    return found


def _free_anchors(article: Article, kinds: bytes, names: list[Found]) -> Iterator[int]:
    """Indexes of the words that may head a phrase, without those that stand in a name."""
    starts = article.starts
    never = len(article.plain) + 1
    firsts, lasts = [name.start for name in names], [name.end for name in names]
    firsts.append(never)
    lasts.append(never)
    start, end, number = firsts[0], lasts[0], 0
    for index in compress(range(len(kinds)), kinds):
        offset = starts[index]
        while end <= offset:
            number += 1
            start, end = firsts[number], lasts[number]
        if offset < start:
            yield index


def _pronoun(index: int, line: int, article: Article, lexicons: Lexicons) -> Found | None:
    word = article.lower[index]
    if word in _DOUBTFUL and not _counts(index, word, article, lexicons):
        return None
    gender, several, kind, rule, words = lexicons.pronouns[word]
    start = article.starts[index]
    found = Found(start, article.ends[index], start, kind, "pronoun", rule, words, line)
    found.gender, found.plural, found.head = gender, several, word
    return found


def _counts(index: int, word: str, article: Article, lexicons: Lexicons) -> bool:
    """Whether a doubtful pronoun is a mention: "it" that speaks; "I" and "we" of the author, not of who is quoted."""
    written = article.written(index)
    if word == "it":
        return written != "IT" and cue_follows(index, article, lexicons)
    return written.isupper() == (word == "i") and not _in_speech(index, article)


def _in_speech(index: int, article: Article) -> bool:
    start = article.starts[index]
    return article.speech.at(start) is not None or article.turns.at(start) is not None


def _noun(index: int, kind: int, line: int, article: Article, lexicons: Lexicons) -> Found | None:
    if not _is_head(index, kind, article, lexicons):
        return None
    starts, lower = article.starts, article.lower
    first, determiner = left_edge(index, line, article, lexicons, kind in _PLURALS, kind == BODY)
    free = kind in _FREE or (determiner and kind in _DETERMINED)
    if not free and not _may_stand(index, kind, first, determiner, article, lexicons):
        return None
    last = right_edge(index, article, lexicons)
    head = lower[index]
    kind_name, rule, several = _FORCE if head in lexicons.forces else _SORTS[kind]
    inner = first + 1 if first < index and lower[first] in _ARTICLES else first
    found = Found(starts[first], article.ends[last - 1], starts[inner], kind_name, "nominal", rule, (), line)
    found.gender, found.plural, found.head = lexicons.genders.get(head, "-"), several, head
    found.determiner = determiner
    return found


def _is_role_of(name: Found, index: int, kind: int, article: Article) -> bool:
    """A noun for one person before a name is its role; one for several only where more names follow."""
    if (
        name.kind not in _NAMES_OF_PEOPLE
        or kind not in (PERSON, PLURAL)
        or article.plain[article.ends[index]] not in " \n"
    ):
        return False
    return kind == PERSON or (name.role is None and article.plain[name.end : name.end + 2] in {", ", " a"})


def _take_role(name: Found, index: int, kind: int, line: int, article: Article, lexicons: Lexicons) -> None:
    """Put "former harbour pilot" before a name into the name's phrase and role."""
    left, _ = left_edge(index, line, article, lexicons)
    starts = article.starts
    first = left + 1 if article.lower[left] in _ARTICLES and left < index else left
    name.start = min(name.start, starts[left])
    name.role = (starts[first], name.role[1] if name.role else article.ends[index])
    if not name.kind:
        name.kind, name.rule = "person", "role_before"
    name.head = article.lower[index]
    if name.gender == "-" and kind == PERSON:
        name.gender = lexicons.genders.get(name.head, "-")


def _is_head(index: int, kind: int, article: Article, lexicons: Lexicons) -> bool:
    """Whether the noun heads its phrase: not "police" of "police car", nor "student" of "student-led"."""
    lower, starts, ends = article.lower, article.starts, article.ends
    if index + 1 >= len(lower):
        return True
    if starts[index + 1] == ends[index]:
        return lower[index + 1] not in {"-", "/"}
    if article.sorts[article.numbers[index + 1]] & CLOSING:
        return True
    if article.anchors[index + 1] in _NOUNS:
        return False
    following = lower[index + 1]
    if kind in _PLURALS and lower[index] in lexicons.modifying:
        return following.endswith(("ed", "ly", "ing"))
    if kind in _PLURALS or article.capital(index + 1):
        return kind in _PLURALS or kind == PERSON
    return following.endswith(("ed", "ly", "ing")) or (kind == PERSON and following.endswith("s"))


def _may_stand(index: int, kind: int, first: int, determiner: str, article: Article, lexicons: Lexicons) -> bool:
    """Whether the phrase has the determiner its head needs, where not any will do."""
    if kind == PEOPLE:
        written = article.written(index)
        return written[0].isupper() and (written not in demonyms() or determiner == "definite")
    possessor = "'" in article.lower[first:index]
    if kind == PERSON:
        return possessor
    head = article.lower[index]
    if kind == GROUP:
        return possessor or head.endswith("s")
    if not possessor and determiner not in _OWNING:
        return False
    return head not in lexicons.at_cues or cue_follows(right_edge(index, article, lexicons) - 1, article, lexicons)
