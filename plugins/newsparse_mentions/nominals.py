"""Mentions without a name: people by role, groups, bodies, bare quantities, pronouns."""

from __future__ import annotations

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

_NOUNS = frozenset({PERSON, PLURAL, GROUP, CROWD, BODY, PEOPLE})
_PLURALS = frozenset({PLURAL, CROWD, PEOPLE})
_FREE = frozenset({PLURAL, CROWD})  # stand without a determiner
_DETERMINED = frozenset({PERSON, GROUP})  # stand with any
_FIRST_PERSON = frozenset({"i", "me", "we", "us"})
_ARTICLES = frozenset({"the", "a", "an"})
_OWNING = frozenset({"definite", "possessive"})
_NAMES_OF_PEOPLE = frozenset({"", "person"})


def read_nominals(article: Article, lexicons: Lexicons, names: list[Found]) -> list[Found]:
    """All nominal mentions and pronouns, in order; a role right before a name is put into that name's phrase."""
    starts, lower, anchors = article.starts, article.lower, lexicons.anchors
    by_start = {name.start: name for name in names}
    end_of_text = len(article.plain) + 1
    name_starts, name_ends = [name.start for name in names], [name.end for name in names]
    name_starts.append(end_of_text)
    name_ends.append(end_of_text)
    line_starts = [*article.line_starts, end_of_text]
    found: list[Found] = []
    pointer = line = 0
    for index in compress(range(len(lower)), map(anchors.__contains__, lower)):
        kind, offset = anchors[lower[index]], starts[index]
        while name_ends[pointer] <= offset:
            pointer += 1
        if name_starts[pointer] <= offset:
            continue
        while line_starts[line + 1] <= offset:
            line += 1
        if kind == PRONOUN:
            item = _pronoun(index, article, lexicons)
        elif kind == QUANTITY:
            item = read_quantity(index, article, lexicons)
        else:
            name = by_start.get(article.ends[index] + 1)
            if name is not None and _is_role_of(name, index, kind, article):
                _take_role(name, index, kind, line_starts[line], article, lexicons)
                continue
            item = _noun(index, kind, line_starts[line], article, lexicons)
        if item is not None:
            item.line = line
            found.append(item)
    return found


def _pronoun(index: int, article: Article, lexicons: Lexicons) -> Found | None:
    word, written = article.lower[index], article.tokens[index]
    if word in _FIRST_PERSON and (written.isupper() != (word == "i") or _in_speech(index, article)):
        return None
    if word == "it" and (written == "IT" or not cue_follows(index, article, lexicons)):
        return None
    gender, several, kind, rule, words = lexicons.pronouns[word]
    start, end = article.starts[index], article.ends[index]
    found = Found(start, end, start, kind, "pronoun", rule, words, -1)
    found.gender, found.plural, found.head = gender, several, word
    return found


def _in_speech(index: int, article: Article) -> bool:
    start = article.starts[index]
    return article.speech.at(start) is not None or article.turns.at(start) is not None


def _noun(index: int, kind: int, line_start: int, article: Article, lexicons: Lexicons) -> Found | None:
    if not _is_head(index, kind, article, lexicons):
        return None
    starts, lower = article.starts, article.lower
    first, determiner = left_edge(index, line_start, article, lexicons, plural=kind in _PLURALS, body=kind == BODY)
    free = kind in _FREE or (determiner and kind in _DETERMINED)
    if not free and not _may_stand(index, kind, first, determiner, article, lexicons):
        return None
    last = right_edge(index, article, lexicons)
    head = lower[index]
    kind_name, rule, several = _FORCE if head in lexicons.forces else _SORTS[kind]
    inner = first + 1 if first < index and lower[first] in _ARTICLES else first
    found = Found(starts[first], article.ends[last - 1], starts[inner], kind_name, "nominal", rule, (), -1)
    found.gender, found.plural, found.head = lexicons.genders.get(head, "-"), several, head
    found.determiner = determiner
    return found


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


def _is_role_of(name: Found, index: int, kind: int, article: Article) -> bool:
    """A noun for one person before a name is its role; one for several only where more names follow."""
    if (
        name.kind not in _NAMES_OF_PEOPLE
        or kind not in (PERSON, PLURAL)
        or article.plain[article.ends[index]] not in " \n"
    ):
        return False
    return kind == PERSON or (name.role is None and article.plain[name.end : name.end + 2] in {", ", " a"})


def _take_role(name: Found, index: int, kind: int, line_start: int, article: Article, lexicons: Lexicons) -> None:
    """Put "former harbour pilot" before a name into the name's phrase and role."""
    left, _ = left_edge(index, line_start, article, lexicons)
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
    following = lower[index + 1]
    if starts[index + 1] == ends[index]:
        return following not in {"-", "/"}
    if following in lexicons.closers or not following[0].isalpha():
        return True
    if lexicons.anchors.get(following) in _NOUNS:
        return False
    if kind in _PLURALS and lower[index] in lexicons.modifying:
        return following.endswith(("ed", "ly", "ing"))
    if kind in _PLURALS or article.tokens[index + 1][0].isupper():
        return kind in _PLURALS or kind == PERSON
    return following.endswith(("ed", "ly", "ing")) or (kind == PERSON and following.endswith("s"))


def _may_stand(index: int, kind: int, first: int, determiner: str, article: Article, lexicons: Lexicons) -> bool:
    """Whether the phrase has the determiner its head needs, where not any will do."""
    if kind == PEOPLE:
        written = article.tokens[index]
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
