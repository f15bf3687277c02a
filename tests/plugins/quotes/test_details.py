from __future__ import annotations

import pytest

from newsparse import Extractor, Quote
from newsparse.testing import run_extractor


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("Holm said in a statement that the weir leaks.", "statement"),
        ("Holm said in an interview on Friday that the weir leaks.", "interview"),
        ("Holm tweeted that the weir leaks.", "tweet"),
        ("“The weir leaks,” Holm wrote on Facebook.", "post"),
        ("Holm said that the statement was wrong.", None),
    ],
)
def test_medium(quotes: Extractor[Quote], text: str, medium: str | None) -> None:
    assert [quote.medium for quote in run_extractor(quotes, text, structure=True)] == [medium]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“No,” Ann Ek said.", "person"),
        ("“No,” they said.", "group"),
        ("The survey found that eels are back.", "document"),
        ("Officials said that eels are back.", "group"),
        ("A neighbour said that eels are back.", "unnamed"),
    ],
)
def test_kind_of_source(quotes: Extractor[Quote], text: str, kind: str) -> None:
    (quote,) = run_extractor(quotes, text, structure=True)
    assert quote.speaker is not None
    assert quote.speaker.kind == kind
