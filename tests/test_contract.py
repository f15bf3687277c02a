"""Promises that hold across the whole tree: public names, imports of plugins, the cost of importing."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsparse

ROOT = Path(__file__).resolve().parent.parent
PUBLIC_MODULES = (
    "newsparse",
    "newsparse.text",
    "newsparse.testing",
    "newsparse.export",
    "newsparse.view",
    "newsparse.pauses",
)
PLUGIN_FILES = sorted((ROOT / "plugins").rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """The full names of the modules that a file imports, with relative ones left out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""


def test_public_names_are_sorted_and_there() -> None:
    assert newsparse.__all__ == sorted(newsparse.__all__)
    for name in newsparse.__all__:
        assert getattr(newsparse, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'Quotation'"):
        newsparse.Quotation  # noqa: B018


def test_each_public_name_is_declared_once_for_types_and_once_for_loading() -> None:
    tree = ast.parse(Path(newsparse.__file__).read_text(encoding="utf-8"))
    (block,) = [node for node in tree.body if isinstance(node, ast.If)]
    typed = {
        (alias.name, node.module) for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    assert typed == set(newsparse._HOME_OF.items())
    assert {name for name, _ in typed} == set(newsparse.__all__) - {"__version__"}


def test_core_imports_no_plugin() -> None:
    for path in sorted((ROOT / "src").rglob("*.py")):
        assert not [name for name in imports(path) if name.startswith("newsparse_")], path


@pytest.mark.parametrize("path", PLUGIN_FILES, ids=lambda path: str(path.relative_to(ROOT / "plugins")))
def test_plugins_import_public_names_only(path: Path) -> None:
    own = path.relative_to(ROOT / "plugins").parts[0]
    for name in imports(path):
        if name.partition(".")[0].startswith("newsparse"):
            assert name in PUBLIC_MODULES or name.partition(".")[0] == own, f"{path.name} imports {name}"


def test_every_plugin_folder_is_an_entry_point_with_readme_and_types() -> None:
    pyproject = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for folder in sorted({path.relative_to(ROOT / "plugins").parts[0] for path in PLUGIN_FILES}):
        assert f'= "{folder}"' in pyproject, folder
        assert (ROOT / "plugins" / folder / "README.md").is_file(), folder
        assert (ROOT / "plugins" / folder / "py.typed").is_file(), folder


def python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_import_loads_nothing_heavy() -> None:
    code = "import sys, newsparse; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = set(python(code).split())
    heavy = {"dateparser", "cattrs", "argparse", "multiprocessing"}
    assert not loaded & heavy
    assert not [name for name in loaded if name.startswith("newsparse_")]


def test_import_costs_at_most_1_4_times_its_dependencies() -> None:
    clock = "import time; begin = time.process_time(); {}; print(time.process_time() - begin)"

    def cost(statement: str) -> float:
        return min(float(python(clock.format(statement))) for _ in range(5))

    assert cost("import newsparse") <= 1.4 * cost("import pluggy, attrs, regex")


def test_loading_plugins_loads_no_dateparser() -> None:
    assert python("import sys; from newsparse import Parser; Parser(); print('dateparser' in sys.modules)") == "False"
