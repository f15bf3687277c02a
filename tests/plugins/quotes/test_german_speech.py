"""German: which words between marks are somebody's own, and how they are given."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from newsparse import Extractor, Parser, Quote
from newsparse.testing import run_extractor
from newsparse_quotes.explain import REASONS
from newsparse_quotes.extractor import make_extractor
from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading
from newsparse_quotes.verbatim.facts import facts, setting
from newsparse_quotes.verbatim.holding import divided, holding, only_runs
from newsparse_quotes.verbatim.verdicts import RULES, is_speech

Reads = Callable[..., Page]
NOTHING: frozenset[int] = frozenset()


@pytest.mark.parametrize(
    ("text", "spoken", "rule"),
    [
        ("Wie „norrbypost.de“ meldet, ist die Brücke gesperrt.", False, "address"),
        ("Ein „Seeblick“-Reporter war dabei.", False, "compound"),
        ("Im Hafen lag das Schiff „Graue Möwe“ am Kai.", False, "name_of_kind"),
        ("Unter dem Titel „wie im Traum“ zeigt sie Bilder.", False, "name_of_kind"),
        ("Holm ließ den Sender „wir warten hier noch lange auf euch“ hören.", True, "clause"),
        ("Das nennt man dort „kalten Grund“.", False, "called_by_all"),
        ("Er hat ihn dort „einen Narren“ genannt.", True, "unclaimed"),
        ("Die Fischer rufen „niemals ohne uns“ über den Hafen.", True, "clause"),
        ("Ein „safe harbour“ (sicherer Hafen) fehlt.", False, "glossed"),
        ("Ekdahl nannte ihn „naiv“.", True, "judged_so"),
        ("Der Umbau sei ein „Unding“.", True, "judged_so"),
        ("Ekdahl wies die Klage der Werft als „Unsinn“ zurück.", True, "judged_so"),
        ("Das „fliegende Auge“ sank. Das „fliegende Auge“ war neu.", False, "comes_back"),
        ("Gestern tagte der „Rat für Wasser“ in Norrby.", False, "noun_phrase"),
        ("Das „Gesetz gegen nasse Füße“ gilt seit Montag.", False, "noun_phrase"),
        ("Holm sprach von einem „Geschenk wie im Märchen“.", True, "clause"),
        ("Gebraucht würden „Häfen, Dämme und neue Werften“ im Norden.", True, "unclaimed"),
        ("Der Damm sei „ganz und gar undicht“.", True, "unclaimed"),
        ("Die „faulen“ Fischer schliefen.", False, "unclaimed"),
    ],
)
def test_verdicts(page_of: Reads, text: str, spoken: bool, rule: str) -> None:
    page = page_of(text, "de")
    seen = facts(setting(page, NOTHING), page.runs[0])
    assert seen is not None
    assert is_speech(seen) == (spoken, rule)


def test_what_a_cue_claims_is_speech(page_of: Reads) -> None:
    page = page_of("„Ein guter Anfang“, sagte Ekdahl.", "de")
    claimed, not_claimed = (facts(setting(page, runs), page.runs[0]) for runs in (frozenset({0}), NOTHING))
    assert claimed is not None
    assert not_claimed is not None
    assert is_speech(claimed) == (True, "claimed")
    assert is_speech(not_claimed) == (False, "noun_phrase")


def test_marks_around_nothing_are_no_speech(page_of: Reads) -> None:
    page = page_of("Auf dem Schild stand „ … “ in Rot.", "de")
    assert [facts(setting(page, NOTHING), run) for run in page.runs] == [None] * len(page.runs)


def test_every_rule_that_leaves_out_has_a_reason() -> None:
    speech = {"claimed", "clause", "judged_so"}
    assert {rule.__name__ for rule in RULES} - speech <= REASONS.keys()


def test_quoted_words_in_reported_speech_are_given_once_more(quotes: Extractor[Quote]) -> None:
    text = "Ekdahl sagte, das Wehr sei „ganz und gar undicht“ und müsse erneuert werden."
    clause, words = run_extractor(quotes, text, structure=True, language="de")
    assert (clause.kind, words.kind, words.rule) == ("mixed", "direct", "quoted_words")
    assert text[words.span.start : words.span.end] == "„ganz und gar undicht“"
    assert clause.speaker is not None
    assert words.speaker is not None
    assert clause.speaker.name == words.speaker.name == "Ekdahl"


def test_two_quotations_joined_by_and_are_parts_of_their_own(quotes: Extractor[Quote]) -> None:
    text = "„Wir bleiben hier bis morgen“ und „Wir geben niemals auf“, sagte Holm."
    parts = [part for quote in run_extractor(quotes, text, structure=True, language="de") for part in quote.parts]
    assert [text[part.start : part.end] for part in parts] == [
        "„Wir bleiben hier bis morgen“",
        "„Wir geben niemals auf“",
    ]


def test_a_run_left_out_says_why() -> None:
    explain = make_extractor().explain
    assert explain is not None
    text = "Die Werft stellte das Boot „Möwe 3“ vor. Der „Rat für Wasser“ schwieg."
    noted = list(explain(Parser(only=["sentences", "paragraphs"]).parse(text, language="de")))
    assert [(note.verdict, note.reasons) for note in noted] == [
        ("rejected", (REASONS["name_of_kind"],)),
        ("rejected", (REASONS["noun_phrase"],)),
    ]


def test_what_is_said_again_is_told_apart(page_of: Reads) -> None:
    page = page_of("Die „Möwe“ fährt. Die „Möwe“ hält. Der Seeadler ruht, der „Seeadler“ nicht.", "de")
    seen = [facts(setting(page, NOTHING), run) for run in page.runs]
    assert [(item.comes_back, item.unmarked) for item in seen if item] == [(True, False), (True, False), (False, True)]


def test_how_runs_are_held(page_of: Reads) -> None:
    page = page_of("Holm wagte die Prognose: „Es hält.“ Er nannte „Rost“ einen Freund.", "de")
    one, two = page.runs
    readings = [
        divided(page, Reading("cue_bare_clause", None, ((1, one.last),), (0, 1))),
        Reading("cue_bare_clause", None, ((two.first - 1, two.last + 1),), None),
    ]
    assert readings[0].parts == ((one.first, one.last),)
    held = holding(page, readings)
    assert (held.own, held.within) == ({0: 0}, {1: 1})
    assert held.claimed(readings) == NOTHING
    assert only_runs(page, (one.first, one.last))


def test_the_rules_load_where_they_decide() -> None:
    code = (
        "import sys, newsparse; newsparse.parse('“It rained,” said Ek.'); "
        "print('newsparse_quotes.verbatim.judging' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


@pytest.mark.parametrize("unit", ["„A b“ und ", "Der Mann „Ek“ ", "sagte Ek: „so ist es“, ", "der Ek, der „Uhu“, "])
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    parser = Parser(only=["quotes"])

    def seconds(times: int) -> float:
        began = time.process_time()
        parser.parse(unit * times, language="de")
        return time.process_time() - began

    short, long = (min(seconds(times) for _ in range(3)) for times in (100, 400))
    assert long < 8 * short + 0.05
