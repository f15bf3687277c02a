"""Fiscal years that begin in another month than January."""

from __future__ import annotations

import pytest

import newsparse
from newsparse import Document, Meta
from newsparse_dates.dates import make_extractor
from newsparse_dates.fiscal import fiscal_start

OCTOBER = ("federal budget\t10",)


def found(text: str, calendar: tuple[str, ...] = OCTOBER) -> list[tuple[str | None, str]]:
    """Value and first day of each date in an article of May 2024."""
    dates = make_extractor(fiscal_calendar=calendar)(Document(text, Meta(published="2024-05-02")))
    return [(date.value, str(date.start)[:10]) for date in dates]


@pytest.mark.parametrize(
    ("text", "value", "start"),
    [
        ("Spending rose in fiscal 2023.", "2023", "2022-10-01"),
        ("It will end this fiscal year.", "2024", "2023-10-01"),
        ("It will end next fiscal year.", "2025", "2024-10-01"),
        ("Revenue fell in the fiscal first quarter.", "2023-Q4", "2023-10-01"),
        ("Revenue fell in the fiscal third quarter of 2023.", "2023-Q2", "2023-04-01"),
        ("Revenue fell in the third quarter of 2023.", "2023-Q3", "2023-07-01"),
    ],
)
def test_fiscal_years_and_quarters_follow_the_calendar(text: str, value: str, start: str) -> None:
    assert found(text) == [(value, start)]


def test_without_a_calendar_a_fiscal_year_is_the_calendar_year() -> None:
    assert found("Spending rose in fiscal 2023.", ()) == [("2023", "2023-01-01")]


def test_quarters_that_are_none_of_the_calendar_stay_as_they_are() -> None:
    assert found("Sales fell in the fiscal first quarter.", ("shops\t2",)) == [("2024-Q1", "2024-01-01")]


@pytest.mark.parametrize("row", [("budget",), ("budget", "October"), ("budget", "13"), ("budget", "0")])
def test_a_line_without_a_month_is_refused(row: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="a month from 1 to 12"):
        fiscal_start([row])


def test_a_plugin_brings_a_calendar_and_holidays_by_lexicon_lines(tmp_path) -> None:  # type: ignore[no-untyped-def]
    plugin = tmp_path / "town_calendar.py"
    plugin.write_text(
        "from newsparse import hookimpl\n\n\n@hookimpl\ndef newsparse_lexicons():\n"
        '    return {"en/fiscal_calendar": ["town budget\\t7"], "en/holidays": ["founders\' day\\t03-21"]}\n',
        encoding="utf-8",
    )
    parser = newsparse.Parser(plugins=(str(plugin),), only=["dates"])
    doc = parser.parse("Fares rose in fiscal 2023 and again on Founders' Day.", published="2024-05-02")
    assert [(date.value, str(date.start)[:10]) for date in doc.dates] == [
        ("2023", "2022-07-01"),
        ("2024-03-21", "2024-03-21"),
    ]
