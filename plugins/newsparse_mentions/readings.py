"""What a capitalised run comes to by itself: its opening words, title and role, the name and its kind."""

from __future__ import annotations

import re

from newsparse.text import common_words, given_name_gender, is_acronym, is_family_first, place, plain_acronyms
from newsparse_mentions.found import Reading
from newsparse_mentions.kinds import kind_of, named_place
from newsparse_mentions.lexicons import MONTHS_BORNE, PEOPLE, PLURAL, Lexicons

_ORDINARY_ENDINGS = (
    "ing", "ly", "tion", "tions", "ment", "ments", "ness", "ers", "ists", "ity", "ance", "ence", "ism", "ies", "ive",
    "able", "ous", "ful", "less",
)  # fmt: skip
# What stands after a person's name and is no part of it.
_POST_NOMINALS = frozenset(
    "KC QC SC MP MPP MEP MSP MLA MD PhD DPhil Esq OBE CBE MBE KBE DBE RN JD".split()  # noqa: SIM905
)
_PIECE = re.compile(r"\S++")


def read_run(written: str, opens: bool, article_before: bool, inner: set[str], lexicons: Lexicons) -> Reading | None:
    """Cut a run into what only opens the sentence, title and role, and the name; say what it is a name of."""
    pairs = [piece.span() for piece in _PIECE.finditer(written)]
    words = tuple([written[start:end].rstrip(",") for start, end in pairs])
    stop = len(words)
    if stop > 1 and _is_compound(words[-1]) and len(words[0]) > 1 and not is_family_first(words):
        stop -= 1
    if stop > 1 and words[stop - 1].lower() in lexicons.adjectives and not _may_end_in_adjective(words[:stop]):
        stop -= 1
    bare = stop
    while bare > 2 and words[bare - 1].replace(".", "") in _POST_NOMINALS:
        bare -= 1
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
    named = (kept[first : bare - skip] if kind == "person" else ()) or kept[first:]
    return Reading(pairs[skip][0], pairs[skip + first][0], end, role_end, named, kind, rule, gender, where)


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
    if lexicons.anchors.get(last) not in {PLURAL, PEOPLE} or lexicons.heads.get(last) is not None:
        return False
    return not ({"of", "for"} & set(words[1:-1]) and lexicons.heads.get(words[0].lower()) == "head")


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
        if kind == "organization" and rule == "common_word" and _nothing_but_ordinary(name):
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
