"""The people, organisations, places and groups of an article."""

from __future__ import annotations

import attrs

from newsparse.model.document import Document
from newsparse.model.mention import Mention, MentionKind


@attrs.frozen(kw_only=True)
class EntityRow:
    """One person, organisation, place or group with its mentions in the order of the text.

    `role` is the text of the first role given; `country` an ISO 3166-1 alpha-2 code.
    """

    name: str
    kind: MentionKind
    role: str | None = None
    country: str | None = None
    mentions: tuple[Mention, ...] = ()


def entities(doc: Document) -> tuple[EntityRow, ...]:
    """The entities in the order of their first mention.

    Mentions that resolve to one name are one entity, pronouns too; what neither resolves nor is a
    name itself ("she", "the minister") is left out.

    >>> from newsparse import Span
    >>> doc = Document("Ada Moss slept.").with_annotations(Mention(Span(0, 8), "person", name="Ada Moss"))
    >>> entities(doc)[0].name
    'Ada Moss'
    """
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in doc.mentions:
        name = mention.canonical or (mention.name if mention.form == "name" else "")
        if name:
            groups.setdefault((mention.kind, name), []).append(mention)
    return tuple(_row(doc, name, mentions) for (_, name), mentions in groups.items())


def _row(doc: Document, name: str, mentions: list[Mention]) -> EntityRow:
    role = next((mention.role for mention in mentions if mention.role is not None), None)
    return EntityRow(
        name=name,
        kind=mentions[0].kind,
        role=None if role is None else doc[role],
        country=next((mention.country for mention in mentions if mention.country), None),
        mentions=tuple(mentions),
    )
