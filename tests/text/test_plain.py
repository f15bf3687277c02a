"""Folding keeps every offset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import fold


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“It’s ‘half’ done”", "\"It's 'half' done\""),
        ("LURE — rain – more", "LURE - rain - more"),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("a\r\nb\rc\u2028d\x85e", "a \nb\nc\nd\ne"),
        ("«oui» …", "«oui» …"),
    ],
)
def test_variants_are_folded(text: str, plain: str) -> None:
    assert fold(text) == plain


@given(st.text())
def test_the_length_never_changes(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
