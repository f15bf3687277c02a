"""The word lists of this plugin, merged with the lines that other plugins add, made on first use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache

import attrs

from newsparse.text import (
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

_OWN = "newsparse_mentions"
_SHARED = "newsparse.text"
Row = tuple[str, ...]
Additions = tuple[tuple[str, tuple[str, ...]], ...]
EXTENDABLE = ("titles", "person_nouns", "group_nouns", "organization_nouns", "organization_heads", "cue_verbs")

MONTHS_BORNE = frozenset({"Jan", "April", "June", "May", "March", "August"})
PERSON, PLURAL, GROUP, CROWD, BODY, PEOPLE, PRONOUN, QUANTITY = range(8)


@attrs.frozen(eq=False)
class Lexicons:
    """Everything the rules look up.

    `anchors` maps a word in lower case to what it may head: PERSON one person, PLURAL several by role,
    GROUP a collective, CROWD a collective that needs no article, BODY an organisation, PEOPLE a nation,
    PRONOUN a pronoun, QUANTITY a bare quantity ("some", "many"). `readings` remembers what capitalised runs came to.
    """

    anchors: dict[str, int]
    genders: dict[str, str]
    titles: dict[str, str]
    heads: dict[str, str]
    determiners: dict[str, str]
    pronouns: dict[str, Row]
    limits: frozenset[str]
    modifiers: frozenset[str]
    adjuncts: frozenset[str]
    cues: frozenset[str]
    countries: dict[str, str]
    adjectives: frozenset[str]
    at_cues: frozenset[str]
    modifying: frozenset[str]
    role_adjectives: frozenset[str]
    calendar: frozenset[str]
    never_alone: frozenset[str]
    quantities: dict[str, Row]
    full_names: dict[str, frozenset[str]]
    readings: dict[object, Reading | None] = attrs.field(factory=dict)


@lru_cache(maxsize=4)
def read_lexicons(additions: Additions = ()) -> Lexicons:
    """Read the data files and add to each list the lines that `additions` hold under its name."""
    added = dict(additions)

    def extra(name: str) -> tuple[str, ...]:
        return added.get(name, ())

    def rows(name: str, package: str = _OWN) -> Iterable[Row]:
        return (*lexicon_rows(package, f"data/{name}.txt"), *parse_lines(extra(name)))

    nouns = {row[0]: row[1] if len(row) > 1 else "-" for row in rows("person_nouns", _SHARED)}
    given_titles = {title.words: title.gender for title in titles()}
    given_titles.update((row[0].lower(), row[1] if len(row) > 1 else "-") for row in parse_lines(extra("titles")))
    heads = dict(organization_heads())
    heads.update(
        (row[0].lower(), row[1] if len(row) > 1 else "head") for row in parse_lines(extra("organization_heads"))
    )
    limits = lexicon_words(_OWN, "data/phrase_limits.txt")
    determiners = {row[0]: row[1] for row in lexicon_rows(_OWN, "data/determiners.txt")}
    pronouns = {row[0]: row for row in lexicon_rows(_OWN, "data/pronouns.txt")}
    calendar = _calendar()
    nations = _nations()
    return Lexicons(
        anchors=_anchors(nouns, rows, nations, pronouns),
        genders=nouns | {plural(noun): gender for noun, gender in nouns.items()},
        titles=given_titles,
        heads=heads,
        determiners=determiners,
        pronouns=pronouns,
        limits=limits,
        modifiers=lexicon_words(_OWN, "data/plain_modifiers.txt"),
        adjuncts=lexicon_words(_OWN, "data/adjunct_nouns.txt"),
        cues=frozenset(row[0] for row in rows("cue_verbs")),
        countries={word.lower(): code for names in (peoples(), demonyms()) for word, code in names.items()},
        adjectives=frozenset(word.lower() for word in people_adjectives()),
        modifying=frozenset(row[0] for row in rows("group_nouns", _SHARED) if row[2:] == ("modifies",)),
        at_cues=frozenset(row[0] for row in rows("organization_nouns", _SHARED) if row[1:] == ("cue",)),
        calendar=calendar,
        never_alone=(calendar | _capitalised(limits, determiners, pronouns)) - MONTHS_BORNE,
        role_adjectives=lexicon_words(_OWN, "data/role_adjectives.txt"),
        quantities={row[0]: row for row in lexicon_rows(_OWN, "data/quantity_heads.txt")},
        full_names={row[0]: frozenset(row[1].split()) for row in lexicon_rows(_OWN, "data/nicknames.txt")},
    )


def _calendar() -> frozenset[str]:
    words = lexicon_words(_OWN, "data/calendar_words.txt")
    return words | {word.upper() for word in words if len(word) > 3} | {f"{word}." for word in words}


def _nations() -> frozenset[str]:
    return frozenset(word.lower() for word in (*peoples(), *communities()))


def _capitalised(*lists: Iterable[str]) -> frozenset[str]:
    """Function words as they open a sentence, without those that are given names ("Will")."""
    return frozenset(word.capitalize() for words in lists for word in words) - frozenset(given_names())


def _anchors(
    nouns: dict[str, str],
    rows: Callable[..., Iterable[Row]],
    nations: frozenset[str],
    pronouns: dict[str, Row],
) -> dict[str, int]:
    anchors = {row[0]: QUANTITY for row in lexicon_rows(_OWN, "data/quantity_heads.txt")}
    anchors.update((row[0], BODY) for row in rows("organization_nouns", _SHARED))
    anchors.update((plural(row[0]), GROUP) for row in rows("organization_nouns", _SHARED))
    anchors.update((noun, PERSON) for noun in nouns)
    anchors.update((plural(noun), PLURAL) for noun in nouns)
    for row in rows("group_nouns", _SHARED):
        anchors[row[0]] = CROWD if row[1:2] == ("alone",) else GROUP
    anchors.update((nation, PEOPLE) for nation in nations)
    anchors.update((pronoun, PRONOUN) for pronoun in pronouns)
    return anchors
