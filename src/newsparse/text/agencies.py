"""Names of news agencies and outlets, as they sign datelines, bylines and pictures."""

from __future__ import annotations

import regex

from newsparse.text.lexicon import lexicon_rows

_ROWS = lexicon_rows("newsparse.text", "data/agencies.txt")
_AGENCIES = frozenset(row[0].casefold() for row in _ROWS if len(row) == 1)
_DESKS = frozenset(row[0].casefold() for row in _ROWS if row[1:] == ("desk",))
_PAPERS = frozenset(row[0].casefold() for row in _ROWS if row[1:] == ("paper",))
_AND = regex.compile(r"\s?[/,;&|]\s?|\sand\s|\s-\s")


def is_agency(name: str) -> bool:
    """Whether `name` is a known news agency or outlet, or a desk of one; "Reuters/AP" is when each part is.

    >>> is_agency("reuters"), is_agency("Reuters Health"), is_agency("AP, AFP"), is_agency("three people")
    (True, True, True, False)
    """
    key = name.casefold()
    if key in _AGENCIES:
        return True
    parts = _AND.split(key)
    if len(parts) > 1:
        return all(_known(part.strip()) for part in parts)
    return _known(key)


def _known(key: str) -> bool:
    head, _, last = key.rpartition(" ")
    return key in _AGENCIES or (last in _DESKS and head in _AGENCIES)


def is_outlet(name: str) -> bool:
    """Whether `name` reads like the name of a paper or station rather than of a person.

    >>> is_outlet("The Harbour"), is_outlet("Halden Post"), is_outlet("Ann Roe")
    (True, True, False)
    """
    return name[:4].casefold() == "the " or name.rpartition(" ")[2].casefold() in _PAPERS or is_agency(name)


def without_agency(name: str) -> str:
    """`name` without an agency at its end: what a byline run together leaves of "Ann Roe Associated Press".

    >>> without_agency("ANN ROE Associated Press"), without_agency("Ann Roe")
    ('ANN ROE', 'Ann Roe')
    """
    words = name.split(" ")
    for cut in range(max(1, len(words) - 3), len(words)):
        agency = " ".join(words[cut:])
        if is_agency(agency) and (" " in agency or agency.isupper()) and cut > 1:
            return " ".join(words[:cut])
    return name
