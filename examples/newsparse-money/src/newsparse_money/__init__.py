"""Sums of money with their currency and amount."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import regex

from newsparse import Annotation, Document, Extractor, Span, extractor, hookimpl

_SIGNS = {"$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "NZ$": "NZD", "€": "EUR", "£": "GBP", "¥": "JPY"}
_SCALES = {None: 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}

_SUM = regex.compile(
    r"(?<!\w)(?P<sign>(?:US|A|C|NZ)?\$|[€£¥]) ?(?P<number>\d(?:,?\d){0,18}(?:\.\d{1,4})?)(?!\d)"
    r"(?:[ -](?P<scale>thousand|million|billion|trillion)\b)?"
)


@attrs.frozen
class Money(Annotation):
    """One sum. `currency` is an ISO 4217 code; the span is the sum as written."""

    layer = "money"

    amount: float
    currency: str


@extractor(gives=Money)
def money(doc: Document) -> Iterator[Money]:
    """A sign, a number and perhaps a scale: "The ferry cost €3.5 million." """
    for match in _SUM.finditer(doc.plain):
        amount = float(match["number"].replace(",", "")) * _SCALES[match["scale"]]
        yield Money(Span.of(match), amount, _SIGNS[match["sign"]], rule="sign_and_number")


@hookimpl
def newsparse_extractors() -> list[Extractor[Money]]:
    """Register the extractor."""
    return [money]
