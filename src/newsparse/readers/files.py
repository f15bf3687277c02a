"""From a file, or the bytes of one, to an article: the reader is chosen by the file's suffix."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from newsparse.errors import ReadError
from newsparse.model.article import Article
from newsparse.model.meta import Meta
from newsparse.readers import Reader

# What the name of an article's file may end in; those that no reader serves are refused by name.
FILE_SUFFIXES = (".txt", ".text", ".md", ".htm", ".html", ".json", ".jsonl", ".xml", ".pdf", ".docx")


def read_file(path: str | os.PathLike[str], readers: Sequence[Reader], *, language: str = "en") -> Article:
    """Read a file; `language` is that of an article that states none.

    Raises ReadError where the file is not there, not readable or of no known format.
    """
    place = Path(path)
    try:
        data = place.read_bytes()
    except (OSError, ValueError) as error:
        raise ReadError(f"cannot read {place}: {_reason(place, error)}") from error
    try:
        return read_data(data, readers, suffix=place.suffix.lower(), language=language)
    except ReadError as error:
        raise ReadError(f"cannot read {place}: {error}") from error


def read_data(data: bytes, readers: Sequence[Reader], *, suffix: str = ".txt", language: str = "en") -> Article:
    """Read the bytes of a file with this suffix. Raises ReadError, also where the reader fails otherwise.

    >>> from newsparse.readers.plaintext import PLAINTEXT
    >>> read_data(b"Rain fell.", [PLAINTEXT]).text
    'Rain fell.'
    """
    reader = _reader(suffix, readers)
    try:
        article = reader.read(data)
    except ReadError:
        raise
    except Exception as error:
        message = f"the reader {reader.name!r} failed: {type(error).__name__}: {error}. Report it to its author"
        raise ReadError(message) from error
    if article.meta.language != Meta().language:
        return article
    return article.with_meta(language=language)


def _reason(place: Path, error: OSError | ValueError) -> str:
    if isinstance(error, IsADirectoryError):
        return f"it is a folder. Name its files: {place}/*.txt"
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    return getattr(error, "strerror", None) or str(error)


def _reader(suffix: str, readers: Sequence[Reader]) -> Reader:
    for reader in reversed(readers):
        if suffix in reader.suffixes:
            return reader
    if suffix in FILE_SUFFIXES:
        raise ReadError(f"no plugin reads {suffix} files: save the article's text as .txt first")
    return readers[0]
