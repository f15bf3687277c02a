"""Marks that quote nobody: titles of works, nicknames, terms, irony. Each rule answers with its name or abstains."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newsparse_quotes.page import Page, Run

_SHORT = 3
_TITLE = 9
_VERBS = ("A", "F", "E")
_KIND = re.compile(r",?D[NMCGE]{1,4}+")


def unspoken_reason(page: Page, run: Run) -> str | None:
    """The name of the rule by which a run is no speech, or None."""
    for rule in RULES:
        if rule(page, run):
            return rule.__name__
    return None


def nickname(page: Page, run: Run) -> bool:
    """Al “Bo” Day: one or two words between a first name and a surname."""
    tags = page.tags
    return (
        run.length <= _SHORT
        and run.first > 0
        and run.last < len(tags)
        and tags[run.first - 1] == "C"
        and tags[run.last] == "C"
    )


def title_of_work(page: Page, run: Run) -> bool:
    """The film “The Long Quay” opens; he spoke on Lake Radio's “Good Evening”: capitals on all but small words."""
    tokens = page.words.tokens[run.inner : run.inner_last]
    if len(tokens) > _TITLE or not is_title_case(page, tokens) or tokens[-1] in ("!", "?"):
        return False
    if run.first == page.chunk_at(run.first)[0]:
        return sum(map(_wordy, tokens)) > 1 and _wordy(tokens[-1]) and page.tags[run.last : run.last + 1] in _VERBS
    before = page.words.lower[run.first - 1]
    if page.tags[run.first - 1] in "I'DN" or before in page.lexicon.sets["works"] or before == "s":
        return True
    if _beside_its_kind(page, run):
        return True
    closed = tokens[-1] in (",", ".")
    return sum(map(_wordy, tokens)) > 1 and not closed and page.tags[run.first - 1] not in ",:YH"


def is_title_case(page: Page, tokens: Sequence[str]) -> bool:
    """Whether all words but small ones have capitals, and there is one at least; a chant repeats one word."""
    words = [token for token in tokens if _wordy(token)]
    chanted = len(words) > 1 and len(set(words)) == 1
    return (
        bool(words)
        and not chanted
        and all(token[0].isupper() or token in page.lexicon.sets["small"] for token in words)
    )


def _wordy(token: str) -> bool:
    return token[0].isalpha()


def _beside_its_kind(page: Page, run: Run) -> bool:
    """Her memoir, “Hard Water”; she published “Hard Water,” a slim novel: the kind of work stands in apposition."""
    works, lower, tags = page.lexicon.sets["works"], page.words.lower, page.tags
    if tags[run.first - 1] == "," and lower[run.first - 2] in works:
        return True
    phrase = (
        _KIND.match(tags, run.last)
        if run.closing_word(page.words.tokens) == "," or tags[run.last : run.last + 1] == ","
        else None
    )
    return phrase is not None and not works.isdisjoint(lower[run.last : phrase.end()])


def naming_word(page: Page, run: Run) -> bool:
    """A party known as “the Reds”: a term after a word of naming."""
    if run.length > 2 * _SHORT:
        return False
    return any(page.words.lower[k] in page.lexicon.sets["naming"] for k in range(max(0, run.first - 3), run.first))


def scare_quote(page: Page, run: Run) -> bool:
    """The “experts” were wrong: up to three words inside a sentence, without a cue."""
    low, high = page.chunk_at(run.first)
    whole = run.first - low <= 1 and run.last >= high - 1
    if page.lexicon.language == "en":
        return run.length <= _SHORT and not whole
    return run.length <= 1 and not whole


Rule = Callable[[Page, Run], bool]
RULES: tuple[Rule, ...] = (nickname, naming_word, title_of_work, scare_quote)
