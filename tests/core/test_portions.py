"""Portions of a stream: by number, by size, and up to an error."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Document
from newsparse.portions import MOST_CHARACTERS, MOST_TEXTS, portions

LONG = Document("x" * (MOST_CHARACTERS - 10))


@given(st.lists(st.sampled_from(["", "Rain.", "Sun and wind."]), max_size=80), st.integers(1, 100))
def test_nothing_is_lost_and_no_portion_is_empty_or_too_large(texts: list[str], most: int) -> None:
    docs = [Document(text) for text in texts]
    parts = list(portions(docs, most))
    assert [doc for part in parts for doc in part] == docs
    assert all(0 < len(part) <= min(most, MOST_TEXTS) for part in parts)


def test_long_texts_go_in_smaller_portions() -> None:
    rain = Document("Rain.")
    assert [len(part) for part in portions([rain, LONG, rain, LONG, LONG], 10)] == [3, 1, 1]


def test_what_came_before_an_error_is_given_first() -> None:
    def broken() -> Iterator[Document]:
        yield Document("Rain.")
        raise OSError("the disk is full")

    parts = portions(broken(), 10)
    assert [doc.text for doc in next(parts)] == ["Rain."]
    with pytest.raises(OSError, match="disk"):
        next(parts)
