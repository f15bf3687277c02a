from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse import Extractor, Parser, Quote
from newsparse_quotes.extractor import make_extractor
from newsparse_quotes.lexicon import lexicon_for
from newsparse_quotes.page import Page, read_page


@pytest.fixture(scope="session")
def quotes() -> Extractor[Quote]:
    return make_extractor()


@pytest.fixture(scope="session")
def page_of() -> Callable[..., Page]:
    """Reads a text into a Page."""
    parser = Parser(entry_points=False)

    def read(text: str, language: str = "en") -> Page:
        return read_page(parser.parse(text, language=language), lexicon_for(language))

    return read
