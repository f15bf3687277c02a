"""The fixture `parser` comes on request; without it the test kit needs no pytest."""

from __future__ import annotations

import subprocess
import sys

from newsparse import Parser
from newsparse.testing.fixtures import parser  # noqa: F401 - a fixture is used by its name


def test_the_fixture_is_a_parser_with_all_plugins(parser: Parser) -> None:  # noqa: F811
    assert {"dates", "quotes"} <= {info.name for info in parser.plugins}


def test_the_test_kit_needs_no_pytest():
    code = "import sys; sys.modules['pytest'] = None; import newsparse.testing"
    subprocess.run([sys.executable, "-c", code], check=True)
