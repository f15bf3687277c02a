from __future__ import annotations

import pytest

from newsparse import Casualty, Extractor, Parser, Toll
from newsparse_casualties.extractor import make_extractor
from newsparse_casualties.tolls import make_toll_extractor


@pytest.fixture(scope="session")
def casualties() -> Extractor[Casualty]:
    return make_extractor()


@pytest.fixture(scope="session")
def tolls() -> Extractor[Toll]:
    return make_toll_extractor()


@pytest.fixture(scope="session")
def parser() -> Parser:
    """Figures with the names that they rest on."""
    return Parser(only=("sentences", "mentions", "casualties"))


@pytest.fixture(scope="session")
def full_parser() -> Parser:
    """All that the first-party plugins find."""
    return Parser(only=("sentences", "quotes", "dates", "casualties", "tolls"))
