"""The extractor: marks → cues → candidates → choice → assembly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

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
from newsparse.pauses import PAUSE, InStages, Pause, at_once
from newsparse_quotes.assembly import quote_from
from newsparse_quotes.carried import Verdict, carry
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
from newsparse_quotes.verbatim import JUDGED, judge

if TYPE_CHECKING:
    from newsparse_quotes.ranking.models import Models


RANKED = frozenset(("en",))
"""The languages in which weights judge what the rules read, and add to it."""


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
        weights=_digest(),
    )(finder)


def _digest() -> str:
    """The digest of the weights, from the file that training writes beside them; the weights themselves stay unread."""
    digest = files("newsparse_quotes").joinpath("ranking/data/weights.sha256").read_text(encoding="ascii").strip()
    return f"sha256:{digest}"


class QuoteFinder:
    """Finds the quotes of a document; the words of a language are read when it first meets that language."""

    def __init__(self, options: QuoteOptions, extra: ExtraWords | None = None) -> None:
        self._options = options
        self._extra = extra
        self._lexicons: dict[str, Lexicon] = {}

    def __call__(self, doc: Document) -> Iterator[Quote | Pause]:
        """The quotes of `doc`, in order of the text, with pauses before them."""
        outcome = yield from deciding(doc, self._lexicon(doc.meta.language))
        yield PAUSE
        speakers = Speakers(doc.mentions, doc.text)
        for reading in outcome.readings:
            quote = quote_from(outcome.page, speakers, reading)
            if self._options.keeps(quote):
                yield quote

    def explain(self, doc: Document) -> Iterable[Note]:
        """A note for each quote, and one for each quoted run that was left out."""
        outcome = decide(doc, self._lexicon(doc.meta.language), reasons=True)
        return notes(outcome.page, outcome.readings, outcome.left_out)

    def _lexicon(self, language: str) -> Lexicon:
        code = language.lower().partition("-")[0]
        if code not in self._lexicons:
            self._lexicons[code] = build_lexicon(code, self._extra) if self._extra else lexicon_for(code)
        return self._lexicons[code]


def decide(doc: Document, lexicon: Lexicon, reasons: bool = False, models: Models | None = None) -> Outcome:
    """Read a document and decide about its layouts, cues and quoted runs; `reasons` keeps what weighed most."""
    return at_once(deciding(doc, lexicon, reasons, models))


def deciding(doc: Document, lexicon: Lexicon, reasons: bool = False, models: Models | None = None) -> InStages[Outcome]:
    """What `decide` does, in stages."""
    if lexicon.language in RANKED:
        page = read_page(doc, lexicon)
        yield PAUSE
        return (yield from _ranked(page, reasons, models))
    page, readings, left_out = read_by_rule(doc, lexicon)
    if page.runs and lexicon.language in JUDGED:
        return Outcome(page, *judge(page, readings))
    return Outcome(page, readings, left_out)


def _ranked(page: Page, reasons: bool, models: Models | None) -> InStages[Outcome]:
    """What holds of what rules and weights find, and by both whose the other runs are."""
    if not page.words.tokens:
        return Outcome(page, [], [])
    from newsparse_quotes.ranked import ranked
    from newsparse_quotes.ranking.weights import shipped

    read = yield from read_cues(page)
    yield PAUSE
    readings, orphans = yield from ranked(page, read, models or shipped(), reasons)
    yield PAUSE
    verdicts = carry(page, readings, orphans)
    yield PAUSE
    return Outcome(page, *settled(page, readings, verdicts))


def read_by_rule(doc: Document, lexicon: Lexicon) -> tuple[Page, list[Reading], list[LeftOut]]:
    """The page of a document, what the rules read on it, and the runs that they leave out."""
    page = read_page(doc, lexicon)
    readings = at_once(read_cues(page))
    return page, *settled(page, readings, carry(page, readings))


def read_cues(page: Page) -> InStages[list[Reading]]:
    """The readings of layouts and cues by rule, in order of the text."""
    laid = laid_out(page)
    yield PAUSE
    found = anchors(page)
    yield PAUSE
    readings = [*laid, *_outside(laid, choose(page, found))]
    readings.sort(key=lambda reading: reading.first)
    return readings


def settled(page: Page, readings: list[Reading], verdicts: list[Verdict]) -> tuple[list[Reading], list[LeftOut]]:
    """All readings in order of the text, and the runs that are left out."""
    spoken = [*readings, *(verdict for verdict in verdicts if isinstance(verdict, Reading))]
    spoken.sort(key=lambda reading: reading.first)
    return joined(page, spoken), [verdict for verdict in verdicts if isinstance(verdict, LeftOut)]


def _outside(laid: list[Reading], readings: list[Reading]) -> Iterator[Reading]:
    """Readings that no laid-out speech holds; both lists are in order of the text."""
    at = 0
    for reading in readings:
        while at < len(laid) and laid[at].parts[-1][1] <= reading.first:
            at += 1
        if at >= len(laid) or not overlap(laid[at], reading):
            yield reading
