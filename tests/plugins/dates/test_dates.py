"""The extractor: options, anchors, notes, explanations and additions to the word lists."""

from __future__ import annotations

from datetime import datetime

import pytest

import newsparse
from newsparse import Document, Meta, Settings
from newsparse_dates import newsparse_extractors
from newsparse_dates.dates import DateOptions, make_extractor


def doc(text: str, published: str | None = "2024-03-05") -> Document:
    return Document(text, Meta(published=published))


def values(text: str, published: str | None = "2024-03-05", **options: object) -> list[str | None]:
    extract = make_extractor(DateOptions(**options))  # type: ignore[arg-type]
    return [date.value for date in extract(doc(text, published))]


def test_without_a_publication_date_relative_ones_have_no_value_and_say_why() -> None:
    text = "Last week he came; on 3 May 2019 he had left, and two days later he was back on Friday."
    found = list(make_extractor()(doc(text, None)))
    assert [date.value for date in found[:3]] == [None, "2019-05-03", "2019-05-05"]
    assert found[0].notes == (("value", "no publication date"),)


@pytest.mark.parametrize(
    "text",
    [
        "OSLO, 8 MAY 89 (NTB) -- The minister resigned yesterday.",
        "Minister resigns\n\nPublished 8 May 1989\n\nThe minister resigned yesterday.",
    ],
)
def test_a_dateline_or_timestamp_stands_in_for_the_publication_date(text: str) -> None:
    assert [date.value for date in newsparse.parse(text).dates] == ["1989-05-08", "1989-05-07"]


def test_interval_grain_and_anchor() -> None:
    (date,) = make_extractor()(doc("It closed last month."))
    assert (date.start, date.end) == (datetime(2024, 2, 1), datetime(2024, 3, 1))
    assert (date.grain, date.anchor, date.rule) == ("month", datetime(2024, 3, 5), "pointed_unit")


def test_a_stated_zone_is_on_the_interval() -> None:
    (date,) = make_extractor()(doc("It starts at 5 p.m. EST."))
    assert date.start is not None
    assert date.start.isoformat() == "2024-03-05T17:00:00-05:00"


@pytest.mark.parametrize(("day_first", "value"), [(None, "2015-03-04"), (False, "2015-03-04"), (True, "2015-04-03")])
def test_day_first(day_first: bool | None, value: str) -> None:
    assert values("on 03/04/2015", day_first=day_first) == [value]


STORY = "In June 1916 the army moved. By August it had lost a third of its men. The next day it fell back."


def test_a_narrative_counts_from_its_own_dates() -> None:
    assert values(STORY, anchor="narrative") == ["1916-06", "1916-08", "1916-08-02"]
    assert values(STORY, anchor="published")[:2] == ["1916-06", "2023-08"]


def test_auto_takes_a_history_for_a_narrative() -> None:
    history = STORY + " It happened in May 1917, in July 1917 and in October 1918." * 8
    assert values(history, anchor="auto")[:2] == ["1916-06", "1916-08"]


def test_explanation() -> None:
    extract = make_extractor()
    assert extract.explain is not None
    notes = [(note.rule, note.verdict, note.reasons) for note in extract.explain(doc("May we go? Yes, on Friday."))]
    assert notes == [
        ("calendar_month", "rejected", ("not a month here",)),
        ("weekday", "kept", ("value 2024-03-01", "counted from 2024-03-05")),
    ]


def test_lexicon_lines_add_holidays_and_references() -> None:
    lines = {"en/holidays": ("founders' day\t03-21",), "en/time_references": ("in due course\tFUTURE_REF",)}
    (extract,) = newsparse_extractors(Settings(lexicons=lines))
    found = list(extract(doc("In due course, on Founders' Day, they will meet.")))
    assert [date.value for date in found] == ["FUTURE_REF", "2024-03-21"]
