from __future__ import annotations

import pytest

from newsparse import Extractor, Quote
from newsparse.testing import run_extractor


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said that the weir leaked.",
        "None of the pilots denied the report.",
        "Holm declined to say why the gate was shut.",
        "The mill refused on Monday to confirm the figures.",
    ],
)
def test_nothing_is_reported(quotes: Extractor[Quote], text: str) -> None:
    assert not run_extractor(quotes, text, structure=True)


def test_a_refused_deed_is_an_answer(quotes: Extractor[Quote]) -> None:
    (quote,) = run_extractor(quotes, "Holm refused to sign the treaty.", structure=True)
    assert quote.cue_class == "deny"
