"""Sense rules: what must or must not stand beside a trigger, read from `data/en/senses.txt`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

import attrs

from newsparse.text import lexicon_rows, parse_lines
from newsparse_events.lexicon import PACKAGE
from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.word_groups import groups

Key = tuple[str, str, str]
_REACH = 5
_NEAR = 10
_OBJECT_ENDS = frozenset('.,;:()"W&')


@attrs.frozen(eq=False)
class Sense:
    """One sense rule of one trigger: its name, where it looks, whether the words must be there."""

    name: str
    look: Callable[[Page, Candidate], Iterable[str]]
    words: frozenset[str]
    wanted: bool
    number: bool = False

    def holds(self, page: Page, candidate: Candidate) -> bool:
        """Whether the candidate passes."""
        near = self.look(page, candidate)
        found = not self.words.isdisjoint(near) or (self.number and any(word[:1].isdigit() for word in near))
        return found == self.wanted


def word_before(page: Page, candidate: Candidate) -> Iterable[str]:
    """The word before the trigger."""
    return (page.word(candidate.first - 1),)


def words_left(page: Page, candidate: Candidate) -> Iterable[str]:
    """The three words before the trigger."""
    return page.lower[max(0, candidate.first - 3) : candidate.first]


def word_after(page: Page, candidate: Candidate) -> Iterable[str]:
    """The word after the trigger."""
    return (page.word(candidate.last),)


def words_after(page: Page, candidate: Candidate) -> Iterable[str]:
    """The words after the trigger, up to five, as far as a mark or the next clause."""
    end = candidate.last
    limit = min(end + _REACH, len(page.lower))
    while end < limit and page.tags[end] not in _OBJECT_ENDS:
        end += 1
    found = page.lower[candidate.last : end]
    return found if "us" not in found or page.capitals else _without_country(page, candidate.last, end)


def _without_country(page: Page, first: int, last: int) -> list[str]:
    """The words of a stretch without the country *US*, which is not "us"."""
    return [
        word for word, token in zip(page.lower[first:last], page.scan.tokens[first:last], strict=True) if token != "US"
    ]


def words_near(page: Page, candidate: Candidate) -> Iterable[str]:
    """The words of the sentence, up to ten on either side."""
    first, last = page.sentence_at(candidate.first)
    left = page.lower[max(first, candidate.first - _NEAR) : candidate.first]
    return left + page.lower[candidate.last : min(last, candidate.last + _NEAR)]


def words_beside(page: Page, candidate: Candidate) -> Iterable[str]:
    """The five words before the trigger and those that `words_after` gives."""
    first, _ = page.sentence_at(candidate.first)
    return [*page.lower[max(first, candidate.first - _REACH) : candidate.first], *words_after(page, candidate)]


def words_of_article(page: Page, _: Candidate) -> Iterable[str]:
    """The words of the whole text."""
    return page.vocabulary


LOOKS: dict[str, Callable[[Page, Candidate], Iterable[str]]] = {
    "before": word_before,
    "left": words_left,
    "after": word_after,
    "object": words_after,
    "beside": words_beside,
    "near": words_near,
    "article": words_of_article,
}


def build_senses(extra: Iterable[str] = ()) -> dict[Key, tuple[Sense, ...]]:
    """(type, part, lemma) → its sense rules. A type of ``*`` in the file stands for all types.

    Raises ValueError for a line with an unknown look.
    """
    found: dict[Key, list[Sense]] = {}
    for row in (*lexicon_rows(PACKAGE, "data/en/senses.txt"), *parse_lines(extra)):
        name, type_, part, lemmas, test, listed = row[:6]
        sense = _sense(name, test, listed)
        for lemma in lemmas.split("|"):
            found.setdefault((type_, part, lemma), []).append(sense)
    return {key: tuple(group) for key, group in found.items()}


@lru_cache(maxsize=1)
def shipped_senses() -> dict[Key, tuple[Sense, ...]]:
    """The sense rules as shipped."""
    return build_senses()


def _sense(name: str, test: str, listed: str) -> Sense:
    look, wanted = test.removeprefix("no-"), not test.startswith("no-")
    if look not in LOOKS:
        raise ValueError(f"sense rule {name}: {test!r} is none of {', '.join(LOOKS)}, or one of them after no-")
    found: set[str] = set()
    for word in listed.split():
        found |= groups()[word[1:]] if word.startswith("@") and word != "@number" else {word}
    return Sense(name, LOOKS[look], frozenset(found), wanted, "@number" in found)
