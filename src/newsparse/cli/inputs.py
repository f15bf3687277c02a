"""The files of a command: names, patterns and standard input, read one by one."""

from __future__ import annotations

import argparse
import glob
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from newsparse.cli.messages import Report
from newsparse.errors import ReadError
from newsparse.model.article import Article
from newsparse.parser import Parser
from newsparse.readers.files import read_data, read_file

STDIN = "-"


def file_names(given: Sequence[str]) -> list[str]:
    """File names with the patterns among them expanded, for shells that do not; ``**`` goes into folders.

    A name that is a file stands for itself, whatever characters it has. A pattern without a match
    stays, and is reported when it is read. A file that is named twice is read once.
    """
    found: list[str] = []
    for name in given:
        if name != STDIN and glob.has_magic(name) and not Path(name).exists():
            found += sorted(path for path in glob.glob(name, recursive=True) if Path(path).is_file()) or [name]
        else:
            found.append(name)
    return list(dict.fromkeys(found))


def read_articles(names: Sequence[str], parser: Parser, args: argparse.Namespace, report: Report) -> Iterator[Article]:
    """The articles of the files, one by one. A file that cannot be read is reported and left out.

    Each carries its file's name in ``meta.extra`` as ``("file", name)``; standard input is ``-``.
    """
    given = {"published": args.published, "title": args.title, "language": args.language}
    for name in names:
        try:
            article = _read(name, parser)
        except ReadError as error:
            report.unreadable(str(error))
        else:
            yield _labelled(article, name, {key: _readable(value) for key, value in given.items() if value})


def _read(name: str, parser: Parser) -> Article:
    language = parser.config.language
    if name != STDIN:
        return read_file(name, parser.readers, language=language)
    try:
        return read_data(sys.stdin.buffer.read(), parser.readers, language=language)
    except ReadError as error:
        raise ReadError(f"cannot read standard input: {error}") from error


def _labelled(article: Article, name: str, given: dict[str, Any]) -> Article:
    known = attrs.asdict(article.meta, recurse=False)
    extra = (*article.meta.extra, ("file", _readable(name)))
    return Article(article.text, problems=article.problems, **known | given | {"extra": extra})


def _readable(argument: str) -> str:
    """An argument without the lone surrogates that stand for bytes that are no UTF-8: JSON cannot hold them."""
    return os.fsencode(argument).decode("utf-8", "replace")
