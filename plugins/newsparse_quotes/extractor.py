"""The extractor: marks → cues → candidates → choice → assembly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from newsparse import (
    Dateline,
    Document,
    Extractor,
    Mention,
    Note,
    Paragraph,
    Quote,
    Sentence,
    extractor,
    measured_confidence,
)
from newsparse_quotes.assembly import quote_from
from newsparse_quotes.carried import carry
from newsparse_quotes.choice import choose
from newsparse_quotes.cues import anchors
from newsparse_quotes.explain import notes
from newsparse_quotes.joining import joined
from newsparse_quotes.layouts import laid_out
from newsparse_quotes.lexicon import LANGUAGES, ExtraWords, Lexicon, build_lexicon, lexicon_for
from newsparse_quotes.options import QuoteOptions
from newsparse_quotes.page import Page, read_page
from newsparse_quotes.readings import LeftOut, Reading, overlap
from newsparse_quotes.speakers import Speakers


@attrs.frozen
class Outcome:
    """Everything that was decided about one document: what is speech, and which quoted runs are not."""

    page: Page
    readings: list[Reading]
    left_out: list[LeftOut]


def make_extractor(options: QuoteOptions | None = None, extra: ExtraWords | None = None) -> Extractor[Quote]:
    """The extractor `quotes` with its options and the lines that others add to its word lists."""
    finder = QuoteFinder(options or QuoteOptions(), extra)
    needs = (Paragraph, Sentence, Dateline)
    return extractor(
        gives=Quote,
        needs=needs,
        uses=Mention,
        languages=LANGUAGES,
        name="quotes",
        explain=finder.explain,
        confidence=measured_confidence("newsparse_quotes"),
        weights=_weights(options),
    )(finder)


def _weights(options: QuoteOptions | None) -> str | None:
    """The digest of the weights, where they decide; the ranking is not even imported where rules do."""
    if options is None or options.method != "ranked":
        return None
    from newsparse_quotes.ranking.weights import sha256

    return f"sha256:{sha256()}"


class QuoteFinder:
    """Finds the quotes of a document; the words of a language are read when it first meets that language."""

    def __init__(self, options: QuoteOptions, extra: ExtraWords | None = None) -> None:
        self._options = options
        self._extra = extra
        self._lexicons: dict[str, Lexicon] = {}

    def __call__(self, doc: Document) -> Iterator[Quote]:
        """The quotes of `doc`, in order of the text."""
        outcome = self._decided(doc)
        speakers = Speakers(doc.mentions, doc.text)
        for reading in outcome.readings:
            quote = quote_from(outcome.page, speakers, reading)
            if self._options.keeps(quote):
                yield quote

    def explain(self, doc: Document) -> Iterable[Note]:
        """A note for each quote, and one for each quoted run that was left out."""
        outcome = self._decided(doc)
        return notes(outcome.page, outcome.readings, outcome.left_out)

    def _decided(self, doc: Document) -> Outcome:
        lexicon = self._lexicon(doc.meta.language)
        if self._options.method == "ranked" and lexicon.language == "en":
            from newsparse_quotes.ranked import ranked

            page = read_page(doc, lexicon)
            return Outcome(page, ranked(doc, page), [])
        return decide(doc, lexicon)

    def _lexicon(self, language: str) -> Lexicon:
        code = language.lower().partition("-")[0]
        if code not in self._lexicons:
            self._lexicons[code] = build_lexicon(code, self._extra) if self._extra else lexicon_for(code)
        return self._lexicons[code]


def decide(doc: Document, lexicon: Lexicon) -> Outcome:
    """Read a document and decide about its layouts, cues and quoted runs."""
    page = read_page(doc, lexicon)
    laid = laid_out(page)
    readings = [*laid, *_outside(laid, choose(page, anchors(page)))]
    readings.sort(key=lambda reading: reading.first)
    verdicts = carry(page, readings)
    readings.extend(verdict for verdict in verdicts if isinstance(verdict, Reading))
    readings.sort(key=lambda reading: reading.first)
    return Outcome(page, joined(page, readings), [verdict for verdict in verdicts if isinstance(verdict, LeftOut)])


def _outside(laid: list[Reading], readings: list[Reading]) -> Iterator[Reading]:
    """Readings that no laid-out speech holds; both lists are in order of the text."""
    at = 0
    for reading in readings:
        while at < len(laid) and laid[at].parts[-1][1] <= reading.first:
            at += 1
        if at >= len(laid) or not overlap(laid[at], reading):
            yield reading
