from __future__ import annotations

from collections.abc import Callable

from newsparse_quotes.layouts import laid_out
from newsparse_quotes.page import Page

Reads = Callable[..., Page]


def rules(page: Page) -> list[str]:
    return [reading.rule for reading in laid_out(page)]


def test_transcripts_need_two_voices(page_of: Reads) -> None:
    two = "News\n\nMAYOR: We are ready.\n\nPILOT: We are not.\n\nMAYOR: Then wait."
    one = "News came late\n\nUPDATE: The road is open again."
    assert rules(page_of(two)) == ["transcript"] * 3
    assert rules(page_of(one)) == []


def test_interviews_with_names(page_of: Reads) -> None:
    text = "An interview\n\nEk: Why now?\n\nHolm: It was time.\n\nEk: And then?\n\nHolm: We left."
    assert rules(page_of(text)) == ["transcript"] * 4


def test_a_headline_and_links_far_below_are_no_transcript(page_of: Reads) -> None:
    links = "Ek: Why I row\n\nPhotos: The boats\n\nName: Ann Holm"
    text = "Ek: The weir will hold\n\n" + "The guild met on Monday.\n\n" * 20 + links
    assert rules(page_of(text)) == ["headline_colon"]


def test_a_turn_of_several_paragraphs(page_of: Reads) -> None:
    turn = "Ek: We rowed.\n\nIt rained.\n\nWe went on.\n\nHolm: And then?\n\n"
    assert rules(page_of("An interview\n\n" + turn * 2)) == ["transcript"] * 4


def test_a_name_set_under_a_quotation_inside_its_marks(page_of: Reads) -> None:
    page = page_of("The guild met.\n\n“The weir leaks like a sieve.\nAnn Ek, Norrby Guild.”\n\nRain fell.")
    (reading,) = laid_out(page)
    assert reading.rule == "sign_off"
    assert reading.source is not None
    assert page.words.tokens[slice(*reading.source)] == ["Ann", "Ek"]


def test_a_quotation_that_goes_on_is_not_signed(page_of: Reads) -> None:
    assert rules(page_of("“The weir leaks.\n\n“Ann Ek knows it.”")) == []
    assert rules(page_of("“The weir leaks.\n\nAnn Ek knows it.”")) == []


def test_sign_off(page_of: Reads) -> None:
    assert rules(page_of("“The best eels.” - Ann Ek, fishmonger")) == ["sign_off"]


def test_headline(page_of: Reads) -> None:
    assert rules(page_of("Ekdahl: The weir will hold\n\nWork began.")) == ["headline_colon"]


def test_headline_that_begins_with_its_quotation(page_of: Reads) -> None:
    page = page_of("“I count”: Mia Holm on the weir\n\nWork began.")
    (reading,) = laid_out(page)
    assert reading.rule == "headline_colon"
    assert reading.source is not None
    assert page.words.tokens[slice(*reading.source)] == ["Mia", "Holm"]


def test_questions_and_answers_name_nobody(page_of: Reads) -> None:
    text = "An interview\n\nQ: Why now?\n\nA: It was time.\n\nQ: And then?\n\nA. We left."
    readings = laid_out(page_of(text))
    assert [(reading.rule, reading.source) for reading in readings] == [("interview", None)] * 4
    assert rules(page_of("An interview\n\nQ: Why now?\n\nQ: And then?")) == []
