"""Whose a date or a place is."""

from __future__ import annotations

import pytest

from newsparse import Parser

REST = " Rain fell. The tide rose. The choir sang."


def setting(parser: Parser, text: str, trigger: str) -> tuple[str | None, str | None]:
    """Date and place of an event, as written."""
    doc = parser.parse(text + REST, published="2024-03-05")
    event = next(one for one in doc.events if doc[one] == trigger)
    return (event.when and doc[event.when], event.where and doc[event.where])  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "trigger", "date"),
    [
        ("On Sunday, gunmen attacked a convoy.", "attacked", "Sunday"),
        ("Dockers were arrested on 3 March after a brawl.", "arrested", "3 March"),
        ("The minister missed the 2019 election.", "election", "2019"),
        ("Tuesday's raid was swift.", "raid", "Tuesday"),
        ("Talks were held on Monday.", "Talks", "Monday"),
        ("Gunmen attacked a convoy on Sunday, killing two drivers.", "killing", "Sunday"),
        ("Three sailors have agreed to repay sums that were paid in 2003.", "agreed", None),
        ("The mayor said on Friday that gunmen attacked a convoy.", "attacked", None),
        ("Dockers were arrested after a concert on Sunday.", "arrested", None),
        ("The board attacked a convoy under a 2014 law.", "attacked", None),
        ("On Sunday she warned that they must stop and that the guild attacked a convoy.", "attacked", None),
    ],
)
def test_dates(parser: Parser, text: str, trigger: str, date: str | None) -> None:
    assert setting(parser, text, trigger)[0] == date


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("Gunmen attacked a convoy near Kharkiv.", "attacked", "Kharkiv"),
        ("The minister pledged help for schools in Kharkiv.", "pledged", None),
        ("The raid failed, the minister told reporters in Oslo.", "raid", None),
        ("The envoys met with the president of Mexico.", "met with", None),
    ],
)
def test_places(parser: Parser, text: str, trigger: str, place: str | None) -> None:
    assert setting(parser, text, trigger)[1] == place
