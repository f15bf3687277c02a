"""Cues in a sentence with their voice: who is hurt, the subject or the object?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import attrs

from newsparse_casualties.lexicon import Cue
from newsparse_casualties.page import Page

Voice = Literal["passive", "active", "fate", "state", "bare", "noun"]
_NEAR_AFTER, _NEAR_BEFORE = 8, 5
_AROUND = frozenset(["adverb", "not", "be", "get", "have", "modal"])
_COORDINATED = frozenset(["and", "or", "&", "then", "but", ",", "/"])


@attrs.define(eq=False)
class Predicate:
    """A cue at word `index` with the first word of its verb group; `auxiliary` is the finite word that tells number."""

    cue: Cue
    index: int
    first: int
    voice: Voice
    auxiliary: str = ""
    hops: bool = False


def predicates_of(page: Page, first: int, after: int) -> list[Predicate]:
    """The cues of the sentence ``first:after``; a word may be read in several ways."""
    found: list[Predicate] = []
    for index in range(first, after):
        for cue in page.lexicon.cues.get(page.lower[index], ()):
            if cue.near and not _is_near(page, cue, index, first, after):
                continue
            found.extend(_read(page, cue, index, first, found))
    return found


def _is_near(page: Page, cue: Cue, index: int, first: int, after: int) -> bool:
    """Whether the words that the cue needs stand where it needs them."""
    name = cue.near.lstrip("<*")
    if cue.near.startswith("*"):
        return page.has(name, first, after)
    if name in ("up", "down", "in"):
        step = -1 if cue.near.startswith("<") else 1
        near = page.lexicon.words(name)
        return page.word(index + step) in near or (name == "in" and page.word(index - 2) in near)
    if cue.near.startswith("<"):
        return page.has(name, max(first, index - 3), index)
    if cue.base == "life":
        return page.has(name, max(first, index - _NEAR_BEFORE), min(after, index + 4))
    last = index + 1
    while last < min(after, index + 1 + _NEAR_AFTER) and page.word(last) not in (";", ":"):
        last += 1
    return page.has(name, index + 1, last)


def _read(page: Page, cue: Cue, index: int, first: int, before: list[Predicate]) -> Iterator[Predicate]:
    if cue.cls in ("count", "deed", "toll"):
        yield Predicate(cue, index, index, "noun")
        return
    if cue.cls in ("verb", "undergo") and _follows_article(page, index, cue):
        return  # a noun: "fired a shot", "in a Friday shooting"
    start, auxiliary = verb_group(page, index, first)
    hops = _hops(page, start, first)
    if cue.cls == "state":
        yield Predicate(cue, index, start, "state", auxiliary, hops)
    elif cue.cls == "fate":
        if not _is_nominal(page, index, start):
            yield Predicate(cue, index, start, "fate", auxiliary, hops)
    else:
        voice = _voice(page, cue, index, start, before)
        finite = voice == "bare" and hops and not auxiliary and page.word(start - 2) not in page.lexicon.cues
        # After "and", a bare form is a finite verb of its own: "drew a gun and shot at them".
        if voice and not finite and not (cue.cls == "undergo" and voice == "active"):
            yield Predicate(cue, index, start, voice, auxiliary, hops)


def _follows_article(page: Page, index: int, cue: Cue) -> bool:
    """Whether an article stands before a form, or before a gerund and the word in front of it."""
    if page.tag(index - 1) == "article":
        return True
    return cue.form == "gerund" and page.tag(index - 1) == "word" and page.tag(index - 2) in ("article", "determiner")


def verb_group(page: Page, index: int, first: int) -> tuple[int, str]:
    """The first word of the verb group that ends at `index`, and its first auxiliary ("were", "has", "")."""
    at, auxiliary = index, ""
    while (at > first and page.tag(at - 1) in _AROUND | {"pronounced"}) or (at > first and _links(page, at - 1, index)):
        at -= 1
        if page.tag(at) in ("be", "get", "have", "modal"):
            auxiliary = page.lower[at]
    if at > first and page.word(at - 1) == "to":
        at -= 1
        auxiliary = auxiliary or "to"
        while at > first and (page.tag(at - 1) in _AROUND or page.word(at - 1) in page.lexicon.words("raising")):
            at -= 1
            if page.tag(at) in ("be", "get", "have", "modal"):
                auxiliary = page.lower[at]
    while at < index and page.tag(at) == "adverb":
        at += 1
    return at, auxiliary


def _links(page: Page, at: int, index: int) -> bool:
    """Whether a word binds the state after it to the auxiliary before: "were found dead", "was shot and killed"."""
    word = page.word(at)
    if word in page.lexicon.words("link"):
        return True
    cues = page.lexicon.cues
    if word in cues and any(cue.cls == "verb" and cue.form in ("either", "participle") for cue in cues[word]):
        return at + 1 == index or page.word(at + 1) in _COORDINATED or page.tag(at + 1) == "adverb"
    if word in ("and", "or", "/") and at > 0:
        return any(cue.cls in ("verb", "state") for cue in cues.get(page.word(at - 1), ()))
    return word in ("in", "into") and at + 1 == index


def _hops(page: Page, start: int, first: int) -> bool:
    """Whether a conjunction stands right before the verb group, so that it shares a subject further back."""
    at = start - 1
    while at > first and page.tag(at) == "adverb":
        at -= 1
    return page.word(at) in ("and", "but", "or") and at > first


def _is_nominal(page: Page, index: int, start: int) -> bool:
    """Whether a form is a noun or attribute: "the dying man", "the dead and dying"."""
    return page.word(index).endswith("ing") and start == index and page.tag(index - 1) in ("article", "determiner")


def _voice(page: Page, cue: Cue, index: int, start: int, before: list[Predicate]) -> Voice | None:
    form = cue.form
    if form == "gerund":
        return "passive" if page.word(index - 1) == "being" else "active"
    if form in ("base", "third", "past"):
        return "active"
    chain = page.lower[start:index]
    tags = {page.tag(at) for at in range(start, index)}
    if tags & {"be", "get"}:
        return "passive"
    if tags & {"have"} and form != "participle":
        return "active"
    if page.word(index - 1) in ("and", "or", "/", ",") or "and" in chain:
        for one in reversed(before):
            if one.index < index and index - one.index <= 4 and one.cue.cls == "verb" and one.index >= start - 2:
                return one.voice
    if form == "participle":
        return "bare"
    return "active" if _takes_object(page, index) else "bare"


def _takes_object(page: Page, index: int) -> bool:
    """Whether an object follows: "killed three", "killed a clerk", "killed his wife", "killed Ana Ruiz"."""
    at = index + 1
    if page.word(at) in ("and", "or") and page.word(at + 1) in page.lexicon.cues:
        at += 2
    while page.tag(at) == "adverb":
        at += 1
    tag, word = page.tag(at), page.word(at)
    if word in ("this", "last", "that", "next") and page.word(at + 1) in page.lexicon.words("time"):
        return False
    if tag in ("article", "determiner") or word in page.lexicon.words("himself"):
        return True
    if tag == "pronoun" and word not in ("he", "she", "they", "i", "we"):
        return True
    if (
        word[:1].isdigit()
        or word in page.lexicon.words("number_word")
        or word in ("at", "about", "more", "dozens", "several", "some")
    ):
        if word in ("at", "about", "more") and not (
            page.word(at + 1) in ("least", "than", "most") or page.word(at + 1)[:1].isdigit()
        ):
            return False
        following = page.word(at + 1)
        return page.lexicon.uncounted.get(following) not in ("time", "share")
    return tag == "word" and word not in page.lexicon.words("time") and word not in page.lexicon.cues
