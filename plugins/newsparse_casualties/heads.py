"""The head of a noun phrase behind a number: "12 [Polish aid] workers", "two of the victims", "three dead"."""

from __future__ import annotations

from typing import NamedTuple

from newsparse_casualties.page import Page

_LONGEST = 8
_AGE_WORDS = 5
_STOPS = frozenset(
    (
        "preposition",
        "conjunction",
        "relative",
        "opener",
        "be",
        "have",
        "modal",
        "pronoun",
        "article",
        "determiner",
        "not",
    )
) | {"get"}
_PRONOUNS = frozenset(["them", "whom", "us", "you", "these", "those", "which"])
_ENDINGS = ("ers", "ors", "ists", "men", "women", "goers", "ees")
_ENDING = ("ist", "man", "woman")


class Head(NamedTuple):
    """The head's word index (-1: none), the word behind the phrase, and the sort of noun."""

    at: int
    after: int
    sort: str
    partitive: bool = False


def read_head(page: Page, start: int, end: int, several: bool | None) -> Head:
    """The head of the phrase whose number ends before word `start`, at most to word `end`.

    `several` tells whether a plural is due; None leaves it open ("no casualties", "no officer").
    """
    if page.word(start) == "of":
        return _partitive(page, start, end)
    begin = start + 1 if page.word(start) in ("more", "other", "others", "additional", "further") else start
    if begin > start and page.word(start) == "others":
        return Head(start, begin, "human")
    head = _noun(page, begin, end, several)
    return head._replace(after=max(head.after, begin)) if head.at >= 0 else Head(-1, begin, "bare")


def _partitive(page: Page, start: int, end: int) -> Head:
    """Behind "of": "two of them", "four of the nine hostages", "scores of worshippers"."""
    index = start + 1
    if page.word(index) in _PRONOUNS and page.tag(index + 1) != "word":
        return Head(index, index + 1, "human", True)
    definite = False
    while index < end and page.tag(index) in ("determiner",):
        index, definite = index + 1, True
    if page.word(index)[:1].isdigit() or page.word(index) in page.lexicon.words("number_word"):
        return Head(-1, start, "bare", True)
    head = _noun(page, index, end, True)
    if head.at < 0:
        return Head(-1, start, "bare", True)
    return head._replace(partitive=definite)


def _noun(page: Page, start: int, end: int, several: bool | None) -> Head:
    """The noun that the words from `start` on lead to."""
    person = cue = thing = last = -1
    limit = min(end, start + _LONGEST)
    index = start
    if page.is_age(start):
        old = start + _AGE_WORDS
        leads = _leads_on(page, old, min(end, old + _LONGEST))
        return _noun(page, old, end, several) if leads else Head(old - 1, old, "human")
    while index < limit and not _ends(page, index, start):
        if page.is_hyphen(index):
            index += 1
            continue
        sort = _sort(page, index, several)
        if sort == "cue":
            cue = last = index
        elif sort == "person":
            person = last = index
        elif sort == "thing":
            thing = last = index
        if _is_last(page, index, limit, sort, several):
            break
        index += 1
    return _chosen(page, start, index, (person, cue, thing, last), several)


def _ends(page: Page, index: int, start: int) -> bool:
    """Whether a word cannot be inside a noun phrase: a small word, a mark, another number."""
    word, tag = page.lower[index], page.tag(index)
    if tag in _STOPS or (index > start and word[0].isdigit() and not page.is_age(index)):
        return True
    if word == ".":
        return not _initial(page, index)
    return tag == "mark" and word not in ("[", "]") and not page.is_hyphen(index)


def _sort(page: Page, index: int, several: bool | None) -> str:
    """What a word is as a noun: cue (a counted one), verb (any other cue), person, thing or other."""
    word, lexicon = page.lower[index], page.lexicon
    if word in lexicon.cues:
        if _counts(page, index, several):
            return "cue"
        if word not in lexicon.people:
            return "thing" if word in lexicon.uncounted else "verb"
    if word in lexicon.people and not page.is_hyphen(index + 1):
        return "person"
    return "thing" if word in lexicon.uncounted else "other"


def _is_last(page: Page, index: int, limit: int, sort: str, several: bool | None) -> bool:
    """Whether the phrase ends with this word: the noun that a number asks for, or one that leads to no other."""
    if sort == "other" or (sort == "cue" and several is not True):
        return False
    if sort != "person":
        return not _leads_on(page, index + 1, limit)
    plural = page.lexicon.people[page.lower[index]]
    if (several is not None and plural not in (None, several)) or _goes_on(page, index + 1, limit):
        return False
    return plural is not None or not _leads_on(page, index + 1, limit)


def _chosen(page: Page, start: int, stop: int, found: tuple[int, int, int, int], several: bool | None) -> Head:
    person, cue, thing, last = found
    if last >= 0 and last == thing and (person < 0 or page.lexicon.people[page.lower[person]] is not several):
        return Head(thing, thing + 1, page.lexicon.uncounted[page.lower[thing]])
    one = several is False
    if person >= 0 and person >= cue and not (one and _is_no_person(page, person)):
        return Head(person, person + 1, "human")
    if cue >= 0:
        return Head(cue, cue + 1, "cue")
    if thing >= 0:
        return Head(thing, thing + 1, page.lexicon.uncounted[page.lower[thing]])
    for index in range(start, stop):
        word = page.lower[index]
        if several and word.endswith(_ENDINGS) and len(word) > 4:
            return Head(index, index + 1, "human")
        if several and word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
            return Head(index, index + 1, "unknown")
        if not several and word.endswith(_ENDING) and len(word) > 4 and page.tag(index) == "word":
            return Head(index, index + 1, "human")
    return Head(-1, start, "bare")


def _is_no_person(page: Page, index: int) -> bool:
    """Whether a noun after "a" is a group, or stands before another noun: "a crowd", "a general meeting"."""
    if page.lexicon.people[page.lower[index]]:
        return True
    following = page.word(index + 1)
    if following in page.lexicon.uncounted:
        return True
    if following.endswith(("ing", "s")) or following in page.lexicon.words("say"):
        return False
    return _is_noun(page, index + 1)


def _counts(page: Page, index: int, several: bool | None) -> bool:
    """Whether a cue noun has the number of its quantity: "three deaths", not "three death row inmates"."""
    readings = page.lexicon.cues[page.lower[index]]
    if not any(cue.cls == "count" and (several is None or (cue.form == "plural") == several) for cue in readings):
        return False
    if all(cue.form == "plural" for cue in readings if cue.cls == "count"):
        return True
    return not (page.is_hyphen(index + 1) or page.word(index + 1) == "'" or _is_noun(page, index + 1))


def _is_noun(page: Page, index: int) -> bool:
    """Whether a plain word follows that is no verb form: "a death spiral"."""
    return (
        page.tag(index) == "word"
        and page.lower[index] not in page.lexicon.cues
        and not page.lower[index].endswith("ed")
    )


def _leads_on(page: Page, index: int, limit: int) -> bool:
    """Whether a noun for people or a counted noun follows before any mark or small word."""
    people, cues = page.lexicon.people, page.lexicon.cues
    for at in range(index, min(limit, index + 4)):
        word = page.lower[at]
        if page.is_hyphen(at):
            continue
        if page.tag(at) in _STOPS or page.tag(at) == "mark":
            return False
        if word in people:
            return True
        if word in cues:
            return any(cue.cls == "count" and cue.form == "plural" for cue in cues[word]) and at == index
    return False


def _goes_on(page: Page, index: int, limit: int) -> bool:
    """Whether the very next word is the real head: "police officers", "police cars"."""
    if index >= limit:
        return False
    if page.is_hyphen(index):
        return True
    word = page.lower[index]
    return word in page.lexicon.people or (word in page.lexicon.uncounted and word not in page.lexicon.cues)


def _initial(page: Page, index: int) -> bool:
    """Whether a stop belongs to an abbreviation: "12 U.S. soldiers"."""
    return len(page.word(index - 1)) == 1 or page.word(index - 1) in ("st", "gov", "sgt", "lt", "dr")
