"""Cue anchors: the places where a text says that somebody speaks, writes, thinks or wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from operator import attrgetter
from typing import Literal, NamedTuple

from newsparse_quotes.lexicon import Cue
from newsparse_quotes.page import Page

AnchorKind = Literal["verb", "noun", "phrase"]

_PARTICLE_FRAMES = frozenset(("p", "P"))
_ANCHOR = re.compile(r"Y")
_AUXILIARY, _GROUPED = "AXR", "AXRT"
ACCORDING = Cue("according to", "say", frozenset("c"), "base")
WORDS_OF = Cue("in the words of", "say", frozenset("q"), "base")


class Anchor(NamedTuple):
    """One cue. Word indices: `first`:`last` is the cue itself, `group` the first word of its verb group.

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
    for match in _ANCHOR.finditer(page.tags):
        anchor = verb_anchor(page, match.start())
        if "P" not in anchor.cue.frames or anchor.last > anchor.first + 1:
            found.append(anchor)
    found.extend(_noun_anchors(page))
    found.extend(_phrase_anchors(page))
    found.sort(key=attrgetter("first"))
    return found


def verb_anchor(page: Page, at: int) -> Anchor:
    """The anchor of a reporting verb, with its verb group."""
    lower = page.words.lower
    cue = page.lexicon.verbs[lower[at]]
    last, form = at + 1, cue.form
    particled = not cue.frames.isdisjoint(_PARTICLE_FRAMES)
    if particled and last < len(lower) and lower[last] in page.lexicon.words("particles"):
        last += 1
    group = _group_start(page, at) if at and page.tags[at - 1] in _GROUPED else at
    passive = bare = False
    if form == "past":
        aided = group < at and not page.lexicon.words("be").isdisjoint(lower[group:at])
        passive = aided or (group == at and _undergone(cue, lower, last))
    elif form == "participle":
        bare = "A" not in page.tags[group:at]
    elif group and form == "base" and lower[group - 1] == "to":
        raised = _raising_start(page, group - 1)
        bare, group = raised is None, group - 1 if raised is None else raised
    return Anchor("verb", cue, at, last, group, passive, bare)


def _undergone(cue: Cue, lower: list[str], at: int) -> bool:
    """Whether a past form without auxiliary is a passive: "a letter written by Ek", "a man believed to be lost"."""
    word = lower[at] if at < len(lower) else ""
    return word == "by" or (word == "to" and "i" not in cue.frames and lower[at + 1 : at + 2] == ["be"])


def _group_start(page: Page, at: int) -> int:
    """First word of the verb group that ends at `at`: auxiliaries, negation, adverbs, and a day between."""
    tags, lower = page.tags, page.words.lower
    start = at
    for _ in range(7):
        before = tags[start - 1] if start else "."
        if before in _AUXILIARY:
            start -= 1
            if start and tags[start - 1] == "'" and lower[start] in page.lexicon.words("not_forms"):
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
    if verb >= 0 and lower[verb] in page.lexicon.words("raising"):
        return _group_start(page, verb)
    return None


def _noun_anchors(page: Page) -> Iterator[Anchor]:
    """Nouns of saying after a possessive: "her claim that ...", "the mayor's promise to ..."."""
    if not page.lexicon.nouns:
        return
    lower, nouns, tags = page.words.lower, page.lexicon.nouns, page.tags
    for at in _before_clauses(page):
        if tags[at] in "NYG" and at > 0 and lower[at] in nouns:
            owner = _possessive_before(page, at)
            if owner is not None:
                yield Anchor("noun", nouns[lower[at]], at, at + 1, owner)


def _before_clauses(page: Page) -> Iterator[int]:
    """Words before "that", "is that" and "to"; found at the speed of str.find and list.index."""
    tags, lower = page.tags, page.words.lower
    at = tags.find("H")
    while at >= 0:
        yield at - 2 if lower[at - 1] in ("is", "was") else at - 1
        at = tags.find("H", at + 1)
    for at in _places(page.words.tokens, "to"):
        yield at - 1


def _places(words: list[str], word: str) -> Iterator[int]:
    """Where a word stands in a list."""
    at = -1
    with suppress(ValueError):
        while True:
            at = words.index(word, at + 1)
            yield at


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
    """Set phrases: "according to" and "in the words of"."""
    lower, tags = page.words.lower, page.tags
    if page.lexicon.language != "en":
        return
    if _mentions(page, "ccording"):
        for at in _places(lower, "according"):
            if lower[at + 1 : at + 2] == ["to"] and tags[at] not in "[q]":
                yield Anchor("phrase", ACCORDING, at, at + 2, at)
    if _mentions(page, "words"):
        for at in _places(lower, "words"):
            if at > 1 and lower[at - 2 : at + 2] == ["in", "the", "words", "of"] and tags[at] not in "[q]":
                yield Anchor("phrase", WORDS_OF, at - 2, at + 2, at - 2)


def _mentions(page: Page, piece: str) -> bool:
    """Whether a text holds a piece of a word, in small letters or capitals: far faster than asking its words."""
    return piece in page.words.text or piece.upper() in page.words.text
