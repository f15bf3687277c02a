"""In which country the places of an article lie, and where: settled once a name, by what stands around it.

What is named right beside a place counts first, then the other places and nations of the article, then size.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import log2, log10
from typing import NamedTuple

from newsparse.text import PlaceEntry, gazetteer, place
from newsparse_mentions.article import Article
from newsparse_mentions.found import Entity, Found
from newsparse_mentions.gazetteer_neighbours import LINKS, Neighbour, land_after, land_before

Entries = tuple[PlaceEntry, ...]
_UNKNOWN = "not in the gazetteer"
_ONLY = "only one place of that name"
_MARGIN = 0.5  # of the weights below: a place must be three times as large as the next, or be borne out
_SURE = 0.6
_IN_DIVISION = 1.2
_UNKNOWN_SIZE = 100_000
_LANDS = frozenset({"country", "division"})


class Sense(NamedTuple):
    """Which place a name means in an article, and why; `note` says why the country is this one, or not known."""

    entry: PlaceEntry | None
    country: str | None
    note: str


class Evidence:
    """How often an article names places and nations of each country, and which divisions."""

    def __init__(self, countries: dict[str, int]) -> None:
        self.countries = countries
        self.divisions: set[str] = set()

    def add(self, entry: PlaceEntry, times: int) -> None:
        """Count a place that is settled without evidence; the name of a country tells less than a town in it."""
        country = entry.country
        if country is not None:
            self.countries[country] = self.countries.get(country, 0) + (times if entry.kind == "country" else 2 * times)
        if entry.division is not None:
            self.divisions.add(entry.division)

    def speaks_against(self, entry: PlaceEntry) -> bool:
        """Whether the article names other countries and this one not at all: a small town may share its name."""
        return bool(self.countries) and entry.country not in self.countries

    def weight(self, entry: PlaceEntry) -> float:
        """How much of the article bears a place out."""
        near = 0.5 * log2(1 + self.countries.get(entry.country or "", 0) / 2)
        return near + (_IN_DIVISION if entry.division in self.divisions else 0.0)


def settle_places(article: Article, places: Iterable[Found], nations: dict[str, int]) -> None:
    """Give the named places of an article country, coordinates, canonical name and the reasons.

    `nations` says how often the article's persons, bodies and groups are of each country.
    """
    names: dict[Entity | None, list[Found]] = {}
    for item in places:
        names.setdefault(item.entity, []).append(item)
    evidence = Evidence(nations)
    unsettled = []
    for items in names.values():
        name = _written(items)
        sense = _told(name, article, items)
        if sense is None:
            unsettled.append((name, items))
            continue
        _write(items, name, sense)
        if sense.entry is not None:
            evidence.add(sense.entry, len(items))
    for name, items in unsettled:
        _write(items, name, _weighed(name, gazetteer(name), evidence))


def _written(items: list[Found]) -> str:
    """The name as the article writes it, in small letters where it does so once."""
    name = " ".join(items[0].words)
    if name.isupper() and len(items) > 1:
        return next((other for item in items if not (other := " ".join(item.words)).isupper()), name)
    return name


def _told(name: str, article: Article, items: list[Found]) -> Sense | None:
    """What a mention says of where the place lies, which holds for all of that name, else what the name says."""
    alone = _alone(name)
    is_country = alone is not None and alone.note == ""
    plain = article.plain
    for item in items:
        end = item.name_end
        after = land_after(article, item) if plain[end : end + 2] in LINKS else None
        for beside in (after, None if is_country else land_before(article, item)):
            sense = _beside(name, beside) if beside is not None else None
            if sense is not None:
                return sense
    return alone


@lru_cache(maxsize=8192)
def _alone(name: str) -> Sense | None:
    """What a name means wherever it stands: nothing, its only place, or a country; None where that is open."""
    entries = gazetteer(name)
    if not entries:
        return Sense(None, None, _UNKNOWN)
    first = entries[0]
    sure = first.kind != "city" or place(name) is not None
    if sure and len({entry.country for entry in entries}) == 1 and _one_place(entries):
        wide = first.kind == "region" and first.country is None
        note = "several countries" if wide else "" if first.kind == "country" else _ONLY
        return Sense(first, first.country, note)
    known = place(name)
    if first.kind == "country" and known is not None and known.country == first.country:
        return Sense(first, first.country, "")
    return None


def _one_place(entries: Entries) -> bool:
    """Whether all bear the name of one place: a city and the division around it."""
    return len({entry.division for entry in entries}) == 1


def _beside(name: str, beside: Neighbour) -> Sense | None:
    """The place of that name which lies in the land beside it; a place nobody knows is in that land, too.

    A well-known place that does not lie there stands in a list with it: "between Moscow, Denmark and Norway".
    """
    entries, lands = gazetteer(name), beside.lands
    for entry in entries:
        if entry.kind != "country" and any(_lies_in(entry, land) for land in lands):
            return Sense(entry, entry.country, beside.note)
    countries = {land.country for land in lands}
    if len(countries) > 1:
        return None
    known = place(name) is not None or (bool(entries) and entries[0].kind in _LANDS)
    town = bool(entries) and entries[0].kind not in _LANDS
    abroad = bool(entries) and entries[0].country not in countries
    if known and not (beside.state and abroad and (town or any(entry.country in countries for entry in entries))):
        return None
    return Sense(None, lands[0].country, beside.note)


def _lies_in(entry: PlaceEntry, land: PlaceEntry) -> bool:
    if land.division is None:
        return entry.country == land.country
    return entry.division == land.division and entry.kind != "division"


def _weighed(name: str, entries: Entries, evidence: Evidence) -> Sense:
    """The place that size and the rest of the article speak for most, where they do so clearly."""
    sizes = _sizes(name)
    weights = [size + evidence.weight(entry) for size, entry in zip(sizes, entries, strict=True)]
    first = max(range(len(entries)), key=weights.__getitem__)
    best, enough = entries[first], weights[first] - _MARGIN
    abroad = [index for index, entry in enumerate(entries) if entry.country != best.country]
    if any(weights[index] > enough for index in abroad):
        return Sense(None, None, "ambiguous: " + ", ".join(sorted({entry.country or "-" for entry in entries})))
    if not abroad and place(name) is None and evidence.speaks_against(best):
        return Sense(None, None, f"known only in {best.country}, which nothing else speaks for")
    note = f"largest of {len(entries)}" if abroad else _all_there(entries)
    if any(sizes[index] > sizes[first] - _MARGIN for index in abroad):
        note = "others of that country named near"
    pairs = zip(weights, entries, strict=True)
    several = any(weight > enough and _elsewhere(entry, best) for weight, entry in pairs)
    return Sense(None if several else best, best.country, note)


def _all_there(entries: Entries) -> str:
    return _ONLY if _one_place(entries) else f"all {len(entries)} of that name lie there"


def _elsewhere(entry: PlaceEntry, best: PlaceEntry) -> bool:
    return entry.country == best.country and entry.division != best.division


@lru_cache(maxsize=8192)
def _sizes(name: str) -> tuple[float, ...]:
    """The weight of each place of a name before the article is looked at."""
    known = place(name)
    own = known.country if known is not None else None
    return tuple(_size(entry) + (_SURE if entry.country == own else 0.0) for entry in gazetteer(name))


def _size(entry: PlaceEntry) -> float:
    """People as a power of ten; a capital is named more often than its size tells."""
    return log10(entry.population or _UNKNOWN_SIZE) + (0.7 if entry.kind == "capital" else 0.0)


def _write(items: list[Found], name: str, sense: Sense) -> None:
    entry, country, note = sense
    notes = _notes(name, note, country if entry is None else None)
    coordinates = entry.coordinates if entry is not None else None
    other = entry.name if entry is not None and entry.name.casefold() != name.casefold() else None
    for item in items:
        item.country, item.coordinates, item.place_notes = country, coordinates, notes
    if other is not None and items[0].entity is not None:
        items[0].entity.canonical = other


@lru_cache(maxsize=8192)
def _notes(name: str, note: str, country: str | None) -> tuple[tuple[str, str], ...]:
    """Why the country is this one or not known, and why there are no coordinates in a `country` that is told."""
    notes: tuple[tuple[str, str], ...] = (("country", note),) if note else ()
    if country is not None:
        known = any(one.country == country for one in gazetteer(name))
        notes += (("coordinates", "several of that name" if known else _UNKNOWN),)
    return notes
