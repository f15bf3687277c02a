"""The examples run as they are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsparse import Parser
from newsparse.cli import main

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
MONEY = str(EXAMPLES / "money.py")


def output_of(name: str, *argv: str) -> str:
    command = [sys.executable, str(EXAMPLES / name), *argv]
    env = os.environ | {"PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_01_parses_every_seed_article():
    lines = output_of("01_parse.py").splitlines()
    assert len([line for line in lines if ".txt: " in line]) == len(list((ROOT / "seeds").glob("*.txt")))
    assert all("quotes" in line and "dates" in line for line in lines if ".txt: " in line)


def test_02_names_speakers_over_their_quotes():
    assert "\nIlan Morvay" in output_of("02_who_said_what.py")


def test_03_is_in_order():
    values = [line.split()[0] for line in output_of("03_timeline.py").splitlines()]
    assert "2025-08" in values
    assert len(values) > 5


def test_04_adds_a_layer_to_the_others():
    assert output_of("04_own_extractor.py") == 'Ada Moss: "Will the bridge open this year?"\n'


def test_06_marks_the_main_incident():
    lines = output_of("06_events.py").splitlines()
    assert [line.split()[1] for line in lines if line.startswith("*")] == ["ASSAULT"]
    assert "where: Korvane" in lines


def test_the_one_file_plugin_has_at_most_25_lines_and_strict_types(tmp_path):
    assert len(Path(MONEY).read_text(encoding="utf-8").splitlines()) <= 25
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), MONEY]
    env = os.environ | {"MYPYPATH": str(ROOT / "src")}
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("money") / "story.txt"
    path.write_text("The ferry cost $3.5 million, and a ticket $20.\n", encoding="utf-8")
    return path


def test_the_one_file_plugin_runs_from_the_command_line(story, capsys):
    assert main(["parse", str(story), "--plugin", MONEY, "--format", "json"]) == 0
    items = json.loads(capsys.readouterr().out)["layers"]["money"]
    assert [(item["text"], item["dollars"]) for item in items] == [
        ("$3.5 million", 3_500_000.0),
        ("$20", 20.0),
    ]


def test_the_one_file_plugin_runs_in_worker_processes(story):
    parser = Parser(plugins=[MONEY])
    text = story.read_text(encoding="utf-8")
    docs = list(parser.parse_many([text] * 3, processes=2, chunk=1))
    assert [len(doc.layers["money"]) for doc in docs] == [2, 2, 2]
    assert docs[0] == parser.parse(text)


def test_the_tests_of_the_distribution_pass(tmp_path):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    folder = EXAMPLES / "newsparse-money"
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_05_prints_figures_and_tolls():
    lines = output_of("05_tolls.py").splitlines()
    assert any(line.startswith("killed") and "(the Veldrian coastguard)" in line for line in lines)
    assert any(line.startswith("toll: killed 19 (low 19, high None)") for line in lines)
