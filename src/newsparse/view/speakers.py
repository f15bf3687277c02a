"""Who speaks in an article, with everything they say."""

from __future__ import annotations

import attrs

from newsparse.model.document import Document
from newsparse.model.quote import Quote, Speaker, SpeakerKind


@attrs.frozen(kw_only=True)
class SpeakerRow:
    """One speaker with their quotes in the order of the text.

    `name` is the resolved name where there is one, else the name as first written, and None for the
    row of quotes without a speaker; `role` is the first role that the text gives.
    """

    name: str | None
    kind: SpeakerKind | None = None
    role: str | None = None
    quotes: tuple[Quote, ...] = ()


def speakers(doc: Document) -> tuple[SpeakerRow, ...]:
    """The speakers in the order of their first quote; quotes without a speaker come last.

    >>> from newsparse import Span
    >>> ada = Speaker(name="she", canonical="Ada Moss", role="pilot")
    >>> said = Quote(Span(0, 5), (Span(0, 5),), "direct", speaker=ada)
    >>> [(row.name, row.role, len(row.quotes)) for row in speakers(Document("“No.”").with_annotations(said))]
    [('Ada Moss', 'pilot', 1)]
    """
    groups: dict[tuple[str, str] | None, list[Quote]] = {}
    for quote in doc.quotes:
        groups.setdefault(_identity(quote.speaker), []).append(quote)
    unattributed = groups.pop(None, [])
    rows = [_row(quotes) for quotes in groups.values()]
    return (*rows, SpeakerRow(name=None, quotes=tuple(unattributed))) if unattributed else tuple(rows)


def _identity(speaker: Speaker | None) -> tuple[str, str] | None:
    """What two quotes of one speaker share: the resolved name, else kind and name as written."""
    if speaker is None:
        return None
    return ("", speaker.canonical) if speaker.canonical else (speaker.kind, speaker.name.casefold())


def _row(quotes: list[Quote]) -> SpeakerRow:
    found = [quote.speaker for quote in quotes if quote.speaker is not None]
    role = next((speaker.role for speaker in found if speaker.role), None)
    first = found[0]
    return SpeakerRow(name=first.canonical or first.name, kind=first.kind, role=role, quotes=tuple(quotes))
