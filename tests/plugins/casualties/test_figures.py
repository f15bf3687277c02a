"""Fields of figures: victims, flags, parts, who says so, when; singles; more words from elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Casualty, Extractor, Parser
from newsparse.testing import check_extractor, run_extractor
from newsparse_casualties.extractor import make_extractor
from newsparse_casualties.lexicon import build_lexicon

WORDS = (
    *(
        "two",
        "12",
        "15-20",
        "no one",
        "of the",
        "a man",
        "people",
        "soldiers",
        "were",
        "was",
        "killed",
        "wounded",
        "and",
    ),
    *(",", ".", "(", ")", "-", ":", ";", '"', "'", "death toll", "to", "from", "bodies", "including", "them", "shot"),
    *(
        "dead",
        "could",
        "1995",
        "since",
        "said",
        "that",
        "who",
        "3.5",
        "%",
        "$",
        "at least",
        "hostages",
        "\n\n",
        "NO",
        "9,0",
    ),
)
PIECES = st.lists(st.sampled_from(WORDS), max_size=40)


def one(casualties: Extractor[Casualty], text: str) -> Casualty:
    (figure,) = run_extractor(casualties, text, structure=True)
    return figure


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("At least 12 night-shift workers were killed.", "At least 12 night-shift workers"),
        ("The rebels freed the nine hostages.", "the nine hostages"),
        ("Scores of pilgrims were crushed to death.", "Scores of pilgrims"),
        ("She killed the couple's three children.", "the couple's three children"),
        ("The raid left 5 dead.", "5 dead"),
        ("A 17-year-old was wounded.", "A 17-year-old"),
    ],
)
def test_victims(casualties: Extractor[Casualty], text: str, victims: str) -> None:
    figure = one(casualties, text)
    assert figure.victims is not None
    assert text[figure.victims.start : figure.victims.end] == victims


def test_a_part_knows_its_whole(casualties: Extractor[Casualty]) -> None:
    text = "The strike killed 37 people, including 12 children."
    whole, part = run_extractor(casualties, text, structure=True)
    assert part.flags == ("sub",)
    assert part.part_of == whole.span


@pytest.mark.parametrize(
    ("text", "rule", "span"),
    [
        ("His wife was killed in the fire.", "definite_passive", "His wife"),
        ("Boy, 16, killed in park", "definite_participle", "Boy"),
        ("Ana Berg died on Monday.", "name_subject", "Ana Berg"),
        ("Ana Berg's murder shocked Elm.", "name_possessed", "Ana Berg"),
    ],
)
def test_one_person_is_a_figure_of_one(parser: Parser, text: str, rule: str, span: str) -> None:
    (figure,) = parser.parse(text).casualties
    assert (figure.low, figure.high, figure.flags) == (1, 1, ("article",))
    assert (figure.rule, text[figure.span.start : figure.span.end]) == (rule, span)


def test_a_list_of_names(parser: Parser) -> None:
    doc = parser.parse("The storm killed Ana Berg, 41, Olen Brisk, 19, and their driver.")
    assert [doc[figure] for figure in doc.casualties] == ["Ana Berg", "Olen Brisk", "their driver"]


def test_who_says_so_and_when(full_parser: Parser) -> None:
    text = "“Twelve people were killed on Friday,” said Ann Ekdahl, a harbour pilot."
    (figure,) = full_parser.parse(text, published="2024-03-05").casualties
    assert figure.said_by is not None
    assert figure.said_by.name == "Ann Ekdahl"
    assert figure.when is not None
    assert figure.when.value == "2024-03-01"


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("A second slide could kill 40 people.", "hypothetical"),
        ("The 1988 slide killed 40 people.", "historical"),
        ("Forty people were killed on the pass this year.", "cumulative"),
        ("Another 40 people were hurt.", "additional"),
        ("Nobody was hurt.", "negated"),
        ("All four attackers were killed.", "perpetrators"),
        ("A guard was killed.", "article"),
    ],
)
def test_flags(casualties: Extractor[Casualty], text: str, flag: str) -> None:
    assert flag in one(casualties, text).flags


def test_the_articles_own_event_is_not_historical(parser: Parser) -> None:
    text = "The trial over the 1988 slide that killed 40 people began.\n\nThe 1988 slide killed 40 people at a camp."
    assert all("historical" not in figure.flags for figure in parser.parse(text, published="1990-01-01").casualties)


def test_explain_tells_what_was_kept_and_what_was_not() -> None:
    doc = Parser(only=("sentences",)).parse("The blast at 4025 Elm Court killed 12 guards and 400 sheep.")
    explain = make_extractor().explain
    assert explain is not None
    kept = {note.verdict: note for note in explain(doc)}
    assert kept["kept"].rule == "object"
    assert any("killed" in reason for reason in kept["kept"].reasons)
    assert kept["rejected"].reasons == ("counts animal: sheep",)


def test_lists_can_be_extended() -> None:
    added = {
        "casualty_cues": ("zapped\tkilled\tstate",),
        "victim_nouns": ("zorb",),
        "uncounted_nouns": ("blip\tthing",),
    }
    found = run_extractor(make_extractor(added), "Four zorbs were left zapped.", structure=True)
    assert [(figure.kind, figure.low) for figure in found] == [("killed", 4)]
    assert build_lexicon(added).uncounted["blips"] == "thing"


def test_words_of_every_form_are_cues() -> None:
    cues = build_lexicon({}).cues
    assert {cue.form for cue in cues["shot"]} == {"either"}
    assert {cue.form for cue in cues["slain"]} == {"participle"}
    assert {cue.form for cue in cues["bodies"]} == {"plural"}


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("She was the fifth person to die on the ridge above Tarrow.", [("article", "ordinal")]),
        ("She was the fifth person to reach the ridge above Tarrow.", []),
    ],
)
def test_victims_that_are_counted_up(text: str, flags: list[tuple[str, ...]]) -> None:
    doc = Parser(only=["casualties"]).parse(text)
    assert [figure.flags for figure in doc.casualties] == flags


def test_conformance(casualties: Extractor[Casualty]) -> None:
    check_extractor(casualties, ["Two men were killed. " * 30, "killed " * 400, "12 " * 400 + "killed"])


@given(PIECES)
def test_any_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for figure in run_extractor(make_extractor(), text, structure=True):
        assert 0 <= figure.span.start < figure.span.end <= len(text)
        assert figure.low is None or figure.high is None or figure.low <= figure.high
