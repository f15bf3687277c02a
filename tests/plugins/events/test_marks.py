"""Where triggers may begin: by one byte a word, and no place is missed."""

from __future__ import annotations

import pytest

from newsparse import Document
from newsparse_events import marks
from newsparse_events.lexicon import Index, build_index
from newsparse_events.marks import Marks
from newsparse_events.matching import candidates
from newsparse_events.page import read_page

TEXT = (
    "The envoys met early and did not rule out using force. The guild will take the mayor to court, "
    "and called a general strike; a by-election is due. They began talks, and said that rebels were behind the raid."
)


@pytest.fixture(scope="module")
def index() -> Index:
    return build_index(["HARVEST\tgrape\tv\tpick ... clean\ts", "HARVEST\tgrape\tn\tthe rain\ts"])


def found(index: Index, text: str) -> list[tuple[int, int, str]]:
    page = read_page(Document(text), Marks(index))
    return [(one.first, one.last, one.trigger.lemma) for group in candidates(page) for one in group]


def test_phrases_that_begin_with_small_words_are_found(index: Index) -> None:
    assert {(0, 2, "the rain"), (3, 6, "pick ... clean")} <= set(found(index, "The rain. Picked it clean."))


def test_where_a_byte_holds_too_few_kinds_no_place_is_missed(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = found(index, TEXT)
    monkeypatch.setattr(marks, "_MOST", 40)
    assert found(index, TEXT) == expected
    assert len(expected) > 5


def test_words_of_no_trigger_are_passed_over() -> None:
    page = read_page(Document("Clouds over hills."))
    assert list(page.reading.lexicon.likely(page.scan, page.reading.marks)) == []
