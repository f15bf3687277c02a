"""The phrases of one sentence, in order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from newsparse.text import Quantity, common_words, quantities
from newsparse_casualties.blocks import refusal
from newsparse_casualties.heads import Head, read_head
from newsparse_casualties.page import Page
from newsparse_casualties.phrases import Counted, Phrase

_ORDINALS = frozenset(["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"])
_LEADING = frozenset(["the", "these", "those", "their", "his", "her", "its", "our", "my", "other", "all"])
_LONGEST_NAME = 5
_SOMEONE = frozenset(["he", "she", "him", "himself", "herself"])


def phrases_of(page: Page, first: int, after: int, people: dict[int, int], dates: set[int]) -> list[Phrase]:
    """All candidates of the sentence ``first:after``; `people` are the names (first word → behind the last)."""
    scan = page.scan
    found: dict[int, Phrase] = {}
    for quantity in quantities(page.doc.plain, scan.starts[first], scan.ends[after - 1] + 1):
        phrase = _numbered(page, quantity, after, dates)
        second_one = page.word(phrase.first - 1) in _ORDINALS and page.word(phrase.first - 2) in ("a", "an")
        if phrase.first >= first and not second_one:
            found[phrase.start] = phrase
    taken = {index for phrase in found.values() if not phrase.refused for index in range(phrase.start, phrase.after)}
    for phrase in _unnumbered(page, first, after, people):
        if taken.isdisjoint(range(phrase.start, phrase.after)):
            for refused in [one for start, one in found.items() if phrase.start <= start < phrase.after]:
                found.pop(refused.start)
            found[phrase.start] = phrase
            taken.update(range(phrase.start, phrase.after))
    return [found[start] for start in sorted(found)]


def _numbered(page: Page, quantity: Quantity, end: int, dates: set[int]) -> Phrase:
    scan = page.scan
    first, after = scan.at(quantity.start), scan.at(quantity.end)
    several = None if quantity.rule == "zero" else not (quantity.high == 1 and quantity.low == 1)
    zero = quantity.rule == "zero"
    head = Head(-1, after, "bare") if zero and page.word(first) != "no" else read_head(page, after, end, several)
    if zero and page.word(first) == "none" and page.word(after) == "of":
        head = read_head(page, after, end, True)
    elif zero and page.word(after) == "else":
        head = Head(-1, after + 1, "bare")
    low, high = _whole(quantity.low), _whole(quantity.high)
    start = first
    if page.word(start - 1) == "s" and page.word(start - 2) == "'":
        start = max(start - 3, 0)
    while start > 0 and page.word(start - 1) in _LEADING and not zero:
        start -= 1
    counted: Counted = "zero" if zero else "number"
    phrase = Phrase(start, first, after, head.after, head.at, counted, head.sort, low, high, quantity.bound)
    phrase.partitive, phrase.quantity = head.partitive, quantity
    phrase.refused = refusal(page, phrase) if not zero else ""
    if not phrase.refused and phrase.sort in ("bare", "cue") and scan.at(quantity.number[0]) in dates:
        phrase.refused = "part of a date"
    if low != quantity.low or high != quantity.high:
        phrase.refused = phrase.refused or "no whole number"
    return phrase


def _whole(value: int | float | None) -> int | None:
    return value if isinstance(value, int) else None


def _unnumbered(page: Page, first: int, after: int, people: dict[int, int]) -> Iterator[Phrase]:
    """Phrases of one person: "a man", "another", "his wife", "the boy", names."""
    tokens, lower, openers = page.scan.tokens, page.lower, page.lexicon.openers
    index, before = first, None
    while index < after:
        initial, phrase = tokens[index][0], None
        if lower[index] in openers or "0" <= initial <= "9" or index in people:
            phrase = _one_person(page, index, first, after, people)
        if phrase is None and initial.isupper():
            phrase = _name(page, index, first, after, before)
        if phrase is None:
            index += 1
            continue
        yield phrase
        index, before = phrase.after, phrase


def _one_person(page: Page, index: int, first: int, after: int, people: dict[int, int]) -> Phrase | None:
    """The phrase of one person that begins at a word, by the word itself; names that no layer tells aside."""
    word = page.lower[index]
    if index in people:
        end = people[index]
        return (
            None
            if page.lower[end - 1] in page.lexicon.cues
            else Phrase(index, index, end, end, end - 1, "name", "human")
        )
    tag = page.lexicon.tags.get(word)
    if tag == "article" or word == "another":
        return _article(page, index, after)
    if word == "all":
        return _all(page, index, after)
    if tag == "determiner":
        return _definite(page, index, after)
    if word in _SOMEONE:
        return Phrase(index, index, index + 1, index + 1, index, "definite", "human")
    if tag is None and (page.lexicon.people.get(word) is False or page.is_age(index)):
        return _bare_person(page, index, first, people)
    return None


def _name(page: Page, index: int, first: int, after: int, last: Phrase | None) -> Phrase | None:
    """A name that no layer tells, where only a victim can stand: "murdered Ekdal", "Ana Berg was shot"."""
    end = index
    while end < min(after, index + _LONGEST_NAME) and _is_name_word(page, end):
        end += 1
    if end == index or page.word(end) == "-":
        return None
    before, follows = page.word(index - 1), page.word(end)
    victim_of = (before in page.lexicon.cues and index > first) or (
        before == "of" and page.word(index - 2) in page.lexicon.cues
    )
    if victim_of and page.tag(end) in ("mark", "preposition", "conjunction", "opener", "", "adverb", "relative"):
        return Phrase(index, index, end, end, end - 1, "name", "human")
    listed = last is not None and last.counted == "name" and before in ("and", ",", ";") and index - last.after <= 4
    if listed and page.tag(end) in ("mark", "be", "have", "conjunction"):
        return Phrase(index, index, end, end, end - 1, "name", "human")
    subject = follows in ("was", "has", "had") or (
        follows in page.lexicon.cues and page.tag(end + 1) in ("preposition", "mark", "opener", "")
    )
    opens = (
        index == first
        or page.tag(index - 1) in ("mark", "opener", "conjunction")
        or before in page.lexicon.words("say")
    )
    return Phrase(index, index, end, end, end - 1, "name", "human") if subject and opens else None


def _is_name_word(page: Page, index: int) -> bool:
    token, word = page.scan.tokens[index], page.lower[index]
    if not (token[0].isupper() and len(token) > 2 and page.tag(index) == "word"):
        return False
    return word not in common_words() and word not in page.lexicon.people and word not in page.lexicon.cues


def _article(page: Page, index: int, end: int) -> Phrase | None:
    """As in "a man", "an injured child", "a 17-year-old", "a second", "another"."""
    ordinal = page.word(index + 1) in _ORDINALS
    number_after = index + 2 if ordinal else index + 1
    head = _age_or_head(page, number_after, end)
    if head.sort == "human" or (head.sort == "cue" and not ordinal and page.has("persons", head.at, head.at + 1)):
        phrase = Phrase(index, index, number_after, head.after, head.at, "article", head.sort)
        phrase.refused = refusal(page, phrase) if head.sort == "cue" else ""
        return phrase
    if ordinal or page.word(index) == "another":
        if page.word(number_after) == "one":
            return Phrase(index, index, number_after, number_after + 1, number_after, "article", "human")
        follows = page.tag(number_after)
        if head.sort == "bare" and (
            follows in ("be", "have", "get", "mark", "") or page.word(number_after) in page.lexicon.cues
        ):
            return Phrase(index, index, number_after, number_after, -1, "article", "bare")
    return None


def _all(page: Page, index: int, end: int) -> Phrase | None:
    """All of a group whose number is not told: "all the passengers"."""
    at = index + 1 + (page.word(index + 1) == "of")
    if page.word(at) not in _LEADING:
        return None
    head = read_head(page, at + 1, end, True)
    if head.sort not in ("human", "cue") or page.lexicon.people.get(page.word(head.at)) is False:
        return None
    return Phrase(index, index, index + 1, head.after, head.at, "number", head.sort, None, None, "vague")


def _bare_person(page: Page, index: int, first: int, people: dict[int, int]) -> Phrase | None:
    """One person in the short style of headlines: "Teen shot in park", "Police: Boy, 6, killed", "15-year-old hurt"."""
    start, after = index, index + 1
    if page.is_age(index):
        after = index + 5
        if page.lexicon.people.get(page.word(after)) is False:
            after += 1
    if page.lower[after : after + 4] == ["-", "in", "-", "law"]:
        after += 4
    if after in people or page.tag(start - 1) in ("article", "determiner", "preposition") or page.is_hyphen(after):
        return None
    follows = page.tag(after)
    if (
        follows in ("be", "have", "get", "mark", "adverb", "conjunction", "relative")
        or page.word(after) in page.lexicon.cues
    ):
        before = page.tag(start - 1)
        opens = start == first or before in ("mark", "conjunction", "opener") or _is_headline(page, start)
        return Phrase(start, start, after, after, after - 1, "definite", "human") if opens else None
    return None


def _is_headline(page: Page, index: int) -> bool:
    """Whether the word before is capitalised or a verb, in text without articles: "Cops: Lexington teen killed"."""
    token = page.scan.tokens[index - 1]
    return token[:1].isupper() and not token.isupper()


def _age_or_head(page: Page, index: int, end: int) -> Head:
    return read_head(page, index, end, False) if page.word(index) != "of" else Head(-1, index, "bare")


def _definite(page: Page, index: int, end: int) -> Phrase | None:
    """One definite person: "the boy", "his wife", "the 41-year-old"."""
    head = _age_or_head(page, index + 1, end)
    if head.sort != "human" or page.lexicon.people.get(page.word(head.at), False) is not False:
        return None
    if head.at - index > 8:
        return None
    return Phrase(index, index, index + 1, head.after, head.at, "definite", "human")
