"""Running one extractor over a text, without looking for plugins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar, cast

from newsparse.extraction import AnyExtractor, Extractor
from newsparse.model.annotation import Annotation
from newsparse.model.article import Article
from newsparse.model.document import Document
from newsparse.pipeline import run
from newsparse.structure import CORE_EXTRACTORS

A = TypeVar("A", bound=Annotation)
Given = Annotation | AnyExtractor


def prepare(text: str, given: Iterable[Given] = (), *, structure: bool = False, **meta: Any) -> Document:
    """A document for an extractor to read: `given` are annotations, and extractors that run first.

    `structure` adds paragraphs, sentences and datelines; `meta` are fields of Meta.
    """
    annotations = [item for item in given if isinstance(item, Annotation)]
    steps = [item for item in given if isinstance(item, Extractor)]
    doc = Document(text, Article(text, **meta).meta).with_annotations(*annotations)
    return run(doc, [*(CORE_EXTRACTORS if structure else ()), *steps], strict=True)


def run_extractor(
    extractor: Extractor[A], text: str, given: Iterable[Given] = (), *, structure: bool = False, **meta: Any
) -> tuple[A, ...]:
    """What one extractor finds, in the order of the text, checked and stamped as by the pipeline.

    `given` holds annotations of the layers it reads, or extractors that make them; with `structure`
    the paragraphs, sentences and datelines are there too. `meta` are fields of Meta, such as
    ``published="2024-03-05"``. No plugin is loaded. Raises ExtractorError where it fails.

    >>> from newsparse import Sentence, Span, extractor
    >>> @extractor(gives=Sentence)
    ... def whole(doc):
    ...     yield Sentence(Span(0, len(doc.text)))
    >>> run_extractor(whole, "Rain fell.")[0].span
    Span(start=0, end=10)
    """
    before = prepare(text, list(given), structure=structure, **meta)
    return results(extractor, run(before, [extractor], strict=True))


def results(extractor: Extractor[A], doc: Document) -> tuple[A, ...]:
    """The annotations of a document that an extractor gave."""
    given = [item for item in doc.annotations if isinstance(item, extractor.gives) and item.source == extractor.name]
    return tuple(cast("list[A]", given))
