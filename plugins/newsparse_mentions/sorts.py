"""What a word in small letters can be before a noun."""

from __future__ import annotations

from collections.abc import Collection

LIMIT, MODIFIER, PARTICIPLE, OTHER, DETERMINER, NUMBER, MARK, CONTRACTED = range(8)
_CONTRACTIONS = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})
SORT = 7  # the bits of a sort
CLOSING = 8  # set where a noun before the word ends its phrase


class WordSorts:
    """The sort of a word, given in lower case.

    LIMIT ends a noun phrase, MODIFIER may stand in it, PARTICIPLE needs an adverb before it, OTHER is a plural or a
    verb; DETERMINER and NUMBER begin a phrase, MARK is no letter or figure, CONTRACTED may stand after an apostrophe.

    >>> sort = WordSorts({"the"}, {"of"}, {"needed"})
    >>> [sort(word) == MODIFIER for word in ("harbour", "needed", "closed", "unions", "of", "the")]
    [True, True, False, False, False, False]
    """

    def __init__(self, determiners: Collection[str], limits: Collection[str], modifiers: Collection[str]) -> None:
        self._determiners = determiners
        self._limits = limits
        self._modifiers = modifiers

    def __call__(self, word: str) -> int:
        """The sort of `word`, which is not empty."""
        sort = self._mark_or_small_word(word)
        if sort is None:
            sort = _by_ending(word) if word not in self._modifiers else MODIFIER
        return sort

    def _mark_or_small_word(self, word: str) -> int | None:
        if word in self._determiners:
            return DETERMINER
        if word.isdigit():
            return NUMBER
        if not word[0].isalnum():
            return MARK
        if word in _CONTRACTIONS:
            return CONTRACTED
        return LIMIT if word in self._limits else None


def _by_ending(word: str) -> int:
    if word.endswith(("ed", "ing")) and len(word) > 4:
        return PARTICIPLE
    plural = word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is", "ous"))
    return OTHER if plural else MODIFIER
