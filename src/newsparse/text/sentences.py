"""Sentences of a paragraph, by rule: find stops in one pass, then decide from their neighbours.

Most stops are settled by the word before and the character after; the rest go through the rules of
`newsparse.text.stops`. Items of a list and drawn lines begin a sentence without a stop before them.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from newsparse.text.abbreviations import abbreviation_kind, quick_verdict
from newsparse.text.stops import WIDE_MARKS, Stop, ends_sentence

SentenceSpan = tuple[int, int]

_CLOSERS = "[\"'”’»」』)\\]]"
_LOST_SPACE = r"(?=[\"'“‘(]?\p{Lu}\p{Ll})"
_NEXT = r"(?=([\"'“‘«(\[]{0,4}+)(.?))"
# Groups: the run of marks, what closes after it, white space, what opens the next word, its first sign.
_STOP = regex.compile(rf"(?<![.!?…])([.!?…]++)({_CLOSERS}*+)(\s++|{_LOST_SPACE}){_NEXT}", regex.DOTALL)
_WIDE_STOP = regex.compile(
    rf"(?<![.!?…])([.!?…]++|[{WIDE_MARKS}]++)({_CLOSERS}*+)(\s++|{_LOST_SPACE}|(?<=[{WIDE_MARKS}]{_CLOSERS}{{0,4}}+)){_NEXT}",
    regex.DOTALL,
)
_MARKER = r"(?:[•⁃▪‣◦]\s?)?(?:(\d{1,3}|[a-z])(?:\.\)?|\))(?=\s)|[•⁃▪‣◦](?!\s?(?:\d{1,3}|[a-z])[.)]))"
_CUT_SIGNS = ("-----", "=====", "*****", "_____", "~~~~~", "mage: ", "hoto: ")
_CUT = regex.compile(r"(?<!\S)[-=*_~]{5,}+|[-=*_~]{5,}+(?!\S)|(?<=[\p{L}\p{N}]\s)(?=(?:Image|Photo):\s\p{Lu})")
_FIRST_ITEM = regex.compile(_MARKER)
_NEXT_ITEM = regex.compile(r"(?<=\s)" + _MARKER)


def _word_before(plain: str, first: int, at: int) -> str:
    """The word that ends at `at`, without opening signs: bounded, so that no word costs more than 24 characters."""
    words = plain[max(first, at - 24) : at].split()
    word = words[-1] if words else ""
    return word if word.isalnum() else word.lstrip("\"'“‘«([-–—/")


def _scan(stops: regex.Pattern[str], plain: str, first: int, begin: int, end: int) -> list[SentenceSpan]:
    """Sentences of first:end, looking for stops from `begin` on."""
    spans: list[SentenceSpan] = []
    for match in stops.finditer(plain, begin, end):
        marks, closers, gap, openers, char = match.groups()
        if not char:
            break
        at, last = match.span()
        ends = quick_verdict(plain[max(first, at - 4) : at]) if marks == "." and gap and char.isupper() else None
        if ends is None:
            word = _word_before(plain, first, at)
            kind = abbreviation_kind(word)
            next_at = last + len(openers)
            ends = ends_sentence(Stop(plain, first, at, marks, closers, gap, openers, char, next_at, word, kind))
        if not ends:
            continue
        spans.append((first, last - len(gap)))
        first = last
    spans.append((first, end))
    return spans


def _items(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Starts of the numbered or bulleted items that stand in one paragraph, each with the end of its marker."""
    match = _FIRST_ITEM.match(plain, start, end)
    if match is None:
        return [(start, start)]
    items, last = [match.span()], match[1]
    for later in _NEXT_ITEM.finditer(plain, match.end(), end):
        if later[1] == _successor(last):
            items.append(later.span())
            last = later[1]
    return items


def _successor(marker: str | None) -> str | None:
    if marker is None:
        return None
    return str(int(marker) + 1) if marker.isdecimal() else chr(ord(marker) + 1)


@lru_cache(maxsize=4)
def _features(plain: str) -> tuple[regex.Pattern[str], bool]:
    """The pattern for stops that a text needs, and whether it holds signs of cuts: looked up once a text."""
    wide = not plain.isascii() and any(mark in plain for mark in WIDE_MARKS)
    return _WIDE_STOP if wide else _STOP, any(sign in plain for sign in _CUT_SIGNS)


def _pieces(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a sentence begins without a stop before it: list items, drawn rules, labels of picture credits."""
    cuts = {at: at for match in _CUT.finditer(plain, start, end) for at in match.span() if start < at < end}
    return sorted({**cuts, **dict(_items(plain, start, end))}.items())


def sentence_spans(plain: str, start: int, end: int) -> list[SentenceSpan]:
    """The sentences of the paragraph ``plain[start:end]`` as half-open pairs of code-point offsets.

    They are in order and disjoint, begin and end with a character that is not white space, and leave
    out nothing but white space. Stops inside a quotation end sentences too. `plain` may be folded or
    not. Nothing is raised for offsets inside the text.

    >>> text = 'Mr. Holm left at 5 p.m. on Friday. "Why?" he asked.'
    >>> [text[a:b] for a, b in sentence_spans(text, 0, len(text))]
    ['Mr. Holm left at 5 p.m. on Friday.', '"Why?" he asked.']
    """
    if plain[start : start + 1].isspace() or plain[end - 1 : end].isspace():
        start, end = _trim(plain, start, end)
    if start >= end:
        return []
    stops, cuts = _features(plain)
    if plain[start].isupper() and not cuts:
        return _scan(stops, plain, start, start, end)
    pieces = _pieces(plain, start, end) if cuts else _items(plain, start, end)
    if len(pieces) == 1:
        return _scan(stops, plain, start, pieces[0][1], end)
    spans: list[SentenceSpan] = []
    for (first, begin), (limit, _) in zip(pieces, [*pieces[1:], (end, end)], strict=True):
        first, limit = _trim(plain, first, limit)
        if first < limit:
            spans.extend(_scan(stops, plain, first, max(first, begin), limit))
    return spans


def _trim(plain: str, start: int, end: int) -> SentenceSpan:
    """Narrow a span to its first and last character that is not white space."""
    piece = plain[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())
