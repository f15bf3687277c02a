"""Cue anchors: the places where a text says that somebody speaks, writes, thinks or wants."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import attrs
import regex

from newsparse_quotes.lexicon import Cue
from newsparse_quotes.page import Page

AnchorKind = Literal["verb", "noun", "phrase"]

_AFTER_NOUN = frozenset(("that", "to", "is", "was"))
_PARTICLE_FRAMES = frozenset(("p", "P"))
_ANCHOR = regex.compile(r"Y")
ACCORDING = Cue("according to", "say", frozenset("c"), "base")
WORDS_OF = Cue("in the words of", "say", frozenset("q"), "base")


@attrs.frozen
class Anchor:
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
        at = match.start()
        anchor = _verb_anchor(page, at)
        if "P" not in anchor.cue.frames or anchor.last > at + 1:
            found.append(anchor)
    found.extend(_noun_anchors(page))
    found.extend(_phrase_anchors(page))
    found.sort(key=lambda anchor: anchor.first)
    return found


def _verb_anchor(page: Page, at: int) -> Anchor:
    lower = page.words.lower
    cue = page.lexicon.verbs[lower[at]]
    last = at + 1
    if cue.frames & _PARTICLE_FRAMES and last < len(lower) and lower[last] in page.lexicon.words("particles"):
        last += 1
    group, be = _group_start(page, at), page.lexicon.words("be")
    passive = cue.form == "past" and any(lower[i] in be for i in range(group, at))
    bare = cue.form == "participle" and not any(page.tags[i] == "A" for i in range(group, at))
    if group and lower[group - 1] == "to" and cue.form == "base":
        raised = _raising_start(page, group - 1)
        bare, group = raised is None, group - 1 if raised is None else raised
    return Anchor("verb", cue, at, last, group, passive, bare)


def _group_start(page: Page, at: int) -> int:
    """First word of the verb group that ends at `at`: auxiliaries, negation, adverbs, and a day between."""
    tags, lower = page.tags, page.words.lower
    start = at
    for _ in range(7):
        before = tags[start - 1] if start else "."
        if before in "AXR":
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
    lower = page.words.lower
    verb = to - 2 if to > 1 and lower[to - 1] in ("on", "ahead", "out") else to - 1
    if verb >= 0 and lower[verb] in page.lexicon.words("raising"):
        return _group_start(page, verb)
    return None


def _noun_anchors(page: Page) -> Iterator[Anchor]:
    """Nouns of saying after a possessive: "her claim that ...", "the mayor's promise to ..."."""
    if not page.lexicon.nouns:
        return
    lower, nouns, tags = page.words.lower, page.lexicon.nouns, page.tags
    for at in [index for index, token in enumerate(page.words.tokens[:-1]) if token in nouns]:
        if at and tags[at] in "NYG" and lower[at + 1] in _AFTER_NOUN:
            owner = _possessive_before(page, at)
            if owner is not None:
                yield Anchor("noun", nouns[lower[at]], at, at + 1, owner)


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
    lower = page.words.lower
    if page.lexicon.language != "en":
        return
    at = -1
    for _ in range(lower.count("according")):
        at = lower.index("according", at + 1)
        if at + 1 < len(lower) and lower[at + 1] == "to" and page.tags[at] not in "[q]":
            yield Anchor("phrase", ACCORDING, at, at + 2, at)
    at = -1
    for _ in range(lower.count("words")):
        at = lower.index("words", at + 1)
        if at > 1 and lower[at - 2 : at + 2] == ["in", "the", "words", "of"] and page.tags[at] not in "[q]":
            yield Anchor("phrase", WORDS_OF, at - 2, at + 2, at - 2)
