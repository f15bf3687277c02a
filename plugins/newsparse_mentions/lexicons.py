"""The word lists of this plugin, merged with the lines that other plugins add, made on first use."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import attrs

from newsparse.text import (
    ByteColumn,
    communities,
    demonyms,
    given_names,
    lexicon_rows,
    lexicon_words,
    organization_heads,
    parse_lines,
    people_adjectives,
    peoples,
    plural,
    titles,
)
from newsparse_mentions.found import Reading
from newsparse_mentions.sorts import CLOSING, WordSorts

_OWN = "newsparse_mentions"
_SHARED = "newsparse.text"
Row = tuple[str, ...]
Additions = tuple[tuple[str, tuple[str, ...]], ...]
EXTENDABLE = ("titles", "person_nouns", "group_nouns", "organization_nouns", "organization_heads", "cue_verbs")

MONTHS_BORNE = frozenset({"Jan", "April", "June", "May", "March", "August"})
PARTICIPLES = frozenset({"briefed", "familiar", "close", "involved", "based", "loyal", "opposed"})
PERSON, PLURAL, GROUP, CROWD, BODY, PEOPLE, PRONOUN, QUANTITY = range(1, 9)


class PronounForm(NamedTuple):
    """What a pronoun tells: gender, whether it means several, kind, rule, and its words."""

    gender: str
    plural: bool
    kind: str
    rule: str
    words: tuple[str, ...]


@attrs.frozen(eq=False)
class Lexicons:
    """Everything the rules look up.

    `anchors` maps a word in lower case to what it may head: PERSON one person, PLURAL several by role,
    GROUP a collective, CROWD a collective that needs no article, BODY an organisation, PEOPLE a nation,
    PRONOUN a pronoun, QUANTITY a bare quantity ("some", "many"). `verbs` are verbs of saying that are nothing else;
    before a word of `closers` a noun ends its phrase. `readings` remember what runs came to.
    """

    anchors: dict[str, int]
    genders: dict[str, str]
    titles: dict[str, str]
    heads: dict[str, str]
    determiners: dict[str, str]
    pronouns: dict[str, PronounForm]
    limits: frozenset[str]
    modifiers: frozenset[str]
    adjuncts: frozenset[str]
    cues: frozenset[str]
    countries: dict[str, str]
    adjectives: frozenset[str]
    at_cues: frozenset[str]
    modifying: frozenset[str]
    forces: frozenset[str]
    role_adjectives: frozenset[str]
    calendar: frozenset[str]
    quantities: dict[str, Row]
    full_names: dict[str, frozenset[str]]
    never_alone: frozenset[str] = attrs.field(init=False)
    verbs: frozenset[str] = attrs.field(init=False)
    closers: frozenset[str] = attrs.field(init=False)
    readings: tuple[dict[str, Reading | None], ...] = attrs.field(factory=lambda: tuple({} for _ in range(16)))

    @never_alone.default
    def _never_alone(self) -> frozenset[str]:
        small_words = _capitalised(self.limits, self.determiners, self.pronouns)
        return (self.calendar | small_words) - MONTHS_BORNE

    @verbs.default
    def _verbs(self) -> frozenset[str]:
        return self.cues - self.anchors.keys() - self.modifiers

    @closers.default
    def _closers(self) -> frozenset[str]:
        return self.limits | self.cues | self.determiners.keys() | PARTICIPLES


@lru_cache(maxsize=16)
def anchor_column(lexicons: Lexicons) -> ByteColumn:
    """What each word may head: its value in `anchors`, 0 for other words."""
    return ByteColumn(lambda token: lexicons.anchors.get(token.lower(), 0))


@lru_cache(maxsize=16)
def sort_column(lexicons: Lexicons) -> ByteColumn:
    """What each word can be before a noun: its sort, with CLOSING where a noun before it ends its phrase."""
    sort, closers = WordSorts(lexicons.determiners.keys(), lexicons.limits, lexicons.modifiers), lexicons.closers

    def read(token: str) -> int:
        word = token.lower()
        return sort(word) | (CLOSING if word in closers or not word[0].isalpha() else 0)

    return ByteColumn(read)


@lru_cache(maxsize=4)
def read_lexicons(additions: Additions = ()) -> Lexicons:
    """Read the data files and add to each list the lines that `additions` hold under its name."""
    added = _Added(dict(additions))
    nouns = {row[0]: row[1] if len(row) > 1 else "-" for row in added.rows("person_nouns", _SHARED)}
    pronouns = {row[0]: _pronoun_form(row) for row in _own_rows("pronouns")}
    return Lexicons(
        anchors=_anchors(nouns, added, pronouns),
        genders=nouns | {plural(noun): gender for noun, gender in nouns.items()},
        titles={title.words: title.gender for title in titles()} | added.pairs("titles", "-"),
        heads=organization_heads() | added.pairs("organization_heads", "head"),
        determiners={row[0]: row[1] for row in _own_rows("determiners")},
        pronouns=pronouns,
        limits=_own_words("phrase_limits"),
        modifiers=_own_words("plain_modifiers"),
        adjuncts=_own_words("adjunct_nouns"),
        cues=frozenset(row[0] for row in added.rows("cue_verbs", _SHARED)),
        countries=_countries(),
        adjectives=frozenset(word.lower() for word in people_adjectives()),
        at_cues=added.marked("organization_nouns", 1, "cue"),
        modifying=added.marked("group_nouns", 2, "modifies"),
        forces=added.marked("group_nouns", 3, "body"),
        role_adjectives=_own_words("role_adjectives"),
        calendar=_calendar(),
        quantities={row[0]: row for row in _own_rows("quantity_heads")},
        full_names={row[0]: frozenset(row[1].split()) for row in _own_rows("nicknames")},
    )


@attrs.frozen
class _Added:
    """The lines that other plugins add, by the list's name."""

    lines: dict[str, tuple[str, ...]]

    def rows(self, name: str, package: str = _OWN) -> tuple[Row, ...]:
        """All rows of a list, the added ones last."""
        return (*lexicon_rows(package, f"data/{name}.txt"), *parse_lines(self.lines.get(name, ())))

    def marked(self, name: str, column: int, mark: str) -> frozenset[str]:
        """The words of a shared list that bear a mark in a column."""
        return frozenset(row[0] for row in self.rows(name, _SHARED) if row[column : column + 1] == (mark,))

    def pairs(self, name: str, default: str) -> dict[str, str]:
        """The added rows of a list of two columns; `default` stands for a second column left out."""
        return {row[0].lower(): row[1] if len(row) > 1 else default for row in parse_lines(self.lines.get(name, ()))}


def _own_rows(name: str) -> tuple[Row, ...]:
    return lexicon_rows(_OWN, f"data/{name}.txt")


def _own_words(name: str) -> frozenset[str]:
    return lexicon_words(_OWN, f"data/{name}.txt")


def _countries() -> dict[str, str]:
    """Country codes by the names of peoples and their members, in lower case."""
    return {word.lower(): code for names in (peoples(), demonyms()) for word, code in names.items()}


def _pronoun_form(row: Row) -> PronounForm:
    word, gender, number, case = row
    kind = "organization" if number == "o" else "group" if number == "p" else "person"
    return PronounForm(gender, number == "p", kind, case, (word,))


def _calendar() -> frozenset[str]:
    words = _own_words("calendar_words")
    return words | {word.upper() for word in words if len(word) > 3} | {f"{word}." for word in words}


def _capitalised(*lists: Iterable[str]) -> frozenset[str]:
    """Function words as they open a sentence, without those that are given names ("Will")."""
    return frozenset(word.capitalize() for words in lists for word in words) - frozenset(given_names())


def _anchors(nouns: dict[str, str], added: _Added, pronouns: Iterable[str]) -> dict[str, int]:
    bodies = [row[0] for row in added.rows("organization_nouns", _SHARED)]
    anchors = {row[0]: QUANTITY for row in _own_rows("quantity_heads")}
    anchors.update((noun, BODY) for noun in bodies)
    anchors.update((plural(noun), GROUP) for noun in bodies)
    anchors.update((noun, PERSON) for noun in nouns)
    anchors.update((plural(noun), PLURAL) for noun in nouns)
    for row in added.rows("group_nouns", _SHARED):
        anchors[row[0]] = CROWD if row[1:2] == ("alone",) else GROUP
    anchors.update((word.lower(), PEOPLE) for word in (*peoples(), *communities()))
    anchors.update((pronoun, PRONOUN) for pronoun in pronouns)
    return anchors
