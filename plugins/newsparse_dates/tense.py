"""When a clause plays: before publication or after it, by its last verb of tense or planning."""

from __future__ import annotations

from functools import cache
from typing import Literal

from newsparse.text import lexicon_rows
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.tokens import LETTER, PACKAGE, UNKNOWN

Tense = Literal["past", "future", ""]
_REACH = 10
# A date with at most this many words before it, words of time not counted, opens its clause.
_LEAD = 1
# Longest abbreviation with a capital that is no end of a sentence: "Gen.", "Gov.".
_SHORT = 3
_UNTIL = frozenset(("until", "till"))


@cache
def _cues() -> dict[str, list[tuple[Tense, str]]]:
    rows = lexicon_rows(PACKAGE, "data/tense_cues.txt")
    cues: dict[str, list[tuple[Tense, str]]] = {}
    for word, tense, *rest in rows:
        cues.setdefault(word, []).append(("future" if tense == "future" else "past", rest[0] if rest else ""))
    return cues


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
    cue, unknown = _nearest_cue(phrase, range(phrase.first - 1, max(-1, phrase.first - 1 - _left_reach(phrase)), -1))
    if cue or unknown > _LEAD:
        return cue
    return _nearest_cue(phrase, range(phrase.after, min(len(phrase.letters), phrase.after + _REACH)))[0]


def is_said(phrase: Phrase) -> bool:
    """Whether the date is that of an utterance: a verb of saying stands a word or two before it."""
    first = phrase.first
    return not neighbours("saying").isdisjoint(phrase.scan.lower[max(0, first - 3) : first])


def _nearest_cue(phrase: Phrase, indices: range) -> tuple[Tense, int]:
    """The first cue among words of the clause, and how many words without a class stand before it."""
    ends, lower, unknown = neighbours("clause_end"), phrase.scan.lower, 0
    for index in indices:
        if lower[index] in ends and not _goes_on(phrase, index, indices.step):
            break
        if cue := _cue_at(phrase, index):
            return "past" if indices.step > 0 and _is_resolve(phrase, index) else cue, unknown
        unknown += phrase.letters[index] == UNKNOWN
    return "", unknown


def _goes_on(phrase: Phrase, index: int, step: int) -> bool:
    """Whether a mark ends no clause: a bracket to the left, the stop of "p.m.", "U.S." or "Gen. Brand"."""
    if phrase.word(index) in ("(", ")"):
        return step < 0
    before = phrase.scan.tokens[index - 1] if index else ""
    if phrase.word(index) != "." or not before.isalpha():
        return False
    return len(before) == 1 or (len(before) <= _SHORT and before.istitle())


def _left_reach(phrase: Phrase) -> int:
    """How far to look to the left: an aside with a clock, "8 p.m. (1700 GMT)", does not count."""
    aside = phrase.letters.rfind(LETTER["ZONE"], max(0, phrase.first - _REACH), phrase.first) >= 0
    return 2 * _REACH if aside else _REACH


def _is_limit(phrase: Phrase) -> bool:
    """Whether a limit is set: "until Friday", "as soon as Friday". "Until Friday, they had refused" looks back."""
    before, far = phrase.word(phrase.first - 1), phrase.word(phrase.first - 3)
    if before == far == "as":
        return phrase.word(phrase.first - 2) in ("soon", "early")
    return before in _UNTIL and phrase.word(phrase.after) != ","


def _cue_at(phrase: Phrase, index: int) -> Tense:
    word = phrase.scan.tokens[index]
    if not word.islower():
        return ""
    cues = _cues().get(word, ())
    for cue, follower in cues:
        if _is_followed(phrase, index, follower):
            if cue == "future":
                return "past" if _is_over(phrase, index) else cue
            return "" if _is_passive(phrase, index) or _has_object(phrase, index) else cue
    return "past" if not cues and _is_regular_past(word) and not _is_passive(phrase, index) else ""


def _is_followed(phrase: Phrase, index: int, follower: str) -> bool:
    """Whether the word that a cue asks for comes next ("=to"), or next but for one word ("to")."""
    following = phrase.word(index + 1)
    return not follower or follower in (following, phrase.word(index + 2)) or follower == f"={following}"


def _is_over(phrase: Phrase, index: int) -> bool:
    """Whether a look ahead is itself past: "would have left", "had planned". "Will have an operation" is not."""
    done = phrase.word(index + 1) == "have" and _is_participle(phrase.word(index + 2))
    return done or "had" in (phrase.word(index - 1), phrase.word(index - 2))


def _is_resolve(phrase: Phrase, index: int) -> bool:
    """Whether the day before a verb is that of the resolve: "On Friday the union threatened to strike".

    "On Friday the court is expected to rule" looks ahead all the same.
    """
    passive = phrase.word(index - 1) in neighbours("to_be") or phrase.word(index - 2) in neighbours("to_be")
    return _is_regular_past(phrase.word(index)) and not passive


def _is_passive(phrase: Phrase, index: int) -> bool:
    """Whether the form is a participle after "be", which has no tense of its own: "will be opened"."""
    before = phrase.word(index - 1)
    return before == "be" or (before.endswith("ly") and phrase.word(index - 2) == "be")


def _has_object(phrase: Phrase, index: int) -> bool:
    """Whether "have" is a verb of its own, which takes its tense from another: "will have a vote on Friday"."""
    return phrase.word(index) == "have" and phrase.name(index + 1) in ("A", "THE", "NUM", "DIG", "ANOTHER", "THIS")


def _is_participle(word: str) -> bool:
    return _is_regular_past(word) or any(cue == "past" for cue, _ in _cues().get(word, ()))


def _is_regular_past(word: str) -> bool:
    return len(word) > 4 and word.endswith("ed")
