"""For the tests of extractors: expected results drawn in the text, and checks that every extractor must pass.

Importing this module needs no pytest. The fixture `parser` comes with the line
``pytest_plugins = ["newsparse.testing.fixtures"]`` in a `conftest.py`.

>>> from newsparse.testing import assert_extracts
>>> from newsparse import Sentence, Span, extractor
>>> @extractor(gives=Sentence)
... def first_word(doc):
...     yield Sentence(Span(0, doc.text.index(" ")))
>>> assert_extracts(first_word, "{Rain} fell.")
"""

from __future__ import annotations

from newsparse.testing.conformance import check_extractor
from newsparse.testing.expectation import assert_extracts
from newsparse.testing.marking import Marked, marked
from newsparse.testing.running import run_extractor

__all__ = ["Marked", "assert_extracts", "check_extractor", "marked", "run_extractor"]
