from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse_quotes.page import Page

Reads = Callable[..., Page]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("The mayor said no.", "DNYD."),
        ("“It leaks,” he said.", "[qqq]PY."),
        ("They report that it leaks.", "PYHPN."),
        ("The report leaks.", "DNN."),
        ("J. A. Holm said so.", "C.C.CYB."),
    ],
)
def test_tags(page_of: Reads, text: str, tags: str) -> None:
    assert page_of(text).tags == tags


def test_a_sentence_break_inside_a_quotation_breaks_no_chunk(page_of: Reads) -> None:
    page = page_of("“It leaks. It always has,” Holm said. Rain fell.")
    assert len(page.chunks) == 2


def test_a_quoted_question_belongs_to_who_asked_it(page_of: Reads) -> None:
    assert len(page_of("“Will it hold?” Holm asked.").chunks) == 1
    assert len(page_of("“Will it hold?”\n\nHolm asked.").chunks) == 2


def test_runs(page_of: Reads) -> None:
    page = page_of("Holm said ''it leaks,'' twice.")
    (run,) = page.runs
    assert (run.length, run.closing_word(page.words.tokens)) == (3, ",")
    assert page.run_at(run.first) is run
    assert page.run_at(run.last) is None
    assert page.runs_between(0, run.first) == ()
    assert page.runs_between(0, run.last) == (run,)


def test_where_a_range_of_words_holds_quoted_ones(page_of: Reads) -> None:
    page = page_of("Holm said “it leaks” twice.")
    assert [page.quotes_between(first, first + 2) for first in range(5)] == [False, True, True, True, True]
    assert not page.quotes_between(6, 8)


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("She says it rains but argues that the weir holds.", "argues", "Y"),
        ("He respects Holm and calls her a friend.", "calls", "Y"),
        ("He still believes the pilot.", "believes", "Y"),
        ("Boats and reports in hand, the crew rowed home.", "reports", "N"),
        ("The crew sent letters and calls from Norrby.", "calls", "N"),
    ],
)
def test_a_verb_of_the_present_after_and_or_but(page_of: Reads, text: str, word: str, tag: str) -> None:
    page = page_of(text)
    assert page.tags[page.words.tokens.index(word)] == tag
