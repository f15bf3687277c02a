"""A new plugin installs, passes its own tests and `mypy --strict` as it is written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsparse import ConfigError
from newsparse.cli import main
from newsparse.scaffold import Names, write_plugin

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["market-index", "market_index", "newsparse-market-index", "newsparse_market_index"])
def test_one_name_gives_all_others(name):
    assert Names.of(name) == Names(
        entry="market-index",
        distribution="newsparse-market-index",
        module="newsparse_market_index",
        layer="market_index",
        class_name="MarketIndex",
        phrase="market index",
        shout="MARKET INDEX",
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "is no name for a plugin: use small letters"),
        ("Weather", "is no name for a plugin"),
        ("2weather", "is no name for a plugin"),
        ("wea ther", "is no name for a plugin"),
        ("../weather", "is no name for a plugin"),
        ("wetter-ü", "is no name for a plugin"),
        ("weather-", "is no name for a plugin"),
        ("import", "has a meaning in Python or newsparse"),
        ("list", "has a meaning in Python or newsparse"),
        ("span", "has a meaning in Python or newsparse"),
        ("quotes", "is already taken by a plugin or layer"),
        ("sentences", "is already taken by a plugin or layer"),
    ],
)
def test_a_name_that_cannot_be_is_refused(tmp_path, name, message):
    with pytest.raises(ConfigError, match=message):
        write_plugin(name, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_nothing_that_is_there_is_overwritten(tmp_path, capsys):
    assert main(["new-plugin", "weather", "--dir", str(tmp_path)]) == 0
    assert "newsparse-weather/pyproject.toml" in capsys.readouterr().out.replace(os.sep, "/")
    assert main(["new-plugin", "weather", "--dir", str(tmp_path)]) == 2
    assert "is there already: remove it, choose another name, or give --dir" in capsys.readouterr().err


def test_a_folder_that_cannot_be_written_is_named(tmp_path, capsys):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert main(["new-plugin", "weather", "--dir", str(tmp_path / "file")]) == 2
    assert "cannot write" in capsys.readouterr().err


def command(*argv: str, folder: Path, **environment: str) -> str:
    """Run a Python module in a folder and return what it prints; its failure fails the test."""
    env = {name: value for name, value in os.environ.items() if name != "NEWSPARSE_PLUGINS"} | environment
    done = subprocess.run(
        [sys.executable, "-m", *argv], cwd=folder, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_new_plugin_passes_its_tests_and_strict_types(tmp_path):
    root = write_plugin("market-index", tmp_path)[0].parent
    assert "3 passed" in command("pytest", "-p", "no:cacheprovider", folder=root)
    cache = str(tmp_path / "cache")
    assert "no issues" in command("mypy", "--strict", "--cache-dir", cache, folder=root, MYPYPATH=str(ROOT / "src"))


@pytest.mark.parametrize("origin", ["scaffold", "example"])
def test_a_distribution_installs_and_is_listed(tmp_path, origin):
    made = origin == "scaffold"
    root = write_plugin("weather", tmp_path)[0].parent if made else ROOT / "examples" / "newsparse-money"
    site = tmp_path / "site"
    offline = ("--no-deps", "--no-build-isolation", "--no-index", "--disable-pip-version-check", "--quiet")
    command("pip", "install", *offline, "--target", str(site), str(root), folder=tmp_path)
    code = "import sys; from newsparse.cli import main; sys.exit(main(['plugins', '--json']))"
    path = os.pathsep.join([str(site), str(ROOT / "src"), str(ROOT / "plugins")])
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"PYTHONPATH": path}, capture_output=True, check=False
    )
    listed = {info["name"]: info for info in json.loads(done.stdout)}
    name = "weather" if made else "money"
    assert listed[name]["distribution"] == f"newsparse-{name}"
    assert (listed[name]["version"], listed[name]["layers"], listed[name]["status"]) == ("0.1.0", [name], "loaded")
    assert (site / f"newsparse_{name}" / "py.typed").exists()
