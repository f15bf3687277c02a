"""Places: where on a page heads and borders of content are looked for, found once for all its cues."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import NamedTuple

from newsparse_quotes.ranking.linear import PAIRS
from newsparse_quotes.ranking.sheet import Pair, Sheet

HEAD, END, LEFT_END, START, LEFT_START, PHRASE_START, PHRASE_END = (1 << bit for bit in range(7))
GATES = {
    "head": HEAD, "end": END, "left end": LEFT_END, "start": START, "left start": LEFT_START,
    "phrase start": PHRASE_START, "phrase end": PHRASE_END,
}  # fmt: skip
"""The gates with their bits: a border is looked for only between two words whose classes open its gate."""

_OPEN = {bit: bytes(bits & bit > 0 for bits in range(256)) for bit in GATES.values()}


class Places(NamedTuple):
    """One byte a word, 1 for a place: to be looked through by `find` and `rfind`.

    * `heads`: words that may head a source; `ends`, `left_ends`: last words of content right and left of a cue;
      `starts`, `left_starts`: the words before its first.

    Borders lie outside quoted runs, or where the words of a run begin and end.
    """

    heads: bytes | bytearray
    ends: bytes | bytearray
    left_ends: bytes | bytearray
    starts: bytes | bytearray
    left_starts: bytes | bytearray


def gate_bits(gates: Mapping[str, Iterable[int]]) -> bytes:
    """One byte for each pair of classes, with a bit for each gate that it opens.

    >>> gate_bits({"head": (7,), "end": (7, 9)})[7:10]
    b'\\x03\\x00\\x02'
    """
    bits = bytearray(PAIRS)
    for name, pairs in gates.items():
        for pair in pairs:
            bits[pair] |= GATES[name]
    return bytes(bits)


def find_places(sheet: Sheet, gates: bytes) -> Places:
    """The places of a page: of a pair that opens a gate the first word is a head or an end, the second a start."""
    opened = bytes(itemgetter(*sheet.pair)(gates))  # two pairs at least, so that it is a tuple
    if not sheet.runs:
        return Places(*(opened.translate(_OPEN[bit]) for bit in (HEAD, END, LEFT_END, START, LEFT_START)))
    before, after = _outside(opened, sheet.runs, 0), _outside(opened, sheet.runs, 1)
    inner = [pair for pair in sheet.inner if pair[0] < pair[1]]
    firsts, lasts = [max(0, first - 1) for first, _ in inner], [last - 1 for _, last in inner]
    return Places(
        before.translate(_OPEN[HEAD]),
        _marked(before.translate(_OPEN[END]), lasts), _marked(before.translate(_OPEN[LEFT_END]), lasts),
        _marked(after.translate(_OPEN[START]), firsts), _marked(after.translate(_OPEN[LEFT_START]), firsts),
    )  # fmt: skip


def _outside(opened: bytes, runs: list[Pair], ahead: int) -> bytearray:
    """The bits of each word, none where the word that stands so far ahead is in a quoted run."""
    free = bytearray(opened)
    for first, last in runs:
        low = max(0, first - ahead)
        free[low : last - ahead] = bytes(last - ahead - low)
    return free


def _marked(found: bytearray, borders: list[int]) -> bytearray:
    for border in borders:
        found[border] = 1
    return found


def following(places: bytes | bytearray, low: int, high: int, most: int) -> list[int]:
    """The first places in a range of words.

    >>> following(bytes((0, 1, 0, 1, 1)), 0, 5, 2)
    [1, 3]
    """
    found: list[int] = []
    find = places.find
    at = find(1, low, high)
    while at >= 0:
        found.append(at)
        if len(found) == most:
            break
        at = find(1, at + 1, high)
    return found


def preceding(places: bytes | bytearray, low: int, high: int, most: int) -> list[int]:
    """The last places in a range of words, the last one first.

    >>> preceding(bytes((0, 1, 0, 1, 1)), 0, 5, 2)
    [4, 3]
    """
    found: list[int] = []
    find = places.rfind
    at = find(1, low, high)
    while at >= 0:
        found.append(at)
        if len(found) == most:
            break
        at = find(1, low, at)
    return found
