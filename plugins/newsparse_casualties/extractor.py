"""The extractor of figures: cues → phrases → links → kinds → flags → figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from newsparse import Casualty, DateExpression, Document, Event, Extractor, Mention, Note, Quote, Sentence, extractor
from newsparse_casualties.figures import figures
from newsparse_casualties.lexicon import Lexicon, build_lexicon, lexicon
from newsparse_casualties.linking import Linker
from newsparse_casualties.page import read_page


@attrs.define(slots=False)
class CasualtyFinder:
    """Finds the figures of a document; `added` are lines of the lists that others may extend."""

    added: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words to know; finders without additions share one."""
        return build_lexicon(self.added) if self.added else lexicon()

    def __call__(self, doc: Document) -> Iterator[Casualty]:
        """The figures of a document, in the order of the text."""
        page = read_page(doc, self.lexicon)
        linker = Linker(page)
        return (linker.casualty(figure) for figure in figures(page))

    def explain(self, doc: Document) -> Iterable[Note]:
        """What became of each number near a cue: kept, by which rule, or rejected, and why."""
        from newsparse_casualties.explain import notes

        return notes(read_page(doc, self.lexicon))


def make_extractor(added: Mapping[str, tuple[str, ...]] | None = None) -> Extractor[Casualty]:
    """The extractor `casualties`, for English."""
    make = extractor(
        gives=Casualty,
        needs=Sentence,
        uses=(Mention, DateExpression, Quote, Event),
        languages=("en",),
        name="casualties",
    )
    return make(CasualtyFinder(added or {}))
