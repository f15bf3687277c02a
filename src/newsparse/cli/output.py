"""Where a command writes: standard output, or a file that appears only when it is complete."""

from __future__ import annotations

import io
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from newsparse.errors import ConfigError


@contextmanager
def output(path: str | None) -> Iterator[TextIO]:
    """A stream in UTF-8. A file is replaced only if nothing is raised; None and ``-`` are standard output.

    Raises ConfigError where the file cannot be written, before any work is done.
    """
    if path is None or path == "-":
        yield _standard_output()
    elif os.path.exists(path) and not os.path.isfile(path):
        with _opened(path) as stream:  # a device or a pipe, which cannot be replaced
            yield stream
    else:
        with _replacing(Path(path)) as stream:
            yield stream


def _standard_output() -> TextIO:
    """Standard output, whatever the locale, as UTF-8; a terminal keeps its encoding and never raises."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        encoding = sys.stdout.encoding if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
    return sys.stdout


def _opened(path: str) -> TextIO:
    try:
        return open(path, "w", encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror}. Give -o the name of a file") from error


@contextmanager
def _replacing(path: Path) -> Iterator[TextIO]:
    try:
        handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror}. Give -o a name in a folder that is there") from error
    try:
        with open(handle, "w", encoding="utf-8") as stream:
            yield stream
        os.chmod(draft, _mode(path))
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those that a new file gets."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
