"""What is seen of a quoted run: its words, what stands beside it, and whether its words come back."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

import attrs

from newsparse_quotes.page import Page, Run

_REACH = 30
_NEAR = 3
_INSIDE = "[q]"


@attrs.frozen(eq=False)
class Setting:
    """What runs are seen in.

    * `said`: how often the same words stand between marks; `unmarked`: words, pairs and triples that stand without.
    * `claimed`: the indices of the runs that a cue claimed.
    """

    page: Page
    said: Mapping[str, int]
    unmarked: frozenset[str]
    claimed: frozenset[int]


@attrs.frozen(eq=False)
class Facts:
    """One run in its sentence.

    * `claimed`: whether a cue claimed it; `words`: those between the marks, at least one; `lower`: in small letters.
    * `comes_back`: the words stand between marks again; `unmarked`: they stand without marks too.
    * `led`, `trailed`: up to 30 words of the sentence before and behind, outside marks, in small letters.
    """

    page: Page
    run: Run
    claimed: bool
    words: tuple[str, ...]
    lower: frozenset[str]
    comes_back: bool
    unmarked: bool
    led: tuple[str, ...]
    trailed: tuple[str, ...]

    @property
    def length(self) -> int:
        """Number of words between the marks."""
        return len(self.words)

    @property
    def before(self) -> str:
        """Tag of the word before the marks; `^` where they open the sentence."""
        low, _ = self.page.chunk_at(self.run.first)
        return self.page.tags[self.run.first - 1] if self.run.first > low else "^"

    @property
    def after(self) -> str:
        """Tag of the word behind the marks; `$` where they end the sentence."""
        _, high = self.page.chunk_at(self.run.first)
        return self.page.tags[self.run.last] if self.run.last < high else "$"

    @property
    def has_comma(self) -> bool:
        """Whether a comma stands between the marks."""
        return "," in self.page.words.tokens[self.run.inner : self.run.inner_last]

    def words_of(self, name: str) -> frozenset[str]:
        """A list of the language."""
        return self.page.lexicon.words(name)

    def holds(self, tags: str) -> bool:
        """Whether a word of some closed classes stands between the marks."""
        known = self.page.lexicon.tags
        return any(known.get(word, "0") in tags for word in self.lower)

    def follows(self, name: str) -> bool:
        """Whether the word before the marks is in a list of the language."""
        return not self.words_of(name).isdisjoint(self.led[-1:])

    def near_before(self, name: str) -> bool:
        """Whether one of the three words before the marks is in a list of the language."""
        return not self.words_of(name).isdisjoint(self.led[-_NEAR:])

    def around(self, name: str) -> bool:
        """Whether a word of the sentence outside marks is in a list of the language."""
        members = self.words_of(name)
        return not (members.isdisjoint(self.led) and members.isdisjoint(self.trailed))


def setting(page: Page, claimed: frozenset[int]) -> Setting:
    """The setting of a page's runs."""
    said: dict[str, int] = {}
    for run in page.runs:
        key = _key(page, run)
        said[key] = said.get(key, 0) + 1
    return Setting(page, said, _unmarked(page), claimed)


def _unmarked(page: Page) -> frozenset[str]:
    """What stands without marks on a page: its words, and neighbours by twos and threes."""
    around = [low for low, tag in zip(page.words.lower, page.tags, strict=True) if tag not in _INSIDE and low.isalnum()]
    twos = map(" ".join, pairwise(around))
    threes = map(" ".join, zip(around, around[1:], around[2:], strict=False))
    return frozenset((*around, *twos, *threes))


def _key(page: Page, run: Run) -> str:
    return " ".join(low for low in page.words.lower[run.inner : run.inner_last] if low.isalnum())


def facts(at: Setting, run: Run) -> Facts | None:
    """What is seen of one run; None where no word stands between the marks."""
    page, key = at.page, _key(at.page, run)
    low, high = page.chunk_at(run.first)
    words = tuple(token for token in page.words.tokens[run.inner : run.inner_last] if token[0].isalnum())
    if not words:
        return None
    return Facts(
        page=page,
        run=run,
        claimed=run.index in at.claimed,
        words=words,
        lower=frozenset(word.lower() for word in words),
        comes_back=at.said[key] > 1,
        unmarked=key in at.unmarked,
        led=_outside(page, max(low, run.first - _REACH), run.first),
        trailed=_outside(page, run.last, min(high, run.last + _REACH)),
    )


def _outside(page: Page, first: int, last: int) -> tuple[str, ...]:
    return tuple(page.words.lower[at] for at in range(first, last) if page.tags[at] not in _INSIDE)
