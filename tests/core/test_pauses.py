"""An extractor that pauses between stages of its work: many texts go through each stage together."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest

from newsparse import Annotation, Document, Parser, Span, extractor
from newsparse.pauses import PAUSE, InStages, Pause, at_once, in_turn

TEXTS = ["Oslo", "Rome", "Lima"]


@attrs.frozen
class Letter(Annotation):
    layer = "letters"


class Journal:
    """Finds the first and the last letter, with a pause between, and writes down when."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def __call__(self, doc: Document) -> Iterator[Letter | Pause]:
        self.lines.append(f"{doc.text} first")
        yield Letter(Span(0, 1))
        yield PAUSE
        if doc.text == "Rome":
            raise ValueError("no last letter")
        self.lines.append(f"{doc.text} last")
        yield Letter(Span(3, 4))


def parser_of(journal: Journal) -> Parser:
    return Parser([extractor(gives=Letter)(journal)], entry_points=False)


def letters(doc: Document) -> list[str]:
    return [doc[letter.span] for letter in doc.layer(Letter)]


def test_each_stage_goes_over_all_texts_before_the_next() -> None:
    journal = Journal()
    docs = list(parser_of(journal).parse_many(TEXTS))
    assert journal.lines == ["Oslo first", "Rome first", "Lima first", "Oslo last", "Lima last"]
    assert [letters(doc) for doc in docs] == [["O", "o"], [], ["L", "a"]]


def test_a_failure_after_a_pause_costs_the_layer_of_its_own_text_alone() -> None:
    docs = list(parser_of(Journal()).parse_many(TEXTS))
    assert [[problem.code for problem in doc.problems if problem.code == "NP201"] for doc in docs] == [
        [],
        ["NP201"],
        [],
    ]


def test_text_by_text_the_result_is_the_same() -> None:
    together = parser_of(Journal()).parse_many(TEXTS)
    assert list(together) == [parser_of(Journal()).parse(text) for text in TEXTS]


def test_who_calls_an_extractor_sees_no_pause() -> None:
    step = extractor(gives=Letter)(Journal())
    assert list(step(Document("Oslo"))) == [Letter(Span(0, 1)), Letter(Span(3, 4))]


def test_work_without_a_pause_is_done_in_order() -> None:
    done = []

    def work(name: str) -> Iterator[Pause]:
        done.append(name)
        yield from ()

    in_turn(map(work, "ab"))
    assert done == ["a", "b"]


def test_an_error_of_work_done_at_once_is_raised() -> None:
    def broken() -> InStages[int]:
        yield PAUSE
        raise ValueError("no last letter")

    with pytest.raises(ValueError, match="no last letter"):
        at_once(broken())
