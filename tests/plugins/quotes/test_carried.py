from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse import Extractor, Quote
from newsparse.testing import run_extractor
from newsparse_quotes.carried import carry
from newsparse_quotes.page import Page, Run
from newsparse_quotes.progress import Progress
from newsparse_quotes.readings import LeftOut, Reading


@pytest.mark.parametrize(
    ("text", "rule", "speaker"),
    [
        ("“We lost,” Ek said. Rain fell. “We will be back one day.”", "same_paragraph", "Ek"),
        ("“We lost,” Ek said.\n\n“We will be back one day.”", "ranked_carried", "Ek"),
        ("“I am ready,” Ek said.\n\n“For what?” Holm asked.\n\n“For the long winter.”", "answer", "Ek"),
        ("The council's answer: “Not this year.”", "colon_before", "The council's answer"),
        (
            "Ann Holm rowed on for years.\n\n“It leaks like a sieve on most days of the week.”",
            "subject_before",
            "Ann Holm",
        ),
        ("Rain fell on the quay.\n\n“It leaks like a sieve on most days of the week.”", "speaker_unknown", None),
        ("It rained.\n\n“It leaks like a sieve on most days of the week.”", "speaker_unknown", None),
        ("“We will be back one day, perhaps.”", "speaker_unknown", None),
    ],
)
def test_whose_quotation(quotes: Extractor[Quote], text: str, rule: str, speaker: str | None) -> None:
    quote = run_extractor(quotes, text, structure=True)[-1]
    assert quote.rule == rule
    assert (quote.speaker.name if quote.speaker else None) == speaker


@pytest.mark.parametrize(
    ("text", "rule", "speaker"),
    [
        ("« On a perdu », a dit Ek.\n\n« On reviendra un jour ou l’autre. »", "next_paragraph", "Ek"),
        ("C’était, pour Ek, « le plus long hiver de tous » à Norrby.", "long_fragment", "C"),
    ],
)
def test_where_rules_alone_decide(quotes: Extractor[Quote], text: str, rule: str, speaker: str) -> None:
    quote = run_extractor(quotes, text, structure=True, language="fr")[-1]
    assert (quote.rule, quote.speaker and quote.speaker.name) == (rule, speaker)


def test_a_sentence_that_begins_between_marks_is_one_content(quotes: Extractor[Quote]) -> None:
    text = "“We lost,” Ek said. “They took all of our boats and went away with them” by the first light of the morning."
    quote = run_extractor(quotes, text, structure=True)[-1]
    assert (quote.rule, quote.kind, text[quote.span.end :]) == ("same_paragraph", "mixed", ".")


def test_a_closed_quotation_ends_with_its_marks(quotes: Extractor[Quote]) -> None:
    text = "“We lost,” Ek said. “They took all of our boats and went away with them.” The morning came."
    quote = run_extractor(quotes, text, structure=True)[-1]
    assert (quote.rule, quote.kind) == ("same_paragraph", "direct")


def test_a_reported_clause_and_the_quotation_after_it_stand_alone(quotes: Extractor[Quote]) -> None:
    found = run_extractor(quotes, "Ek said that the weir leaks. “It always has leaked.”", structure=True)
    assert [quote.kind for quote in found] == ["indirect", "direct"]
    assert len({quote.speaker and quote.speaker.name for quote in found}) == 1


def test_a_quotation_over_paragraphs_is_one(quotes: Extractor[Quote]) -> None:
    (quote,) = run_extractor(quotes, "“We lost,” Ek said. “It was close.\n\n“We will be back.”", structure=True)[1:]
    assert (len(quote.parts), quote.rule) == (2, "same_paragraph")


class Recorder:
    """Weights that write down what they are told and asked."""

    def __init__(self) -> None:
        self.heard: list[Reading | Run] = []

    def remember(self, reading: Reading) -> None:
        self.heard.append(reading)

    def ranked_carried(self, _progress: Progress, run: Run) -> LeftOut:
        self.heard.append(run)
        return LeftOut(run, "nobody_speaks")


def test_weights_are_told_what_was_read_before_they_are_asked(page_of: Callable[..., Page]) -> None:
    page = page_of("Ek said it leaks.\n\n“It leaks like a sieve on most days of the week.”\n\nRain fell.")
    reading = Reading("cue_bare_clause", None, ((2, 4),), (0, 1))
    weighed = Recorder()
    assert carry(page, [reading], weighed) == [LeftOut(page.runs[0], "nobody_speaks")]
    assert weighed.heard == [reading, page.runs[0]]


def test_weights_that_are_not_asked_are_told_nothing(page_of: Callable[..., Page]) -> None:
    page = page_of("Ek said it leaks. The “experts” were wrong.")
    weighed = Recorder()
    assert [
        verdict.rule for verdict in carry(page, [Reading("cue_bare_clause", None, ((2, 4),), (0, 1))], weighed)
    ] == ["scare_quote"]
    assert weighed.heard == []
