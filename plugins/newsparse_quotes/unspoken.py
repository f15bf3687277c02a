"""Marks that quote nobody: titles of works, nicknames, terms, irony. Each rule answers with its name or abstains."""

from __future__ import annotations

from collections.abc import Callable

from newsparse_quotes.page import Page, Run

_SHORT = 3
_TITLE = 9


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
    if not tokens or len(tokens) > _TITLE or run.first == page.chunk_at(run.first)[0]:
        return False
    closed = tokens[-1] in (",", ".")
    wordy = [token for token in tokens if token[0].isalpha()]
    if not wordy or not all(token[0].isupper() or token in page.lexicon.words("small") for token in wordy):
        return False
    before = page.words.lower[run.first - 1]
    placed = page.tags[run.first - 1] in "I'DN" or before in page.lexicon.words("works") or before == "s"
    if placed and tokens[-1] not in ("!", "?"):
        return True
    return len(wordy) > 1 and not closed and page.tags[run.first - 1] not in ",:YH"


def naming_word(page: Page, run: Run) -> bool:
    """A party known as “the Reds”: a term after a word of naming."""
    if run.length > 2 * _SHORT:
        return False
    return any(page.words.lower[k] in page.lexicon.words("naming") for k in range(max(0, run.first - 3), run.first))


def scare_quote(page: Page, run: Run) -> bool:
    """The “experts” were wrong: up to three words inside a sentence, without a cue."""
    low, high = page.chunk_at(run.first)
    whole = run.first - low <= 1 and run.last >= high - 1
    if page.lexicon.language == "en":
        return run.length <= _SHORT and not whole
    return run.length <= 1 and not whole


Rule = Callable[[Page, Run], bool]
RULES: tuple[Rule, ...] = (nickname, naming_word, title_of_work, scare_quote)
