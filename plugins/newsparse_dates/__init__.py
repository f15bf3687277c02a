"""Dates, times, durations and recurring times in news, normalised as TIMEX3 has them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsparse import hookimpl

if TYPE_CHECKING:
    from newsparse import DateExpression, Extractor, Settings


@hookimpl
def newsparse_extractors(settings: Settings) -> Iterable[Extractor[DateExpression]]:
    """The extractor `dates`, with the options under ``[options.dates]`` and the lines added to its word lists."""
    from newsparse_dates.dates import DateOptions, make_extractor

    options = settings.options("dates", DateOptions)
    return [
        make_extractor(
            options,
            holidays=settings.lexicon("holidays"),
            references=settings.lexicon("time_references"),
            fiscal_calendar=settings.lexicon("fiscal_calendar"),
        )
    ]
