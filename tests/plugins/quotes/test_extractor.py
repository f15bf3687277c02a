from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Extractor, Mention, Quote, Span
from newsparse.testing import check_extractor, run_extractor
from newsparse_quotes.extractor import make_extractor
from newsparse_quotes.options import QuoteOptions

CASES = Path(__file__).parents[2] / "cases" / "quotes"
DRAWN = re.compile(r"\{([^|{}]*)\|[^|{}]*\|[^|{}]*\}")
MARKS = ["“", "”", '"', "'", "''", "‘", "’", "«", "»", " ", "\n\n", ", ", ". ", ": ", "? ", " - ", "("]
WORDS = ["Ann Ek", "the mayor", "he", "said", "says", "that", "told", "who", "according to", "wants to", "MAYOR:"]
PIECES = st.lists(st.sampled_from(MARKS + WORDS), max_size=40)


def load(*names: str) -> list[Any]:
    found = [case for name in names for case in tomllib.loads((CASES / name).read_text(encoding="utf-8"))["case"]]
    return [pytest.param(case["text"].strip(), id=case["name"]) for case in found]


def drawn(text: str, found: tuple[Quote, ...]) -> str:
    """The text with every part of every quote drawn into it as the case files do."""
    parts = [(part, quote) for quote in found for part in quote.parts]
    out, last = "", 0
    for part, quote in sorted(parts, key=lambda item: item[0]):
        speaker = quote.speaker.name if quote.speaker else "?"
        out += text[last : part.start] + f"{{{text[part.start : part.end]}|{speaker}|{quote.rule}}}"
        last = part.end
    return out + text[last:]


def assert_drawn(quotes: Extractor[Quote], expected: str) -> None:
    text = DRAWN.sub(r"\1", expected)
    assert drawn(text, run_extractor(quotes, text, structure=True)) == expected


@pytest.mark.parametrize("expected", load("synthetic.toml", "wild.toml", "negative.toml"))
def test_quotes(quotes: Extractor[Quote], expected: str) -> None:
    assert_drawn(quotes, expected)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("expected", load("known_failures.toml"))
def test_known_failures(quotes: Extractor[Quote], expected: str) -> None:
    assert_drawn(quotes, expected)


def find(text: str, *given: Mention, options: QuoteOptions | None = None, language: str = "en") -> tuple[Quote, ...]:
    return run_extractor(make_extractor(options), text, given, structure=True, language=language)


def test_cue_and_class() -> None:
    text = "The guild denied that the boats were sold."
    (quote,) = find(text)
    assert quote.cue == Span(10, 16)
    assert (quote.cue_class, quote.kind) == ("deny", "indirect")
    assert quote.confidence is not None


def test_no_speaker_has_a_reason() -> None:
    (quote,) = find("“Nobody knows who wrote these nine words here.”")
    assert quote.speaker is None
    assert quote.notes == (("speaker", "no candidate"),)


def test_second_hand() -> None:
    text = "“The weir leaks,” he told a friend, according to the Norrby Post."
    (quote,) = find(text)
    assert quote.speaker is not None
    assert quote.reported_by is not None
    assert (quote.speaker.name, quote.reported_by.name) == ("he", "the Norrby Post")
    assert quote.addressee is not None
    assert text[quote.addressee.start : quote.addressee.end] == "a friend"


def test_the_speaker_rests_on_the_mention_it_overlaps() -> None:
    text = "“It leaks,” Captain Mia Holm said."
    holm = Mention(Span(20, 28), "person", name="Mia Holm", canonical="Mia Holm", role=Span(12, 19))
    (quote,) = find(text, holm)
    assert quote.speaker is not None
    assert quote.speaker.mention == holm
    assert (quote.speaker.name, quote.speaker.canonical, quote.speaker.role) == (
        "Captain Mia Holm",
        "Mia Holm",
        "Captain",
    )


def test_who_rests_on_its_antecedent() -> None:
    text = "They met Mia Holm, who said that the weir leaks."
    holm = Mention(Span(9, 17), "person", name="Mia Holm", canonical="Mia Holm")
    (quote,) = find(text, holm)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.canonical) == ("who", "Mia Holm")


def test_options() -> None:
    text = "“It leaks,” Holm said. The guild wants to strike. Brandt said that the eels left."
    assert {quote.cue_class for quote in find(text, options=QuoteOptions(classes=("say",)))} == {"say"}
    assert [quote.kind for quote in find(text, options=QuoteOptions(indirect=False))] == ["direct"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "„Das Wehr ist undicht“, sagte Anna Ekdahl am Montag.", "Anna Ekdahl"),
        ("fr", "« Le barrage fuit », a déclaré Anne Duval lundi.", "Anne Duval"),
        ("es", "«La presa pierde agua», dijo Ana Robles el lunes.", "Ana Robles"),
        ("it", "«La diga perde», ha detto Anna Conti lunedì.", "Anna Conti"),
        ("pt", "“A barragem vaza”, disse Ana Prado na segunda-feira.", "Ana Prado"),
    ],
)
def test_direct_speech_in_other_languages(language: str, text: str, speaker: str) -> None:
    (quote,) = find(text, language=language)
    assert quote.kind == "direct"
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


def test_words_can_be_added() -> None:
    class Extra:
        def lexicon(self, name: str, language: str = "en") -> tuple[str, ...]:
            return ("honk\tsay\tq",) if (name, language) == ("reporting_verbs", "en") else ()

    text = "“It leaks and nobody will ever mend it,” the goose honked."
    assert [quote.rule for quote in find(text)] == ["speaker_unknown"]
    (quote,) = run_extractor(make_extractor(None, Extra()), text, structure=True)
    assert quote.rule == "quote_then_subject"


def test_contract(quotes: Extractor[Quote]) -> None:
    check_extractor(quotes, ["“It leaks,” said Ann Ek.", "“Open mark", "", "\n\n"])


@given(PIECES)
def test_any_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = find(text)
    assert found == find(text)
    for quote in found:
        assert quote.parts
        assert (quote.span.start, quote.span.end) == (quote.parts[0].start, quote.parts[-1].end)
        for part, after in zip(quote.parts, quote.parts[1:], strict=False):
            assert part.end <= after.start
        assert (quote.speaker is None) == (("speaker", "no candidate") in quote.notes)


@given(st.text(alphabet="“”\"'‘’„«»「」`,.:?- \nABab", max_size=60))
def test_any_marks(text: str) -> None:
    for quote in find(text):
        assert 0 <= quote.span.start < quote.span.end <= len(text)


def test_a_text_that_ends_with_a_cue(quotes: Extractor[Quote]) -> None:
    assert run_extractor(quotes, "he wants, Ek said he wants, Ek said", structure=True)
