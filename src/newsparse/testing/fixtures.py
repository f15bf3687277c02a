"""A pytest fixture, on request: ``pytest_plugins = ["newsparse.testing.fixtures"]`` in a `conftest.py`."""

from __future__ import annotations

import pytest

from newsparse.parser import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    """A parser with all installed plugins, made once a session."""
    return Parser()
