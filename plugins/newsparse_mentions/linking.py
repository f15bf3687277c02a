"""Which names of an article mean the same person, body or place: the full ones first, then the short ones."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter

from newsparse.text import given_name_gender, person_name, plain_acronyms, surname_key
from newsparse_mentions.article import Article
from newsparse_mentions.found import Entity, Found
from newsparse_mentions.gazetteer_neighbours import place_votes
from newsparse_mentions.genders import by_surname, learn_genders
from newsparse_mentions.kinds import named_place
from newsparse_mentions.lexicons import BODY, Lexicons
from newsparse_mentions.table import NameTable

_MEDIA = frozenset({"radio", "television", "tv", "news", "magazine", "newspaper", "website"})
_ALONE = frozenset({"title_alone", "adjective_alone", "month_alone"})
_BEFORE_DATES = frozenset({"in", "on", "by", "of", "last", "this", "next", "since", "until", "late", "early", "mid"})
_ORIGINS = frozenset({"place", "organization"})
_TITLED = frozenset({"title_before", "given_name_after_role", "role_before"})


def link_names(article: Article, names: list[Found], lexicons: Lexicons, pronouns: list[Found]) -> NameTable:
    """Give every name its entity; names of unknown kind take it from the table or from their surroundings.

    Full names come first, then the pronouns say who is a man or a woman, then the surnames and other short forms.
    """
    table = NameTable(lexicons)
    _enter_full_names(names, article, table)
    if any(person.gender == "-" for person in table.persons):
        learn_genders(sorted(names + pronouns, key=attrgetter("start")), by_surname(names))
    _resolve_short_names(names, article, table)
    names[:] = [name for name in names if name.entity is not None]
    for name, following in pairwise(names):
        if name.kind == "person" and following.kind in _ORIGINS and len(name.words) > 1:
            _take_origin(name, following, article)
    return table


def _enter_full_names(names: list[Found], article: Article, table: NameTable) -> None:
    for name in names:
        if name.rule == "capitals":
            _reconsider(name, article, table.lexicons)
        if name.kind and len(name.words) > 1:
            name.entity = _full_name(name, table)


def _resolve_short_names(names: list[Found], article: Article, table: NameTable) -> None:
    votes = Votes(article, names, table.lexicons)
    resolved: dict[tuple[object, ...], Found] = {}
    for name in names:
        entity = name.entity
        if entity is None:
            entity = _resolve_like(name, article, table, votes, resolved)
        if entity is not None:
            entity.count += 1
            entity.last = name.line
            if entity.gender == "-":
                entity.gender = name.gender
            if name.head:
                entity.roles.add(name.head)


def _take_origin(name: Found, following: Found, article: Article) -> None:
    """A person's phrase goes on over "of" and a place or a body: "Ana Lund of the Ostsee Institute"."""
    if article.plain[name.end : following.start] in {" of ", " of the "}:
        name.end = following.end


def _full_name(name: Found, table: NameTable) -> Entity:
    if name.kind == "person":
        return table.add_person(name.words, name.gender)
    return table.add_body(name.words) if name.kind == "organization" else table.add_place(name.words)


def _reconsider(name: Found, article: Article, lexicons: Lexicons) -> None:
    """Unknown capitals beside a noun for a body are a body's ("*the tabloid* Ostsee Kurier"); after "in", a place's."""
    before, after = article.around(name.start, name.end)
    if lexicons.anchors.get(before) == BODY or (lexicons.anchors.get(after) == BODY or after in _MEDIA):
        name.kind, name.rule = "organization", "beside_a_body_noun"
    elif before in {"in", "near", "outside"}:
        name.kind, name.rule = "place", "after_in"


def _resolve_like(
    name: Found, article: Article, table: NameTable, votes: Votes, resolved: dict[tuple[object, ...], Found]
) -> Entity | None:
    """Resolve a name of one word as its like before it, unless several persons bear it."""
    if name.rule in _ALONE:
        _resolve(name, article, table, votes)
        return name.entity
    key = (name.words, name.kind, name.rule, name.gender, name.determiner)
    like = resolved.get(key)
    if like is None:
        _resolve(name, article, table, votes)
        if name.kind != "person" or not table.is_ambiguous(name.words):
            resolved[key] = name
    else:
        name.kind, name.rule, name.entity = like.kind, like.rule, like.entity
        name.country, name.coordinates = like.country, like.coordinates
    return name.entity


def _resolve(name: Found, article: Article, table: NameTable, votes: Votes) -> None:
    """A name of one word: part of a person's or a body's name, or else what its surroundings make it."""
    words = name.words
    if name.rule == "label":
        _resolve_label(name, table)
        return
    titled = name.rule in _TITLED
    written_article = name.determiner == "definite"
    if not written_article and (titled or name.kind in {"", "person"} or _ambiguous(name)):
        person = table.person_of(words, name.gender, name.line)
        if person is not None and (name.rule not in _ALONE or _is_surname(name, person, article, table.lexicons)):
            if name.kind != "person":
                name.kind, name.rule = "person", "name_part"
                name.country = name.coordinates = None
            name.entity = person
            return
    if name.kind in {"", "organization"} and name.rule not in _ALONE:
        body = table.body_of(words, written_article)
        if body is not None:
            name.kind, name.rule, name.entity = "organization", name.rule or "body_part", body
            return
    if name.rule in _ALONE:
        return
    if not name.kind:
        unborne = written_article and table.person_of(words, name.gender, name.line) is None
        name.kind, name.rule = votes.kind(words[0], unborne), "context"
        firm = table.firm_of(words[0]) if name.kind != "place" and not written_article else None
        if firm is not None:
            name.kind, name.rule, name.entity = "organization", "body_part", firm
            return
    _enter_new(name, table)


def _enter_new(name: Found, table: NameTable) -> None:
    """A name of one word that is part of no other."""
    words = name.words
    if name.kind == "person":
        surname = table.person_of(words, "-", name.line) is not None  # "the Kelly campaign" is not Kelly's own name
        known = given_name_gender(words[0]) if name.rule not in _TITLED and not surname else None
        name.entity = table.add_person(words, known if known in {"m", "f"} else name.gender)
        name.entity.lone = name.rule == "context" and known is None and name.entity.words == words
    else:
        name.entity = table.add_body(words) if name.kind == "organization" else table.add_place(words)


def _resolve_label(name: Found, table: NameTable) -> None:
    """Initials before a colon are those of who speaks; "TV:" is nobody's."""
    name.entity = table.labelled(name.words[0])
    if name.entity is None and name.words[0] not in plain_acronyms():
        name.entity = table.add_body(name.words)
    name.kind = name.entity.kind if name.entity is not None else ""


def _is_surname(name: Found, person: Entity, article: Article, lexicons: Lexicons) -> bool:
    """Whether a title, adjective or month is the person's surname here: "French said", not "French wine"."""
    at = article.at(name.end)
    after = article.lower[at] if at < len(article.lower) else "."
    if at > 1 and article.lower[at - 2] in _BEFORE_DATES and name.rule == "month_alone":
        return False
    noun = after.isalpha() and after not in lexicons.limits and after not in lexicons.cues and not after.endswith("ed")
    return not noun and surname_key(person_name(person.words).surname) == surname_key(name.words[0])


def _ambiguous(name: Found) -> bool:
    """A city or an acronym-like word may be a surname; a country or a seat of power is not."""
    if name.kind == "place" and len(name.words) == 1:
        known = named_place(name.words)
        return known is not None and known.kind in {"city", "region"}
    return name.kind == "organization" and name.rule == "acronym" and len(name.words[0]) > 3


class Votes:
    """What the surroundings make of words of unknown kind, one kind a word for the whole article.

    A verb of saying beside it or a given name speaks for a person, "in" before it for a place,
    "the" before it for a body; without a sign it is taken for a body.
    """

    def __init__(self, article: Article, names: list[Found], lexicons: Lexicons) -> None:
        self.article = article
        self.lexicons = lexicons
        self._names: dict[str, list[Found]] = {}
        self._kinds: dict[str, str] = {}
        for name in names:
            if not name.kind:
                self._names.setdefault(name.words[0], []).append(name)

    def kind(self, word: str, unborne: bool) -> str:
        """The kind of most votes; what has an article and is nobody's surname is no person ("the Saar")."""
        kind = self._kinds.get(word)
        if kind is None:
            kind = self._kinds[word] = self._count(word)
        return "organization" if unborne and kind == "person" else kind

    def _count(self, word: str) -> str:
        names, article, cues = self._names.get(word, ()), self.article, self.lexicons.cues
        body, place, person = 0, 0, 2 * len(names) if given_name_gender(word) else 0
        for name in names:
            before, after = article.around(name.start, name.end)
            if before == "the":
                body += 2
            elif before in {"in", "near"}:
                place += 1
            elif before in {"on", "via"}:
                body += 1
            place += place_votes(article, name, before)
            if after in cues or after == "who" or before == "said":
                person += 2
        if person > body and person > place:
            return "person"
        return "place" if place > body else "organization"
