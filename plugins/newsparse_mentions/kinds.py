"""What a capitalised name is a name of: small rules in order, each answers or abstains."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from newsparse.text import (
    Place,
    common_words,
    gazetteer,
    given_name_gender,
    is_acronym,
    is_family_first,
    place,
    place_heads,
)
from newsparse_mentions.lexicons import Lexicons

Words = tuple[str, ...]
Kind = str


class Capitals(NamedTuple):
    """The words of a capitalised name, whether "the" stands before it, and the word lists."""

    words: Words
    article: bool
    lexicons: Lexicons


KindRule = Callable[[Capitals], Kind | None]


def known_place(name: Capitals) -> Kind | None:
    """The gazetteer has it: a country, region, city or seat of power. "Talks resume in Tallinn."."""
    found = named_place(name.words)
    if found is None:
        division = len(name.words) > 1 and name.words[-1].lower() == "department" and gazetteer(" ".join(name.words))
        return "place" if division else None
    return "organization" if found.kind == "seat" else "place"


def named_place(words: Words) -> Place | None:
    """The place of the gazetteer that the words name as a whole."""
    return place(" ".join(words)) if len(words) <= 4 else None


def legal_form(name: Capitals) -> Kind | None:
    """A legal form ends the name of a firm. "Brightwater Foods Inc. recalled the soup."."""
    last = _bare(name.words[-1])
    return "organization" if len(name.words) > 1 and name.lexicons.heads.get(last) == "suffix" else None


def body_word(name: Capitals) -> Kind | None:
    """A word for a body heads the name, at its end or before of/for. "The Office of Tide Warnings said so."."""
    if name.lexicons.heads.get(_bare(name.words[-1])) == "head":
        return "organization"
    for word, following in pairwise(name.words):
        if following in {"of", "for"} and name.lexicons.heads.get(_bare(word)):
            return "organization"
    return None


def place_head(name: Capitals) -> Kind | None:
    """A word for a place ends the name, or begins it. "Garnet Road was closed.", "Port Ellis lost power."."""
    words = name.words
    if len(words) == 1 or len(words) > 4:
        return None
    first, last, heads = words[0].lower(), words[-1].lower(), place_heads()
    if (last, "last") in heads:
        return "place"
    if (first, "first") in heads:
        return "place" if len(words) == 2 else None
    return "place" if (last, "may") in heads and not given_name_gender(words[0]) and words[0][-1] != "." else None


def given_name(name: Capitals) -> Kind | None:
    """A known given name stands first of two or more. "Olga Brandt declined.", "the Olga Brandt trial"."""
    words = name.words
    if len(words) == 1 or not given_name_gender(words[0]):
        return None
    if name.article and (len(words) > 2 or place(words[0]) or any(word.lower() in common_words() for word in words)):
        return None
    return "person"


def family_name_first(name: Capitals) -> Kind | None:
    """A Chinese, Korean or Vietnamese family name stands first. "Gao Minrui spoke."."""
    return "person" if not name.article and is_family_first(name.words) else None


def initials_first(name: Capitals) -> Kind | None:
    """Initials stand before a surname, or between. "J.R. Holt paid."."""
    words = name.words
    if len(words) == 1 or (is_acronym(words[0]) and len(words[0]) > 4):
        return None
    initial = any(len(word) <= 5 and word[-1] == "." and word[-2:-1].isupper() for word in words[:-1])
    return "person" if initial else None


def listed_place(name: Capitals) -> Kind | None:
    """The large gazetteer has a name of several words that shape gives to nobody. "Snow fell in Sioux Falls."."""
    words = name.words
    if name.article or not 1 < len(words) <= 4:
        return None
    return "place" if gazetteer(" ".join(words)) else None


def acronym(name: Capitals) -> Kind | None:
    """All capitals, two to six letters. "NORDA warned of ice."."""
    return "organization" if is_acronym(name.words[0]) and len(name.words) == 1 else None


def common_word(name: Capitals) -> Kind | None:
    """An ordinary word, an article before or many words speak against a person. "The Open Shore won."."""
    if len(name.words) == 1:
        return None
    ordinary = any(word.lower() in common_words() for word in name.words)
    return "organization" if name.article or ordinary or len(name.words) > 4 else None


def capitals(name: Capitals) -> Kind | None:
    """Two to four unknown capitalised words, none of them ordinary, are a person's. "Tavik Rensdol agreed."."""
    return "person" if len(name.words) > 1 and not any(is_acronym(word) for word in name.words) else None


KIND_RULES: tuple[KindRule, ...] = (
    known_place,
    legal_form,
    body_word,
    place_head,
    given_name,
    family_name_first,
    initials_first,
    listed_place,
    acronym,
    common_word,
    capitals,
)


def kind_of(words: Words, article: bool, lexicons: Lexicons) -> tuple[Kind, str]:
    """The kind of a name and the rule that told it; ("", "") where none of the rules can tell.

    `article` says whether "the" stands before the name.
    """
    name = Capitals(words, article, lexicons)
    for rule in KIND_RULES:
        kind = rule(name)
        if kind is not None:
            return kind, rule.__name__
    return "", ""


def _bare(word: str) -> str:
    return word.lower().rstrip(".,")
