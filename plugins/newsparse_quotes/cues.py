"""Cue anchors: the places where a text says that somebody speaks, writes, thinks or wants."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter
from typing import Literal

import attrs

from newsparse.text import Words
from newsparse_quotes.lexicon import Cue
from newsparse_quotes.page import Page
from newsparse_quotes.wordtags import SAYING_NOUNS

AnchorKind = Literal["verb", "noun", "phrase"]

_PARTICLE_FRAMES = frozenset(("p", "P"))
_SAYING_NOUN = re.compile(rb"[%b]" % SAYING_NOUNS)
_BEFORE_CLAUSE = re.compile(r"[NYG](?=I|[AC]?H)")  # a noun before "to" or "that"
_AS_REACH = 14
_AUXILIARY, _GROUPED = "AXR", "AXRT"
ACCORDING = Cue("according to", "say", frozenset("c"), "base")
PUT_IT = Cue("put it", "say", frozenset("qc"), "past")
WORDS_OF = Cue("in the words of", "say", frozenset("q"), "base")


@attrs.define
class Anchor:
    """One cue, not changed once made. Word indices: `first`:`last` is the cue, `group` opens its verb group.

    * `passive`: the group is a passive, whose subject does not speak; `bare`: an infinitive or participle without
      a subject of its own.
    """

    kind: AnchorKind
    cue: Cue
    first: int
    last: int
    group: int
    passive: bool = False
    bare: bool = False


def anchors(page: Page) -> list[Anchor]:
    """All cue anchors outside quoted runs, in order of the text."""
    found: list[Anchor] = []
    tags = page.tags
    at = tags.find("Y")
    while at >= 0:
        anchor = verb_anchor(page, at)
        if anchor.last > at + 1 or "P" not in anchor.cue.frames:
            found.append(anchor)
        at = tags.find("Y", at + 1)
    others = [*_noun_anchors(page), *_phrase_anchors(page)]
    return sorted([*found, *others], key=attrgetter("first")) if others else found


def verb_anchor(page: Page, at: int) -> Anchor:
    """The anchor of a reporting verb, with its verb group."""
    lower, tags, sets = page.words.lower, page.tags, page.lexicon.sets
    cue = page.lexicon.verbs[lower[at]]
    last, form, group = at + 1, cue.form, at
    if last < len(lower) and lower[last] in sets["particles"] and not cue.frames.isdisjoint(_PARTICLE_FRAMES):
        last += 1
    if at and tags[at - 1] in _GROUPED:
        group = group_start(page, at)
    passive = bare = False
    if form == "past":
        if group < at:
            passive = not sets["be"].isdisjoint(lower[group:at])
        elif last < len(lower) and lower[last] in ("by", "to"):
            passive = _undergone(cue, lower, last)
    elif form == "participle":
        bare = "A" not in tags[group:at]
    elif group and form == "base" and lower[group - 1] == "to":
        raised = _raising_start(page, group - 1)
        bare, group = raised is None, group - 1 if raised is None else raised
    return Anchor("verb", cue, at, last, group, passive, bare)


def _undergone(cue: Cue, lower: list[str], at: int) -> bool:
    """Whether a past form before "by" or "to" is a passive: "a letter written by Ek", "a man believed to be lost"."""
    return lower[at] == "by" or ("i" not in cue.frames and lower[at + 1 : at + 2] == ["be"])


def group_start(page: Page, at: int) -> int:
    """First word of the verb group that ends at `at`: auxiliaries, negation, adverbs, and a day between."""
    tags, lower = page.tags, page.words.lower
    start = at
    for _ in range(7):
        before = tags[start - 1] if start else "."
        if before in _AUXILIARY:
            start -= 1
            if start and tags[start - 1] == "'" and lower[start] in page.lexicon.sets["not_forms"]:
                start -= 1
        elif before == "T":
            start -= 2 if start > 1 and lower[start - 2] in ("on", "late", "early", "last", "this") else 1
        else:
            break
    return start


def _raising_start(page: Page, to: int) -> int | None:
    """First word of "declined to", "went on to" and the like before an infinitive, or None."""
    lower, tags = page.words.lower, page.tags
    to -= to > 1 and tags[to - 1] == "T"
    verb = to - 2 if to > 1 and lower[to - 1] in ("on", "ahead", "out") else to - 1
    if verb >= 0 and lower[verb] in page.lexicon.sets["raising"]:
        return group_start(page, verb)
    return None


def _noun_anchors(page: Page) -> Iterator[Anchor]:
    """Nouns of saying after a possessive: "her claim that ...", "the mayor's promise to ..."."""
    for match in _SAYING_NOUN.finditer(page.raw):
        at = match.start()
        if _BEFORE_CLAUSE.match(page.tags, at) and _before_clause(page.words, at):
            owner = _possessive_before(page, at)
            if owner is not None:
                yield Anchor("noun", page.lexicon.nouns[page.words.lower[at]], at, at + 1, owner)


def _before_clause(words: Words, at: int) -> bool:
    """Whether "that", "is that" or "to" comes after a word."""
    after = words.lower[at + 1]
    if after in ("is", "was"):
        return words.lower[at + 2 : at + 3] == ["that"]
    return after == "that" or words.tokens[at + 1] == "to"


def _possessive_before(page: Page, at: int) -> int | None:
    """Index of the possessive word or of the apostrophe before a noun, at most two adjectives away."""
    lower, tags = page.words.lower, page.tags
    for back in (1, 2, 3):
        k = at - back
        if k < 0 or tags[k] not in "DNEGRM'C":
            return None
        if lower[k] in ("his", "her", "their", "its"):
            return k
        if lower[k] == "s" and k and tags[k - 1] == "'":
            return k - 1
        if tags[k] == "'" and k and lower[k - 1].endswith("s"):
            return k
    return None


def _phrase_anchors(page: Page) -> Iterator[Anchor]:
    """Set phrases: "according to", "in the words of" and "as Ek put it"."""
    lower, tags = page.words.lower, page.tags
    if page.lexicon.language != "en":
        return
    for at in _spelt(page, "ccording"):
        if lower[at : at + 2] == ["according", "to"] and tags[at] not in "[q]":
            yield Anchor("phrase", ACCORDING, at, at + 2, at)
    for at in _spelt(page, "words"):
        if at > 1 and lower[at - 2 : at + 2] == ["in", "the", "words", "of"] and tags[at] not in "[q]":
            yield Anchor("phrase", WORDS_OF, at - 2, at + 2, at - 2)
    for at in _spelt(page, " put"):
        if _puts_it(page, at + 1):
            yield Anchor("verb", PUT_IT, at + 1, at + 3, group_start(page, at + 1))


def _puts_it(page: Page, at: int) -> bool:
    """As Ek put it: "put it" after "as", or before a comma or colon; not "put it in the car"."""
    lower, tags = page.words.lower, page.tags
    if at + 1 >= len(lower) or lower[at] not in ("put", "puts") or lower[at + 1] != "it" or tags[at] in "[q]":
        return False
    return tags[at + 2 : at + 3] in (",", ":") or "as" in lower[max(0, at - _AS_REACH) : at]


def _spelt(page: Page, piece: str) -> Iterator[int]:
    """The words that hold a piece in small letters or in capitals: far faster than asking each word."""
    text, starts = page.words.text, page.words.starts
    for spelling in (piece, piece.upper()):
        at = text.find(spelling)
        while at >= 0:
            yield bisect_right(starts, at) - 1
            at = text.find(spelling, at + 1)
