"""What is known of an article beside its text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time

import attrs

from newsparse.errors import InputError

Published = str | date | datetime | None


def read_published(value: Published) -> datetime | None:
    """A publication date given as ISO string, date or datetime.

    Raises InputError for anything else. A date means the start of that day.

    >>> read_published("2024-03-05")
    datetime.datetime(2024, 3, 5, 0, 0)
    """
    if value is None or isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time())
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value.strip())
        except ValueError:
            pass
    raise InputError(f"published={value!r} is no date: give an ISO date such as '2024-03-05', a date or a datetime")


def _names(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@attrs.frozen(kw_only=True)
class Meta:
    """Title, byline, date and so on: evidence for a choice, never the place of a span."""

    title: str | None = None
    byline: tuple[str, ...] = attrs.field(default=(), converter=_names)
    outlet: str | None = None
    url: str | None = None
    published: datetime | None = attrs.field(default=None, converter=read_published)
    language: str = "en"
    extra: tuple[tuple[str, str], ...] = ()
