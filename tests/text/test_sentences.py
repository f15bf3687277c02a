from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import fold
from newsparse.text.paragraphs import paragraph_spans
from newsparse.text.sentences import sentence_spans

CASES = Path(__file__).parents[1] / "cases" / "structure"


def cases(name: str) -> list[Any]:
    found = tomllib.loads((CASES / name).read_text(encoding="utf-8"))["case"]
    return [pytest.param(case.get("broken", case["drawn"]), id=case["rule"]) for case in found]


def drawn(text: str) -> str:
    """The text with a bar after each sentence but the last."""
    ends = [end for _, end in sentence_spans(text, 0, len(text))]
    return "|".join(text[start:end] for start, end in zip([0, *ends], [*ends[:-1], len(text)], strict=False))


@pytest.mark.parametrize("case", cases("sentences_synthetic.toml"))
def test_breaks(case: str) -> None:
    assert drawn(case.replace("|", "")) == case
    assert drawn(fold(case.replace("|", ""))) == fold(case)


@pytest.mark.xfail(strict=True, reason="the rules have no name for it yet")
@pytest.mark.parametrize("case", cases("sentences_known_failures.toml"))
def test_known_failures(case: str) -> None:
    assert drawn(case.replace("|", "")) == case


def test_only_the_paragraph_is_read() -> None:
    text = "One. Two. Three."
    assert sentence_spans(text, 5, 9) == [(5, 9)]
    assert sentence_spans(text, 4, 10) == [(5, 9)]
    assert sentence_spans("  ", 0, 2) == []


@given(st.text(alphabet=st.sampled_from("ab AB.!?…\"'()[]-—1•。\n\r\t\u00a0"), max_size=120) | st.text(max_size=120))
def test_sentences_cover_their_paragraph(text: str) -> None:
    for paragraph in paragraph_spans(text):
        found = sentence_spans(text, paragraph.start, paragraph.end)
        at = paragraph.start
        for start, end in found:
            assert at <= start < end
            assert not text[at:start].strip()
            assert text[start:end] == text[start:end].strip()
            at = end
        assert at == paragraph.end
        assert found == sentence_spans(text, paragraph.start, paragraph.end)
