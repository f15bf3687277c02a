from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import fold
from newsparse.text.datelines import dateline_spans, read_dateline
from newsparse.text.paragraphs import paragraph_spans
from newsparse.text.sentences import sentence_spans

CASES = Path(__file__).parents[1] / "cases" / "structure"
PARTS = ("place", "region", "agency", "date")


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((CASES / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("case", load("datelines_synthetic.toml")["case"], ids=lambda case: case["text"][:30])
def test_parts(case: dict[str, str], folded: bool) -> None:
    text = fold(case["text"]) if folded else case["text"]
    line = read_dateline(text, 0, len(text))
    assert line is not None
    found = {part: text[slice(*getattr(line, part))] for part in PARTS if getattr(line, part)}
    assert found == {part: case[part] for part in PARTS if part in case}
    assert line.rule == case["rule"]
    body = "" if line.body_start is None else text[line.body_start :]
    assert body.startswith(fold(case.get("body", "")) if folded else case.get("body", ""))
    assert (line.body_start is None) == ("body" not in case)


@pytest.mark.parametrize("text", load("datelines_negative.toml")["texts"])
def test_prose_is_no_dateline(text: str) -> None:
    assert read_dateline(text, 0, len(text)) is None


def test_the_span_ends_before_the_dash() -> None:
    text = "   HALDEN, Norway (AP) - Divers found the hull."
    line = read_dateline(text, 3, len(text))
    assert line is not None
    assert text[line.start : line.end] == "HALDEN, Norway (AP)"


def test_only_the_first_blocks_are_tried() -> None:
    prose = "A ferry sank off the coast on Thursday.\n\n"
    line = "HALDEN, Norway (AP) - Divers found the hull.\n\n"
    for text, expected in ((line + prose, 1), (prose + line, 1), (prose * 3 + line, 1), (prose * 4 + line, 0)):
        assert len(dateline_spans(text, paragraph_spans(text))) == expected


def test_a_dateline_alone_in_its_block_has_no_body() -> None:
    text = "HALDEN, Norway, April 15, 1997 (AFP)\n\na ferry sank off the coast."
    (line,) = dateline_spans(text, paragraph_spans(text))
    assert (line.body_start, line.rule) == (None, "alone")
    assert text[line.start : line.end] == "HALDEN, Norway, April 15, 1997 (AFP)"


def test_a_byline_and_a_time_may_come_before() -> None:
    text = "Ferry sinks\n\nBy Ann Roe\n\n4 March 2021\n\nHALDEN (AP) - Divers found the hull. They left."
    (line,) = dateline_spans(text, paragraph_spans(text))
    assert text[line.start : line.end] == "HALDEN (AP)"


@given(
    st.sampled_from(["HALDEN", "ST. OLAF", "Oslo", "VESTBY/HALDEN"]),
    st.sampled_from(["", ", N.D.", ", Norway", " (NORWAY)"]),
    st.sampled_from(["", ", Aug. 3", ", 5 OCT 88", ", March 3, 2020"]),
    st.sampled_from(["", " (AP)", " (Reuters)", " (Radio Sol)"]),
    st.sampled_from([" - ", " -- ", " — ", " – "]),
)
def test_no_sentence_ends_inside_a_dateline(place: str, region: str, date: str, agency: str, dash: str) -> None:
    text = f"{place}{region}{date}{agency}{dash}Divers found it. They left."
    line = read_dateline(text, 0, len(text))
    if line:
        assert len(sentence_spans(text, 0, len(text))) == 2


@given(st.text(alphabet=st.sampled_from("AB ab.,/()-—_:'3\n"), max_size=80) | st.text(max_size=80))
def test_parts_lie_in_the_span(text: str) -> None:
    line = read_dateline(text, 0, len(text))
    if line is None:
        return
    assert 0 <= line.start < line.end <= len(text)
    assert line.body_start is None or line.end <= line.body_start < len(text)
    parts = [getattr(line, part) for part in PARTS]
    assert any(parts)
    assert all(line.start <= part[0] < part[1] <= line.end for part in parts if part)
