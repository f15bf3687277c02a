"""Dates and times as they are printed above an article: the pieces, and lines made of nothing else."""

from __future__ import annotations

from typing import NamedTuple

import regex

_DEFINITIONS = {
    "month": (
        r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?"
        r"|sep(?:tember|t\.?|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)(?!\p{L})"
    ),
    "weekday": (
        r"(?:mon(?:day|\.)?|tue(?:sday|s?\.)?|wed(?:nesday|\.)?|thu(?:rsday|rs?\.?|\.)?|fri(?:day|\.)?"
        r"|sat(?:urday|\.)?|sun(?:day|\.)?)(?!\p{L})"
    ),
    "year": r"(?:(?:1[89]|20)\d\d|'?\d\d)(?!\d)",
    "day": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)",
    "zone": r"(?:[ecmp][sd]?t|gmt|utc|bst|cest|cet|ist|hkt|jst|aest|z|hrs?|eastern|local time)\b",
    "time": (
        r"(?:(?:[01]?\d|2[0-4])[:.h][0-5]\d(?:[:.][0-5]\d)?(?:\s?[ap]\.?m\b\.?)?|(?:0?[1-9]|1[0-2])\s?[ap]\.?m\b\.?"
        r"|noon|midnight)(?:\s?(?&zone))?(?:[+-]\d\d:?\d\d)?"
    ),
    "date": (
        r"(?:(?&weekday),?\s{1,2})?"
        r"(?:(?&month)\s{1,2}(?&day)(?:,?\s{1,2}(?&year))?|(?&day)\s{1,2}(?:of\s)?(?&month)(?:,?\s{1,2}(?&year))?"
        r"|(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[012]?\d|3[01])(?!\d)|(?&day)[/.](?:0?[1-9]|1[0-2])[/.](?&year)"
        r"|(?:0?[1-9]|1[0-2])/(?:[012]?\d|3[01])/(?&year)|no\sdate|(?&month)\s{1,2}(?:19|20)\d\d)"
    ),
    "piece": r"(?:(?&date)|(?&time)|(?&weekday)|\d{1,2}\s(?:minutes?|hours?|days?)\sago)",
    "gap": r"(?:\s|,|\||/|·|•|-|–|—|T(?=\d)|at\s|on\s){0,4}",
}
_LABEL = (
    r"(?:(?:first|last)\s)?(?:published|updated|posted|modified|created|filed|issued|released|date|dated|as of)"
    r"(?:\son|\sat)?\s?:?\s{0,2}"
)
# Named parts for patterns that call them as (?&date): defined once, so that a pattern is compiled once, not tenfold.
DATE_PARTS = "(?(DEFINE)" + "".join(rf"(?P<{name}>(?i:{part}))" for name, part in _DEFINITIONS.items()) + ")"
_WHEN = r"(?P<when>(?&piece)(?:(?&gap)(?&piece)){0,5}+)"
_CLIP = r"(?:\s?\|\s?\d\d:\d\d)?"
_AGENCY = r"\s?(?:\((?P<agency>[\p{L} .&/-]{2,40})\))?[\s.|]{0,3}"
_SECOND = rf"(?:[;|,/]?\s?{_LABEL}(?&gap)(?&piece)(?:(?&gap)(?&piece)){{0,5}}+)?"
_WHOLE = regex.compile(rf"{DATE_PARTS}(?:{_LABEL})?(?&gap)(?=[\dJFMASONDTW]){_WHEN}{_CLIP}{_SECOND}{_AGENCY}", regex.I)
_LABELLED = regex.compile(rf"{DATE_PARTS}\b{_LABEL}(?&gap)(?=[\dJFMASONDTW]){_WHEN}{_CLIP}{_AGENCY}$", regex.I)
_TIME_AND_DATE = regex.compile(
    rf"{DATE_PARTS}(?<!\S)(?=[\dNM])(?P<when>(?&time),?\s{{1,2}}(?:on\s)?(?&date)){_CLIP}(?P<agency>(?!))?[\s.|]{{0,3}}$",
    regex.I,
)
_READINGS = (
    ("date line", _WHOLE.fullmatch),
    ("labelled date", _LABELLED.search),
    ("time and date", _TIME_AND_DATE.search),
)
# A cheap look at the end of a line before the long patterns.
_DATE_LIKE = regex.compile(
    r"\d(?:[:./-]\d|\d\d\d|\s?[apAP]\.?[mM]|\D{0,3}$|\s\p{L}{3,9}\W{0,3}$|\s\p{L}{3,7}\sago|[^()]{0,8}\()"
)

LONGEST = 200


class Timestamp(NamedTuple):
    """Where a printed date stands: its own offsets and those of a signing agency, half-open."""

    when: tuple[int, int]
    agency: tuple[int, int] | None
    rule: str


def read_timestamp(text: str) -> Timestamp | None:
    """Read a line that is, or ends in, a printed date or time of publication; None for prose.

    A line may hold a label ("Updated:"), the date, the time and an agency, or a headline before them.
    Offsets index `text`, code points.

    >>> line = "Harbour bridge reopens Updated: 2021-03-04 08:15 (Agencies)"
    >>> stamp = read_timestamp(line)
    >>> line[slice(*stamp.when)], line[slice(*stamp.agency)], stamp.rule
    ('2021-03-04 08:15', 'Agencies', 'labelled date')
    >>> read_timestamp("On Friday the bridge reopened.") is None
    True
    """
    if len(text) > LONGEST or not _DATE_LIKE.search(text, max(0, len(text) - 60)):
        return None
    for rule, find in _READINGS:
        match = find(text)
        if match:
            return Timestamp(match.span("when"), match.span("agency") if match["agency"] else None, rule)
    return None
