"""An article that is still to be parsed: text with metadata."""

from __future__ import annotations

from typing import Any

import attrs

from newsparse.errors import InputError
from newsparse.model.meta import Meta
from newsparse.model.problem import Problem

_META_FIELDS = frozenset(field.name for field in attrs.fields(Meta))


def evolve_meta(meta: Meta, fields: dict[str, Any]) -> Meta:
    """Metadata with some fields set. Raises InputError, which names the fields that exist, for an unknown one."""
    for name in fields:
        if name not in _META_FIELDS:
            raise InputError(f"{name!r} is no metadata of an article: use {', '.join(sorted(_META_FIELDS))}")
    return attrs.evolve(meta, **fields) if fields else meta


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
        self.__attrs_init__(text, evolve_meta(Meta(), meta), problems)

    def with_meta(self, **fields: Any) -> Article:
        """The same article with some metadata set. Raises InputError for a field that does not exist."""
        known = attrs.asdict(self.meta, recurse=False)
        return Article(self.text, problems=self.problems, **known | fields)
