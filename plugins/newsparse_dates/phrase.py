"""A stretch of classed words that a rule matched, and what a handler reads out of it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsparse.text import Words, number_value, ordinal_value
from newsparse_dates.moment import Moment
from newsparse_dates.reading import UNDATED, Reading
from newsparse_dates.tokens import COUNTED, LETTER, NAME
from newsparse_dates.vocabulary import Vocabulary

_number = lru_cache(maxsize=1024)(number_value)
_ordinal = lru_cache(maxsize=512)(ordinal_value)
_NUMERALS = ("NUM", "SCALE")
_FIGURES = ("DIG", "BIG", "YEAR")
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}


class Phrase(NamedTuple):
    """Words `first` up to and without `after` of a scan, with the class letters of the whole text."""

    scan: Words
    letters: str
    first: int
    after: int
    vocabulary: Vocabulary
    rule: str = ""

    def find(self, *names: str, start: int | None = None) -> int:
        """Index of the first word of one of the classes, or -1."""
        begin = self.first if start is None else start
        if len(names) == 1:
            return self.letters.find(LETTER[names[0]], begin, self.after)
        found = [self.letters.find(LETTER[name], begin, self.after) for name in names]
        return min((index for index in found if index >= 0), default=-1)

    def has(self, *names: str) -> bool:
        """Whether a word of one of the classes is there."""
        stretch = self.letters[self.first : self.after]
        for name in names:  # noqa: SIM110 - asked so often that a generator would be felt
            if LETTER[name] in stretch:
                return True
        return False

    def name(self, index: int) -> str:
        """Class of a word of the text, "" for unknown words and past the ends."""
        return NAME.get(self.letters[index], "") if 0 <= index < len(self.letters) else ""

    def word(self, index: int) -> str:
        """A word of the text in lower case, "" past the ends."""
        return self.scan.lower[index] if 0 <= index < len(self.letters) else ""

    def listed(self, index: int) -> str:
        """The value that the word lists give for a word, "" where it has none."""
        return self.vocabulary.values.get(self.word(index), "")

    def remark(self, index: int) -> str:
        """What the word lists remark on a word: "ambiguous", "abbreviation" or nothing."""
        return self.vocabulary.remarks.get(self.word(index), "")

    def value(self, *names: str) -> str:
        """The listed value of the first word of one of the classes, "" where there is none."""
        index = self.find(*names)
        return self.listed(index) if index >= 0 else ""

    def text(self, first: int, after: int) -> str:
        """The text from word `first` up to and without word `after`."""
        return self.scan.text[self.scan.starts[first] : self.scan.ends[after - 1]] if first < after else ""

    def part(self, first: int, after: int) -> Phrase:
        """Another stretch of the same text under the same rule."""
        return Phrase(self.scan, self.letters, first, after, self.vocabulary, self.rule)

    def reading(self, kind: str, moment: Moment | None = None, value: str | None = None) -> Reading:
        """A reading over the whole phrase."""
        return Reading(kind, self.first, self.after, moment, value, rule=self.rule)

    def point(self, moment: Moment | None, kind: str = "DATE") -> Reading:
        """A point of the calendar, or one that cannot be placed for want of a publication date."""
        return Reading(kind, self.first, self.after, moment, rule=self.rule, notes=() if moment else UNDATED)

    def refusal(self, reason: str, *, whole: bool = False) -> Reading:
        """The phrase is no expression of time, and why; with `whole` no part of it is looked at again."""
        return Reading("", self.first, self.after if whole else self.first + 1, rule=self.rule, refused=reason)

    def number(self, start: int | None = None) -> int | float | None:
        """The first number of the phrase, in digits or words; "2 1/2" and "two and a half" too."""
        index = self.find(*_NUMERALS, *_FIGURES, start=start)
        if index < 0:
            return None
        value, end = self._spelled(index) if self.name(index) in _NUMERALS else self._figures(index)
        half = self.name(end) == "AND" and "HALF" in (self.name(end + 1), self.name(end + 2)) and end + 1 < self.after
        return value + 0.5 if half and value is not None else value

    def _spelled(self, index: int) -> tuple[int | float | None, int]:
        end = index + 1
        while end < self.after:
            step = 2 if self.name(end) in ("HYPHEN", "AND") else 1
            if end + step > self.after or self.name(end + step - 1) not in _NUMERALS:
                break
            end += step
        text = self.text(index, end)
        return _number(text) or _number("one " + text), end

    def _figures(self, index: int) -> tuple[int | float | None, int]:
        if self.name(index + 1) == "SLASH":
            return _FRACTIONS.get(self.text(index, index + 3)), index + 3
        end = index + 1
        while end + 1 < self.after and self.name(end) in ("COMMA", "DOT") and self.name(end + 1) in _FIGURES:
            end += 2
        while end < self.after and self.name(end) == "SCALE":
            end += 1
        value = _number(self.text(index, end))
        if self.name(end + 1) == "SLASH" and end + 2 < self.after:
            return (value or 0) + _FRACTIONS.get(self.text(end, end + 3), 0), end + 3
        return value, end

    def ordinal(self) -> int | None:
        """The first ordinal of the phrase, "twenty-third" as one."""
        index = self.find("ORD")
        if index < 0:
            return None
        joined = index - 2 >= self.first and self.name(index - 1) == "HYPHEN" and self.name(index - 2) == "NUM"
        return _ordinal(self.text(index - 2 if joined else index, index + 1))

    def counted(self, index: int) -> tuple[int, str]:
        """Number and unit of a token such as "12hrs"; raises ValueError for any other."""
        match = COUNTED.fullmatch(self.word(index))
        if not match:
            raise ValueError(f"{self.word(index)!r} is no counted unit")
        return int(match[1]), self.vocabulary.values[match[2]]
