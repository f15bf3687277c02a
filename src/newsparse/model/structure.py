"""The layers of an article's structure: paragraphs, sentences, datelines."""

from __future__ import annotations

from typing import Literal

import attrs

from newsparse.model.annotation import Annotation

ParagraphKind = Literal[
    "headline", "standfirst", "byline", "timestamp", "body", "heading", "list", "caption", "credit", "boilerplate"
]


@attrs.frozen
class Paragraph(Annotation):
    """A block of the article. `kind` is a label only: nothing is ever left out of the text."""

    layer = "paragraphs"

    kind: ParagraphKind = "body"


@attrs.frozen
class Sentence(Annotation):
    """A sentence; the sentences of a paragraph cover all of it that is not white space."""

    layer = "sentences"


@attrs.frozen
class Dateline(Annotation):
    """Where (and when, and by which agency) a story was filed.

    The span runs from the first part up to and without the dash. Every field is a literal
    piece of the text, such as ``place="KABUL"``, ``region="Afghanistan"``, ``agency="AP"``.
    """

    layer = "datelines"

    place: str | None = None
    region: str | None = None
    agency: str | None = None
    date: str | None = None
