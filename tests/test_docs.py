"""The pages in docs/ say what the code does: hooks by signature, examples by running them."""

from __future__ import annotations

import doctest
import importlib
import inspect
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import regex

from newsparse import hookspecs
from newsparse.cli import main
from newsparse.model import annotation

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
HOOKS = [name for name in vars(hookspecs) if name.startswith("newsparse_")]

_HEADING = regex.compile(r"^## `(newsparse_\w+)(.*)`$", regex.MULTILINE)
_FILE = regex.compile(r"^```\w+ (\S+\.\w+)\n(.*?)^```$", regex.MULTILINE | regex.DOTALL)
_DEMO = regex.compile(r"^```text demo\n(.*?)^```$", regex.MULTILINE | regex.DOTALL)
_CONSOLE = regex.compile(r"^```console\n(.*?)^```$", regex.MULTILINE | regex.DOTALL)


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def test_every_hook_has_a_heading_with_its_exact_signature():
    documented = dict(_HEADING.findall(page("hooks.md")))
    actual = {name: str(inspect.signature(getattr(hookspecs, name))).replace("'", "") for name in HOOKS}
    assert documented == actual


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_is_named_in_a_test(hook):
    tests = [path for path in (ROOT / "tests").glob("**/test_*.py") if path != Path(__file__)]
    assert any(hook in path.read_text(encoding="utf-8") for path in tests)


@pytest.mark.parametrize("name", ["README.md", "docs/first-plugin.md"])
def test_the_one_file_plugin_that_a_page_shows_is_the_example(name):
    files = dict(_FILE.findall((ROOT / name).read_text(encoding="utf-8")))
    assert files["money.py"] == (ROOT / "examples" / "money.py").read_text(encoding="utf-8")


def test_the_readme_shows_what_the_demo_prints():
    (shown,) = _DEMO.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    printed = subprocess.run(
        [sys.executable, ROOT / "scripts" / "demo.py"], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert [line for line in shown.splitlines() if line.strip("… ") and line not in printed] == []


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the files that the pages tell readers to save; modules made in it are forgotten again."""
    for source in PAGES:
        for name, content in _FILE.findall(source.read_text(encoding="utf-8")):
            (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("COLUMNS", "100")
    layers, modules = dict(annotation._LAYERS), set(sys.modules)
    yield tmp_path
    annotation._LAYERS.clear()
    annotation._LAYERS.update(layers)
    for name in set(sys.modules) - modules:
        if str(tmp_path) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]
    importlib.invalidate_caches()


@pytest.mark.parametrize("source", PAGES, ids=lambda path: path.name)
def test_python_sessions_run(workplace, source):
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS
    failed, _ = doctest.testfile(str(source), module_relative=False, optionflags=flags, encoding="utf-8")
    assert failed == 0


def commands(source: Path) -> Iterator[tuple[str, str]]:
    """Each ``$ newsparse ...`` line of a page with the output under it."""
    for block in _CONSOLE.findall(source.read_text(encoding="utf-8")):
        for part in regex.split(r"^\$ ", block, flags=regex.MULTILINE)[1:]:
            line, _, output = part.partition("\n")
            yield line, output


@pytest.mark.parametrize(("line", "output"), [pair for source in PAGES for pair in commands(source)])
def test_commands_print_what_the_page_shows(workplace, capsys, line, output):
    program, *argv = shlex.split(line)
    assert program == "newsparse"
    assert main(argv) == 0
    assert capsys.readouterr().out.strip() == output.strip()
