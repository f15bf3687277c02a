"""Datelines: the place, region, date and agency with which the first paragraph of a report opens.

Only the start of a block is read, at most `REACH` characters of it. The grammar is
``place [, region] [, date] [(agency)] dash``; what of it must be there depends on how sure the
rest is: a place in capitals needs less than a place in mixed case.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import regex

from newsparse.text.agencies import is_agency
from newsparse.text.dateline_grammar import AGENCY_ALONE, AGENCY_FIRST, DASH, DATELINE
from newsparse.text.lexicon import lexicon_words

Pair = tuple[int, int]

REACH = 160
SIGN_REACH = 70
FIRST_BLOCKS = 4
_TRIED = frozenset({"body", "timestamp", "byline", "standfirst"})
_PACKAGE = "newsparse.text"
_REGIONS = lexicon_words(_PACKAGE, "data/dateline_regions.txt")
_KNOWN_PLACES = _REGIONS | lexicon_words(_PACKAGE, "data/dateline_cities.txt")
_LABELS = lexicon_words(_PACKAGE, "data/line_labels.txt")


class DatelineSpan(NamedTuple):
    """A dateline: offsets of the whole (without the dash) and of its parts, half-open, in code points.

    `body_start` is where the prose begins, or None where the dateline stands alone.
    """

    start: int
    end: int
    place: Pair | None
    region: Pair | None
    agency: Pair | None
    date: Pair | None
    body_start: int | None
    rule: str


_AGENCY_AND_DASH = regex.compile(rf"\)\s{{0,2}}{DASH}")
_SIGN = regex.compile(r"[-–—―_:(/]")
_DASH_SOON = regex.compile(r"\s[-–—_]")
_NAME_AFTER_BY = regex.compile(r"\bby\s(?:\S{1,20}\s){0,1}$", regex.IGNORECASE)
_LATER = regex.compile(r"(?<=[\p{L}.,)\d]\s)(?=\p{Lu}{3})")
_OPENING = regex.compile(r"[\p{Lu}\d\"'“‘«\[(¿¡]")


_PARTS = ("place", "region", "agency", "when")


class _Reading(NamedTuple):
    """A match of the grammar with what the rules ask about it."""

    match: regex.Match[str]
    place: str
    capitals: bool
    shouted: bool

    def has(self, part: str) -> bool:
        return self.match[part] is not None

    def agency_known(self) -> bool:
        return self.has("agency") and is_agency(self.match["agency"])

    def region_known(self) -> bool:
        return self.has("region") and all(part.strip().lower() in _REGIONS for part in self.match["region"].split(","))

    def city_known(self) -> bool:
        return all(part.strip().lower() in _KNOWN_PLACES for part in self.place.split("/"))


def capitals_and_dash(reading: _Reading) -> bool:
    """A place in capitals before a dash: "HALDEN, Norway - Divers found the hull.", "VESTBY (AP) - Snow fell"."""
    if not reading.capitals or not reading.has("dash"):
        return False
    if reading.has("agency") or reading.has("when") or reading.city_known():
        return True
    return not reading.shouted and len(reading.place.split()) <= 4


def capitals_and_colon(reading: _Reading) -> bool:
    """A known place in capitals before a colon, the Asian and broadcast manner: "ROME: Ministers met on Friday." """
    if not reading.capitals or not reading.has("colon"):
        return False
    return reading.city_known() or reading.region_known() or (reading.has("when") and reading.has("agency"))


def agency_without_dash(reading: _Reading) -> bool:
    """A known agency vouches for the place even without a dash: "Oslo (AFP) Ferries", "Hong Kong (CNN Business) A"."""
    return reading.agency_known() and not reading.has("alone")


def dated(reading: _Reading) -> bool:
    """Place, date and agency in mixed case, as monitoring services write: "Lima, 5 Oct 88 (Radio Sol) -- Troops"."""
    return reading.has("dash") and reading.has("when") and (reading.has("agency") or reading.city_known())


def known_place_and_dash(reading: _Reading) -> bool:
    """A mixed-case place that is known, or stands with a known region, before a dash: "Halden, Norway - Divers"."""
    if not reading.has("dash"):
        return False
    return reading.region_known() or (reading.city_known() and not reading.has("region"))


def alone(reading: _Reading) -> bool:
    """A dateline on a line of its own: "HALDEN, Norway, April 15, 1997 (AFP)"."""
    if not reading.has("alone") or not reading.has("agency"):
        return False
    return reading.has("when") or (reading.capitals and reading.agency_known())


Rule = Callable[[_Reading], bool]
RULES: tuple[Rule, ...] = (
    capitals_and_dash, capitals_and_colon, agency_without_dash, dated, known_place_and_dash, alone,
)  # fmt: skip


def read_dateline(plain: str, start: int, end: int) -> DatelineSpan | None:
    """Read the dateline with which the block ``plain[start:end]`` opens, or None.

    The place is one string even where it names two towns ("SEOUL/GENEVA"); an agency may stand alone
    ("(CNN) In"). Where a scraped line runs headline, byline and dateline together, a place in capitals
    with a known agency and a dash is read within the first `REACH` characters.

    >>> text = "HALDEN, Norway, Aug. 3 (Reuters) - Divers found the hull on Monday."
    >>> line = read_dateline(text, 0, len(text))
    >>> [text[slice(*part)] for part in (line.place, line.region, line.date, line.agency)]
    ['HALDEN', 'Norway', 'Aug. 3', 'Reuters']
    >>> text[line.start:line.end], text[line.body_start:][:6], line.rule
    ('HALDEN, Norway, Aug. 3 (Reuters)', 'Divers', 'capitals_and_dash')
    """
    limit = min(end, start + REACH)
    if not _SIGN.search(plain, start, min(limit, start + SIGN_REACH)):
        return None
    return (
        _agency_alone(plain, start, limit)
        or _agency_first(plain, start, limit)
        or _placed(plain, start, limit, end)
        or _run_together(plain, start, limit, end)
    )


def dateline_spans(plain: str, blocks: Iterable[tuple[int, int, str, str]]) -> list[DatelineSpan]:
    """The dateline of an article, given its blocks ``(start, end, kind, rule)``: an empty list or one span.

    Only the first blocks of prose, time stamps and bylines are tried: a dateline never stands further down.

    >>> text = "HALDEN, Norway (AP) - Divers found the hull."
    >>> [text[line.start:line.end] for line in dateline_spans(text, [(0, len(text), "body", "prose")])]
    ['HALDEN, Norway (AP)']
    """
    tried = 0
    for start, end, kind, _ in blocks:
        if kind in _TRIED:
            line = read_dateline(plain, start, end)
            if line:
                return [line]
            tried += kind == "body"
        if tried == FIRST_BLOCKS:
            break
    return []


def _placed(plain: str, start: int, limit: int, end: int) -> DatelineSpan | None:
    match = DATELINE.match(plain, start, limit if limit < end else end)
    if match is None or (match.end() == limit < end):
        return None
    place = match["place"]
    if place.strip(".").lower() in _LABELS or place.startswith(("By ", "From ")):
        return None
    body = plain[match.end() : min(end, match.end() + 60)]
    if body and not _OPENING.match(body):
        return None
    capitals = _in_capitals(place)
    reading = _Reading(match, place, capitals, body.isupper())
    for rule in RULES:
        if rule(reading):
            return _span(match, rule.__name__)
    return None


def _in_capitals(place: str) -> bool:
    letters = regex.sub(r"\b(?:Mc|Mac|de|del|la|el|al|of|the|and|upon)\b|Mc|Mac|[^\p{L}]", "", place)
    return len(letters) > 1 and letters.isupper()


def _agency_alone(plain: str, start: int, limit: int) -> DatelineSpan | None:
    """An agency with no place: "(CNN) The ferry sank", "(Reuters) - Shares fell"."""
    if not plain.startswith("(", start):
        return None
    match = AGENCY_ALONE.match(plain, start, limit)
    if match is None:
        return None
    name = match["agency"]
    if is_agency(name) or (match["dash"] is not None and name.isupper()):
        found = _span(match, "agency_alone")
        town = name.lower() in _KNOWN_PLACES
        return found._replace(place=match.span("agency"), region=None, agency=None) if town else found
    return None


def _agency_first(plain: str, start: int, limit: int) -> DatelineSpan | None:
    """An agency before a dash, with a date or bare: "March 3 (Reuters) - Shares fell", "AFP - Ferries stopped"."""
    if not _DASH_SOON.search(plain, start, min(limit, start + 50)):
        return None
    match = AGENCY_FIRST.match(plain, start, limit)
    return _span(match, "agency_first") if match and is_agency(match["agency"]) else None


def _run_together(plain: str, start: int, limit: int, end: int) -> DatelineSpan | None:
    """Headline, byline and dateline on one line: "Ferry sinks By Ann Roe HALDEN, Norway (AP) - Divers"."""
    if not _AGENCY_AND_DASH.search(plain, start, limit):
        return None
    for place in _LATER.finditer(plain, start, limit):
        if _NAME_AFTER_BY.search(plain, max(start, place.start() - 25), place.start()):
            continue
        match = DATELINE.match(plain, place.start(), min(end, place.start() + REACH))
        if match and match["dash"] and match["agency"] and is_agency(match["agency"]) and _in_capitals(match["place"]):
            return _span(match, "run_together")
    return None


def _span(match: regex.Match[str], rule: str) -> DatelineSpan:
    groups = match.groupdict()
    part = {name: match.span(name) if groups.get(name) is not None else None for name in _PARTS}
    if part["agency"] and not part["region"] and match["agency"].lower() in _REGIONS and not is_agency(match["agency"]):
        part["agency"], part["region"] = None, part["agency"]
    ends = [edge for edge in (_closed(match.string, name, pair) for name, pair in part.items() if pair) if edge]
    end = max(ends)
    start = match.start("place") if part["place"] else match.start()
    body_start = None if match.end() == match.endpos or match["alone"] is not None else match.end()
    return DatelineSpan(start, end, part["place"], part["region"], part["agency"], part["when"], body_start, rule)


def _closed(text: str, name: str, pair: Pair) -> int:
    """The end of a part with the bracket or slash that closes it."""
    return pair[1] + 1 if name != "place" and text[pair[1] : pair[1] + 1] in (")", "/") else pair[1]
