"""Rule-shaped reading of text, shared by the core and by plugins.

Everything here works on plain `str` (usually `Document.plain`) and returns values with
half-open code-point offsets into it.
"""

from __future__ import annotations

from newsparse.text.lexicon import lexicon_rows, lexicon_words, parse_lines
from newsparse.text.plain import fold
from newsparse.text.spans import SpanIndex
from newsparse.text.words import Words, words

__all__ = [
    "SpanIndex",
    "Words",
    "fold",
    "lexicon_rows",
    "lexicon_words",
    "parse_lines",
    "words",
]
