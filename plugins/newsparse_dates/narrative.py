"""Whether a text is news, told from its day of publication, or a narrative that moves through its own time."""

from __future__ import annotations

from newsparse_dates.tokens import LETTER

_FEWEST = 20
_SHARE = 0.06
_NEWS = LETTER["WEEKDAY"] + LETTER["TODAY"]
_STORY = LETTER["MONTH"] + LETTER["YEAR"] + LETTER["ERA"]


def is_narrative(letters: str) -> bool:
    """Whether months and years crowd out weekdays, "today" and "yesterday".

    A report has a weekday every few sentences; a history has years and months, and twenty of them at least.

    >>> is_narrative((LETTER["MONTH"] + "_" + LETTER["YEAR"]) * 10), is_narrative(LETTER["WEEKDAY"])
    (True, False)
    """
    story = sum(map(letters.count, _STORY))
    news = sum(map(letters.count, _NEWS))
    return story >= _FEWEST and news < _SHARE * story
