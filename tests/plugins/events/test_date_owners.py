"""Whose a date is."""

from __future__ import annotations

import pytest

from newsparse import Parser

REST = " Rain fell. The tide rose. The choir sang."


def date_of(parser: Parser, text: str, trigger: str) -> str | None:
    """The date of an event, as written."""
    doc = parser.parse(text + REST, published="2024-03-05")
    event = next(one for one in doc.events if doc[one] == trigger)
    return doc[event.when] if event.when else None


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
    assert date_of(parser, text, trigger) == date
