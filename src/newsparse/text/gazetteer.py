"""The gazetteer: which places bear a name, and which country a word such as "Danish" names.

Countries, first-level divisions, capitals and cities come from GeoNames (CC BY 4.0) and the packages that the head of
``data/gazetteer.txt`` names. The file is read when the first name is asked for.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from newsparse.text.lexicon import lexicon_rows
from newsparse.text.places import place

_PACKAGE = "newsparse.text"
_KINDS = {"n": "country", "d": "division", "a": "capital", "c": "city"}
# What stands behind the name of a division ("Turku province"), and before the part of one ("eastern Finnmark").
_DIVISION_WORDS = frozenset(
    {"province", "oblast", "region", "state", "governorate", "prefecture", "department", "county", "republic"}
)
_DIRECTIONS = frozenset(
    {
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast",
        "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern",
        "mainland", "upper", "lower",
    }
)  # fmt: skip
_WIDE = frozenset({"country", "division", "region"})
_LONGEST = 80
_MAN = ("man", "men", "woman", "women")


class PlaceEntry(NamedTuple):
    """One of the places that bear a name.

    `name` is the usual English name ("Kyiv" for "Kiev"); `kind` is ``country division capital city region``, a region
    being what is no unit of administration ("Siberia", "northern Norway", "the Baltics"). `country` is an ISO 3166-1
    alpha-2 code, None where a region reaches into several countries; `division` the ISO 3166-2 code of a division or of
    that in which a city lies; `population` is rounded to thousands, of a division it counts those in its cities, and 0
    stands for not known; `coordinates` are latitude and longitude in degrees, of a country or division its centre.
    """

    name: str
    kind: str
    country: str | None
    division: str | None = None
    population: int = 0
    coordinates: tuple[float, float] | None = None


@lru_cache(maxsize=8192)
def gazetteer(name: str) -> tuple[PlaceEntry, ...]:
    """The places that bear `name` (without article): countries first, then the largest first; () where none is known.

    Other names, marks on letters, upper case, a word such as "province" behind and a direction before are understood.

    >>> [(entry.kind, entry.country, entry.division) for entry in gazetteer("Birmingham")][:2]
    [('city', 'GB', 'GB-ENG'), ('city', 'US', 'US-AL')]
    >>> gazetteer("Kiev")[0].name, gazetteer("northern Norway")[0].country, gazetteer("Quayside")
    ('Kyiv', 'NO', ())
    """
    if len(name) > _LONGEST:
        return ()
    found = _entries(name)
    if not found and name.isupper() and len(name) > 3:
        found = _entries(_title_case(name))
    return found or _part(name) or _division(name)


def _part(name: str) -> tuple[PlaceEntry, ...]:
    """Part of a land, by a direction before it: "eastern Finnmark"; after a capital only of a well-known one."""
    first, _, rest = name.partition(" ")
    if first.lower() not in _DIRECTIONS or not (first.islower() or place(rest) is not None):
        return ()
    return tuple(PlaceEntry(name, "region", entry.country) for entry in _entries(rest) if entry.kind in _WIDE)


def _division(name: str) -> tuple[PlaceEntry, ...]:
    """A division by the word for its type: "Turku province"."""
    front, _, last = name.rpartition(" ")
    if last.lower() not in _DIVISION_WORDS:
        return ()
    return tuple(entry._replace(name=name) for entry in _entries(front) if entry.kind == "division")


@lru_cache(maxsize=8192)
def nation(word: str) -> str | None:
    """The country (ISO 3166-1 alpha-2) that a country's name, an adjective or a people's name belongs to; None if none.

    Names that several countries share are None: "Georgia", "Congo", "Korean".

    >>> [nation(word) for word in ("Russian", "Danes", "Dane", "the Netherlands", "U.S.", "Georgia")]
    ['RU', 'DK', 'DK', 'NL', 'US', None]
    """
    return _nations().get(word.removeprefix("the "))


@lru_cache(maxsize=1)
def _nations() -> dict[str, str]:
    """Each word with its code: names, adjectives, peoples in the plural and one of them ("Dane", "Frenchman")."""
    found: dict[str, str] = {}
    for row in lexicon_rows(_PACKAGE, "data/countries.txt"):
        code, words = row[0], [column.split("|") for column in row[1:]]
        adjectives, peoples = ([*words, [], []])[1:3]
        for people in peoples:
            found.setdefault(people.removesuffix("s"), code)
        for word in (*words[0], *adjectives, *peoples):
            found[word] = code
            if word.endswith(("sh", "ch", "Scots")):
                found.update((word + man, code) for man in _MAN)
    found.update((name.upper(), code) for name, code in list(found.items()) if len(name) > 3)
    for shared in ("", "Georgia", "GEORGIA"):
        found.pop(shared, None)
    return found


def _entries(name: str) -> tuple[PlaceEntry, ...]:
    """The places of a name as it is written, through its other names."""
    names = _aliases().get(name, (name,))
    if name.startswith(("St. ", "St ")):
        rest = name.partition(" ")[2]
        names = ("St. " + rest, "Saint " + rest, "St " + rest)
    found = [entry for one in names for entry in (_listed(one) or _known_region(one))]
    if len(names) > 1:
        found.sort(key=lambda entry: (entry.kind != "country", -entry.population))
    return tuple(found)


def _listed(name: str) -> list[PlaceEntry]:
    """The places that the file has under a name; nothing where the name means a part of the world ("the West")."""
    lines, key = _lines(), _unmarked(name) + "\t"
    at = bisect_left(lines, key)
    if at == len(lines) or not lines[at].startswith(key) or name in _wide_regions():
        return []
    found = [_entry(name, written) for written in lines[at][len(key) :].split("|")]
    region = _known_region(name)
    return found if any(entry.country == region[0].country for entry in found if region) else region + found


def _entry(name: str, written: str) -> PlaceEntry:
    kind, code, thousands, latitude, longitude = written.split(" ")
    division = code if "-" in code else None
    point = float(latitude), float(longitude)
    return PlaceEntry(name, _KINDS[kind], code[:2], division, int(thousands) * 1000, point)


def _known_region(name: str) -> list[PlaceEntry]:
    """A land or a region that the lists have ("West Bank", "Siberia"), where several places do not share the name."""
    known = place(name)
    if known is None or known.kind not in {"region", "country"}:
        return []
    if known.country is None and name not in _wide_regions():
        return []
    return [PlaceEntry(known.name, "region", known.country)]


@lru_cache(maxsize=1)
def _wide_regions() -> frozenset[str]:
    """Parts of the world that belong to no one country."""
    return frozenset(row[0] for row in lexicon_rows(_PACKAGE, "data/regions.txt") if row[1] == "*")


@lru_cache(maxsize=1)
def _aliases() -> dict[str, tuple[str, ...]]:
    """Other names with the names of the gazetteer."""
    found = {row[0]: tuple(row[1].split("|")) for row in lexicon_rows(_PACKAGE, "data/place_aliases.txt")}
    for row in lexicon_rows(_PACKAGE, "data/countries.txt"):
        names = row[1].split("|")
        found.update((other, (names[0],)) for other in names[1:])
    return found


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    """The lines of the gazetteer, sorted by name; a line is taken apart when its name is asked for."""
    text = (files(_PACKAGE) / "data/gazetteer.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line[0] != "#"]


def _unmarked(name: str) -> str:
    """The name without marks on its letters, as the file has it."""
    if name.isascii():
        return name
    plain = name.translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain) if letter.isascii())


_LETTERS = str.maketrans("øØłŁđĐıßæÆ’‘", "oOlLdDisaA''")


def _title_case(name: str) -> str:
    """Capitals as a name is written: "RIO DE JANEIRO"."""
    words = name.title().split(" ")
    return " ".join([words[0], *(word.lower() if len(word) < 3 else word for word in words[1:])])


@lru_cache(maxsize=1)
def place_openers() -> frozenset[str]:
    """First words, in lower case, of the gazetteer's names of several words: "san", "new", "costa".

    >>> "san" in place_openers(), "quayside" in place_openers()
    (True, False)
    """
    names = [line.partition("\t")[0] for line in _lines()]
    names += [row[1].split("|")[0] for row in lexicon_rows(_PACKAGE, "data/countries.txt")]
    return frozenset(name.partition(" ")[0].lower() for name in names if " " in name)
