from __future__ import annotations

import pytest

from newsparse import Extractor, Quote
from newsparse.testing import run_extractor


@pytest.mark.parametrize(
    ("text", "rule", "speaker"),
    [
        ("“We lost,” Ek said. Rain fell. “We will be back one day.”", "same_paragraph", "Ek"),
        ("“We lost,” Ek said.\n\n“We will be back one day.”", "next_paragraph", "Ek"),
        ("“I am ready,” Ek said.\n\n“For what?” Holm asked.\n\n“For the long winter.”", "answer", "Ek"),
        ("The council's answer: “Not this year.”", "colon_before", "The council's answer"),
        ("It was, for Ek, “the longest winter of them all” in Norrby.", "long_fragment", "It"),
        ("“We will be back one day, perhaps.”", "speaker_unknown", None),
    ],
)
def test_whose_quotation(quotes: Extractor[Quote], text: str, rule: str, speaker: str | None) -> None:
    quote = run_extractor(quotes, text, structure=True)[-1]
    assert quote.rule == rule
    assert (quote.speaker.name if quote.speaker else None) == speaker


def test_a_reported_clause_and_the_quotation_after_it_are_joined(quotes: Extractor[Quote]) -> None:
    (quote,) = run_extractor(quotes, "Ek said that the weir leaks. “It always has leaked.”", structure=True)
    assert len(quote.parts) == 2
    assert quote.kind == "mixed"
