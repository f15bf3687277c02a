"""The core's own extractors: paragraphs, sentences, datelines. They always run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from newsparse.extraction import AnyExtractor, extractor
from newsparse.model.document import Document
from newsparse.model.span import Span
from newsparse.model.structure import Dateline, Paragraph, ParagraphKind, Sentence
from newsparse.text.datelines import dateline_spans
from newsparse.text.paragraphs import paragraph_spans
from newsparse.text.sentences import sentence_spans


@extractor(gives=Paragraph)
def paragraphs(doc: Document) -> Iterator[Paragraph]:
    """The blocks of the text, each with the kind that a rule gave it."""
    for block in paragraph_spans(doc.plain):
        yield Paragraph(Span(block.start, block.end), cast("ParagraphKind", block.kind), rule=block.rule)


@extractor(gives=Sentence, needs=Paragraph)
def sentences(doc: Document) -> Iterator[Sentence]:
    """The sentences of each paragraph."""
    for paragraph in doc.paragraphs:
        for start, end in sentence_spans(doc.plain, paragraph.span.start, paragraph.span.end):
            yield Sentence(Span(start, end))


@extractor(gives=Dateline, needs=Paragraph)
def datelines(doc: Document) -> Iterator[Dateline]:
    """The dateline at the start of one of the first blocks of prose, if there is one."""
    blocks = ((block.span.start, block.span.end, block.kind, block.rule) for block in doc.paragraphs)
    for line in dateline_spans(doc.plain, blocks):
        place, region, agency, date = (
            None if part is None else doc.text[part[0] : part[1]]
            for part in (line.place, line.region, line.agency, line.date)
        )
        yield Dateline(Span(line.start, line.end), place, region, agency, date, rule=line.rule)


CORE_EXTRACTORS: tuple[AnyExtractor, ...] = (paragraphs, sentences, datelines)
