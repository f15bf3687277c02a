"""Organisations by their words: heads such as "Ministry", legal forms, initials."""

from __future__ import annotations

from functools import lru_cache

from newsparse.text.lexicon import lexicon_rows, lexicon_words

_LINKS = frozenset({"of", "for", "and", "the", "in", "on", "&", "to", "de", "du", "des"})


@lru_cache(maxsize=1)
def organization_heads() -> dict[str, str]:
    """Words in lower case that make a capitalised run an organisation, with ``head`` or ``suffix``."""
    return {row[0]: row[1] for row in lexicon_rows("newsparse.text", "data/organization_heads.txt")}


@lru_cache(maxsize=1)
def firm_heads() -> frozenset[str]:
    """Those words in lower case that make it a company, such as "airlines" and "ltd"."""
    rows = lexicon_rows("newsparse.text", "data/organization_heads.txt")
    return frozenset(row[0] for row in rows if row[2:] == ("firm",))


@lru_cache(maxsize=1)
def plain_acronyms() -> frozenset[str]:
    """Words in capitals that name no body, such as "DNA"."""
    return lexicon_words("newsparse.text", "data/plain_acronyms.txt")


@lru_cache(maxsize=20_000)
def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym: 2 to 6 letters, all capitals, with or without stops.

    >>> [is_acronym(word) for word in ("NATO", "G20", "U.N.", "Nato", "AT&T", "J.")]
    [True, True, True, False, True, False]
    """
    if word in plain_acronyms():
        return False
    letters = word.replace(".", "").replace("&", "").replace("-", "")
    return 2 <= len(letters) <= 6 and letters.isupper() and letters.isalnum()


def initials(words: tuple[str, ...]) -> str:
    """The initials of a name's words, small words left out, in upper case.

    >>> initials(("Institute", "of", "Harbour", "Research"))
    'IHR'
    """
    return "".join(part[0] for word in words if word.lower() not in _LINKS for part in word.split("-") if part).upper()
