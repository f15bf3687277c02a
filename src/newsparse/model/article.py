"""An article that is still to be parsed: text with metadata."""

from __future__ import annotations

from typing import Any

import attrs

from newsparse.errors import InputError
from newsparse.model.meta import Meta
from newsparse.model.problem import Problem


def read_meta(fields: dict[str, Any]) -> Meta:
    """Metadata from keyword arguments. Raises InputError, which names the keys that exist, for an unknown one."""
    known = {field.name for field in attrs.fields(Meta)}
    for name in fields:
        if name not in known:
            raise InputError(f"{name!r} is no metadata of an article: use {', '.join(sorted(known))}")
    return Meta(**fields)


@attrs.frozen(init=False)
class Article:
    """A text with its metadata, and what its reader had to say of it; an item for `Parser.parse_many`.

    >>> Article("Rain fell.", published="2024-03-05").meta.published
    datetime.datetime(2024, 3, 5, 0, 0)
    """

    text: str
    meta: Meta = attrs.field(factory=Meta)
    problems: tuple[Problem, ...] = ()

    def __init__(self, text: str, *, problems: tuple[Problem, ...] = (), **meta: Any) -> None:
        self.__attrs_init__(text, read_meta(meta), problems)
