"""What the models know of a word: its number, its class, and how often it is the cue of an attribution."""

from __future__ import annotations

from functools import cached_property
from struct import Struct

import attrs

from newsparse.text import Column, Words

Entry = tuple[int, int, int, int, int]
"""Number of the word (0: no feature itself), its class, cue bin (0: never a cue), number of its stem, verb class."""

STRONG = 5
"""Cue bins from here on make a strong cue."""

_READING = Struct("=BBBBHH")
STEP = _READING.size
"""Bytes of one reading."""

_ALSO_NAMES = frozenset(("will", "may"))

PUNCTUATION = (
    ".", ",", ":", ";", "?", "!", "-", "(", ")", "'", '"', "$", "%", "/", "[", "]", "…", "&", "#", "@", "*", "_",
)  # fmt: skip
SHAPES = (
    "other", "capital", "known capital", "title", "initial", "shout", "number", "year", "ordinal", "-ed", "-ing",
    "-ly", "-s", "-er", "-ion",
)  # fmt: skip
FIRST_SHAPE = 1 + len(PUNCTUATION)
FIRST_CLASS = FIRST_SHAPE + len(SHAPES)
"""Classes below are those of punctuation (from 1) and of shapes; class 0 is the edge of the text."""

_PUNCTUATION_CLASS = {mark: 1 + index for index, mark in enumerate(PUNCTUATION)}
_SHAPE = {shape: FIRST_SHAPE + index for index, shape in enumerate(SHAPES)}
COMMA, COLON = _PUNCTUATION_CLASS[","], _PUNCTUATION_CLASS[":"]
CAPITAL, KNOWN_CAPITAL, TITLE, INITIAL, SHOUT = (
    _SHAPE[name] for name in ("capital", "known capital", "title", "initial", "shout")
)
NAMELIKE = frozenset((CAPITAL, KNOWN_CAPITAL, TITLE, INITIAL, SHOUT))
_SUFFIXES = (("ed", "-ed"), ("ing", "-ing"), ("ly", "-ly"), ("ion", "-ion"), ("er", "-er"), ("s", "-s"))


_FORMS = {"ed": 1, "ng": 2, "es": 3}


def form_of(token: str) -> int:
    """The ending of a verb as a number: 1 -ed, 2 -ing, 3 -s, 4 others."""
    return _FORMS.get(token[-2:]) or (3 if token[-1:] == "s" else 4)


@attrs.frozen(eq=False)
class Vocabulary:
    """Lower-case words with their entries, and the titles of persons.

    * `words`: word → entry; `functional`: classes that a single frequent word has for itself.

    A reading is an entry as eight bytes, so that the readings of a text, joined, hold its columns at even steps: class,
    cue bin, verb class, ending, two bytes each of word and stem.
    """

    words: dict[str, Entry]
    functional: frozenset[int]
    titles: frozenset[str] = frozenset()
    _same: dict[bytes, bytes] = attrs.field(factory=dict, repr=False, init=False)

    @cached_property
    def _readings(self) -> Column[bytes]:
        return Column(self._reading)

    def readings(self, scan: Words) -> bytes:
        """The joined readings of the words of a text, STEP bytes each; capitals tell names from words."""
        return b"".join(self._readings.of(scan))

    def _reading(self, token: str) -> bytes:
        word, class_, cue, stem, verb = self._entry(token)
        reading = _READING.pack(class_, cue, verb, form_of(token), word, stem)
        return self._same.setdefault(reading, reading)  # one object for equal readings stays near the processor

    def _entry(self, token: str) -> Entry:
        low = token.lower()
        known = self.words.get(low)
        if known and (low == token or (known[1] in self.functional and low not in _ALSO_NAMES)):
            return known
        if token[0].isupper():
            return self._capital(token, low, known)
        return 0, shape_class(token), 0, 0, 0

    def _capital(self, token: str, low: str, known: Entry | None) -> Entry:
        if len(token) == 1:
            return 0, INITIAL, 0, 0, 0
        if low in self.titles:
            return (known[0] if known else 0), TITLE, 0, 0, 0
        if known:
            return known[0], KNOWN_CAPITAL, *known[2:]
        return 0, (SHOUT if token.isupper() else CAPITAL), 0, 0, 0


def shape_class(token: str) -> int:
    """The class of a word that the vocabulary does not hold, from its characters.

    >>> shape_class("gerrymandered") == shape_class("frobbed")
    True
    """
    first = token[0]
    if first.isdigit():
        return _digit_class(token)
    if not first.isalpha():
        return _PUNCTUATION_CLASS.get(token, 0) or _SHAPE["other"]
    for suffix, name in _SUFFIXES:
        if token.endswith(suffix) and len(token) > len(suffix) + 2:
            return _SHAPE[name]
    return _SHAPE["other"]


def _digit_class(token: str) -> int:
    if not token.isdigit():
        return _SHAPE["ordinal"]
    return _SHAPE["year"] if len(token) == 4 and token[:2] in ("19", "20") else _SHAPE["number"]
