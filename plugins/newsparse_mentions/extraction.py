"""From a document to its mentions: names, nominals and pronouns, linked to canonical names, then frozen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import attrs

from newsparse import Document, Mention, Note, Span
from newsparse.pauses import PAUSE, InStages, Pause, without_pauses
from newsparse_mentions.article import Article, read_article
from newsparse_mentions.bodies import Bodies, note_appositions
from newsparse_mentions.foreign import LANGUAGES, read_foreign_names
from newsparse_mentions.found import Found, in_order
from newsparse_mentions.gazetteer import settle_places
from newsparse_mentions.gazetteer_nations import settle_nations
from newsparse_mentions.genders import learn_genders
from newsparse_mentions.headlines import read_headline_names
from newsparse_mentions.lexicons import Additions, Lexicons, read_lexicons
from newsparse_mentions.linking import link_names
from newsparse_mentions.named import read_names
from newsparse_mentions.nominal_links import link_nominals
from newsparse_mentions.nominals import read_nominals
from newsparse_mentions.pronouns import resolve_pronouns
from newsparse_mentions.roles import APPOSING, read_roles

_NAMELESS = "unnamed"


@attrs.frozen
class MentionExtractor:
    """Finds the mentions of a document; the word lists are read when the first document comes.

    `additions` are lines that other plugins add to the word lists, by the list's name.
    """

    additions: Additions = ()

    def __call__(self, doc: Document) -> Iterator[Mention]:
        """The mentions of `doc`, in the order of the text."""
        return without_pauses(self.in_stages(doc))

    def in_stages(self, doc: Document) -> Iterator[Mention | Pause]:
        """The mentions of `doc`, with pauses before them."""
        found = yield from find_mentions(doc, read_lexicons(self.additions))
        yield PAUSE
        text = doc.text
        for one in found:
            yield _freeze(one, text)

    def explain(self, doc: Document) -> Iterator[Note]:
        """One note a mention: the rule that found it, its kind and form, and where its canonical name comes from."""
        for mention in self(doc):
            reasons = [f"{mention.kind} {mention.form}"]
            reasons += [f"no {field} name: {reason}" for field, reason in mention.notes]
            if mention.canonical is not None:
                reasons.append(f"canonical {mention.canonical!r}")
            if mention.role is not None:
                reasons.append(f"role {doc[mention.role]!r}")
            yield Note(mention.span, mention.rule, "kept", tuple(reasons))


def find_mentions(doc: Document, lexicons: Lexicons) -> InStages[list[Found]]:
    """All candidates in order, resolved as far as the article allows."""
    article = read_article(doc, lexicons)
    if not article.line_starts:
        return []
    if doc.meta.language.lower().partition("-")[0] in LANGUAGES:
        return read_foreign_names(article, lexicons)
    yield PAUSE
    names = read_names(article, lexicons)
    yield PAUSE
    nominals = read_nominals(article, lexicons, names)
    yield PAUSE
    table = link_names(article, names, lexicons, [item for item in nominals if item.form == "pronoun"])
    yield PAUSE
    names.extend(read_headline_names(article, table))
    yield PAUSE
    _read_roles(names, article, lexicons)
    note_appositions(names, article, lexicons)
    yield PAUSE
    link_nominals(names, nominals, table, Bodies(article, lexicons, table, names))
    yield PAUSE
    found = in_order(names + nominals)
    if any(person.gender == "-" for person in table.persons):
        learn_genders(found, {})
    yield PAUSE
    places, nations = settle_nations(article, found)
    yield PAUSE
    settle_places(article, places, nations)
    yield PAUSE
    resolve_pronouns(article, lexicons, found)
    return found


def _read_roles(names: list[Found], article: Article, lexicons: Lexicons) -> None:
    """Read what stands behind the names of persons that have a role, or an apposition."""
    plain = article.plain
    for name in names:
        if name.kind == "person" and (name.role is not None or plain.startswith(APPOSING, name.end)):
            read_roles(name, article, lexicons)


def _freeze(found: Found, text: str) -> Mention:
    entity, role = found.entity, found.role
    canonical = entity.canonical if entity is not None else None
    return Mention(
        Span(found.start, found.end),
        found.kind,  # type: ignore[arg-type]
        found.form,  # type: ignore[arg-type]
        text[found.name_start : found.name_end],
        canonical,
        Span(role[0], role[1]) if role is not None else None,
        found.country,
        found.coordinates,
        rule=found.rule,
        notes=found.place_notes if canonical else _nameless(found.reason),
    )


@lru_cache(maxsize=100)
def _nameless(reason: str) -> tuple[tuple[str, str], ...]:
    """The note of a mention without a canonical name; one object for all of one reason."""
    return (("canonical", reason or _NAMELESS),)
