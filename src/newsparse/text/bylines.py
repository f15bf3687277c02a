"""Bylines: who wrote, and the reading of lists of names that credits share."""

from __future__ import annotations

from typing import NamedTuple

import regex

from newsparse.text.agencies import is_agency, is_outlet, without_agency

Pair = tuple[int, int]

LONGEST = 200
_NAME_WORD = r"\p{Lu}[\p{L}\p{M}.'’‑-]*+"
_PARTICLE = r"(?:de|da|do|dos|du|del|della|di|van|von|der|den|ter|ten|la|le|el|al|bin|ibn|y|e|af|zu)"
NAME = regex.compile(
    rf"(?:{_PARTICLE}\s)?{_NAME_WORD}(?:\s(?:{_PARTICLE}\s){{0,2}}{_NAME_WORD}){{0,4}}+"
    r"(?:,?\s(?:Jr|Sr)\.|\s(?:II|III|IV))?"
)
_SEPARATOR = regex.compile(r"\s?(?:,\s(?:and\s|&\s)?|;\s?|\s&\s|\s\|\s|\s(?i:and|with)\s|\s[-–—/]\s)\s?")
_PLACE_TAIL = regex.compile(r"\s(?:in|at|from|for|of|on|IN|AT|FROM|FOR|OF)\s.*", regex.S)
_CAPITALISED = r"\p{Lu}[\p{L}.&-]*"
_OWNER = regex.compile(rf"(?:{_CAPITALISED}\s){{0,4}}(?:{_CAPITALISED}(?:['’]s|s['’])|['’])\s(?=\p{{Lu}})")
_RANK = (
    r"(?:staff|senior|chief|special|news|business|sports?|political|foreign|national|freelance|assistant|executive"
    r"|managing|deputy|associate|guest|contributing)"
)
_POST = regex.compile(
    rf"(?:the\s)?(?:{_RANK}\s){{0,3}}(?:[\p{{L}}-]+\s){{0,2}}"
    r"(?:writers?|reporters?|correspondents?|editors?|columnists?|journalists?|producers?|contributors?|staff|bureau|desk"
    r"|photographers?|researchers?|analysts?|critics?|reviewers?|agenc(?:y|ies)|wires?|services?|team|newsroom)",
    regex.IGNORECASE,
)
_POST_BEFORE = regex.compile(
    rf"(?:{_CAPITALISED}\s|the\s){{0,4}}(?i:{_RANK}\s)?"
    r"(?:writers?|reporters?|correspondents?|editors?|journalists?|producers?|photographers?|researchers?)\s(?=\p{Lu})"
)
_POST_AFTER = regex.compile(
    rf"\s(?i:{_RANK}\s){{0,2}}(?i:writer|reporter|correspondent|editor|columnist|photographer)s?$"
)
_DATE_AFTER = regex.compile(
    r"[\s,|–—-]{1,3}(?:(?i:updated|published|posted|last updated)\b|(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|[A-Z][a-z]{3,8})\.?\s\d|\d).*$",
    regex.DOTALL,
)
_SIGNED = regex.compile(
    rf"(?P<name>{_NAME_WORD}(?:\s{_NAME_WORD}){{1,2}})(?:,\s|\s\|\s|\s[-–—]\s)(?P<outlet>[^,|]{{2,40}})"
)
_BYLINE = regex.compile(
    r"(?:(?:words|story|written|reported|posted|text|report|analysis|article|reviewed)\s)?"
    r"(?P<word>by|from|byline(?=\s?:))(?:\s?:\s?|\s{1,3})(?=\S)",
    regex.IGNORECASE,
)
_LAST_STOP_STAYS = regex.compile(r"(?:Jr|Sr|\b\p{Lu})\.$")
_AFTER_NAME = ("special to", "for ", "in ", "at ", "of ")


class Name(NamedTuple):
    """Where a person (or outlet) that signs stands, and the part they had: half-open offsets."""

    start: int
    end: int
    role: str


def names(text: str, start: int, end: int, role: str = "by") -> list[Name] | None:
    """The names listed in ``text[start:end]``, or None where a part of it is neither a name nor a post.

    Posts and outlets between names are skipped ("Staff Writer", "Associated Press").

    >>> line = "Ann Roe, Staff Writer, and Bo de Wit"
    >>> [line[name.start:name.end] for name in names(line, 0, len(line))]
    ['Ann Roe', 'Bo de Wit']
    >>> names("the time it rains", 0, 17) is None
    True
    """
    found: list[Name] = []
    at = start
    while at < end:
        cut = _SEPARATOR.search(text, at, end)
        stop = cut.start() if cut else end
        name = _name(text, at, stop)
        if name:
            found.append(Name(*name, role))
        elif not _skipped(text[at:stop], bool(found)):
            return None
        at = cut.end() if cut else end
    return found


def _name(text: str, start: int, end: int) -> Pair | None:
    """A name in one item of a list, without owner ("NPR's"), post ("Reuters reporter") and place ("in Oslo")."""
    for prefix in (_OWNER, _POST_BEFORE):
        match = prefix.match(text, start, end)
        start = match.end() if match else start
    tail = _PLACE_TAIL.search(text, start, end)
    end = tail.start() if tail else end
    while end > start and text[end - 1] in " .)]:" and not _LAST_STOP_STAYS.search(text, max(start, end - 4), end):
        end -= 1
    if is_agency(text[start:end]):
        return None
    piece = without_agency(text[start:end])
    post = _POST_AFTER.search(piece)
    piece = piece[: post.start()] if post else piece
    end = start + len(piece)
    if NAME.fullmatch(piece) is None or is_outlet(piece) or _POST.fullmatch(piece):
        return None
    return start, end


def _skipped(item: str, after_name: bool) -> bool:
    """Whether an item of a byline is a post, an outlet or (after a name) a place."""
    item = item.strip(" .)")
    if not item or is_agency(item) or _POST.match(item):
        return True
    return after_name and (item[0].isupper() or item.startswith(_AFTER_NAME))


def read_byline(text: str) -> list[Name] | None:
    """Read a line that is a byline; None for prose, also for prose that begins with "By".

    A byline that names an outlet alone ("By Reuters") is an empty list.

    >>> line = "By Ann Roe and Bo de Wit, Staff Writers"
    >>> [line[name.start:name.end] for name in read_byline(line)]
    ['Ann Roe', 'Bo de Wit']
    >>> read_byline("By Friday the water had gone.") is None
    True
    """
    if len(text) > LONGEST:
        return None
    match = _BYLINE.match(text)
    if match is None:
        return _signed(text)
    if text.endswith(("?", "!", ":", '"')):
        return None
    date = _DATE_AFTER.search(text, match.end())
    found = names(text, match.end(), date.start() if date else len(text))
    if not found:
        return found
    if len(text[found[0].start : found[0].end].split()) > 5:
        return None
    if match["word"].lower() == "from" and not _PLACE_TAIL.search(text, match.end()):
        return None
    full = any(" " in text[name.start : name.end] for name in found)
    return found if full else None


def _signed(text: str) -> list[Name] | None:
    """A name and its outlet with nothing around them: "Ann Roe, USA TODAY"."""
    match = _SIGNED.fullmatch(text) if len(text) <= 80 else None
    if match is None or not is_agency(match["outlet"]) or is_agency(match["name"]):
        return None
    return [Name(*match.span("name"), "by")]
