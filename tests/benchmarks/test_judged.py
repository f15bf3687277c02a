from __future__ import annotations

import json
from pathlib import Path

import pytest

import judged
from newsparse import Document, Parser

TEXT = 'Olga Brandt, a harbour pilot, spoke to Karl Saar. "The weir leaks," she said. Residents of the quay agreed.'
NAME, PRONOUN, QUOTE = [0, 11], [TEXT.index("she"), TEXT.index("she") + 3], [TEXT.index('"'), TEXT.index(" she")]


@pytest.fixture(scope="module")
def doc() -> Document:
    return Parser(only=["quotes", "mentions"]).parse(TEXT)


def test_a_pronoun_is_right_where_the_names_agree(doc: Document) -> None:
    item = {"quote": QUOTE, "pronoun": PRONOUN}
    assert judged.pronoun_verdict(doc, item | {"right": NAME}) == "right"
    assert judged.pronoun_verdict(doc, item | {"right": [TEXT.index("Karl"), TEXT.index("Saar") + 4]}) == "wrong"
    assert judged.pronoun_verdict(doc, item | {"right": None}) == "wrong"


def test_a_phrase_is_right_where_the_spans_are_equal(doc: Document) -> None:
    item = {"quote": QUOTE}
    assert judged.phrase_verdict(doc, item | {"right": PRONOUN}) == "right"
    assert judged.phrase_verdict(doc, item | {"right": NAME, "also": PRONOUN}) == "right"
    assert judged.phrase_verdict(doc, item | {"right": [PRONOUN[0], PRONOUN[1] + 5]}) == "short"
    assert judged.phrase_verdict(doc, item | {"right": NAME}) == "other"
    assert judged.phrase_verdict(doc, {"quote": [0, 4], "right": NAME}) == "not found"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Roe", "Ann Roe", True), ("Pete Roe", "Peter Roe", True), ("Al Roe", "Ann Roe", False), ("", "Roe", False)],
)
def test_names_agree_by_surname_and_given_name(one: str, other: str, same: bool) -> None:
    assert judged.agree(one, other) is same


def test_samples_are_drawn_alike_each_time() -> None:
    speaker = {"start": PRONOUN[0], "end": PRONOUN[1], "text": "she"}
    quote = {"start": QUOTE[0], "end": QUOTE[1], "speaker": speaker}
    records = [{"id": str(number), "text": TEXT, "quotes": [quote]} for number in range(9)]
    first = judged.drawn("pronouns", records, seed=3, size=4)
    assert first == judged.drawn("pronouns", records, seed=3, size=4)
    assert first[0].keys() == {"id", "quote", "pronoun"}


def test_items_are_shown_with_marks() -> None:
    assert '⟦"The weir leaks,"⟧ «she» said' in judged.shown({"id": "a", "quote": QUOTE, "pronoun": PRONOUN}, TEXT)


SAMPLES = sorted((*judged.SAMPLES.glob("pronouns-*.jsonl"), *judged.SAMPLES.glob("phrases-*.jsonl")))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_hold_offsets_alone(path: Path) -> None:
    items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(items) == 60
    for item in items:
        assert item.keys() <= {"id", "quote", "pronoun", "right", "named", "also"}
        assert "right" in item
