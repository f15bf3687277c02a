"""Columns over the numbered words of a text."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import ByteColumn, Column, spellings, words


@given(st.lists(st.text(), max_size=4))
def test_a_column_is_what_the_reader_says_of_each_word(texts: list[str]) -> None:
    swapped, sizes = Column(str.swapcase), ByteColumn(lambda token: len(token) % 256)
    for text in texts:
        scan = words(text)
        assert swapped.of(scan) == [token.swapcase() for token in scan.tokens]
        assert list(sizes.of(scan)) == [len(token) % 256 for token in scan.tokens]


def test_a_spelling_is_read_once() -> None:
    asked: list[str] = []
    column = Column(asked.append)
    for text in ("Rain on Rain street.", "Rain again"):
        column.of(words(text))
    assert asked.count("Rain") == 1


def test_equal_words_are_one_object() -> None:
    scan = words("The toll rose. the toll fell.")
    assert scan.tokens[1] is scan.tokens[5]
    assert scan.lower[0] is scan.tokens[4]


def test_a_text_scanned_before_the_table_was_full_keeps_its_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spellings, "MOST", 1)
    length = ByteColumn(len)
    early, late = words("Harbour gates shut early"), words("Trams ran late")
    assert early.spellings is not late.spellings
    for _ in range(2):
        assert (list(length.of(early)), list(length.of(late))) == ([7, 5, 4, 5], [5, 3, 4])


def test_threads_share_a_column() -> None:
    texts = [" ".join(f"w{part}x{word}" for word in range(part, part + 300)) for part in range(40)]
    column, sizes = Column(str.upper), ByteColumn(len)
    with ThreadPoolExecutor(8) as pool:
        read = list(pool.map(lambda text: (column.of(words(text)), sizes.of(words(text))), texts))
    for text, (uppers, lengths) in zip(texts, read, strict=True):
        assert uppers == text.upper().split()
        assert list(lengths) == list(map(len, text.split()))


def test_a_column_can_be_sent_to_another_process() -> None:
    column = pickle.loads(pickle.dumps(Column(str.upper)))
    assert column.of(words("ferry late")) == ["FERRY", "LATE"]
