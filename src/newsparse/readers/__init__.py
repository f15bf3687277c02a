"""Readers: from the bytes of a file to an article."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from newsparse.model.article import Article


@attrs.frozen
class Reader:
    """Turns the bytes of a file into an article; `suffixes` say which files, such as ``(".html",)``.

    `read` may raise `newsparse.ReadError` with a message that says what to do.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], Article]
