"""Flags of figures: what kind of statement a figure is. Each rule answers for one flag."""

from __future__ import annotations

from collections.abc import Callable

from newsparse.text import ordinal_value
from newsparse_casualties.page import Page
from newsparse_casualties.periods import cumulative, historical
from newsparse_casualties.sentence import Reading
from newsparse_casualties.sighting import Figure

_LEAD = 4
Rule = Callable[[Page, Figure], bool]


def flagged(reading: Reading, found: list[Figure]) -> list[Figure]:
    """The figures of a sentence with their flags set, and parts tied to what they are a part of."""
    for figure in found:
        figure.flags |= {flag for flag, rule in _RULES.items() if rule(reading.page, figure)}
        if figure.part_of is None and _is_part(reading.page, figure):
            whole = _whole_of(figure, found)
            if whole is not None:
                figure.flags.add("sub")
                figure.part_of = whole
    return found


def own_event(page: Page, found: list[Figure]) -> None:
    """Take the flag `historical` off where it is the article's own event that lies long back.

    That is so for a kind with several numbers, all of the past, one of them in the first sentences: a trial, a jubilee.
    """
    lead = page.scan.at(page.doc.sentences[_LEAD - 1].span.end) if len(page.doc.sentences) >= _LEAD else len(page.lower)
    for kind in {figure.kind for figure in found}:
        numbers = [one for one in found if one.kind == kind and one.phrase.counted == "number"]
        if len(numbers) > 1 and all("historical" in one.flags for one in numbers) and numbers[0].phrase.first < lead:
            for one in numbers:
                one.flags.discard("historical")


def hypothetical(page: Page, figure: Figure) -> bool:
    """Not said to have happened: "could kill 300", "60 are feared dead", "had planned to shoot ten"."""
    link = figure.link
    if link is None:
        return False
    one = link.predicate
    unreal = page.lexicon.words("unreal")
    if page.word(one.index - 1) == "attempted":
        return True
    before = range(max(figure.reading.first, one.first - 4), one.first)
    if one.first < one.index and any(page.word(at) in unreal for at in range(one.first, one.index)):
        return True
    if page.word(one.first) == "to" or page.word(one.first - 1) == "to":
        return any(page.word(at) in unreal for at in before)
    return page.word(one.first - 1) in ("feared", "presumed")


def additional(page: Page, figure: Figure) -> bool:
    """Beside others already told: "another 40", "dozens more", "a second man", "13 others"."""
    phrase = figure.phrase
    again = page.lexicon.words("again")
    if any(page.word(at) in again and page.word(at + 1) != "than" for at in range(phrase.first, phrase.after)):
        return True
    return phrase.counted == "article" and phrase.number_after - phrase.first == 2


def ordinal(page: Page, figure: Figure) -> bool:
    """One of a row that is counted up: "the third hiker to die", "the 10th person killed"."""
    phrase = figure.phrase
    if page.word(phrase.first) != "the" or phrase.counted == "number":
        return False
    return any(
        ordinal_value(page.word(at)) is not None for at in range(phrase.first + 1, min(phrase.first + 3, phrase.after))
    )


def perpetrators(page: Page, figure: Figure) -> bool:
    """Those who did the harm are hurt themselves: "all four attackers were shot dead"."""
    return figure.phrase.head >= 0 and page.word(figure.phrase.head) in page.lexicon.perpetrators


def sub(page: Page, figure: Figure) -> bool:
    """A part by its wording alone: "two of the dead", "one of whom"."""
    phrase = figure.phrase
    known_group = phrase.sort in ("cue", "bare") or page.word(phrase.after - 1) == "whom"
    return (
        phrase.partitive
        and known_group
        and page.word(phrase.first) not in ("all", "both")
        and phrase.counted == "number"
    )


_RULES: dict[str, Rule] = {
    "additional": additional,
    "cumulative": cumulative,
    "historical": historical,
    "hypothetical": hypothetical,
    "ordinal": ordinal,
    "perpetrators": perpetrators,
    "sub": sub,
}


def _is_part(page: Page, figure: Figure) -> bool:
    return (
        "sub" in figure.flags
        or figure.phrase.partitive
        or (page.word(figure.reading.first) == "of" and figure.phrase.sort == "bare")
    )


def _whole_of(figure: Figure, found: list[Figure]) -> Figure | None:
    """The larger figure before it in the sentence."""
    earlier = [one for one in found if one.phrase.start < figure.phrase.start and one.phrase.counted == "number"]
    larger = [one for one in earlier if (one.phrase.low or one.phrase.high or 0) > (figure.phrase.low or 0)]
    return larger[-1] if larger else None
