"""``newsparse parse``: formats, files, options."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsparse import Document

SEED = str(Path(__file__).parents[2] / "seeds" / "01_river_talks.txt")
STORY = "A boat sank.\n\nA small boat did not.\n"


def test_the_table_shows_each_layer_with_its_fields(run, write, boats):
    write("story.txt", STORY)
    result = run("parse", "story.txt", "--plugin", boats, "--title", "Two boats", "--published", "2024-03-05")
    assert result.status == 0
    assert result.err == ""
    assert result.out == (
        "story.txt · Two boats\npublished 2024-03-05\n\ndatelines (0)\n\nboats (2)\n  boat\n  small boat  size=small\n"
    )


def test_speakers_stand_over_their_quotes_and_dates_beside_their_values(run, monkeypatch):
    monkeypatch.delenv("NEWSPARSE_PLUGINS")
    result = run("parse", SEED, "--published", "2026-03-12")
    assert result.status == 0
    lines = result.out.splitlines()
    kesh = next(place for place, line in enumerate(lines) if line.startswith("  Teodora Kesh"))
    assert lines[kesh + 1].startswith("    ")
    assert any(line.split() == ["last", "August", "2025-08", "DATE"] for line in lines)
    assert max(map(len, lines)) <= 100


def test_json_of_one_file_is_an_object_that_reads_back(run, write, boats):
    write("story.txt", STORY)
    result = run("parse", "story.txt", "--format", "json", "--plugin", boats)
    assert [item["text"] for item in json.loads(result.out)["layers"]["boats"]] == ["boat", "small boat"]
    assert Document.from_json(result.out).text == STORY


def test_json_of_several_files_is_an_array_even_if_one_is_left(run, write):
    write("a.txt", "Rain.")
    write("b.txt", "Snow.")
    assert [doc["text"] for doc in json.loads(run("parse", "a.txt", "b.txt", "--format", "json").out)] == [
        "Rain.",
        "Snow.",
    ]
    result = run("parse", "a.txt", "gone.txt", "--format", "json")
    assert [doc["text"] for doc in json.loads(result.out)] == ["Rain."]
    assert result.status == 1
    assert json.loads(run("parse", "gone.txt", "lost.txt", "--format", "json").out) == []
    assert run("parse", "gone.txt", "--format", "json").out == ""


def test_jsonl_has_a_line_a_file_with_its_name_in_extra(run, write):
    write("a.txt", "Rain.\n\nHail.")
    write("b.txt", "Snow.")
    lines = run("parse", "a.txt", "b.txt", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["meta"]["extra"] for line in lines] == [[["file", "a.txt"]], [["file", "b.txt"]]]


def test_a_pattern_that_the_shell_left_alone_is_expanded(run, write):
    write("news/b.txt", "Snow.")
    write("news/a.txt", "Rain.")
    write("news/deep/c.txt", "Hail.")
    lines = run("parse", "news/*.txt", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["text"] for line in lines] == ["Rain.", "Snow."]
    assert len(run("parse", "news/**/*.txt", "--format", "jsonl").out.splitlines()) == 3


def test_a_file_whose_name_is_a_pattern_stands_for_itself(run, write):
    write("[1].txt", "Rain.")
    assert json.loads(run("parse", "[1].txt", "--format", "json").out)["text"] == "Rain."


def test_standard_input_is_a_dash(run):
    result = run("parse", "-", "--format", "jsonl", stdin="Café.".encode())
    assert json.loads(result.out)["text"] == "Café."


def test_only_shows_the_layers_it_names(run, write, boats):
    write("story.txt", STORY)
    only = run("parse", "story.txt", "--plugin", boats, "--only", "boats", "--format", "json")
    assert list(json.loads(only.out)["layers"]) == ["boats"]
    both = run("parse", "story.txt", "--plugin", boats, "--only", "boats,sentences")
    assert "sentences (2)" in both.out


def test_output_goes_to_a_file_and_replaces_it_whole(run, write, tmp_path):
    write("a.txt", "Rain.")
    write("out.json", "old")
    result = run("parse", "a.txt", "--format", "json", "-o", "out.json")
    assert result == (0, "", "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["text"] == "Rain."
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "out.json"]


def test_a_file_stays_as_it_was_where_the_command_fails(run, write, tmp_path):
    write("out.json", "old")
    write("raising.py", RAISING)
    write("a.txt", "Rain.")
    result = run("parse", "a.txt", "--plugin", "raising.py", "--strict", "-o", "out.json")
    assert result.status == 1
    assert (tmp_path / "out.json").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["a.txt", "out.json", "raising.py"]


RAISING = """\
import attrs
from newsparse import Annotation, extractor, hookimpl

@attrs.frozen
class Wreck(Annotation):
    layer = "wrecks"

@extractor(gives=Wreck)
def wrecks(doc):
    raise KeyError("rudder")

@hookimpl
def newsparse_extractors():
    return [wrecks]
"""


def test_a_dash_as_output_is_standard_output(run, write):
    write("a.txt", "Rain.")
    assert json.loads(run("parse", "a.txt", "--format", "json", "-o", "-").out)["text"] == "Rain."


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_named(run, write):
    write("a.txt", "Rain.")
    result = run("parse", "a.txt", "-o", "/dev/full")
    assert result.status == 1
    assert "cannot write" in result.err


def test_a_plugin_brings_a_format(run, write):
    write(
        "shouting.py",
        "from newsparse import Exporter, hookimpl\n\n@hookimpl\ndef newsparse_exporters():\n"
        "    return [Exporter('shout', lambda docs: (doc.text.upper() for doc in docs))]\n",
    )
    write("a.txt", "Rain.\n")
    assert run("parse", "a.txt", "--plugin", "shouting.py", "--format", "shout").out == "RAIN.\n"


def test_configuration_is_found_in_the_folder(run, write, boats):
    write("newsparse.toml", f'plugins = ["{boats}"]\n')
    write("story.txt", STORY)
    assert "boats (2)" in run("parse", "story.txt").out


def test_configuration_may_stand_in_pyproject(run, write, boats):
    write("pyproject.toml", f'[project]\nname = "x"\n\n[tool.newsparse]\nplugins = ["{boats}"]\n')
    write("story.txt", STORY)
    assert "boats (2)" in run("parse", "story.txt").out


def test_the_configured_language_holds_for_files(run, write):
    write("de.toml", 'language = "de"\n')
    write("a.txt", "Regen.")
    out = run("parse", "a.txt", "--config", "de.toml", "--format", "json").out
    assert json.loads(out)["meta"]["language"] == "de"


def test_worker_processes_give_the_same_documents(run, write, boats):
    for number in range(3):
        write(f"{number}.txt", STORY * (number + 1))
    one = run("parse", "*.txt", "--format", "jsonl", "--plugin", boats)
    two = run("parse", "*.txt", "--format", "jsonl", "--plugin", boats, "--processes", "2")
    assert one == two
    assert one.status == 0


def test_the_terminal_gets_no_control_characters_from_an_article(run, write, boats):
    write("story.txt", "A \x1b[31mred boat\x07, a boat.")
    assert "\x1b" not in run("parse", "story.txt", "--only", "sentences").out


@pytest.mark.parametrize("argv", [("--version",), ("--help",), ("parse", "--help")])
def test_help_and_version_exit_with_zero(run, argv):
    assert run(*argv).status == 0


def test_a_reader_that_leaves_early_costs_no_complaint():
    code = "import sys; from newsparse.cli import main; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", code, "parse", *[SEED] * 2, SEED + "*", "--format", "jsonl", "--only", "sentences"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        complaint = process.stderr.read().decode()
        process.wait()
    assert "Traceback" not in complaint
    assert "Broken" not in complaint


def test_an_interrupt_is_status_130(run, write, monkeypatch):
    def stop(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    write("a.txt", "Rain.")
    monkeypatch.setattr("newsparse.cli.parse.parser_of", stop)
    assert run("parse", "a.txt") == (130, "", "newsparse: interrupted\n")
