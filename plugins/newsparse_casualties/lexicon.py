"""The words that figures are read by: cues with kind and class, nouns by what they count, closed classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Literal

import attrs

from newsparse.text import ByteColumn, VerbForm, demonyms, lexicon_rows, parse_lines, peoples, plural, verb_forms

EXTENDABLE = ("casualty_cues", "victim_nouns", "uncounted_nouns")
_PACKAGE = "newsparse_casualties"
_NONE: frozenset[str] = frozenset()
Form = VerbForm | Literal["either", "plural"]
Lines = Mapping[str, tuple[str, ...]]


@attrs.frozen
class Cue:
    """One form of a cue: base form, kind, class, grammatical form, and the set of words that must stand near.

    A form that is past and participle at once ("killed") is ``either``.
    """

    base: str
    kind: str
    cls: str
    form: Form
    near: str = ""


@attrs.frozen(eq=False)
class Lexicon:
    """All words; see the head of each data file for its columns.

    * `cues`: word → its readings; `people`: noun → whether it is plural (None: either);
      `uncounted`: noun → class (animal, thing, time, money ...); `sets`: small sets by name; `tags`: closed classes;
      `openers`: words that a phrase of one person may begin with.
    """

    cues: dict[str, tuple[Cue, ...]]
    people: dict[str, bool | None]
    perpetrators: frozenset[str]
    uncounted: dict[str, str]
    sets: dict[str, frozenset[str]]
    tags: dict[str, str]
    openers: frozenset[str]

    def words(self, name: str) -> frozenset[str]:
        """One of the small sets."""
        return self.sets.get(name, _NONE)


@lru_cache(maxsize=16)
def cue_column(lexicon: Lexicon) -> ByteColumn:
    """1 for each word that is a cue in some reading."""
    return ByteColumn(lambda token: token.lower() in lexicon.cues)


_TAGS = (
    *("be", "get", "have", "modal", "not", "article", "determiner", "pronoun"),
    *("preposition", "conjunction", "relative", "opener", "adverb"),
)


def _rows(name: str, extra: Iterable[str] = ()) -> tuple[tuple[str, ...], ...]:
    return (*lexicon_rows(_PACKAGE, f"data/en/{name}.txt"), *parse_lines(extra))


def _cues(rows: Iterable[tuple[str, ...]]) -> dict[str, tuple[Cue, ...]]:
    cues: dict[str, list[Cue]] = {}
    for base, kind, cls, *rest in (row for row in rows if len(row) >= 3):
        forms, near = (rest[0] if rest else "-"), (rest[1] if len(rest) > 1 else "")
        for word, form in _forms(base, cls, forms).items():
            cues.setdefault(word, []).append(Cue(base, kind, cls, form, near))
    return {word: tuple(readings) for word, readings in cues.items()}


def _forms(base: str, cls: str, listed: str) -> dict[str, Form]:
    if cls in ("verb", "fate", "undergo"):
        return _verb_forms(base, listed)
    if cls == "state":
        return {base: "base"}
    return {base: "base", plural(base) if listed == "-" else listed: "plural"}


def _verb_forms(base: str, listed: str) -> dict[str, Form]:
    past, _, participle = listed.strip("-").partition(" ")
    forms = verb_forms(base, past.split(), participle.split())
    return {word: "either" if "past" in kinds and "participle" in kinds else kinds[-1] for word, kinds in forms.items()}


def _people(rows: Iterable[tuple[str, ...]]) -> dict[str, bool | None]:
    people: dict[str, bool | None] = {}
    for row in rows:
        word, group = row[0].lower().rpartition(" ")[2], row[1] if len(row) > 1 else "-"
        if group in ("plural", "either"):
            people[word] = None if group == "either" else True
        else:
            people.setdefault(word, False)
            people.setdefault(plural(word), True)
    return people


def _groups() -> dict[str, bool | None]:
    rows = lexicon_rows("newsparse.text", "data/group_nouns.txt")
    return {row[0].rpartition(" ")[2]: True for row in rows}


def _peoples() -> dict[str, bool | None]:
    """Nationals and members of peoples, as nouns: "Spaniards", "Kurds", "a Canadian"."""
    found: dict[str, bool | None] = {}
    for one in demonyms():
        found.setdefault(one.lower(), None)
        if " " not in one and not one.endswith(("s", "h", "ese")):
            found.setdefault(one.lower() + "s", True)
    for many in peoples():
        found.setdefault(many.lower(), None)
    return found


def _sets(rows: Iterable[tuple[str, ...]]) -> dict[str, frozenset[str]]:
    sets: dict[str, frozenset[str]] = {}
    for name, listed in (row for row in rows if len(row) == 2):
        sets[name] = sets.get(name, _NONE) | frozenset(listed.split())
    return sets


def build_lexicon(extra: Lines | None = None) -> Lexicon:
    """The lexicon with the lines that others add to the lists in `EXTENDABLE`."""
    added = extra or {}
    sets = _sets(_rows("word_sets"))
    tags: dict[str, str] = {}
    for name in _TAGS:
        for word in sets.get(name, _NONE):
            tags.setdefault(word, name)
    shared = lexicon_rows("newsparse.text", "data/person_nouns.txt")
    listed = _rows("victim_nouns", added.get("victim_nouns", ()))
    perpetrators = frozenset(form for row in listed if row[1:] == ("perpetrator",) for form in (row[0], plural(row[0])))
    uncounted = {row[0]: row[1] for row in _rows("uncounted_nouns", added.get("uncounted_nouns", ())) if len(row) > 1}
    uncounted |= {plural(word): group for word, group in uncounted.items()}
    people = {**_peoples(), **_people((row[0],) for row in shared), **_groups(), **_people(listed)}
    cues = _cues(_rows("cues", added.get("casualty_cues", ())))
    return Lexicon(cues, people, perpetrators, uncounted, sets, tags, _openers(people, tags))


def _openers(people: dict[str, bool | None], tags: dict[str, str]) -> frozenset[str]:
    """The words that a phrase of one person may begin with: articles, determiners, pronouns, nouns."""
    small = {word for word, tag in tags.items() if tag in ("article", "determiner", "pronoun")}
    return frozenset(small | {"another", "all"} | {word for word, several in people.items() if several is False})


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon as shipped.

    >>> [cue.kind for cue in lexicon().cues["kidnapped"]]
    ['kidnapped']
    """
    return build_lexicon()
