from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import QuotedRun, quoted_runs
from newsparse.text.nestedmarks import nested_runs
from newsparse.text.quotemarks import paired_runs


def paragraphs(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append((start, start + len(line)))
        start += len(line) + 1
    return spans


def runs(text: str) -> list[QuotedRun]:
    return quoted_runs(text, paragraphs(text))


def quoted(text: str, depth: int = 0) -> list[str]:
    return [text[run.start : run.end] for run in runs(text) if run.depth == depth]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Ja,” he said.", ["“Ja,”"]),
        ('"Ja," he said. "Nej," said she.', ['"Ja,"', '"Nej,"']),
        ("'Ja,' he said.", ["'Ja,'"]),
        ("‘Ja,’ he said.", ["‘Ja,’"]),
        ("„Ja“, sagte er.", ["„Ja“"]),
        ("„Tak”, powiedział.", ["„Tak”"]),
        ("‚Ja‘, sagte er.", ["‚Ja‘"]),
        ("« Oui », dit-il.", ["« Oui »"]),
        ("»Ja«, sagte er.", ["»Ja«"]),
        ("‹Oui›, dit-il.", ["‹Oui›"]),
        ("”Nej”, sa han.", ["”Nej”"]),
        ("「はい」と言った。", ["「はい」"]),
        ("『本』を読む。", ["『本』"]),
        ("``Yes,'' he said.", ["``Yes,''"]),
        ("''Yes,'' he said.", ["''Yes,''"]),
        ('“No," he said. "Yes,” she said.', ['“No,"', '"Yes,”']),
        ("“It is odd,“ said Bo.", ["“It is odd,“"]),
        ('(“one”) ["two"] "three"/"four"', ["“one”", '"two"', '"three"', '"four"']),
    ],
)
def test_conventions(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It’s the millers’ weir, isn't it?",
        "'Twas the '90s, rock ’n’ roll",
        "The 6'2\" man's 12\" plank at 40°26′46″",
        "No marks at all.",
        "A stray ” closes nothing, nor does ».",
    ],
)
def test_no_quotation_marks(text: str) -> None:
    assert runs(text) == []


def test_nested_marks_and_depth() -> None:
    text = "“He said ‘she said “no” twice’ to us,” said Bo."
    assert [(run.depth, text[run.inner_start : run.inner_end]) for run in runs(text)] == [
        (0, "He said ‘she said “no” twice’ to us,"),
        (1, "she said “no” twice"),
        (2, "no"),
    ]


def test_plural_apostrophe_inside_single_marks() -> None:
    assert quoted("‘We saw the Eks’ dogs,’ he said.") == ["‘We saw the Eks’ dogs,’"]


def test_a_mark_left_open_runs_to_the_end_of_its_paragraph() -> None:
    (run,) = runs("He said: “We are going.\nNothing more.")
    assert (run.start, run.end, run.open_ended, run.continues) == (9, 23, True, None)


def test_a_forgotten_mark_ends_where_the_next_quotation_opens() -> None:
    assert quoted('"We lost, he said. "We go," he added.') == ['"We lost, he said.', '"We go,"']


def test_a_paragraph_that_opens_again_continues() -> None:
    first, second, third = runs("“One.\n\n“Two.\n\n“Three,” he said.")
    assert (first.continues, second.continues, third.continues) == (None, 0, 1)
    assert (first.open_ended, third.open_ended) == (True, False)


def test_a_paragraph_of_prose_ends_the_speech() -> None:
    assert [run.continues for run in runs("“One.\nProse.\n“Two,” he said.")] == [None, None]


def test_an_apostrophe_between_letters_is_no_mark_but_one_at_the_end_of_a_paragraph_is() -> None:
    text = "'Ann's weir'leaks"
    assert [text[run.start : run.end] for run in quoted_runs(text, [(0, 12)])] == ["'Ann's weir'"]
    assert quoted_runs(text, [(0, len(text))]) == []


@given(st.text(alphabet="“”„‟\"'‘’‚‛«»‹›「」『』`´ \nab.,", max_size=80))
def test_any_marks(text: str) -> None:
    found = runs(text)
    assert [run.start for run in found] == sorted(run.start for run in found)
    ends: list[int] = []
    for index, run in enumerate(found):
        assert 0 <= run.start < run.inner_start <= run.inner_end <= run.end <= len(text)
        while ends and ends[-1] <= run.start:
            ends.pop()
        assert run.depth == len(ends)
        assert not ends or run.end <= ends[-1]
        assert run.continues is None or run.continues < index
        ends.append(run.end)


@pytest.mark.parametrize("unit", ["“‘", '"', "“", "' ", "“a ”", "“a, b ‘c "])
def test_time_is_linear(unit: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(runs, unit)


MARKED = st.text(alphabet="aB ,.(“”\"'’‘„«»‟\n", max_size=40)


@given(MARKED)
def test_pairs_are_read_as_the_walk_reads_them(text: str) -> None:
    places = [at for at, character in enumerate(text) if character in "“”\"'’‘„«»‟"]
    paired = paired_runs(text, 0, len(text), places)
    assert paired is None or paired == nested_runs(text, 0, len(text), places)


def test_marks_outside_the_paragraphs_do_not_count() -> None:
    assert quoted_runs("“a” “b” “c”", [(4, 7)]) == quoted_runs("    “b”", [(4, 7)])
