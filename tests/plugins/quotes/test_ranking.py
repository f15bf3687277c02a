"""The ranking models on sentences of our own, and on text without sense."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Parser
from newsparse.pauses import at_once
from newsparse_quotes.cues import Anchor
from newsparse_quotes.lexicon import lexicon_for
from newsparse_quotes.page import Page, read_page
from newsparse_quotes.ranking.claims import APART, SAME, SAME_END, SAME_START, meeting
from newsparse_quotes.ranking.decode import by_cue, decode, is_settled
from newsparse_quotes.ranking.found import found_readings
from newsparse_quotes.ranking.heads import head_candidates, head_scores
from newsparse_quotes.ranking.linear import NOTED
from newsparse_quotes.ranking.places import find_places
from newsparse_quotes.ranking.sheet import read_sheet
from newsparse_quotes.ranking.weights import read_models, shipped, write_models
from newsparse_quotes.readings import Reading

PARSER = Parser(entry_points=False)
DATA = files("newsparse_quotes.ranking").joinpath("data")


def page_of(text: str) -> Page:
    return read_page(PARSER.parse(text), lexicon_for("en"))


def readings(page: Page, reasons: bool = False) -> list[Reading]:
    """What the weights find where no rule has read anything."""
    return list(found_readings(page, at_once(decode(page, shipped(), ())), shipped(), reasons))


def found(text: str) -> list[tuple[str | None, list[str]]]:
    """Speaker and contents of each piece of speech."""
    page = page_of(text)

    def words(first: int, last: int) -> str:
        return text[slice(*page.words.span(first, last))]

    return [
        (words(*item.source) if item.source else None, [words(*part) for part in item.parts]) for item in readings(page)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "parts"),
    [
        ("“The dike will hold,” said Marit Lund, the harbour master.", "Marit Lund", ["“The dike will hold,”"]),
        ("Mayor Ulf Berg said that the ferry would sail.", "Mayor Ulf Berg", ["that the ferry would sail"]),
        ("“No,” she told reporters, “not this year.”", "she", ["“No,”", "“not this year.”"]),
        ("The report warned that two bridges could fail.", "The report", ["that two bridges could fail"]),
        ("Unions are eager to stop the merger.", "Unions", ["to stop the merger"]),
    ],
)  # fmt: skip
def test_the_speaker_and_what_was_said(text: str, speaker: str, parts: list[str]) -> None:
    who, what = found(text)[0]
    assert who == speaker
    assert [part.removeprefix("that ").strip(".") for part in what] == [part.removeprefix("that ") for part in parts]


def test_what_stands_without_marks_ends_before_a_quoted_sentence() -> None:
    assert all("“" not in part for _, parts in found("Ek said it leaks. “It always has.”") for part in parts)


def test_weights_name_at_most_five_reasons() -> None:
    (item,) = readings(page_of("“The dike will hold,” said Marit Lund."), reasons=True)
    assert 1 <= len(item.weights) <= 5


@pytest.mark.parametrize(
    ("part", "meets"), [((4, 8), SAME), ((4, 6), SAME_START), ((6, 8), SAME_END), ((9, 11), APART)]
)
def test_how_two_contents_of_a_cue_meet(part: tuple[int, int], meets: int) -> None:
    assert meeting(part, (4, 8)) == meets


def test_what_a_layout_or_a_clear_cue_gives_is_settled() -> None:
    anchor = Anchor("verb", lexicon_for("en").verbs["said"], 4, 5, 4)
    laid = Reading("transcript", None, ((0, 3),), None)
    assert is_settled(laid)
    assert is_settled(Reading("quote_then_subject", anchor, ((0, 3),), (3, 4)))
    assert by_cue([laid, Reading("cue_that_clause", anchor, ((5, 8),), (3, 4))]).keys() == {4}


def test_a_text_without_speech_has_none() -> None:
    assert found("The ferry left the harbour at noon.") == []
    assert found("") == []


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "weights.bin.gz"
    digest = write_models(shipped(), path)
    models = read_models(path.read_bytes())
    assert digest == DATA.joinpath("weights.sha256").read_text(encoding="ascii").strip()
    assert {name: ranker.tables for name, ranker in models.rankers.items()} == {
        name: ranker.tables for name, ranker in shipped().rankers.items()
    }


def test_what_training_notes_is_what_decoding_weighs() -> None:
    """Tables of weights give the sum of what the noted keys weigh."""
    sheet = read_sheet(page_of("Ann Ekdahl, a pilot, told the council that the weir leaks."), shipped().vocabulary)
    at = sheet.tokens.index("told")
    left, right = head_candidates(sheet, at, find_places(sheet, shipped().gates).heads)
    tables = shipped().rankers["source"].tables
    noted = head_scores(NOTED[: len(tables)], sheet, at, left, right)
    assert head_scores(tables, sheet, at, left, right) == [
        sum(table[key] for table, key in zip(tables, keys, strict=True)) for keys in noted
    ]
    assert "Ekdahl" in [sheet.tokens[head] for head in left]


def test_borders_lie_outside_quoted_runs_or_at_their_words() -> None:
    sheet = read_sheet(page_of("Ek said “the weir leaks” and “always has” on Friday."), shipped().vocabulary)
    places = find_places(sheet, shipped().gates)
    inside = [at for first, last in sheet.runs for at in range(first, last)]
    assert {at for at in inside if places.ends[at]} == {last - 1 for _, last in sheet.inner}
    assert {at + 1 for at in range(len(sheet.tokens)) if places.starts[at] and sheet.run_of[at + 1]} == {
        first for first, _ in sheet.inner
    }
    assert not any(places.heads[at] for at in inside)


def test_the_digest_is_that_of_the_weights() -> None:
    digest = hashlib.sha256(DATA.joinpath("weights.bin.gz").read_bytes()).hexdigest()
    assert digest == DATA.joinpath("weights.sha256").read_text(encoding="ascii").strip()


def test_importing_the_plugin_reads_no_weights() -> None:
    code = (
        "import sys, newsparse_quotes, newsparse; newsparse.Parser(); print('newsparse_quotes.ranking' in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out == "False\n"


SIGNS = st.sampled_from(
    ["“", "”", "'", '"', ",", ".", ": ", "- ", "\n\n", "said ", "that ", "he ", "Ann ", "told ", "why ", "?", "(", "ß"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(SIGNS, max_size=60).map("".join))
def test_any_text_gives_words_inside_it(text: str) -> None:
    page = page_of(text)
    first = readings(page, reasons=True)
    assert first == readings(page, reasons=True)
    for item in first:
        for low, high in (*item.parts, *((item.source,) if item.source else ())):
            assert 0 <= low < high <= len(page.tags)
