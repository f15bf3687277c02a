"""No survivors: all who were on board are dead, though an earlier sentence counts them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from newsparse import Sentence
from newsparse_casualties.page import Page
from newsparse_casualties.phrases import Phrase
from newsparse_casualties.sentence import Reading
from newsparse_casualties.sighting import Figure

_WORDS = frozenset(["survivors", "survivor", "survived"])
_ABOARD = frozenset(["aboard", "carrying", "carried"])
_BACK = 4
_LONGEST = 120
Read = Callable[[int, int], Reading]


def survivors(page: Page, taken: set[int], read: Read) -> Iterator[Figure]:
    """The last number of people on board before each "no survivors", unless it is a figure already."""
    plain = page.doc.plain
    if "urviv" not in plain and "URVIV" not in plain:
        return
    sentences = page.doc.sentences
    for index, word in enumerate(page.lower):
        if word in _WORDS and _denied(page, index):
            for reading in _sentences_before(page, sentences, index, read):
                phrase = next((one for one in reversed(reading.phrases) if _on_board(page, one)), None)
                if phrase is not None:
                    if phrase.first not in taken:
                        yield Figure(phrase, "killed", "no_survivors", reading)
                    break


def _denied(page: Page, index: int) -> bool:
    before = page.lower[max(0, index - 4) : index]
    if page.word(index) == "survived":
        return "none" in before or "nobody" in before or before[-2:] == ["no", "one"]
    return "no" in before


def _sentences_before(page: Page, sentences: Sequence[Sentence], index: int, read: Read) -> Iterator[Reading]:
    """The sentence of a word and the few before it, nearest first."""
    last = bisect_right(sentences, page.scan.starts[index], key=lambda sentence: sentence.span.start)
    for span in (sentence.span for sentence in reversed(sentences[max(0, last - _BACK) : last])):
        first, after = page.scan.at(span.start), page.scan.at(span.end)
        if after > first:
            yield read(max(first, after - _LONGEST), after)


def _on_board(page: Page, phrase: Phrase) -> bool:
    """As in "was carrying 224 people", "with 84 aboard", "224 were on board"."""
    if not phrase.usable or phrase.counted != "number":
        return False
    before = page.lower[max(0, phrase.start - 3) : phrase.start]
    behind = page.lower[phrase.after : phrase.after + 5]
    return not _ABOARD.isdisjoint(before) or "aboard" in behind or ("on" in behind and "board" in behind)
