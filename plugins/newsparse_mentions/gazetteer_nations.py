"""Of which country persons, bodies and groups are, where their own phrase says so: "Danish officials", "the UK navy".

Only words before the head count, and a country's name right after "of": an envoy *to* Denmark need not be a Dane.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsparse.text import demonyms, nation, place, title
from newsparse_mentions.article import Article
from newsparse_mentions.found import Entity, Found

# Before an adjective they make another one: "North American", "Native American".
_PARTS = frozenset({"North", "South", "East", "West", "Central", "Latin", "Native", "Middle", "Northern", "Southern"})
# What follows them says whom the head deals with, not whose it is.
_ENDS = frozenset(
    "to in on for at from with against by who and or near between into over were was is".split()  # noqa: SIM905
)
_OFFICES = frozenset({"Prime", "Foreign", "Defence", "Defense", "Interior", "Finance", "Deputy", "Vice", "Interim"})
_LONGEST = 200
# Before them an adjective names a language.
_TONGUE_NOUNS = frozenset({"professor", "teacher", "language", "literature", "class", "classes", "studies", "scholar"})
# "Indians" are also those of the Americas: they are of India where the article names it.
_TWO_PEOPLES = {"IN": re.compile(r"\bIndia\b")}


def settle_nations(article: Article, found: Iterable[Found]) -> tuple[list[Found], dict[str, int]]:
    """Give persons, bodies and groups the country that a mention of them names, and their other mentions the same.

    Returns what is left to settle, the named places, and how often each country was named.
    """
    plain = article.plain
    places, untold = [], []
    counts: dict[str, int] = {}
    told: dict[Entity, set[str]] = {}
    for item in found:
        form = item.form
        if form == "pronoun" or item.kind == "place":
            if form == "name":
                places.append(item)
            continue
        code = item.country
        if code is None and (form == "name" or not plain[item.start : item.end].islower()):
            code = _own_nation(item, plain)
        if code is None:
            untold.append(item)
            continue
        item.country = code
        counts[code] = counts.get(code, 0) + 1
        if item.entity is not None and (form == "name" or item.kind != "person"):
            told.setdefault(item.entity, set()).add(code)
    if told:
        _spread(told, untold)
    return places, counts


def _own_nation(item: Found, plain: str) -> str | None:
    """The country that a phrase itself names, or its possessor: "Danish officials", "Denmark's Maritime Authority"."""
    start, code = item.start, None
    if item.form == "nominal":
        return _nominal(plain[start : item.end][:_LONGEST], item.head, plain)
    if item.kind == "person":
        if start != item.name_start or item.role is not None:
            code = _person(item, plain)
    elif item.rule == "body_word":
        code = _of_body(item.words)
    if code is None and plain[start - 2 : start] == "s ":
        return _possessor(plain, start)
    return code


def _spread(told: dict[Entity, set[str]], untold: list[Found]) -> None:
    one = {entity: codes.pop() for entity, codes in told.items() if len(codes) == 1}
    for item in untold:
        if item.entity in one:
            item.country = one[item.entity]


def _nominal(phrase: str, head: str, plain: str) -> str | None:
    """The country that a phrase names before its head: "two Danish pilots"."""
    code = _named(phrase, head)
    return _checked(code, plain) if code in _TWO_PEOPLES else code


def _person(item: Found, plain: str) -> str | None:
    """The country in the words before a person's name or in the role behind it."""
    code = _named(plain[item.start : item.name_start][:_LONGEST], "")
    if code is None and item.role is not None:
        start, end = item.role
        if start >= item.name_end or plain[end : item.name_start] in {" ", ", "}:
            code = _named(plain[start:end][:_LONGEST], "")
    return _checked(code, plain) if code in _TWO_PEOPLES else code


def _checked(code: str | None, plain: str) -> str | None:
    """The code, but where its adjective also means somebody else of whom the article may speak."""
    return code if _TWO_PEOPLES[code or ""].search(plain) else None


def _possessor(plain: str, start: int) -> str | None:
    """The country whose own it is: "Denmark's Maritime Authority"."""
    if plain[start - 3 : start] != "'s ":
        return None
    words = plain[max(start - 40, 0) : start - 3].split()[-2:]
    return nation(" ".join(words)) or nation(words[-1]) if words else None


@lru_cache(maxsize=8192)
def _of_body(words: tuple[str, ...]) -> str | None:
    """The country in the name of a body: "Danish Foreign Ministry", "Bank of Denmark"."""
    front, of, last = " ".join(words).rpartition(" of ")
    if of and _is_country(last):
        return nation(last)
    first = (front if of else last).split(" ")
    return (nation(" ".join(first[:2])) or nation(first[0])) if len(words) > 1 else None


def _is_country(name: str) -> bool:
    known = place(name.removeprefix("the "))
    return known is not None and known.kind == "country"


@lru_cache(maxsize=8192)
def _named(phrase: str, head: str) -> str | None:
    """The nation that a phrase names before its head, or right after "of"; `head` is "" where it is not known."""
    words = [word.strip(',"') for word in phrase.split()]
    for index, word in enumerate(words):
        if word in _ENDS:
            return None
        if word == "of":
            return _after_of([one for one in words[index + 1 : index + 4] if one != "the"])
        code = _nation_at(words, index, head) if word[:1].isupper() else None
        if code is not None:
            return code
        if word.lower() == head and words[index + 1 : index + 2] != ["of"]:
            return None
    return None


def _after_of(words: list[str]) -> str | None:
    """The country whose name comes right after "of": "the president of Denmark"."""
    names = (" ".join(words[:count]) for count in (2, 1))
    return next((nation(name) for name in names if _is_country(name)), None)


def _nation_at(words: list[str], index: int, head: str) -> str | None:
    """The nation that one word or two name; a country's bare name only before the head or an office: "UK troops"."""
    for count in (2, 1):
        written = " ".join(words[index : index + count])
        name = written.removesuffix("'s").removesuffix("'")
        code = nation(name)
        following = words[index + count] if index + count < len(words) else ""
        if (
            code is None
            or following in _TONGUE_NOUNS
            or (count == 1 and index and words[index - 1].capitalize() in _PARTS)
        ):
            continue
        bare = name == written and not name.isupper() and name not in demonyms() and _is_country(name)
        if not bare:
            return code
        if index and words[index - 1][:1].isupper():
            return None
        if head and following.lower() == head:
            return code
        return code if following in _OFFICES or title(following) is not None else None
    return None
