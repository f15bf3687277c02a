"""Documents that "it" may mean: they say something, yet are neither persons nor bodies, so they are no mentions."""

from __future__ import annotations

from functools import lru_cache

from newsparse.text import lexicon_words
from newsparse_mentions.article import Article
from newsparse_mentions.found import Found
from newsparse_mentions.lexicons import Lexicons

_WORDS = 60  # how far back a document is looked for
_PHRASE = 4
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "that", "another"})
_PREPOSITIONS = frozenset({"in", "of", "to", "by", "for", "with", "from", "at", "on", "after", "before", "through"})
_OPENING = 2  # a subject stands at the start of its sentence, after its article


@lru_cache(maxsize=1)
def document_nouns() -> frozenset[str]:
    """Nouns such as "report" and "letter", in lower case."""
    return lexicon_words("newsparse_mentions", "data/document_nouns.txt")


def document_before(pronoun: Found, article: Article, lexicons: Lexicons) -> int | None:
    """Offset of the last document that is a subject in the sentence of a pronoun or the one before, or None.

    "A statement from the pilots was read out. It said" means the statement, not the last body named.
    """
    nouns, lower, starts = document_nouns(), article.lower, article.starts
    here = article.at(pronoun.start)
    line = pronoun.line
    for index in range(here - 1, max(here - _WORDS, -1), -1):
        while starts[index] < article.line_starts[line]:
            line -= 1
            if line < max(0, pronoun.line - 1):
                return None
        if lower[index] in nouns:
            opening = index - article.at(article.line_starts[line]) < _OPENING
            if (opening or lower[index + 1] in lexicons.cues) and not _oblique(index, lower):
                return starts[index]
    return None


def _oblique(index: int, lower: list[str]) -> bool:
    """Whether a preposition stands before the noun's article: "in a statement", "after the latest report"."""
    for at in range(index - 1, max(index - _PHRASE, 0), -1):
        if lower[at] in _ARTICLES:
            return lower[at - 1] in _PREPOSITIONS
    return False
