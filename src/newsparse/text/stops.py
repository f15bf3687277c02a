"""Whether a stop ends its sentence: small rules over the word before it and what follows.

A stop is a run of ``.``, ``!``, ``?`` or ``…`` with the quotation marks and brackets that close after
it. The rules are asked in the order of `RULES`; the first that does not abstain decides.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import regex

from newsparse.text.abbreviations import counted, sentence_starter
from newsparse.text.lexicon import lexicon_rows, lexicon_words

WIDE_MARKS = "。！？｡؟۔।॥።፧"

_WORD = regex.compile(r"[\p{L}\p{N}][\w'’]*+")
_ZONES_AND_DAYS = lexicon_words("newsparse.text", "data/after_time.txt")
_OPENING_TIME = regex.compile(
    r"(?:(?i:at|by|around|about|until|before|after|since|from|shortly|just|on|\w{3,6}day),?\s{1,2}){1,3}"
    r"[\d:.]{1,5}\s?[AaPp]\.?[Mm]"
)
_VERBS = "|".join(row[0] for row in lexicon_rows("newsparse.text", "data/cue_verbs.txt") if row[1:] == ("stop",))
_ATTRIBUTION = regex.compile(rf"(?:\p{{Lu}}[\w.'’-]*+\s{{1,2}}){{1,5}}?(?i:{_VERBS})\b")
_SENTENCE_AT = regex.compile(r"[-–—]{1,3}\s?\p{Lu}|\.{2,4}\s|…|https?:|www\.")
_ITEM_MARK = regex.compile(r"[\p{P}\s]{0,3}(?:\d{1,3}|\p{L})?[\p{P}\s]{0,3}")
_SMALL_WORD = regex.compile(r"[\p{Ll}\d]{2,}+")
_CAMEL = regex.compile(r"\p{Ll}{1,2}-?\p{Lu}")
_DOMAINS = frozenset({"com", "org", "net", "gov", "edu", "co", "info", "io"})
_ONE_MARK = (".", "!", "?")


class Stop(NamedTuple):
    """One candidate for the end of a sentence and what stands around it."""

    plain: str
    first: int
    at: int
    marks: str
    closers: str
    gap: str
    openers: str
    char: str
    next_at: int
    word: str
    kind: str | None

    def next_word(self) -> str:
        """The word after the stop, or the empty string where a sign stands there."""
        match = _WORD.match(self.plain, self.next_at)
        return match[0] if match else ""

    def starts(self) -> bool:
        """Whether what follows looks like the start of a sentence even after an abbreviation."""
        if self.openers[:1] in ('"', "“", "«") or (self.closers[:1] not in ("", ")", "]") and self.char.isupper()):
            return True
        return sentence_starter(self.next_word(), self.word)


def lost_space(stop: Stop) -> bool | None:
    """No white space after the stop: "The road was shut.Police said it would open at noon." """
    if stop.gap or stop.marks[0] in WIDE_MARKS:
        return None
    if stop.kind or stop.marks[0] == "…" or stop.next_word().lower() in _DOMAINS:
        return False
    return len(stop.word) > 1 and stop.word.isalpha() and stop.word[1:].islower()


def marker(stop: Stop) -> bool | None:
    """The number of an item is no sentence: "2. Close the valve.", "Q. Who was there?"."""
    if stop.at - stop.first > 6:
        return None
    return False if _ITEM_MARK.fullmatch(stop.plain, stop.first, stop.at) else None


def small_letter(stop: Stop) -> bool | None:
    """A small letter goes on with the sentence: '"Where is it?" the captain asked.', but "iPads sold." may."""
    if not stop.char.islower() or stop.marks[0] in WIDE_MARKS:
        return None
    if stop.kind or stop.closers or stop.openers:
        return False
    if _SMALL_WORD.fullmatch(stop.word) and stop.marks in _ONE_MARK:
        return True
    return bool(_CAMEL.match(stop.plain, stop.next_at) or _SENTENCE_AT.match(stop.plain, stop.next_at))


def signs(stop: Stop) -> bool | None:
    """A comma, dash, bracket or further stop goes on with the sentence: "It was . . . odd", "Yes! - and no"."""
    if stop.openers[-1:] in ("(", "[") and stop.char.isdigit():
        return False
    if stop.char.isalnum() or stop.char in "$£€¥#@•":
        return None
    return stop.kind is None and len(stop.word) > 1 and _SENTENCE_AT.match(stop.plain, stop.next_at) is not None


def omission(stop: Stop) -> bool | None:
    """Marks of omission stand inside a sentence: "The plan [...] Parliament backed is dead." """
    if stop.marks[-1] not in ".…" or (len(stop.marks) < 2 and stop.marks != "…"):
        return None
    if stop.closers[:1] in ("]", ")") and stop.plain[stop.at - 1 : stop.at] in ("[", "("):
        return stop.starts()
    return True


def asked(stop: Stop) -> bool | None:
    """A question that is quoted may be followed by who asked it: '"Who pays?" Senator Holm asked.'"""
    if stop.marks[-1] not in "!?" or not stop.closers or stop.closers[0] in ")]" or stop.openers:
        return None
    return False if _ATTRIBUTION.match(stop.plain, stop.next_at) else None


def question(stop: Stop) -> bool | None:
    """Question and exclamation marks end a sentence before a capital or figure: "Why now? Nobody knows." """
    return True if stop.marks[-1] in "!?" or stop.marks[0] in WIDE_MARKS else None


def title(stop: Stop) -> bool | None:
    """A title stands before its name: "Gov. Ramona Oyelaran signed it." """
    return False if stop.kind in ("title", "inner") else None


def number(stop: Stop) -> bool | None:
    """The sign for a number counts before a figure: "No. 3 in the party", but "The answer is no. Nobody paid."."""
    return not counted(stop.next_word()) if stop.kind == "number" else None


def time_of_day(stop: Stop) -> bool | None:
    """A capital after a time starts a sentence, unless it is a zone: "open to 6 p.m. Staff left", "6 p.m. Eastern"."""
    if stop.kind != "time":
        return None
    if stop.char.isdigit() or stop.next_word().lower() in _ZONES_AND_DAYS:
        return False
    return _OPENING_TIME.fullmatch(stop.plain, stop.first, stop.at) is None


def initial(stop: Stop) -> bool | None:
    """An initial belongs to a name, "Ada P. Moreau", unless a sentence starts after it: "between you and I. Then"."""
    if stop.kind != "initial":
        return None
    return stop.starts()


def tail(stop: Stop) -> bool | None:
    """An acronym, month or state ends a sentence only before a starter: "left the U.S. They flew", "the U.S. Navy"."""
    if stop.kind not in ("acronym", "tail"):
        return None
    return not stop.char.isdigit() and stop.starts()


Rule = Callable[[Stop], bool | None]
RULES: tuple[Rule, ...] = (
    lost_space, marker, small_letter, signs, omission, asked, question, title, number, time_of_day, initial, tail,
)  # fmt: skip


def ends_sentence(stop: Stop) -> bool:
    """What the first rule that does not abstain says; a stop that no rule knows ends its sentence."""
    for rule in RULES:
        verdict = rule(stop)
        if verdict is not None:
            return verdict
    return True
