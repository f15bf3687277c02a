"""From a source phrase to a Speaker: the mention it rests on, the resolved name, the role, the kind of source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from operator import sub
from typing import Literal

from newsparse import Mention, Span, Speaker
from newsparse.text import lexicon_words
from newsparse_quotes.page import Page
from newsparse_quotes.sources import Range

_TO_ANTECEDENT = 3
_INITIALS = (2, 3)
_FAR = 200
SpeakerKind = Literal["person", "organization", "group", "document", "unnamed"]
_KINDS: dict[str, SpeakerKind] = {
    "person": "person",
    "organization": "organization",
    "place": "organization",
    "group": "group",
}


@lru_cache(maxsize=1)
def document_nouns() -> frozenset[str]:
    """Heads of phrases that are documents, polls and other texts."""
    return lexicon_words("newsparse_quotes", "data/en/document_nouns.txt")


class Speakers:
    """Speakers of one document, by their source phrases."""

    def __init__(self, mentions: Sequence[Mention], text: str) -> None:
        self._mentions = mentions
        spans = [mention.span for mention in mentions]
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]
        self._longest = max(map(sub, self._ends, self._starts), default=0)
        self._text = text
        self._known: dict[Range, Speaker] = {}

    def speaker(self, page: Page, source: Range) -> Speaker:
        """The Speaker of a source phrase."""
        known = self._known.get(source)
        if known is None:
            known = self._known[source] = self._read(page, source)
        return known

    def _read(self, page: Page, source: Range) -> Speaker:
        """The Speaker by the mention that its phrase rests on; "who" rests on the mention right before it."""
        start, end = page.words.starts[source[0]], page.words.ends[source[1] - 1]
        name = self._text[start:end]
        mention = self._mention(start, end)
        if mention is None and page.tags[source[0]] == "W":
            mention = self._mention(max(0, start - _TO_ANTECEDENT), start)
        if mention is None or mention.canonical is None:
            mention = self._by_initials(name) or mention
        kind = kind_of_source(page, source, mention)
        if mention is None:
            return Speaker(span=Span(start, end), name=name, canonical=None, kind=kind, role=None, mention=None)
        role, span = mention.role, mention.span
        return Speaker(
            span=span if span.start == start and span.end == end else Span(start, end),
            name=name,
            canonical=mention.canonical,
            kind=kind,
            role=self._text[role.start : role.end] if role else None,
            mention=mention,
        )

    def interviewee(self, before: int) -> Speaker | None:
        """The one person whom a text names before the offset where its questions and answers begin."""
        named = [item for item in self._mentions if item.span.end <= before and _is_named_person(item)]
        if len({item.canonical for item in named}) != 1:
            return None
        mention = named[0]
        role = self._text[mention.role.start : mention.role.end] if mention.role else None
        name = self._text[mention.span.start : mention.span.end]
        return Speaker(
            span=mention.span, name=name, canonical=mention.canonical, kind="person", role=role, mention=mention
        )

    def _by_initials(self, label: str) -> Mention | None:
        """The person whose initials a label gives, "EV" for Eva Vik, where only one has them."""
        if not (_INITIALS[0] <= len(label) <= _INITIALS[1] and label.isupper() and label.isalpha()):
            return None
        named = [item for item in self._mentions if _is_named_person(item) and _initials(item.canonical) == label]
        return named[0] if len({item.canonical for item in named}) == 1 else None

    def _mention(self, start: int, end: int) -> Mention | None:
        """The mention that overlaps a phrase most; of equals the one that comes first."""
        starts, ends = self._starts, self._ends
        best, size, reach = -1, 1, start - min(_FAR, self._longest)
        for index in range(bisect_left(starts, end) - 1, -1, -1):
            low, high = starts[index], ends[index]
            shared = (high if high < end else end) - (low if low > start else start)
            if shared >= size:
                best, size = index, shared
            if low < reach:
                break
        return self._mentions[best] if best >= 0 else None


def _is_named_person(mention: Mention) -> bool:
    return mention.form == "name" and mention.kind == "person" and mention.canonical is not None


def _initials(name: str | None) -> str:
    return "".join(part[0] for part in (name or "").split() if part[0].isupper())


def kind_of_source(page: Page, source: Range, mention: Mention | None) -> SpeakerKind:
    """What kind of source a phrase is: from its mention, else from its head."""
    first, last = source
    if mention is not None and mention.form == "name":
        return _KINDS[mention.kind]
    lower = page.words.lower
    if page.tags[first] in "PW" and last == first + 1:
        return "group" if lower[first] in page.lexicon.sets["plural"] else "person"
    if not document_nouns().isdisjoint(lower[first:last]):
        return "document"
    if mention is not None and (mention.canonical is not None or mention.kind != "person"):
        return _KINDS[mention.kind]
    low, _ = page.chunk_at(first)
    inside = page.tags[first + (first == low) : last]
    if "C" in inside or (not inside and not lower[first].endswith("s")):
        return "person"
    return "group" if lower[last - 1].endswith("s") else "unnamed"
