"""Named mentions: capitalised runs cut into title, role and name, with the kind where the words tell it."""

from __future__ import annotations

import re

from newsparse.text import common_words, given_name_gender, is_acronym, is_family_first, place, plain_acronyms
from newsparse_mentions.article import Article
from newsparse_mentions.found import Found, Reading
from newsparse_mentions.kinds import kind_of, named_place
from newsparse_mentions.lexicons import MONTHS_BORNE, PEOPLE, PLURAL, Lexicons
from newsparse_mentions.runs import Run, inner_words, joined_runs, read_runs

_THE = frozenset({"the ", "The "})
_REMEMBERED = 50_000
_WITH_ARTICLE = ("Rev.", "Hon.", "Reverend", "Honorable", "Right Rev", "Most Rev", "Duke", "Duchess")
_ORDINARY_ENDINGS = (
    "ing", "ly", "tion", "tions", "ment", "ments", "ness", "ers", "ists", "ity", "ance", "ence", "ism", "ies", "ive",
    "able", "ous", "ful", "less",
)  # fmt: skip
_PIECE = re.compile(r"\S++")

def read_names(article: Article, lexicons: Lexicons) -> list[Found]:
    """All named mentions of the article in order; kind is "" where only the rest of the article can tell."""
    runs = read_runs(article, lexicons)
    inner = inner_words(runs, article.plain)
    found = []
    for run in joined_runs(runs, article, lexicons):
        item = _read_run(run, article, lexicons, inner)
        if item is not None:
            found.append(item)
    for before, item in zip([None, *found], found, strict=False):
        if item.kind == "person":
            _widen(item, before, article, lexicons)
    return found


def _widen(item: Found, before: Found | None, article: Article, lexicons: Lexicons) -> None:
    """Take in what belongs to a person's phrase: "former Mayor Lund", "the Rev. Ek", "Ostsee Radio's Ana Lund"."""
    plain = article.plain
    if before is not None and before.kind in {"organization", "place"} and plain[before.end : item.start] == "'s ":
        item.start = before.start
        return
    if item.role is None:
        return
    for _ in range(3):
        index = article.words.at(item.start) - 1
        if index < 0 or article.words.ends[index] + 1 != item.start:
            return
        word = article.lower[index]
        if word not in lexicons.role_adjectives and (word != "the" or not plain.startswith(_WITH_ARTICLE, item.start)):
            return
        item.start = article.words.starts[index]
        if word != "the":
            item.role = (item.start, item.role[1])


def _read_run(run: Run, article: Article, lexicons: Lexicons, inner: set[str]) -> Found | None:
    start, end, line, opens = run
    plain = article.plain
    written = plain[start:end]
    article_before = plain[start - 4 : start] in _THE
    key: tuple[object, ...] = (written, article_before)
    if opens:
        words = written.split(None, 2)
        key = (written, article_before, words[0] in inner, len(words) > 1 and words[1] in inner)
    readings = lexicons.readings
    if key in readings:
        reading = readings[key]
    else:
        reading = _reading(written, opens, article_before, inner, lexicons)
        if len(readings) < _REMEMBERED:
            readings[key] = reading
    if reading is None:
        return None
    phrase, name, stop, role_end, words_of_name, kind, rule, gender, place = reading
    stop += start
    found = Found(start + phrase, stop, start + name, stop, kind, "name", rule, words_of_name, gender)
    found.line = line
    if role_end:
        found.role = (start + phrase, start + role_end)
    elif kind != "person" and plain[found.start - 4 : found.start] in _THE and _ends_phrase(stop, article, lexicons):
        found.start -= 4
    if place is not None:
        found.country, found.coordinates = place.country, place.coordinates
    return found


def _reading(
    written: str, opens: bool, article_before: bool, inner: set[str], lexicons: Lexicons
) -> Reading | None:
    """Cut a run into what only opens the sentence, title and role, and the name; say what it is a name of."""
    pairs = [piece.span() for piece in _PIECE.finditer(written)]
    words = tuple([written[start:end].rstrip(",") for start, end in pairs])
    stop = len(words)
    if stop > 1 and _is_compound(words[-1]) and len(words[0]) > 1 and not is_family_first(words):
        stop -= 1
    if stop > 1 and words[stop - 1].lower() in lexicons.adjectives and not _may_end_in_adjective(words[:stop]):
        stop -= 1
    skip = _opening_words(words[:stop], opens, inner, lexicons)
    kept = words[skip:stop]
    if not kept or _is_people(kept, lexicons) or (len(kept) == 1 and len(kept[0]) == 1):
        return None
    first = _person_start(kept, lexicons)
    article_before = first == 0 and (words[skip - 1] in {"The", "the"} if skip else article_before)
    kind, rule, gender = _kind(kept, first, article_before, lexicons)
    if kind == "none":
        return None
    end = pairs[stop - 1][0] + len(words[stop - 1])
    where = named_place(kept) if kind in {"place", "organization"} and not first else None
    role_end = pairs[skip + first - 1][1] if first else 0
    return Reading(pairs[skip][0], pairs[skip + first][0], end, role_end, kept[first:], kind, rule, gender, where)


def _ends_phrase(end: int, article: Article, lexicons: Lexicons) -> bool:
    """Whether the name ends its noun phrase: "the Tallinn" of "the Tallinn talks" is no phrase."""
    index = article.words.at(end)
    if index >= len(article.lower):
        return True
    word = article.lower[index]
    if not word[0].isalpha() or word in lexicons.limits or word in lexicons.cues:
        return True
    return word.endswith(("ed", "ly")) and article.words.tokens[index][0].islower()


def _locate(found: Found, words: tuple[str, ...]) -> None:
    known = named_place(words)
    if known is not None:
        found.country = known.country
        found.coordinates = known.coordinates


def _opening_words(words: tuple[str, ...], opens: bool, inner: set[str], lexicons: Lexicons) -> int:
    """How many words at the head of a run are capitalised only because they open a sentence or are an article.

    "Former Tallinn mayor", "But Tallinn refused": a function word goes; an ordinary word goes where it stands alone or
    the rest is a name by itself, unless the article writes it with a capital inside a sentence.
    """
    first = words[0].lower()
    bearer = words[0] in inner and (words[0] in MONTHS_BORNE or given_name_gender(words[0]))
    if first in {"the", "a", "an"} or (first in lexicons.limits and (opens or len(words) > 1) and not bearer):
        return 1 + (_opening_words(words[1:], False, inner, lexicons) if len(words) > 1 else 0)
    if not opens or words[0] in inner or is_acronym(words[0]):
        return 0
    if first in lexicons.determiners:
        return 1
    ordinary = first in common_words() or (_looks_ordinary(first) and not given_name_gender(words[0]))
    if len(words) == 1:
        return 1 if ordinary and first not in lexicons.titles else 0
    if not ordinary or given_name_gender(words[0]) or first in lexicons.titles or named_place(words[:2]):
        return 0
    return 1 if given_name_gender(words[1]) or (len(words) == 2 and words[1] in inner) else 0


def _looks_ordinary(word: str) -> bool:
    """An ending that names do not have. "Campaigning", "Reportedly"."""
    return len(word) > 6 and word.endswith(_ORDINARY_ENDINGS)


def _is_people(words: tuple[str, ...], lexicons: Lexicons) -> bool:
    """Peoples and persons by role are read as nominals ("Danes", "House Republicans"), lone adjectives not at all."""
    last = words[-1].lower()
    if len(words) == 1:
        if last in lexicons.countries and last not in lexicons.adjectives:
            return place(words[0]) is None
        if last in lexicons.determiners or words[0].rstrip(".") in plain_acronyms() or _is_compound(words[0]):
            return True
    if len(words) > 1 and last in lexicons.adjectives and given_name_gender(words[0]):
        return False
    return lexicons.anchors.get(last) in {PLURAL, PEOPLE} and lexicons.heads.get(last) is None


def _may_end_in_adjective(words: tuple[str, ...]) -> bool:
    """Whether an adjective at the end may belong to the name: a surname ("Olga French") or a place."""
    if place(" ".join(words)) is not None:
        return True
    return bool(given_name_gender(words[-2])) and place(words[-2]) is None


def _is_compound(word: str) -> bool:
    """A compound adjective: "Level-headed", "Danish-backed"; not a hyphenated name."""
    last = word.rpartition("-")[2]
    return "-" in word and last.islower() and (last in common_words() or last.endswith("ed"))


def _person_start(words: tuple[str, ...], lexicons: Lexicons) -> int:
    """Index of the first word of the personal name after titles and roles; 0 where the whole run is the name.

    After the last title ("Harbour Board Director Ana Lund"), or at a given name with a surname after it
    ("Brightwater engineer"-like runs without a title: "Estonian Olga Brandt").
    """
    last = len(words) - 1
    if last == 0 or lexicons.heads.get(words[-1].lower().rstrip(".")):
        return 0
    for index in range(last - 1, -1, -1):
        word = words[index].lower().rstrip(".")
        if word in lexicons.titles or (word in lexicons.anchors and lexicons.genders.get(word)):
            if _can_be_name(words[index + 1 :], lexicons):
                return index + 1
            break
    for index in range(1, last):
        if given_name_gender(words[index]) and not given_name_gender(words[index - 1]) and place(words[index]) is None:
            return index if _is_modifier(words[:index], lexicons) else 0
    return 0


def _can_be_name(words: tuple[str, ...], lexicons: Lexicons) -> bool:
    first = words[0].lower()
    return first not in lexicons.titles and first not in lexicons.limits and first not in {"of", "for", "and"}


def _is_modifier(words: tuple[str, ...], lexicons: Lexicons) -> bool:
    """Whether words before a given name are no part of the name: a nationality, a body, a place, an ordinary word."""
    last = words[-1]
    lower = last.lower()
    return (
        lower in lexicons.countries
        or lower in lexicons.heads
        or is_acronym(last)
        or place(" ".join(words)) is not None
        or lower in common_words()
        or (lower in lexicons.genders)
        or "of" in words
    )


def _kind(words: tuple[str, ...], first: int, article: bool, lexicons: Lexicons) -> tuple[str, str, str]:
    """Kind, rule and gender of the name that begins at word `first`."""
    name = words[first:]
    if first == 0:
        if len(name) == 1 and name[0].lower().rstrip(".") in lexicons.titles:
            return ("none" if article or name[0][-1] == "." else ""), "title_alone", "-"
        if len(name) == 1 and name[0] in lexicons.calendar:
            return ("none" if article else ""), "month_alone", "-"
        if len(name) == 1 and name[0].lower() in lexicons.adjectives and place(name[0]) is None:
            return ("none" if article else ""), "adjective_alone", "-"
        kind, rule = kind_of(name, article, lexicons)
        if kind == "organization" and rule == "common_word_inside" and _nothing_but_ordinary(name):
            rule = "ordinary_words"
        gender = given_name_gender(name[0]) if kind == "person" else None
        return kind, rule, gender if gender in {"m", "f"} else "-"
    title = words[first - 1].lower().rstrip(".")
    rule = "title_before" if title in lexicons.titles else "given_name_after_role"
    gender = lexicons.titles.get(title, "-")
    if gender == "-":
        gender = lexicons.genders.get(title, "-")
    if gender == "-" and len(name) > 1:
        gender = given_name_gender(name[0]) or "-"
    return "person", rule, gender if gender in {"m", "f"} else "-"


def _nothing_but_ordinary(words: tuple[str, ...]) -> bool:
    return all(word.lower() in common_words() for word in words)
