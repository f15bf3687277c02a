"""Word lists as data files: one item a line, tab-separated columns, ``#`` comments."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

Row = tuple[str, ...]


def parse_lines(lines: Iterable[str]) -> tuple[Row, ...]:
    """Rows of a word list: comments and blank lines dropped, columns split at tabs and trimmed.

    A ``#`` starts a comment at the start of a line or after white space.

    >>> parse_lines(["# verbs", "said\\tsay", "", "told  # with addressee"])
    (('said', 'say'), ('told',))
    """
    rows = []
    for line in lines:
        body = line
        if "#" in line:
            body = "" if line.startswith("#") else line.split(" #", 1)[0].split("\t#", 1)[0]
        body = body.rstrip()
        if body:
            rows.append(tuple(map(str.strip, body.split("\t"))))
    return tuple(rows)


@lru_cache(maxsize=256)
def lexicon_rows(package: str, path: str) -> tuple[Row, ...]:
    """Rows of the UTF-8 data file at `path` inside an import package, read once.

    Raises FileNotFoundError where the package holds no such file.
    """
    return parse_lines(_read(package, path))


def long_list(package: str, path: str) -> list[str]:
    """Lines of a data file of thousands, as they stand: comments and blank lines only at its head, nothing trimmed.

    Read much faster than rows, and anew with each call.
    """
    lines = _read(package, path)
    first = next((number for number, line in enumerate(lines) if line and line[0] != "#"), len(lines))
    return lines[first:]


def _read(package: str, path: str) -> list[str]:
    return (files(package) / path).read_text(encoding="utf-8").splitlines()


def lexicon_words(package: str, path: str) -> frozenset[str]:
    """The first column of a data file as a set."""
    return frozenset(row[0] for row in lexicon_rows(package, path))
