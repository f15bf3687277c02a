"""Places by name: countries, their people, regions, cities and seats of power."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsparse.text.lexicon import lexicon_rows, long_list

_PACKAGE = "newsparse.text"


class Place(NamedTuple):
    """A place: its kind (``country region city seat``), country code and coordinates, where certain.

    `country` is an ISO 3166-1 alpha-2 code; `coordinates` are latitude and longitude in degrees.
    """

    name: str
    kind: str
    country: str | None
    coordinates: tuple[float, float] | None = None


def _code(column: str) -> str | None:
    return None if column in {"-", "*"} else column


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    """The columns behind each city's name, not yet taken apart: most are never asked for."""
    return dict(line.split("\t", 1) for line in long_list(_PACKAGE, "data/cities.txt"))


@lru_cache(maxsize=1)
def _places() -> dict[str, Place]:
    """All places that are no cities."""
    found: dict[str, Place] = {}
    for kind in ("region", "seat"):
        for row in lexicon_rows(_PACKAGE, f"data/{kind}s.txt"):
            found[row[0]] = Place(row[0], kind, _code(row[1]))
    for row in lexicon_rows(_PACKAGE, "data/countries.txt"):
        for name in row[1].split("|"):
            found[name] = Place(name, "country", row[0])
    # A country that shares its name with a region of another one.
    found["Georgia"] = Place("Georgia", "country", None)
    return found


@lru_cache(maxsize=1)
def _upper() -> dict[str, str]:
    """The names of the longer places by the same in capitals; a city's name only where nothing else has it."""
    return {name.upper(): name for names in (_cities(), _places()) for name in names if len(name) > 3}


def _city(name: str) -> Place | None:
    columns = _cities().get(name)
    if columns is None:
        return None
    code, latitude, longitude = columns.split("\t")
    return Place(name, "city", _code(code), (float(latitude), float(longitude)))


@lru_cache(maxsize=20_000)
def place(name: str) -> Place | None:
    """The place that `name` (without article) is, or None. Upper case is understood.

    >>> place("Kharkiv").country, place("Springfield"), place("OSLO").name
    ('UA', None, 'Oslo')
    """
    found = _places().get(name) or _city(name)
    if found is None and name.isupper() and name in _upper():
        return place(_upper()[name])
    return found


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """Adjectives of nationality with the country's code: ``{"Dutch": "NL", ...}``."""
    return _column(2)


@lru_cache(maxsize=1)
def peoples() -> dict[str, str]:
    """Names of peoples in the plural with the country's code: ``{"Danes": "DK", ...}``."""
    return _column(3)


@lru_cache(maxsize=1)
def people_adjectives() -> frozenset[str]:
    """Capitalised adjectives that name nobody by themselves: nationalities, faiths, parties, regions ("Baltic")."""
    return frozenset(demonyms()) | {row[0] for row in lexicon_rows(_PACKAGE, "data/peoples.txt")}


@lru_cache(maxsize=1)
def communities() -> frozenset[str]:
    """Those who belong to a faith, party or region, in the plural ("Londoners"); without one country."""
    return frozenset(row[1] for row in lexicon_rows(_PACKAGE, "data/peoples.txt") if row[1] != "-")


@lru_cache(maxsize=1)
def place_heads() -> frozenset[tuple[str, str]]:
    """Words in lower case that make a capitalised run a place, with ``last``, ``may`` or ``first``.

    >>> ("street", "last") in place_heads()
    True
    """
    return frozenset((row[0], row[1]) for row in lexicon_rows(_PACKAGE, "data/place_heads.txt"))


def _column(index: int) -> dict[str, str]:
    rows = lexicon_rows(_PACKAGE, "data/countries.txt")
    return {word: row[0] for row in rows if len(row) > index for word in row[index].split("|") if word}
