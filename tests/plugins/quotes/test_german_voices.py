"""German: whose words they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse import Extractor, Quote
from newsparse.testing import run_extractor
from newsparse_quotes.page import Page
from newsparse_quotes.verbatim.holding import Holding
from newsparse_quotes.verbatim.phrases import behind_view, is_view, may_be_subject, read_phrases
from newsparse_quotes.verbatim.voices import Talk, read_talk, voice

Reads = Callable[..., Page]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Gegenüber der Norrby Post sagte Mia Holm: „Es ist vorbei, wir geben auf.“", "Mia Holm"),
        ("Zum Umbau sagte der Hafenmeister: „Es ist vorbei, wir geben auf.“", "der Hafenmeister"),
        ("Nach Angaben der Werft ist der Kahn „so gut wie neu“.", "der Werft"),
        ("Für Mia Holm ist der Umbau „ganz und gar unnötig“.", "Mia Holm"),
        ("In dem Antrag heißt es: „Die Frist ist uns zu kurz.“", "dem Antrag"),
        ("Jan Ekdahl bezeichnete den Umbau des Hafens als „Verschwendung“.", "Jan Ekdahl"),
        ("Den Umbau nannte er „völlig unnötig“.", "er"),
        ("Das Wehr sei „in einem traurigen Zustand“, so der Hafenmeister.", "der Hafenmeister"),
        ("Jan Ekdahl ist der Meinung, dass der Umbau „völlig unnötig“ sei.", "Jan Ekdahl"),
        ("Mia Holm warnte vor dem Umbau. Er sei „völlig überflüssig und viel zu teuer“.", "Mia Holm"),
        ("Mia Holm zögert noch ein wenig. „Wir wissen noch gar nicht, was es kostet.“", "Mia Holm"),
    ],
)
def test_who_speaks(quotes: Extractor[Quote], text: str, speaker: str) -> None:
    found = [quote for quote in run_extractor(quotes, text, structure=True, language="de") if quote.kind == "direct"]
    assert [quote.speaker.name if quote.speaker else None for quote in found] == [speaker]


def named(page: Page) -> list[str]:
    return [" ".join(page.words.tokens[first:last]) for first, last in read_phrases(page).ranges]


def test_phrases_end_where_a_sentence_or_a_new_article_begins(page_of: Reads) -> None:
    page = page_of("Dann las Ek die Frist des Amtes. Ortschaften schwiegen.", "de")
    assert named(page)[-3:] == ["Ek", "die Frist des Amtes", "Ortschaften"]


def test_subjects_and_views(page_of: Reads) -> None:
    page = page_of("Nach Ansicht von Holm hat Ek den Damm gebaut.", "de")
    words = {page.words.tokens[last - 1]: (first, last) for first, last in read_phrases(page).ranges}
    assert [name for name, item in words.items() if may_be_subject(page, item)] == ["Ek"]
    assert [name for name, item in words.items() if is_view(page, item)] == ["Ansicht"]


def test_who_holds_a_view(page_of: Reads) -> None:
    page = page_of("Nach Ansicht von Mia Holm und nach Angaben der Werft hält es.", "de")
    phrases = read_phrases(page)
    holders = [behind_view(phrases, item) for item in phrases.ranges]
    assert [" ".join(page.words.tokens[a:b]) for a, b in dict.fromkeys(holders)] == ["Mia Holm", "der Werft", "es"]


def test_nobody_speaks_where_nobody_is_named(page_of: Reads) -> None:
    page = page_of("„Wir geben niemals auf.“", "de")
    assert voice(read_talk(page, [], Holding()), page.runs[0]) is None


def test_sources_are_found_by_place(page_of: Reads) -> None:
    page = page_of("Ek kam, Holm ging, Brandt blieb.", "de")
    talk = Talk(page, read_phrases(page), {}, frozenset(), [(0, 1), (3, 4)])
    assert [talk.source_before(word) for word in (0, 3, 9)] == [None, (0, 1), (3, 4)]
