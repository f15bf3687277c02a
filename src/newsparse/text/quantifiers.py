"""Quantifiers that are no numerals: "dozens", "several", "a couple of", "many", "both", "no one"."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from newsparse.text.hedges import Bound
from newsparse.text.lexicon import lexicon_rows
from newsparse.text.numerals import number_words, scaled, token_at
from newsparse.text.words import Words

Value = int | float | None


class Draft(NamedTuple):
    """A quantity in word indices, before its hedge."""

    low: Value
    high: Value
    bound: Bound
    first: int
    after: int
    rule: str


Reader = Callable[[Words, int], Draft | None]


@cache
def quantifier_readers() -> dict[str, Reader]:
    """The reading of each quantifier, by its word in lower case."""
    kinds: dict[str, Reader] = {"plural": _plural, "some": _some, "many": _many, "of": _of}
    readers = {word: kinds[kind] for word, (kind, _) in _vague().items()}
    return readers | {"both": _both, "no": _zero, "nobody": _zero, "none": _zero}


@cache
def _vague() -> dict[str, tuple[str, int | None]]:
    rows = lexicon_rows("newsparse.text", "data/vague_numbers.txt")
    return {word: (kind, None if value == "-" else int(value)) for word, kind, value, *_ in rows}


@cache
def beside(kind: str) -> frozenset[str]:
    """A class of words that decide beside a number word whether it counts."""
    rows = lexicon_rows("newsparse.text", "data/number_neighbours.txt")
    return frozenset(word for name, group, *_ in rows if name == kind for word in group.split())


def with_article(scan: Words, index: int) -> int:
    """The index of the article in "a dozen", "a hundred", "a half-million", or `index` itself."""
    kind = number_words().get(scan.tokens[index].lower(), ("half",))[0]
    if kind in ("unit", "teen", "ten") or not token_at(scan, index) or token_at(scan, index - 1) not in ("a", "an"):
        return index
    return index - 1


def _plural(scan: Words, index: int) -> Draft | None:
    """As in "dozens", "tens of thousands"; "scores" only as a number, not as a verb or in music."""
    word, after = scan.tokens[index].lower(), index + 1
    following = token_at(scan, after)
    low = _vague()[word][1]
    if word == "scores" and following not in beside("scores_after"):
        return None
    if word == "scores" and token_at(scan, index - 1) in beside("scores_before"):
        return None
    if word == "tens" and "of" not in (following, token_at(scan, after + 1)):
        return None
    larger = number_words().get(token_at(scan, after + 1).removesuffix("s"), ("", 0)) if following == "of" else ("", 0)
    if larger[0] == "scale" and low is not None:
        low, after = low * larger[1], after + 2
    return Draft(low, None, "vague", index, after, "vague")


def _some(scan: Words, index: int) -> Draft | None:
    """As in "several", "a few", "a couple of", and their multiples: "several hundred", "a few dozen"."""
    word, after = scan.tokens[index].lower(), index + 1
    if token_at(scan, index - 1) in beside("many_before"):
        return None
    low = _vague()[word][1] or 0
    scale = after + (token_at(scan, after) == "of")
    if number_words().get(token_at(scan, scale), ("",))[0] in ("hundred", "scale", "group"):
        number = scaled(scan, Decimal(low), scale, "vague")
        return Draft(number.low, None, "vague", with_article(scan, index), number.after, "vague")
    if word == "couple" and token_at(scan, after) not in ("of", "more"):
        return None
    return Draft(low, None, "vague", with_article(scan, index), after, "vague")


def _many(scan: Words, index: int) -> Draft | None:
    """As in "many", "numerous": more than one, and no more is told; not "how many", "too many"."""
    if token_at(scan, index - 1) in beside("many_before"):
        return None
    return Draft(None, None, "vague", index, index + 1, "vague")


def _of(scan: Words, index: int) -> Draft | None:
    """As in "a number of hostages", "a handful of shops": only between "a" and "of"."""
    first = with_article(scan, index)
    if first == index or token_at(scan, index + 1) != "of":
        return None
    low = _vague()[scan.tokens[index].lower()][1]
    return Draft(low, None, "vague", first, index + 1, "vague")


def _both(_scan: Words, index: int) -> Draft | None:
    """As in "both were hurt": two."""
    return Draft(2, 2, "exact", index, index + 1, "both")


def _zero(scan: Words, index: int) -> Draft | None:
    """As in "no one", "nobody", "none", "no" before a word that can be counted; not "no more than", "no longer"."""
    if scan.tokens[index].lower() != "no":
        return Draft(0, 0, "exact", index, index + 1, "zero")
    hyphen = token_at(scan, index + 1) == "-"
    following = token_at(scan, index + 1 + hyphen)
    if not following.isalpha() or following in beside("zero_after") or (hyphen and following != "one"):
        return None
    return Draft(0, 0, "exact", index, index + (2 + hyphen if following == "one" else 1), "zero")
