"""The noun phrases and pronouns of a page, and which of them may be a subject or hold a view."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

import attrs

from newsparse_quotes.page import Page
from newsparse_quotes.sources import Range

# A pronoun; or article, adjectives and capitalised words, with a name in marks or brackets behind them.
_PHRASE = re.compile(
    r"P|W|(?:D?R?[NEGM&]{0,3}+C[C.'/]{0,7}+(?<![.'/])(?:\[q{1,6}+\](?=[YA,]))?|D\[q{1,8}+\])(?:\(C{1,3}+\))?"
)
_ENDINGS = ("e", "en", "er", "es", "em")
_VIEW = 3
_NO_SUBJECT = "ISRBXAHT&"
_ADVERBS = ("lich", "isch", "end", "weise")


@attrs.frozen(eq=False)
class Phrases:
    """The phrases of a page in order, as ranges of words."""

    page: Page
    ranges: tuple[Range, ...]
    _starts: list[int]

    def between(self, first: int, last: int) -> tuple[Range, ...]:
        """The phrases that begin in a range of words."""
        return self.ranges[bisect_left(self._starts, first) : bisect_left(self._starts, last)]


def read_phrases(page: Page) -> Phrases:
    """The phrases of a page, each with the genitive that hangs on it: "die Frist des Amtes"."""
    genitive = page.lexicon.words("genitive")
    ranges: list[Range] = []
    for match in _PHRASE.finditer(page.tags):
        first, last = _from_adjective(page, match.start()), match.end()
        if ranges and ranges[-1][1] == first and page.words.lower[first] in genitive:
            first = ranges.pop()[0]
        ranges.extend(_by_sentence(page, first, last))
    return Phrases(page, tuple(ranges), [first for first, _ in ranges])


def _from_adjective(page: Page, first: int) -> int:
    """First word of a phrase that has no article: adverbs and verbs before it are left out, adjectives have endings."""
    while page.tags[first] in "R&" or (page.tags[first] == "N" and not page.words.lower[first].endswith(_ENDINGS)):
        first += 1
    return first


def _by_sentence(page: Page, first: int, last: int) -> Iterator[Range]:
    """A match cut where a sentence begins in it; "Dr. Ek" is none."""
    after_stop = page.chunk_at(last - 1)[0]
    if first < after_stop and page.tags[after_stop - 1] == ".":
        yield first, after_stop - 1
        first = after_stop
    yield first, last


def behind_view(phrases: Phrases, item: Range) -> Range:
    """Who holds a view, where the phrase is the view itself: "nach Ansicht von Ek", "nach Angaben der Werft"."""
    page = phrases.page
    lower, first = page.words.lower, item[0] + (page.tags[item[0]] == "D")
    if lower[first] not in page.lexicon.words("views"):
        return item
    if first + 1 < item[1]:
        return first + 1, item[1]
    following = phrases.between(first + 1, first + _VIEW)
    linked = following and page.tags[first + 1 : following[0][0]] in ("", "I")
    return following[0] if linked else item


def is_view(page: Page, item: Range) -> bool:
    """Whether a phrase is a view or its holder: "nach Ansicht von Ek", "laut Ek", "Ek zufolge", and "Für Ek" first."""
    lower, at = page.words.lower, item[0]
    low, _ = page.chunk_at(at)
    before = lower[at - 1] if at > low else ""
    noun = lower[at + (page.tags[at] == "D")] in page.lexicon.words("views")
    if noun:
        return before in page.lexicon.words("view_prepositions")
    first = at == low + 1 and before == "für"
    return first or before in page.lexicon.words("according_to") or lower[item[1] : item[1] + 1] == ["zufolge"]


def may_be_subject(page: Page, item: Range) -> bool:
    """Whether a phrase may be a subject: not behind a preposition, not in an oblique case, no adverb, no "es"."""
    first, lower = item[0], page.words.lower
    low, _ = page.chunk_at(first)
    if first > low and (page.tags[first - 1] == "I" or lower[first - 1] in ("als", "wie")):
        return False
    if lower[first] in page.lexicon.words("oblique") or lower[first] == "es":
        return False
    closed = page.lexicon.tags.get(lower[first], "C") in _NO_SUBJECT
    lone = item[1] - first == 1 and (lower[first] in page.lexicon.verbs or lower[first].endswith(_ADVERBS))
    return not closed and not lone
