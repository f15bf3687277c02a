from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from newsparse.cli import main
from newsparse.model import annotation


class Result(NamedTuple):
    """What a command did."""

    status: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Run]:
    """Run a command in an empty folder, without installed plugins unless NEWSPARSE_PLUGINS is unset.

    The modules and layers that a plugin file brings are forgotten afterwards.
    """
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NEWSPARSE_PLUGINS", "none")
    monkeypatch.setenv("COLUMNS", "100")
    layers, modules = dict(annotation._LAYERS), set(sys.modules)

    def command(*argv: str, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main(argv)
        return Result(status, *capsys.readouterr())

    yield command
    annotation._LAYERS.clear()
    annotation._LAYERS.update(layers)
    for name in set(sys.modules) - modules:
        if str(tmp_path) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file into the folder that commands run in."""

    def write_file(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file


PLUGIN = """\
import re

import attrs

from newsparse import Annotation, Note, Span, extractor, hookimpl


@attrs.frozen
class Boat(Annotation):
    layer = "boats"
    size: str | None = None


def why(doc):
    for match in re.finditer("boat|goat", doc.text):
        kept = match[0] == "boat"
        reasons = ("it floats",) if kept else ("it only rhymes",)
        yield Note(Span.of(match), "rhyme", "kept" if kept else "rejected", reasons)


@extractor(gives=Boat, explain=why)
def boats(doc):
    for match in re.finditer("(small |big )?boat", doc.text):
        yield Boat(Span.of(match), match[1] and match[1].strip(), rule="word")


@hookimpl
def newsparse_extractors():
    return [boats]
"""


@pytest.fixture
def boats(write: Callable[[str, str | bytes], Path]) -> str:
    """The name of a plugin file with the layer "boats", which explains itself."""
    write("boat_plugin.py", PLUGIN)
    return "boat_plugin.py"
