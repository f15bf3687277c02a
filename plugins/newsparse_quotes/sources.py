"""Source candidates: the noun phrases and pronouns that may be speaking, left and right of a cue."""

from __future__ import annotations

import re

from newsparse_quotes.page import Page

Range = tuple[int, int]

_NOMINAL = "CNEGMDI&'/.T"
_REACH = 40
_HOPS = 5
_RELATIVE = 4
_HEADS = "CNEG"
_NO_HEAD = "D&'-.MT"
_PERSONS, _NAMING = "PW", "CNEGMD'"
# A noun phrase to the right: determiners and modifiers up to its head, then "of ..." and the like.
_PHRASE = re.compile(r"(?:[DR]{0,2}+(?:[CNEGM'/&]|(?<=/)T(?=/)|(?<=C)\.|\.(?=C)|\[q{0,6}+\](?=[CN])){1,14}+)")
_COUNTED = re.compile(r"MI[DO]?[CNEGM]{1,5}+")  # "one of those advisers"


def left_source(page: Page, group: int, low: int) -> Range | None:
    """The subject that ends right before the verb group at `group`, not reaching left of `low`.

    Appositives and relative clauses between commas or dashes, and brackets, are stepped over: "Lund, who ran the
    port until 2009, said" gives "Lund".
    """
    at, tags = group - 1, page.tags
    for _ in range(_HOPS):
        if at < low:
            return None
        tag = tags[at]
        if tag in _PERSONS:
            return at, at + 1
        if tag in _NAMING or (tag == "." and at > low and tags[at - 1] == "C"):
            found = _phrase_left(page, at, low)
            if found and _is_aside(page, found, low):
                who = tags.rfind("W", max(low, found[0] - _RELATIVE), found[0])
                at = (who if who >= 0 else found[0]) - 2
                continue
            return found if found and tags[found[0]] != "I" else None
        if tag == "O":
            return (at, at + 1) if page.words.lower[at] in ("nothing", "everything") else None
        if tag == ")":
            at = _before_bracket(page, at, low)
        elif tag == "," and at > low and tags[at - 1] == ")":
            at -= 1
        elif tag in ",-" or (tag == "]" and _comma_inside(page, at)):
            at = _before_aside(page, at, low)
        else:
            return None
    return None


def _comma_inside(page: Page, at: int) -> bool:
    run = page.run_at(at)
    return run is not None and run.closing_word(page.words.tokens) == ","


def _before_bracket(page: Page, at: int, low: int) -> int:
    for k in range(at - 1, max(low, at - 16) - 1, -1):
        if page.tags[k] == "(":
            return k - 1
    return low - 1


def _before_aside(page: Page, at: int, low: int) -> int:
    """Word before the comma or dash that opens the aside closed at `at`."""
    mark = "," if page.tags[at] == "]" else page.tags[at]
    for k in range(at - 1, max(low, at - _REACH) - 1, -1):
        if page.tags[k] == mark:
            return k - 1
        if page.tags[k] == ";" or (page.tags[k] == "]" and page.tags[at] != "]"):
            break
    return low - 1


def _is_aside(page: Page, found: Range, low: int) -> bool:
    """Whether what was found is a piece of an aside itself: an age, or a phrase with a preposition, after a comma."""
    first, last = found
    if first <= low:
        return False
    tags = page.tags
    opening = tags[first]
    if opening in "EGN":
        relative = tags.rfind("W", max(low, first - _RELATIVE), first)
        if relative >= 0 and not set(tags[relative + 1 : first]) & set(",C"):
            return True
    return tags[first - 1] == "," and (opening == "I" or not tags[first:last].strip("M"))


def _phrase_left(page: Page, at: int, low: int) -> Range | None:
    """The noun phrase that ends at `at`, with what hangs on it by prepositions."""
    tags = page.tags
    first, tag, bound = at, tags[at], max(low, at - _REACH)
    while first > bound and (before := tags[first - 1]) in _NOMINAL:
        if tag == "D" and before not in "IDM&" and not _genitive(page, first):
            break
        first, tag = first - 1, before
    if first == at and tag in _HEADS:
        return at, at + 1
    if "&" in tags[first : at + 1]:
        first = _after_conjunction(page, first, at, low)
    while first <= at and (tags[first] in "&.-')" or (tags[first] == "T" and first < at)):
        first += 1
    if low < first <= at and tags[first - 1] == "," and (tags[first] == "I" or not tags[first : at + 1].strip("M")):
        return first, at + 1
    if first <= at and tags[first] == "I":
        first = _last_core(page, first, at)
    if first > at:
        return None
    named = tags[at] in _HEADS or tags[first : at + 1].strip(_NO_HEAD)
    return (first, at + 1) if named or page.words.lower[first] in page.lexicon.sets["quantifier"] else None


def _genitive(page: Page, at: int) -> bool:
    """Whether an article links two nouns, as German "der Leiter des Instituts"."""
    return page.tags[at - 1] == "C" and page.words.lower[at] in page.lexicon.sets["genitive"]


def _after_conjunction(page: Page, first: int, at: int, low: int) -> int:
    """Where "and" joins clauses, not names, the subject starts after it: "rain fell and officials said"."""
    tags = page.tags
    for k in range(at, first - 1, -1):
        if tags[k] == "&":
            before = tags[max(low, first - 1) : first]
            joined = before and before in "FAYXPOR"
            if joined or ("E" in tags[first:k] and "D" not in tags[first : first + 1]):
                return k + 1
    return first


def _last_core(page: Page, first: int, at: int) -> int:
    """The last simple noun phrase of a stretch that opens with a preposition: "in Norrby officials" → "officials"."""
    tags = page.tags
    core = at
    while core > first and tags[core - 1] in "CNEGM'/.&" and tags[core] != "D":
        core -= 1
    if core > first and tags[core - 1] == "D":
        core -= 1
    return core


def right_source(page: Page, at: int, high: int) -> Range | None:
    """The noun phrase or pronoun that starts at `at`: "said Ann Ek, a pilot" gives "Ann Ek"."""
    tags, lower = page.tags, page.words.lower
    while at < high and tags[at] == "R":
        at += 1
    if at >= high:
        return None
    if tags[at] == "P":
        return at, at + 1
    match = _PHRASE.match(tags, at, high)
    if match is None or not (_has_head(match[0]) or _COUNTED.match(tags, match.end() - 1, high)):
        return None
    resigned = tags.find("CE", at, match.end())  # a word in -ed after a name is its verb: "Brandt resigned last year"
    last = match.end() if resigned < 0 else resigned + 1
    while last < high and tags[last] == "I" and _links(page, last):
        more = _PHRASE.match(tags, last + 1, high)
        if more is None:
            break
        last = more.end()
    while last > at and tags[last - 1] in "&-'./[":
        last -= 1
    if last > at and tags[last : last + 1] == "." and lower[last - 1] in page.lexicon.sets["stopped"]:
        last += 1
    return (at, last) if last > at else None


def _has_head(phrase: str) -> bool:
    """Whether a phrase has a noun or name, or is hyphened into one: "the 46-year-old"."""
    return "C" in phrase or "N" in phrase or "/T/" in phrase


def _links(page: Page, at: int) -> bool:
    """Whether a preposition hangs the next phrase on the one before: "head of the guild", "adviser to Ek"."""
    word = page.words.lower[at]
    return word in ("of", "for", "from", "at", "with", "by") or (
        word == "to" and page.tags[at + 1 : at + 2] in ("C", "D")
    )


def chunk_subject(page: Page, low: int, high: int) -> Range | None:
    """The first noun phrase or pronoun of a clause: the subject that a participle or second verb shares."""
    tags = page.tags
    high = min(high, low + 2 * _REACH)
    if low < high and page.words.lower[low] in page.lexicon.sets["according"]:
        return right_source(page, low + 1, high)
    if page.lexicon.sets["nominative"]:
        return _nominative(page, low, high)
    comma = tags.find(",", low, high)
    if comma > 0 and tags[low] in "SGEY":
        low = comma + 1
    for at in range(low, min(high, low + _REACH)):
        if tags[at] == "P":
            return at, at + 1
        if tags[at] in "CDNM" and (at == low or tags[at - 1] in ",BS;&RH-:"):
            found = right_source(page, at, high)
            if found:
                return found
    name = tags.find("C", low, high)
    return right_source(page, name, high) if name >= 0 else None


def _nominative(page: Page, low: int, high: int) -> Range | None:
    """The subject where the verb may come first: a pronoun, a phrase with a nominative article, or a bare name."""
    tags, lower = page.tags, page.words.lower
    for at in range(low, high):
        before = tags[at - 1] if at > low else "."
        if tags[at] == "P":
            return at, at + 1
        named = tags[at] == "C" and before not in "ICNDMG/&'" and tags[at + 1 : at + 2] not in ("", "Y")
        if before not in "I,&" and (lower[at] in page.lexicon.sets["nominative"] or (named and at > low)):
            return right_source(page, at, high)
    name = tags.find("C", low, high)
    return right_source(page, name, high) if name >= 0 else None


def names_a_day(page: Page, source: Range) -> bool:
    """Whether a phrase is but a day, which nobody is: "Saturday's claim that the lock would fail"."""
    first, last = source
    if page.tags[first] != "T" or not page.words.lower[first].endswith("day"):
        return False
    return not page.tags[first:last].strip("TN'")
