"""The named groups of words that rules, sense rules and signs ask for."""

from __future__ import annotations

from functools import lru_cache

from newsparse.text import lexicon_rows
from newsparse_events.lexicon import PACKAGE


@lru_cache(maxsize=1)
def groups() -> dict[str, frozenset[str]]:
    """The named groups of words in `data/en/word_groups.txt`."""
    found: dict[str, frozenset[str]] = {}
    for name, listed in lexicon_rows(PACKAGE, "data/en/word_groups.txt"):
        found[name] = found.get(name, frozenset()) | frozenset(listed.split())
    return found
