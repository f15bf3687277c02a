"""Cue anchors: the places where a text says that somebody speaks, writes, thinks or wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import attrs

from newsparse_quotes.lexicon import Cue
from newsparse_quotes.page import Page

AnchorKind = Literal["verb", "noun", "phrase"]

_PARTICLE_FRAMES = frozenset(("p", "P"))
_ANCHOR = re.compile(r"Y")
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
    aided = any(lower[i] in be for i in range(group, at))
    passive = cue.form == "past" and (aided or (group == at and _undergone(cue, lower[last : last + 2])))
    bare = cue.form == "participle" and not any(page.tags[i] == "A" for i in range(group, at))
    if group and lower[group - 1] == "to" and cue.form == "base":
        raised = _raising_start(page, group - 1)
        bare, group = raised is None, group - 1 if raised is None else raised
    return Anchor("verb", cue, at, last, group, passive, bare)


def _undergone(cue: Cue, after: list[str]) -> bool:
    """Whether a past form without auxiliary is a passive: "a letter written by Ek", "a man believed to be lost"."""
    return after[:1] == ["by"] or (after == ["to", "be"] and "i" not in cue.frames)


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
        if at > 0 and tags[at] in "NYG" and lower[at] in nouns:
            owner = _possessive_before(page, at)
            if owner is not None:
                yield Anchor("noun", nouns[lower[at]], at, at + 1, owner)


def _before_clauses(page: Page) -> Iterator[int]:
    """Words before "that", "is that" and "to"; found at the speed of list.index and str.find."""
    tags, tokens = page.tags, page.words.tokens
    at = -1
    for _ in range(tags.count("H")):
        at = tags.index("H", at + 1)
        yield at - 2 if page.words.lower[at - 1] in ("is", "was") else at - 1
    at = -1
    for _ in range(tokens.count("to")):
        at = tokens.index("to", at + 1)
        yield at - 1


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
