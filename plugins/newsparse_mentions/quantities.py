"""Bare quantities that speak by themselves: "Many fear so", "58 percent of pilots said"."""

from __future__ import annotations

from newsparse_mentions.article import Article
from newsparse_mentions.found import Found
from newsparse_mentions.lexicons import Lexicons
from newsparse_mentions.phrases import cue_follows, right_edge

_BEFORE = frozenset({"the", "two", "three", "some", "many", "most"})
_PARTITIVE = frozenset({"them", "us", "you", "whom", "those", "these"})


def read_quantity(index: int, line: int, article: Article, lexicons: Lexicons) -> Found | None:
    """A quantity that speaks by itself: "Many fear the port will close", "others, she said", "58 percent of pilots"."""
    lower = article.lower
    _, need, number = lexicons.quantities[lower[index]]
    if need == "percent":
        return _percentage(index, line, article, lexicons)
    of_phrase = index + 1 < len(lower) and lower[index + 1] == "of"
    if of_phrase and index + 2 < len(lower) and lower[index + 2] in _PARTITIVE:
        return _quantity_found(index, index + 3, index, line, number, article)
    end = right_edge(index, article, lexicons) if of_phrase else index + 1
    cue = cue_follows(end - 1, article, lexicons)
    if not cue and (need == "cue" or (need == "bare" and (of_phrase or not _is_bare(index, article, lexicons)))):
        return None
    first = index
    if index and lower[index - 1] in _BEFORE and need != "bare":
        first -= 1
    elif _in_phrase(index, article):
        return None
    return _quantity_found(first, end, index, line, number, article)


def _quantity_found(first: int, end: int, index: int, line: int, number: str, article: Article) -> Found:
    start, stop = article.starts[first], article.ends[end - 1]
    kind = "person" if number == "s" else "group"
    found = Found(start, stop, start, kind, "nominal", "quantity", (), line)
    found.plural, found.head = number == "p", article.lower[index]
    return found


def _is_bare(index: int, article: Article, lexicons: Lexicons) -> bool:
    following = article.lower[index + 1] if index + 1 < len(article.lower) else "."
    return following in lexicons.limits and following not in {"more", "less", "of", "than", "other", "very"}


def _percentage(index: int, line: int, article: Article, lexicons: Lexicons) -> Found | None:
    """Part of those asked: "58 percent of harbour pilots", "12.5 percent said"."""
    end = right_edge(index, article, lexicons) if article.lower[index + 1 : index + 2] == ["of"] else index + 1
    if not cue_follows(end - 1, article, lexicons):
        return None
    first = index
    while first and first > index - 4 and (article.lower[first - 1][0].isdigit() or article.lower[first - 1] == "."):
        first -= 1
    if first == index:
        return None
    if article.lower[first - 1 : first] and article.lower[first - 1] in {"some", "about", "nearly", "almost", "only"}:
        first -= 1
    return _quantity_found(first, end, index, line, "p", article)


def _in_phrase(index: int, article: Article) -> bool:
    before = article.lower[index - 1] if index else ""
    return before in {"a", "no", "$", "-", "the", "so", "as", "how", "too"} or before.isdigit()
