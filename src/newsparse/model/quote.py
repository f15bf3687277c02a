"""Quotations and reported speech with their speakers."""

from __future__ import annotations

from typing import Literal

import attrs

from newsparse.model.annotation import Annotation
from newsparse.model.mention import Mention
from newsparse.model.span import Span

QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["person", "organization", "group", "document", "unnamed"]


@attrs.frozen(kw_only=True)
class Speaker:
    """Who is speaking, at one place of the text.

    `name` is as written ("she", "the ministry"); `canonical` is the resolved name, or None;
    `role` is the text that says what they are; `mention` the mention it rests on.
    """

    span: Span | None = None
    name: str
    canonical: str | None = None
    kind: SpeakerKind = "person"
    role: str | None = None
    mention: Mention | None = None


@attrs.frozen
class Quote(Annotation):
    """A quotation or a piece of reported speech.

    The span is the hull of `parts`, which are the content in order, quotation marks included:
    ``"No," said Berg, "not yet."`` has two. `kind` is direct where all content stands between
    marks, indirect where none does, else mixed.
    """

    layer = "quotes"

    parts: tuple[Span, ...]
    kind: QuoteKind
    cue: Span | None = None
    cue_class: str | None = None
    speaker: Speaker | None = None
    addressee: Span | None = None
    medium: str | None = None
    reported_by: Speaker | None = None
