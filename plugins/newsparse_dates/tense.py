"""When a clause plays: before publication or after it, by its last verb of tense or planning."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsparse.text import lexicon_rows
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.tokens import PACKAGE, UNKNOWN

Tense = Literal["past", "future", ""]
_REACH = 10
# A date with at most this many words before it, words of time not counted, opens its clause.
_LEAD = 1
_UNTIL = frozenset(("until", "till"))


@cache
def _cues() -> dict[str, tuple[str, str]]:
    rows = lexicon_rows(PACKAGE, "data/tense_cues.txt")
    return {word: (tense, rest[0] if rest else "") for word, tense, *rest in rows}


def tense_of(phrase: Phrase) -> Tense:
    """The tense that governs a date: from the nearest cue to its left in the clause.

    Where it opens the clause, the first cue to its right counts: "By Friday the board will have met".

    "The court will sit on Friday" looks ahead, "the court sat on Friday" back; "until Friday" and
    "as early as Friday" look ahead whatever the verb. "Friday's vote" tells nothing.
    """
    if (phrase.word(phrase.after), phrase.word(phrase.after + 1)) == ("'", "s"):
        return ""
    if _is_limit(phrase):
        return "future"
    cue, unknown = _nearest_cue(phrase, range(phrase.first - 1, max(-1, phrase.first - 1 - _REACH), -1))
    if cue or unknown > _LEAD:
        return cue
    return _nearest_cue(phrase, range(phrase.after, min(len(phrase.letters), phrase.after + _REACH)))[0]


def _nearest_cue(phrase: Phrase, indices: range) -> tuple[Tense, int]:
    """The first cue among words of the clause, and how many words without a class stand before it."""
    ends, lower, unknown = neighbours("clause_end"), phrase.scan.lower, 0
    for index in indices:
        if lower[index] in ends:
            break
        if cue := _cue_at(phrase, index):
            return cue, unknown
        unknown += phrase.letters[index] == UNKNOWN
    return "", unknown


def _is_limit(phrase: Phrase) -> bool:
    """Whether a limit is set: "until Friday", "as soon as Friday". "Until Friday, they had refused" looks back."""
    before, far = phrase.word(phrase.first - 1), phrase.word(phrase.first - 3)
    return (before in _UNTIL and phrase.word(phrase.after) != ",") or before == far == "as"


def _cue_at(phrase: Phrase, index: int) -> Tense:
    word = phrase.scan.tokens[index]
    if not word.islower():
        return ""
    cue, follower = _cues().get(word, ("", ""))
    if cue == "future":
        if phrase.word(index + 1) == "have" or "had" in (phrase.word(index - 1), phrase.word(index - 2)):
            return "past"
        return "future" if not follower or follower in (phrase.word(index + 1), phrase.word(index + 2)) else ""
    if cue or (len(word) > 4 and word.endswith("ed")):
        return "past"
    return ""
