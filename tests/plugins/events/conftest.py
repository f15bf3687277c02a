"""A parser that keeps all events, also in brief texts."""

from __future__ import annotations

import pytest

from newsparse import Config, Parser

LAYERS = ["events", "incidents", "mentions", "dates", "sentences", "paragraphs", "datelines", "casualties"]


@pytest.fixture(scope="session")
def parser() -> Parser:
    config = Config.of({"options": {"events": {"main_only": False}}})
    return Parser(only=LAYERS, config=config)
