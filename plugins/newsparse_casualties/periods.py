"""Figures of another time: of an earlier event, or over a period."""

from __future__ import annotations

from datetime import datetime

from newsparse_casualties.page import Page
from newsparse_casualties.sighting import Figure

_AROUND = 14
_RECENT = 60
_PERIODS = frozenset(["year", "years", "month", "months", "decade", "decades", "week", "weeks", "war"])
_RUNNING = frozenset(["this", "each", "every", "per", "past", "recent"])
_COUNTED = frozenset(["people", "deaths", "lives"])
_PAST = frozenset(["past", "last", "recent"])


def historical(page: Page, figure: Figure) -> bool:
    """Of another, earlier time: "the 1995 bombing that killed 168", "two years ago", "an attack last year"."""
    first, after = _window(figure)
    published = page.doc.meta.published
    if any(_is_past(page, at, published) for at in range(first, after)):
        return True
    return published is not None and _long_before(page, first, after, published)


def _is_past(page: Page, at: int, published: datetime | None) -> bool:
    word, before = page.lower[at], page.word(at - 1)
    if len(word) == 4 and word.isdecimal() and 1000 < int(word) < 2100:
        return before != "since" and (published is None or int(word) < published.year - 1)
    if word == "ago":
        return before.removesuffix("s") in ("year", "month", "decade")
    if word in ("year", "month"):
        return before == "last" and page.word(at - 2) not in ("the", "since")
    return word == "anniversary"


def _long_before(page: Page, first: int, after: int, published: datetime) -> bool:
    """Whether the last date around a figure ended months before the article appeared."""
    ends = [date.end for date in page.between(page.dates, first, after) if date.end]
    return bool(ends) and (published.replace(tzinfo=None) - ends[-1].replace(tzinfo=None)).days > _RECENT


def cumulative(page: Page, figure: Figure) -> bool:
    """Over a period or many happenings: "killed this year", "since 2006", "in the past decade", "every year"."""
    first, after = _window(figure)
    return any(_is_period(page, at) or _is_since(page, at, figure) for at in range(first, after))


def _is_period(page: Page, at: int) -> bool:
    word, before = page.lower[at], page.word(at - 1)
    if word in ("annually", "yearly"):
        return True
    if word not in _PERIODS:
        return page.lower[at : at + 3] == ["so", "far", "this"]
    if before == "a":
        return page.word(at - 2) in _COUNTED
    return before in _RUNNING or page.word(at - 2) in _PAST


def _is_since(page: Page, at: int, figure: Figure) -> bool:
    """As in "killed since 2006", "Since the war began, 40 have died"; not a clause of its own before the figure."""
    if page.lower[at] != "since":
        return False
    following = page.word(at + 1)
    dated = following[:2] in ("19", "20") or following in page.lexicon.words("time") or following in ("the", "it")
    return dated and (figure.phrase.start < at or at == figure.reading.first)


def _window(figure: Figure) -> tuple[int, int]:
    """The words of the sentence around a figure, up to stronger marks."""
    page, reading, phrase = figure.reading.page, figure.reading, figure.phrase
    first, after = phrase.start, phrase.after
    while first > reading.first and phrase.start - first < _AROUND and page.word(first - 1) not in (";", '"', ":"):
        first -= 1
    while after < reading.after and after - phrase.after < _AROUND and page.word(after) not in (";", '"', ":"):
        after += 1
    return first, after
