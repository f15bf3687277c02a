"""Quotations and reported speech in news: who said what, with cue, kind and a reason for every decision."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from newsparse import hookimpl

if TYPE_CHECKING:
    from newsparse import Extractor, Settings


@hookimpl
def newsparse_extractors(settings: Settings) -> Iterable[Extractor[Any]]:
    """The extractor `quotes`."""
    from newsparse_quotes.extractor import make_extractor
    from newsparse_quotes.options import QuoteOptions

    return [make_extractor(settings.options("quotes", QuoteOptions), settings)]
