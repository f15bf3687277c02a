"""The wheel holds the core and every plugin, and works in a clean environment."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (found,) = folder.glob("*.whl")
    return found


def test_the_wheel_holds_the_core_every_plugin_and_their_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    sources = [*(ROOT / "src").rglob("*"), *(ROOT / "plugins").rglob("*")]
    for path in sources:
        base = ROOT / ("src" if path.is_relative_to(ROOT / "src") else "plugins")
        if path.is_file() and "__pycache__" not in path.parts:
            assert path.relative_to(base).as_posix() in names


def test_the_wheel_parses_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path, with_pip=False)
    installed = subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(tmp_path), "install", "--quiet", str(wheel)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert installed.returncode == 0, installed.stderr
    story = tmp_path / "story.txt"
    story.write_text('The dam held, the mayor, Ada Holm, said on Friday. "It held," Holm said.\n', encoding="utf-8")
    result = subprocess.run(
        [tmp_path / "bin" / "newsparse", "parse", str(story), "--published", "2024-03-05", "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert '"2024-03-01"' in result.stdout
    assert '"Ada Holm"' in result.stdout
