"""Mentions of people, organisations, places and groups."""

from __future__ import annotations

from typing import Literal

import attrs

from newsparse.model.annotation import Annotation
from newsparse.model.span import Span

MentionKind = Literal["person", "organization", "place", "group"]
MentionForm = Literal["name", "pronoun", "nominal"]


@attrs.frozen
class Mention(Annotation):
    """One place in the text that names somebody or something.

    * `name`: as written, without title or article; `canonical`: the full name it resolves to
      within the document, or None where it does not resolve.
    * `role`: span of the phrase that says what they are, such as "a harbour pilot".
    * `country`: ISO 3166-1 alpha-2 code; `coordinates`: latitude and longitude in degrees.
    """

    layer = "mentions"

    kind: MentionKind
    form: MentionForm = "name"
    name: str = ""
    canonical: str | None = None
    role: Span | None = None
    country: str | None = None
    coordinates: tuple[float, float] | None = None
