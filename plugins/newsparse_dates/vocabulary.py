"""The words that mean something to the grammar.

The class of a word comes from the word lists in `data/`, that of a token in digits from its shape.
Holidays and vague references may be several words long: their first word becomes HOLIDAY or REF and
the rest INSIDE.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from newsparse.text import Column, Words, lexicon_rows, number_words, ordinal_words, words
from newsparse_dates.tokens import LETTER, MARKS, PACKAGE, UNKNOWN, digit_class

Rows = Iterable[tuple[str, ...]]
_WORD_FILES = ("data/calendar_words.txt", "data/function_words.txt", "data/frequencies.txt")


class Entry(NamedTuple):
    """What a phrase of one word or more stands for: its words, class, value and remark."""

    words: tuple[str, ...]
    name: str
    value: str
    remark: str = ""


class Vocabulary:
    """Words and phrases with class, value and remark; not changed once made.

    `holidays` and `references` are rows added to `data/holidays.txt` and `data/references.txt`.
    """

    def __init__(self, holidays: Rows = (), references: Rows = ()) -> None:
        self.values: dict[str, str] = {}
        self.remarks: dict[str, str] = {}
        self._table: dict[str, str] = {}
        self._letters = Column(self._letter)
        self._phrases: dict[str, list[Entry]] = {}
        self._add_words()
        self._add_phrases("HOLIDAY", (*lexicon_rows(PACKAGE, "data/holidays.txt"), *holidays))
        self._add_phrases("REF", (*lexicon_rows(PACKAGE, "data/references.txt"), *references))
        self._heads = self._head_pattern()

    def _add_words(self) -> None:
        table = self._table
        table.update({mark: LETTER[name] for mark, name in MARKS.items()})
        for word, (kind, _) in number_words().items():
            table[word] = LETTER["SCALE" if kind in ("scale", "hundred") else "NUM"]
        table.update(dict.fromkeys(ordinal_words(), LETTER["ORD"]))
        for path in _WORD_FILES:
            for word, name, *rest in lexicon_rows(PACKAGE, path):
                table[word] = LETTER[name]
                self.values[word] = rest[0] if rest else word
                if len(rest) > 1:
                    self.remarks[word] = rest[1]

    def _add_phrases(self, name: str, rows: Rows) -> None:
        for phrase, value, *remark in rows:
            tokens = tuple(words(phrase.lower()).tokens)
            self._phrases.setdefault(tokens[0], []).append(Entry(tokens, name, value, *remark[:1]))
        for entries in self._phrases.values():
            entries.sort(key=lambda entry: -len(entry.words))

    def _head_pattern(self) -> re.Pattern[str]:
        """The classes that a phrase may begin with; words of no other use get the class HEAD for it."""
        for head in self._phrases:
            self._table.setdefault(head, digit_class(head) if head[0].isdigit() else LETTER["HEAD"])
        return re.compile("[" + "".join(sorted({self._table[head] for head in self._phrases})) + "]")

    def classify(self, scan: Words) -> str:
        """One class letter a word, with holidays and references laid over."""
        lower = scan.lower
        letters = self._overlay(lower, "".join(self._letters.of(scan)))
        return letters.replace(LETTER["HEAD"], UNKNOWN)

    def _letter(self, token: str) -> str:
        """The class of a word; one that is not listed is classed by its shape, or unknown."""
        word = token.lower()
        return self._table.get(word) or (digit_class(word) if "0" <= word < ":" else UNKNOWN)

    def _overlay(self, lower: list[str], letters: str) -> str:
        pieces, done = [], 0
        for match in self._heads.finditer(letters):
            at = match.start()
            entry = self.phrase_at(lower, at) if at >= done else None
            if entry:
                size = len(entry.words)
                pieces += [letters[done:at], LETTER[entry.name], LETTER["INSIDE"] * (size - 1)]
                done = at + size
        return "".join([*pieces, letters[done:]])

    def phrase_at(self, lower: list[str], at: int) -> Entry | None:
        """The longest holiday or reference that begins at word `at`."""
        for entry in self._phrases.get(lower[at], ()):
            size = len(entry.words)
            if size == 1 or tuple(lower[at : at + size]) == entry.words:
                return entry
        return None


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary without additions."""
    return Vocabulary()
