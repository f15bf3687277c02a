"""Sums of money in dollars."""

import attrs
import regex

from newsparse import Annotation, Document, Extractor, Span, extractor, hookimpl

SUM = regex.compile(r"\$(\d(?:,?\d){0,18}(?:\.\d{1,4})?)(?: (million|billion)\b)?")
SCALE = {None: 1, "million": 10**6, "billion": 10**9}


@attrs.frozen
class Money(Annotation):
    layer = "money"
    dollars: float


@extractor(gives=Money)
def money(doc: Document) -> list[Money]:
    return [Money(Span.of(m), float(m[1].replace(",", "")) * SCALE[m[2]]) for m in SUM.finditer(doc.plain)]


@hookimpl
def newsparse_extractors() -> list[Extractor[Money]]:
    return [money]
