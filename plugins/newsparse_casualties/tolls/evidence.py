"""What a document offers for a toll: its figures with place and certainty, and how often words of each kind occur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import attrs

from newsparse import Casualty, Document, Mention, Span
from newsparse.text import SpanIndex, words
from newsparse_casualties.lexicon import lexicon

SOFT = frozenset(["historical", "hypothetical", "cumulative"])
_PLACES = ((0, "first"), (1, "second"), (4, "early"))


@attrs.frozen(eq=False)
class Item:
    """One figure as evidence.

    * `value`: the printed number; `counted`: number, article, definite, name or zero; `rule` without its prefix;
    * `sentence`: number of its sentence; `place`: first, second, early or late in the article;
    * `who`: what tells singles apart: the name, or the head noun of the victims.
    """

    figure: Casualty
    kind: str
    value: int | None
    counted: str
    rule: str
    sentence: int
    place: str
    flags: frozenset[str]
    who: str

    @property
    def firm(self) -> bool:
        """Whether it is said of something that happened, not in general and not long ago."""
        return SOFT.isdisjoint(self.flags) and "negated" not in self.flags


@attrs.frozen(eq=False)
class Evidence:
    """All items of a document in order, and the number of words that tell of each kind."""

    items: tuple[Item, ...]
    words: Counter[str]

    def of(self, kind: str) -> list[Item]:
        """The items of one kind."""
        return [item for item in self.items if item.kind == kind]


def evidence(doc: Document, figures: Sequence[Casualty]) -> Evidence:
    """The evidence that some figures of a document make."""
    index = SpanIndex((sentence.span.start, sentence.span.end) for sentence in doc.sentences)
    people = {mention.span: mention for mention in doc.layer(Mention) if mention.kind == "person"}
    return Evidence(tuple(_item(doc, index, people, one) for one in figures), _word_counts(doc))


def _item(doc: Document, index: SpanIndex, people: dict[Span, Mention], figure: Casualty) -> Item:
    prefix, _, rest = figure.rule.partition("_")
    counted = "number"
    if prefix in ("name", "definite"):
        counted = prefix
    elif "negated" in figure.flags:
        counted = "zero"
    elif "article" in figure.flags:
        counted = "article"
    sentence = index.at(figure.span.start) or 0
    return Item(
        figure,
        figure.kind,
        figure.low if figure.low is not None else figure.high,
        counted,
        rest if prefix in ("name", "definite") else figure.rule,
        sentence,
        next((name for last, name in _PLACES if sentence <= last), "late"),
        frozenset(figure.flags),
        _who(doc, people, figure, counted),
    )


def _who(doc: Document, people: dict[Span, Mention], figure: Casualty, counted: str) -> str:
    victims = figure.victims or figure.span
    mention = people.get(victims)
    if counted == "name" and mention is not None:
        return (mention.canonical or mention.name).lower()
    return doc[victims].lower().rpartition(" ")[2]


def _word_counts(doc: Document) -> Counter[str]:
    """How many words of the text are cues of each kind."""
    cues = lexicon().cues
    counts: Counter[str] = Counter()
    for word in words(doc.plain).lower:
        if word in cues:
            counts[cues[word][0].kind] += not cues[word][0].near
    return counts
