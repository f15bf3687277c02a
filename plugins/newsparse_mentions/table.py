"""The name table of an article: persons, bodies and places by their full names and by parts of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from newsparse.text import common_words, firm_heads, given_name_gender, initials, is_acronym, person_name, surname_key
from newsparse_mentions.found import Entity
from newsparse_mentions.lexicons import Lexicons

_NAMESAKES = 40  # how many of one name are told apart: keeps the work linear


class NameTable:
    """Persons by surname, given name and any word; bodies and places by their words."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.lexicons = lexicons
        self.persons: list[Entity] = []
        self.bodies: dict[str, Entity] = {}
        self.places: dict[str, Entity] = {}
        self._by_full_name: dict[tuple[str, ...], Entity] = {}
        self._fitting: dict[str, dict[tuple[tuple[str, ...], str], list[Entity]]] = {}
        self._by_surname: dict[str, list[Entity]] = {}
        self._by_word: dict[str, list[Entity]] = {}
        self._by_body_words: dict[tuple[str, ...], Entity] = {}
        self._by_initials: dict[str, Entity] = {}
        self._by_last: dict[str, list[Entity]] = {}
        self._persons_by_initials: dict[str, Entity] | None = None
        self._by_first: dict[str, list[Entity]] = {}

    def add_person(self, words: tuple[str, ...], gender: str) -> Entity:
        """The person of a name of two or more words: one already known, in its longest form, or a new one."""
        same = self._by_full_name.get(words)
        if same is not None:
            if same.gender == "-":
                same.gender = gender
            return same
        self._by_full_name[words] = entity = self._add_new_person(words, gender)
        return entity

    def _add_new_person(self, words: tuple[str, ...], gender: str) -> Entity:
        parts = _person_parts(words)
        for known in self._by_surname.get(parts.key, [])[-_NAMESAKES:]:
            if self._same_person(known, parts, gender):
                if len(words) > len(known.words) or (known.canonical.isupper() and not " ".join(words).isupper()):
                    known.words, known.canonical = words, parts.canonical
                    self._index_person(known, parts)
                if known.gender == "-":
                    known.gender = gender
                return known
        entity = Entity("person", words, parts.canonical, gender)
        self.persons.append(entity)
        self._index_person(entity, parts)
        return entity

    def _index_person(self, entity: Entity, parts: PersonParts) -> None:
        self._fitting.pop(parts.key, None)
        _enter(self._by_surname, parts.key, entity)
        for key in parts.word_keys:
            self._fitting.pop(key, None)
            _enter(self._by_word, key, entity)

    def _same_person(self, known: Entity, new: PersonParts, gender: str) -> bool:
        """Whether two names with one surname are one person's: equal, initial or short given names; one sex."""
        old, given = _person_parts(known.words), new.given
        if not given or not old.given:
            return gender == known.gender or "-" in (gender, known.gender)
        if new.suffix and old.suffix and new.suffix != old.suffix:
            return False
        return self._same_given(given[0], old.given[0]) or given[0] in old.given[1:] or old.given[0] in given[1:]

    def _same_given(self, one: str, other: str) -> bool:
        if one.casefold() == other.casefold():
            return True
        if one[1:2] == "." or other[1:2] == ".":
            return one[0] == other[0]
        full = self.lexicons.full_names
        return other in full.get(one, ()) or one in full.get(other, ())

    def add_body(self, words: tuple[str, ...]) -> Entity:
        """The organisation of a name, by its words without regard to case."""
        same = self._by_body_words.get(words)
        if same is not None:
            return same
        parts = _body_parts(words)
        known = self._by_body_words[words] = self.bodies.get(parts.key) or self._add_new_body(words, parts)
        return known

    def _add_new_body(self, words: tuple[str, ...], parts: BodyParts) -> Entity:
        known = self.bodies[parts.key] = Entity("organization", words, parts.canonical)
        if len(words) > 1:
            self._by_initials.setdefault(parts.initials, known)
            _enter(self._by_last, parts.last, known)
            if parts.is_firm:
                _enter(self._by_first, words[0], known)
        return known

    def add_place(self, words: tuple[str, ...]) -> Entity:
        """The place of a name."""
        name = " ".join(words)
        key = name.casefold()
        known = self.places.get(key)
        if known is None:
            known = self.places[key] = Entity("place", words, name)
        elif known.canonical.isupper() and len(key) > 4:
            known.canonical = name
        return known

    def add_people(self, word: str) -> Entity:
        """The people of a name such as "Danes", in the plural."""
        key = f"{word} (people)"
        known = self.places.get(key)
        if known is None:
            name = word.title()
            known = self.places[key] = Entity("group", (name,), name)
        return known

    def person_of(self, words: tuple[str, ...], gender: str, line: int) -> Entity | None:
        """The person that a surname, a given name or another part of a name means here; None where nobody fits.

        Of several with the name, the one whose sex fits, then the one named last.
        """
        key = _key(words[-1])
        if key not in self._by_word:
            return None
        fitting = self._fitting_for(key, words, gender)
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        exact = [person for person in fitting if person.gender == gender] if gender != "-" else []
        return max(exact or fitting, key=lambda person: (person.last >= line - 1, person.count, person.last))

    def _fitting_for(self, key: str, words: tuple[str, ...], gender: str) -> list[Entity]:
        """The persons whom a name fits, remembered until one more person has its last word."""
        known = self._fitting.setdefault(key, {})
        fitting = known.get((words, gender))
        if fitting is None:
            fitting = known[words, gender] = self._all_fitting(words, gender)
        return fitting

    def _all_fitting(self, words: tuple[str, ...], gender: str) -> list[Entity]:
        keys = [_key(word) for word in words]
        candidates = self._by_surname.get(keys[-1]) or []
        if not candidates and len(keys) == 1:
            candidates = self._by_word.get(keys[0]) or []
        candidates = candidates[-_NAMESAKES:]
        fitting = [person for person in candidates if gender == person.gender or "-" in (gender, person.gender)]
        if len(words) > 1:
            fitting = [person for person in fitting if _contained(keys, person)]
        return fitting

    def holders(self) -> dict[str, Entity]:
        """Who holds a role ("mayor"), where one person alone does."""
        return _only((role, person) for person in self.persons for role in person.roles)

    def is_ambiguous(self, words: tuple[str, ...]) -> bool:
        """Whether several persons bear the name, so that each mention must be judged by itself."""
        return len(self._fitting_for(_key(words[-1]), words, "-")) > 1

    def labelled(self, label: str) -> Entity | None:
        """Who speaks under a label of initials: "OB:" in an interview with Olga Brandt."""
        if self._persons_by_initials is None:
            self._persons_by_initials = _only((initials(person.words), person) for person in self.persons)
        return self._persons_by_initials.get(label) or self._by_initials.get(label)

    def body_of(self, words: tuple[str, ...], article: bool) -> Entity | None:
        """The body meant by an acronym ("the HWA") or by the last word of its name ("the Gazette")."""
        if len(words) != 1:
            return None
        word = words[0]
        if is_acronym(word):
            return self._by_initials.get(word.replace(".", ""))
        named = self._by_last.get(word.casefold(), ()) if article else ()
        return named[0] if len(named) == 1 else None

    def firm_of(self, word: str) -> Entity | None:
        """The body meant by the first word of its name ("Ostsee" after "Ostsee Instruments"), but for given names."""
        named = self._by_first.get(word, ())
        return named[0] if len(named) == 1 and not given_name_gender(word) else None


def _enter(index: dict[str, list[Entity]], key: str, entity: Entity) -> None:
    items = index.get(key)
    if items is None:
        index[key] = [entity]
    elif entity not in items[-_NAMESAKES:]:
        items.append(entity)


class PersonParts(NamedTuple):
    """What a personal name is found and compared by; `canonical` is the name without "Jr."."""

    key: str
    word_keys: tuple[str, ...]
    given: tuple[str, ...]
    suffix: str
    canonical: str


@lru_cache(maxsize=10_000)
def _person_parts(words: tuple[str, ...]) -> PersonParts:
    given, surname, suffix = person_name(words)
    canonical = " ".join(words[:-1] if suffix and len(words) > 2 else words).rstrip(",")
    return PersonParts(surname_key(surname), tuple(map(_key, words)), given, suffix, canonical)


class BodyParts(NamedTuple):
    """What the name of a body is found by; a firm is also called by its first word."""

    key: str
    initials: str
    last: str
    is_firm: bool
    canonical: str


@lru_cache(maxsize=10_000)
def _body_parts(words: tuple[str, ...]) -> BodyParts:
    name, last = " ".join(words), words[-1]
    is_firm = last.lower().rstrip(".") in firm_heads() and words[0].lower() not in common_words()
    return BodyParts(name.casefold(), initials(words), last.casefold(), is_firm, name)


def _only(pairs: Iterable[tuple[str, Entity]]) -> dict[str, Entity]:
    """The keys that lead to one entity alone."""
    found: dict[str, Entity] = {}
    shared = set()
    for key, entity in pairs:
        if found.setdefault(key, entity) is not entity:
            shared.add(key)
    return {key: entity for key, entity in found.items() if key not in shared}


def _contained(keys: list[str], person: Entity) -> bool:
    return set(keys).issubset(map(_key, person.words))


@lru_cache(maxsize=20_000)
def _key(word: str) -> str:
    """What a word of a name is found by."""
    return surname_key(word.strip("\"'"))
