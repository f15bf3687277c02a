"""Credits: the lines that say who reported, edited, helped or took the picture."""

from __future__ import annotations

import regex

from newsparse.text.agencies import is_agency
from newsparse.text.bylines import NAME, Name, names

LONGEST = 400
_SHORT = 80
_ROLE = (
    r"(?:(?:additional|further|extra|other|original)\s)?"
    r"(?:reporting|report|reported|writing|written|editing|edited|compiled|compiling|translated|translation|research"
    r"|photography|photographs?|photos?|graphics?|illustrations?|production|produced|assistance|contributions?|provided"
    r"|(?:agency\s)?inputs?|files"
    r"|reviewed|fact-checked|filmed|video)"
)
_ROLES = rf"(?P<role>(?:with\s)?{_ROLE}(?:(?:,|\sand|\s&)\s\p{{L}}+(?:\s\p{{L}}+ing)?){{0,3}})"
_BY = r"\s(?:provided\s)?(?:by|from)\s?:?\s?(?=(?-i:\p{Lu}))"
_CREDIT = regex.compile(rf"(?:^|[.,;(\[]|\band\b|[-–—*•]{{1,3}})\s{{0,2}}{_ROLES}{_BY}", regex.IGNORECASE)
_CREDIT_START = regex.compile(rf"[(\[]?\s?(?:[-–—*•]{{1,3}}\s?)?{_ROLES}{_BY}", regex.IGNORECASE)
_CONTRIBUTED = regex.compile(
    r"\s(?:also\s)?contributed(?:\s(?:additional\s)?(?:reporting|research|writing))?(?:\s(?:to|for|from)\s|\s?[.)]|$)"
)
_REPORTED_FROM = regex.compile(
    r"(?P<names>\p{Lu}[^.]{3,80}?)\sreported\sfrom\s\p{Lu}[\p{L}., ]{1,40}?"
    r"(?:,?\sand\s(?P<second>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,2})\sfrom\s\p{Lu}[\p{L}., ]{1,40})?\.?"
)
_SOURCES = regex.compile(r"(?:source|via|sources)\s?:\s?", regex.IGNORECASE)
_BETWEEN = regex.compile(r"\s[-–—]\s|/|,|;|\||\sand\s")
_PICTURE = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}.'’ -]{2,40})\s?/\s?(?P<agency>\p{Lu}[\p{L}.'’/ -]{1,60})(?:\svia\s[\p{L} ]{2,30})?"
)
_PLAIN_ROLES = {"with assistance": "contributing", "assistance": "contributing", "contributions": "contributing"}


def read_credits(text: str) -> list[Name] | None:
    """Read a line that says who reported, edited or contributed; None for other lines.

    A line of agencies alone ("Reuters - AP") is an empty list.

    >>> line = "(Reporting by Ann Roe in Oslo; Editing by Bo Ek)"
    >>> [(name.role, line[name.start:name.end]) for name in read_credits(line)]
    [('reporting', 'Ann Roe'), ('editing', 'Bo Ek')]
    >>> line = "Radio Sol's Mia Lund contributed to this report."
    >>> [(name.role, line[name.start:name.end]) for name in read_credits(line)]
    [('contributing', 'Mia Lund')]
    """
    if len(text) > LONGEST:
        return None
    found = _contributors(text) or _correspondents(text)
    if found:
        return found
    if _CREDIT_START.match(text):
        return _segments(text) or None
    picture = _PICTURE.fullmatch(text) if "/" in text else None
    if picture and is_agency(picture["agency"]):
        return [Name(*picture.span("name"), "photo")]
    return [] if len(text) <= _SHORT and only_agencies(text) else None


def _contributors(text: str) -> list[Name] | None:
    """Those who "contributed to this report", named before the verb."""
    verb = _CONTRIBUTED.search(text) if " contributed" in text else None
    if verb is None:
        return None
    start = len(text) - len(text.lstrip("(-–—* "))
    found = names(text, start, verb.start(), "contributing")
    return _outlet(text, start, verb.start(), "contributing") if found == [] else found


def _correspondents(text: str) -> list[Name] | None:
    """Those who "reported from Oslo": a line of its own at the end of a long report."""
    match = _REPORTED_FROM.fullmatch(text) if " reported from " in text else None
    found = names(text, 0, match.end("names"), "reporting") if match else None
    if match and found and match["second"]:
        found.append(Name(*match.span("second"), "reporting"))
    return found


def _segments(text: str) -> list[Name]:
    """The names of each "role by names" part."""
    roles = list(_CREDIT.finditer(text))
    found: list[Name] = []
    for match, after in zip(roles, [*roles[1:], None], strict=True):
        stop = after.start() if after else len(text)
        segment = text[match.end() : stop].partition(";")[0].partition("/")[0]
        end = match.end() + len(segment.rstrip(" .;)]"))
        role = match["role"].lower()
        role = _PLAIN_ROLES.get(role, role)
        found.extend(names(text, match.end(), end, role) or _outlet(text, match.end(), end, role))
    return found


def _outlet(text: str, start: int, end: int, role: str) -> list[Name]:
    """A body that is credited where no person is: "Provided by Harbour Space Agency"."""
    match = NAME.fullmatch(text, start, end)
    return [Name(start, end, role)] if match else []


def only_agencies(text: str) -> bool:
    """Whether a line lists agencies and nothing else.

    >>> only_agencies("Source: Reuters/AFP"), only_agencies("Reuters reported")
    (True, False)
    """
    if len(text) > _SHORT or text.count(" ") > 10:
        return False
    label = _SOURCES.match(text)
    parts = [part.strip(" ().") for part in _BETWEEN.split(text[label.end() :] if label else text)]
    if len(parts) == 1 and label is None and len(text) < 6 and not text.isupper():
        return False
    return all(is_agency(part.strip(" -–—")) for part in parts)
