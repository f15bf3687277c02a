"""Which number becomes the toll, what it rests on, and when there is none."""

from __future__ import annotations

import pytest

from newsparse import Document, Parser, Toll
from newsparse_casualties.tolls.candidates import candidates
from newsparse_casualties.tolls.choice import choose
from newsparse_casualties.tolls.evidence import evidence


def tolls_in(parser: Parser, text: str, **meta: str) -> dict[str, Toll]:
    return {toll.kind: toll for toll in parser.parse(text, **meta).tolls}


def best(parser: Parser, text: str) -> dict[str, int | None]:
    return {kind: toll.best for kind, toll in tolls_in(parser, text).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty people were killed and 95 injured when a quay collapsed in Norrby.", {"killed": 40, "injured": 95}),
        ("A nurse was killed in a fire in Elm. The nurse died at the scene.", {"killed": 1}),
        ("Two wardens and three cooks were killed when the hut burned.", {"killed": 5}),
        ("At least 212 people died in the quake. Rescuers in Sull found 38 bodies. The toll is 212.", {"killed": 212}),
        ("Police arrested 30 people. Later they said they had arrested 44 people, 44 in all.", {"arrested": 44}),
        ("Nobody was killed when the roof fell in.", {"killed": 0}),
        ("The council met for three hours and voted on 12 bills.", {}),
    ],
)
def test_best(full_parser: Parser, text: str, expected: dict[str, int]) -> None:
    assert best(full_parser, text) == expected


def test_what_is_not_said_to_have_happened_or_long_ago_is_no_toll(full_parser: Parser) -> None:
    text = (
        "Six people were killed when a tram left the rails in Norrby on Monday, police said. "
        "Engineers warned that a second crash could kill 90 people. "
        "In 1988 a slide there killed 64 people."
    )
    assert tolls_in(full_parser, text, published="2024-03-05")["killed"].best == 6


def test_a_toll_rests_on_figures_of_the_layer(full_parser: Parser) -> None:
    doc = full_parser.parse("Nine people were killed and 30 injured on the pass. The nine were skiers, police said.")
    assert doc.tolls
    for toll in doc.tolls:
        assert toll.figures
        assert set(toll.figures) <= set(doc.casualties)
        assert toll.span == toll.figures[0].span


def test_at_least_leaves_the_high_side_open(full_parser: Parser) -> None:
    toll = tolls_in(full_parser, "At least 19 people were killed when the ferry sank.")["killed"]
    assert (toll.low, toll.best, toll.high) == (19, 19, None)


def test_another_source_widens_the_range(full_parser: Parser) -> None:
    text = (
        "“There are 40 dead,” said Ann Ekdahl, the mayor of Norrby, after the quay collapsed.\n\n"
        "“We counted 36 dead,” said Olen Brisk, a surgeon."
    )
    toll = tolls_in(full_parser, text)["killed"]
    assert (toll.low, toll.best, toll.high) == (36, 40, 40)


def test_none_is_an_answer(full_parser: Parser) -> None:
    doc = full_parser.parse("A clerk was injured in Elm. The clerk is in hospital, the ward said.")
    assert "killed" not in {toll.kind for toll in doc.tolls if toll.best}


def test_candidates_name_their_derivations() -> None:
    doc = Parser(only=("sentences", "casualties")).parse("Four men were shot, one fatally, in Elm.")
    known = evidence(doc, doc.casualties)
    ways = candidates(known, "injured")
    assert "remainder" in ways[3]
    assert "open_kind" in ways[4]
    assert 0 in ways


def test_without_figures_nothing_is_chosen() -> None:
    known = evidence(Document("Rain fell."), ())
    assert candidates(known, "killed") == {0: set()}
    assert choose(known, "missing") is None
