from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text.lines import read_line
from newsparse.text.paragraphs import paragraph_spans

CASES = Path(__file__).parents[1] / "cases" / "structure"
KINDS = {
    "headline", "standfirst", "byline", "timestamp", "body", "heading", "list", "caption", "credit", "boilerplate",
}  # fmt: skip

ARTICLE = """Ferry sinks off Halden

Nobody was hurt when the Vestby went down in the harbour

By Ann Roe

4 March 2021, 08:15

HALDEN, Norway (AP) - A ferry sank off Halden on Thursday. All 40 people aboard were saved.

What happens next

Divers will look at the hull on Friday, the harbour master said.

Advertisement

(Reporting by Ann Roe; Editing by Bo Ek)
"""

WIRE = """VESTBY, 5 OCT 88 (RADIO SOL) -- [TEXT] TWO SOLDIERS WERE HURT AND TWO
OTHERS WERE TAKEN AWAY BY A GROUP THAT THIS MORNING STOPPED TWO BUSES ON
THE COAST ROAD, 30 KM WEST OF THE TOWN AND 280 KM FROM THE CAPITAL.

   THE MINISTER SAID THAT TROOPS HAD BEEN SENT TO THE REGION AND THAT NO
GROUP HAD SAID WHY IT DID SO.  HE DID NOT ANSWER QUESTIONS."""


def kinds(text: str) -> list[str]:
    return [paragraph.kind for paragraph in paragraph_spans(text)]


def pieces(text: str) -> list[str]:
    return [text[paragraph.start : paragraph.end] for paragraph in paragraph_spans(text)]


def cases() -> list[Any]:
    found = tomllib.loads((CASES / "kinds_synthetic.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(case, id=case["text"][:40]) for case in found]


@pytest.mark.parametrize("case", cases())
def test_lines(case: dict[str, Any]) -> None:
    text = case["text"]
    reading = read_line(text, "last")
    assert reading.kind == case["kind"]
    names = [f"{name.role}: {text[name.start : name.end]}" for name in (*reading.names, *reading.credits)]
    assert names == case.get("names", [])


def test_an_article() -> None:
    assert " ".join(kinds(ARTICLE)) == "headline standfirst byline timestamp body heading body boilerplate credit"


@pytest.mark.parametrize("mark", ["\r\n", "\r", "\x85", "\u2028", "\v"])
def test_line_ends(mark: str) -> None:
    assert kinds(ARTICLE.replace("\n", mark)) == kinds(ARTICLE)


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert [piece.count("\n") for piece in pieces(WIRE)] == [2, 1]


def test_hard_wrapped_lines_without_blank_lines() -> None:
    lines = WIRE.replace("\n\n", "\n")
    assert [piece.split()[0] for piece in pieces(lines)] == ["VESTBY,", "THE"]


def test_one_paragraph_a_line() -> None:
    lines = ["A ferry sank off Halden on Thursday.", "All 40 people aboard were saved, he said.", "Why is not known."]
    assert pieces("\n".join(lines)) == lines


def test_a_sentence_that_goes_on_over_a_line_break() -> None:
    text = "The council voted on Thursday to sell the old ferry and\nto buy a new one.\nNobody spoke against it."
    assert len(pieces(text)) == 2


def test_nothing() -> None:
    assert paragraph_spans("") == paragraph_spans(" \n\u00a0\n") == []


@given(st.text(alphabet=st.sampled_from('aB .,:\n\r-•(1)"\u2028'), max_size=200) | st.text(max_size=200))
def test_blocks_cover_the_text(text: str) -> None:
    at = 0
    for paragraph in paragraph_spans(text):
        assert at <= paragraph.start < paragraph.end
        assert not text[at : paragraph.start].strip()
        assert pieces(text)
        assert text[paragraph.start : paragraph.end] == text[paragraph.start : paragraph.end].strip()
        assert paragraph.kind in KINDS
        assert paragraph.rule
        at = paragraph.end
    assert not text[at:].strip()
    assert paragraph_spans(text) == paragraph_spans(text)


@given(st.text(max_size=200), st.sampled_from(["first", "last", "any"]))
def test_any_line_can_be_read(text: str, position: str) -> None:
    assert read_line(text, position).kind in KINDS | {"dateline"}


@pytest.mark.parametrize(
    "unit",
    [
        "a\n",
        "By Ann Roe and ",
        "(Reporting by Ann Roe; ",
        "PARIS (AP) - ",
        "11:03 AM ET ",
        "Ann Roe/AFP/",
        "J. ",
        "1. a ",
    ],
)
def test_time_is_linear(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: (paragraph_spans(text), read_line(text, "first")), unit)
