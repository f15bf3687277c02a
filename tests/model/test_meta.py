"""Metadata: dates in three forms, and errors that name what is wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from newsparse import Article, InputError, Meta


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2024-03-05", datetime(2024, 3, 5)),
        (" 2024-03-05T10:30 ", datetime(2024, 3, 5, 10, 30)),
        ("2024-03-05T10:30:00Z", datetime(2024, 3, 5, 10, 30, tzinfo=UTC)),
        (date(2024, 3, 5), datetime(2024, 3, 5)),
        (datetime(2024, 3, 5, 1), datetime(2024, 3, 5, 1)),
        (None, None),
    ],
)
def test_published_takes_iso_text_date_and_datetime(given: object, expected: datetime | None) -> None:
    assert Meta(published=given).published == expected  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["yesterday", "05/03/2024", "", 20240305])
def test_other_dates_are_refused_with_an_example(given: object) -> None:
    with pytest.raises(InputError, match="give an ISO date such as '2024-03-05'"):
        Meta(published=given)  # type: ignore[arg-type]


def test_a_single_byline_becomes_a_tuple() -> None:
    assert Meta(byline="Ada Holm").byline == ("Ada Holm",)


def test_an_unknown_field_is_named_with_those_that_exist() -> None:
    with pytest.raises(InputError, match=r"'publised' is no metadata.*published"):
        Article("Rain fell.", publised="2024-03-05")
