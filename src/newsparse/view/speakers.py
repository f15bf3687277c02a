"""Who speaks in one or several articles, with everything they say."""

from __future__ import annotations

import attrs

from newsparse.model.document import Document
from newsparse.model.quote import Quote, Speaker, SpeakerKind


@attrs.frozen(kw_only=True)
class SpeakerRow:
    """One speaker with their quotes in the order of the text.

    * `name`: the resolved name where there is one, else the name as first written, and None for the
      row of quotes without a speaker; `role`: the first role that a text gives.
    * `words`: words of the quotes' parts; `share`: of all words quoted, from 0 to 1.
    * `documents`: in how many of the documents the speaker is quoted.
    """

    name: str | None
    kind: SpeakerKind | None = None
    role: str | None = None
    quotes: tuple[Quote, ...] = ()
    words: int = 0
    share: float = 0.0
    documents: int = 1


_Identity = tuple[str, ...]
_NOBODY: _Identity = ()


def speakers(*docs: Document) -> tuple[SpeakerRow, ...]:
    """The speakers in the order of their first quote; quotes without a speaker come last.

    A resolved name is one speaker in all documents; a speaker without one ("a spokesman") is one
    in each document.

    >>> from newsparse import Span
    >>> ada = Speaker(name="she", canonical="Ada Moss", role="pilot")
    >>> said = Quote(Span(0, 5), (Span(0, 5),), "direct", speaker=ada)
    >>> [(row.name, row.role, len(row.quotes)) for row in speakers(Document("“No.”").with_annotations(said))]
    [('Ada Moss', 'pilot', 1)]
    """
    groups: dict[_Identity, list[tuple[int, Quote]]] = {}
    for number, doc in enumerate(docs):
        for quote in doc.quotes:
            groups.setdefault(_identity(quote.speaker, number), []).append((number, quote))
    words = {who: sum(_words(docs[number], quote) for number, quote in said) for who, said in groups.items()}
    total = sum(words.values()) or 1
    order = sorted(groups, key=lambda who: who == _NOBODY)
    return tuple(_row(groups[who], words[who], words[who] / total) for who in order)


def _identity(speaker: Speaker | None, document: int) -> _Identity:
    """What two quotes of one speaker share: the resolved name, else document, kind and name as written."""
    if speaker is None:
        return _NOBODY
    return (speaker.canonical,) if speaker.canonical else (str(document), speaker.kind, speaker.name.casefold())


def _words(doc: Document, quote: Quote) -> int:
    return sum(len(doc[part].split()) for part in quote.parts)


def _row(said: list[tuple[int, Quote]], words: int, share: float) -> SpeakerRow:
    found = [quote.speaker for _, quote in said if quote.speaker is not None]
    return SpeakerRow(
        name=(found[0].canonical or found[0].name) if found else None,
        kind=found[0].kind if found else None,
        role=next((speaker.role for speaker in found if speaker.role), None),
        quotes=tuple(quote for _, quote in said),
        words=words,
        share=share,
        documents=len({number for number, _ in said}),
    )
