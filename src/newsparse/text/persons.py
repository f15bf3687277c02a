"""Personal names: given names with gender, the parts of a full name, plurals of nouns for people."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsparse.text.lexicon import lexicon_rows, lexicon_words, long_list

_PACKAGE = "newsparse.text"
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ARTICLES = ("al-", "el-", "as-", "ad-", "an-", "ar-", "at-", "ash-", "az-", "ul-")


@lru_cache(maxsize=1)
def given_names() -> dict[str, str]:
    """Given names with the gender they tell: ``m``, ``f`` or ``u`` (both). Read once, on first use."""
    columns = "\t".join(long_list(_PACKAGE, "data/first_names.txt")).split("\t")
    names = dict(zip(columns[::2], columns[1::2], strict=True))
    names.update((row[0], row[1]) for row in lexicon_rows(_PACKAGE, "data/first_names_more.txt"))
    return names


@lru_cache(maxsize=1)
def family_first() -> frozenset[str]:
    """Family names that stand first in Chinese, Korean and Vietnamese names."""
    return lexicon_words(_PACKAGE, "data/family_first.txt")


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    """Small words inside a name, such as "van" and "bin"."""
    return lexicon_words(_PACKAGE, "data/name_particles.txt")


@lru_cache(maxsize=20_000)
def given_name_gender(name: str) -> str | None:
    """``m``, ``f``, ``u`` (borne by both) or None for what is no known given name.

    The first part decides in a double name.

    >>> [given_name_gender(name) for name in ("Olga", "Jean-Pierre", "KARL", "Harbour")]
    ['f', 'u', 'm', None]
    """
    known = given_names()
    if name.isupper() and len(name) > 2:
        name = name.capitalize()
    return known.get(name) or (known.get(name.partition("-")[0]) if "-" in name else None)


class PersonName(NamedTuple):
    """The parts of a personal name: given names (may be empty), surname, suffix such as ``Jr.``."""

    given: tuple[str, ...]
    surname: str
    suffix: str


@lru_cache(maxsize=20_000)
def person_name(words: tuple[str, ...]) -> PersonName:
    """Split the words of a name, titles already taken off.

    Particles go with the surname; a family name that stands first is recognised by the list and
    by a hyphen or an unknown given name after it.

    >>> person_name(("Ana", "de", "la", "Cruz", "Jr."))
    PersonName(given=('Ana',), surname='de la Cruz', suffix='Jr.')
    >>> person_name(("Zhou", "Minghai")).surname
    'Zhou'
    """
    suffix = ""
    if len(words) > 1 and words[-1].lower().strip(".,") in _SUFFIXES:
        suffix, words = words[-1], words[:-1]
    words = tuple(word.rstrip(",") for word in words)
    if len(words) > 1 and is_family_first(words):
        return PersonName(words[1:], words[0], suffix)
    first = max(len(words) - 1, 0)
    while first > 1 and words[first - 1].lower() in particles():
        first -= 1
    return PersonName(words[:first], " ".join(words[first:]), suffix)


def is_family_first(words: tuple[str, ...]) -> bool:
    """Whether a name begins with its family name, as Chinese, Korean and Vietnamese names do.

    >>> is_family_first(("Pak", "Jin-ho")), is_family_first(("Kim", "Novotny"))
    (True, False)
    """
    if not 2 <= len(words) <= 3 or words[0] not in family_first():
        return False
    if words[-1] in family_first() and words[0] in given_names():
        return False
    return ("-" in words[1] and words[1][-1].islower()) or given_name_gender(words[0]) is None


@lru_cache(maxsize=20_000)
def surname_key(surname: str) -> str:
    """What surnames are compared by: case folded, without Arabic article or leading particle.

    >>> surname_key("al-Assad"), surname_key("van Dijk")
    ('assad', 'dijk')
    """
    key = surname.casefold()
    if "-" in key:
        for article in _ARTICLES:
            key = key.removeprefix(article)
    return key.rpartition(" ")[2] if " " in key else key


def plural(noun: str) -> str:
    """The regular plural of a noun for a person.

    >>> [plural(noun) for noun in ("lobbyist", "gunman", "ally", "boss", "father-in-law")]
    ['lobbyists', 'gunmen', 'allies', 'bosses', 'fathers-in-law']
    """
    if noun.endswith("-in-law"):
        return noun.removesuffix("-in-law") + "s-in-law"
    if noun.endswith("man") and noun not in {"human", "german", "roman"}:
        return noun[:-2] + "en"
    if noun.endswith("wife"):
        return noun[:-2] + "ves"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
