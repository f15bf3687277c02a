"""Bad input costs only itself, is named with what to do, and sets the exit status."""

from __future__ import annotations

import json
import os
import sys

import pytest

HEAD = """\
import attrs
from newsparse import Annotation, Quote, Span, extractor, hookimpl

"""
TAIL = """
@hookimpl
def newsparse_extractors():
    return [{name}]
"""


def plugin(body: str, name: str = "wrecks") -> str:
    return HEAD + body + TAIL.format(name=name)


WRECK = """\
@attrs.frozen
class Wreck(Annotation):
    layer = "wrecks"
    hull: Span | None = None

@extractor(gives=Wreck{more})
def wrecks(doc):
    {does}
"""


def wreck(does: str, more: str = "") -> str:
    return plugin(WRECK.format(does=does, more=more))


def texts(out: str) -> list[str]:
    return [json.loads(line)["text"] for line in out.splitlines()]


# --- files ---------------------------------------------------------------------------------------


def test_empty_text_is_fine(run, write):
    write("empty.txt", "")
    result = run("parse", "empty.txt", "--format", "json")
    assert (result.status, result.err) == (0, "")
    assert json.loads(result.out)["layers"]["sentences"] == []


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gone.txt", None, "cannot read gone.txt: there is no such file"),
        ("folder", ..., "cannot read folder: it is a folder. Name its files: folder/*.txt"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "cannot read photo.txt: this is a binary file, not text"),
        ("page.txt", "<!DOCTYPE html><html>", "this is a web page and no reader for .html is installed"),
        ("report.pdf", "%PDF", "no plugin reads .pdf files: save the article's text as .txt first"),
        ("gone*.txt", None, "cannot read gone*.txt: there is no such file"),
        ("gone\0.txt", None, "cannot read gone .txt: embedded null byte"),
    ],
)
def test_a_file_that_cannot_be_read_costs_only_itself(run, write, tmp_path, name, content, message):
    write("a.txt", "Rain.")
    write("z.txt", "Snow.")
    if content is ...:
        (tmp_path / name).mkdir()
    elif content is not None:
        write(name, content)
    result = run("parse", "a.txt", name, "z.txt", "--format", "jsonl")
    assert result.status == 1
    assert texts(result.out) == ["Rain.", "Snow."]
    assert message in result.err
    assert result.err.startswith("newsparse: NP106 error: ")


def test_binary_standard_input_is_named(run):
    result = run("parse", "-", stdin=b"\0\1\2")
    assert result.status == 1
    assert result.err.startswith("newsparse: NP106 error: cannot read standard input: this is a binary file")


def test_another_encoding_is_read_with_a_warning(run, write):
    write("old.txt", "Café".encode("cp1252"))
    result = run("parse", "old.txt", "--format", "jsonl")
    assert (result.status, texts(result.out)) == (0, ["Café"])
    assert "newsparse: NP101 warning: not UTF-8: read as Windows-1252" in result.err


def test_no_publication_date_is_said_once_for_many_files(run, write, monkeypatch):
    monkeypatch.setenv("NEWSPARSE_PLUGINS", "dates")
    for name in "abc":
        write(f"{name}.txt", "It rained on Friday.")
    result = run("parse", "a.txt", "b.txt", "c.txt")
    assert result.status == 0
    first, second = result.err.splitlines()
    assert first.startswith("newsparse: a.txt: NP102 info: no publication date: relative dates have no value. ")
    assert second == "newsparse: NP102 info: the same in 2 more files"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such file names")
def test_names_that_are_no_utf8_lose_nothing(run, tmp_path):
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text("Rain.", encoding="utf-8")
    result = run("parse", name, "--title", name, "--format", "json")
    assert result.status == 0
    assert json.loads(result.out)["meta"]["extra"] == [["file", "caf\ufffd.txt"]]
    assert "caf .txt: there is no such file" in run("parse", "other-" + name).err


def test_an_unserved_language_is_an_info(run, write):
    write("english.py", wreck("yield Wreck(Span(0, 1))", ", languages=('en',)"))
    write("a.txt", "Pluie.")
    result = run("parse", "a.txt", "--plugin", "english.py", "--language", "xx")
    assert result.status == 0
    assert "NP105 info: no extractor is made for the language 'xx'" in result.err
    assert "wrecks" not in result.out


# --- the command itself -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        ((), "the following arguments are required: COMMAND"),
        (("parse",), "the following arguments are required: FILE"),
        (("parse", "a.txt", "--frmat", "json"), "unrecognized arguments: --frmat"),
        (("parse", "a.txt", "--format", "xml"), "there is no format 'xml': use one of json, jsonl, table"),
        (
            ("parse", "a.txt", "--only", "quots"),
            "there is no layer 'quots': known are datelines, paragraphs, sentences",
        ),
        (("parse", "a.txt", "--published", "05/03/2024"), "'05/03/2024' is no date: write it as 2024-03-05"),
        (("parse", "a.txt", "--processes", "0"), "'0' is no whole number from 1"),
        (("parse", "a.txt", "--plugin", "gone.py"), "there is no plugin file gone.py"),
        (("parse", "a.txt", "--disable", "gone"), "there is no plugin 'gone' to disable"),
        (("parse", "a.txt", "--config", "gone.toml"), "cannot read the configuration gone.toml"),
        (("parse", "a.txt", "-o", "gone/out.json"), "cannot write gone/out.json"),
        (("parse", "a.txt", "b.txt", "--title", "Rain"), "--title names one article, but there are 2 files"),
        (("explain", "a.txt", "--layer", "quots"), "there is no layer 'quots' to explain: known are"),
        (("plugins", "--json", "--graph"), "not allowed with argument"),
    ],
)
def test_a_command_that_cannot_work_is_status_2(run, write, argv, message):
    write("a.txt", "Rain.")
    write("b.txt", "Snow.")
    result = run(*argv)
    assert result.status == 2
    assert result.out == ""
    assert message in result.err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("langauge = 'de'", "unknown key 'langauge': use one of"),
        ("language = ", "bad.toml is no TOML"),
        ("[options.quots]\nx = 1", "no plugin reads options.quots"),
        ("plugins = ['gone.py']", "there is no plugin file gone.py"),
    ],
)
def test_a_bad_configuration_is_status_2(run, write, content, message):
    write("bad.toml", content)
    write("a.txt", "Rain.")
    result = run("parse", "a.txt", "--config", "bad.toml")
    assert result.status == 2
    assert message in result.err


# --- plugins --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("import nowhere_at_all", "NP301 error: plugin 'broken' failed to load: ModuleNotFoundError"),
        ("def (", "NP301 error: plugin 'broken' failed to load: SyntaxError"),
        ("x = 1", "it implements no hook: decorate a function such as newsparse_extractors with @hookimpl"),
        (
            "from newsparse import hookimpl\n@hookimpl\ndef newsparse_extractor():\n    return []",
            "there is no hook 'newsparse_extractor'",
        ),
        (
            plugin("@attrs.frozen\nclass Mine(Annotation):\n    layer = 'quotes'\n", "Mine"),
            "the layer name 'quotes' of broken.Mine is already taken",
        ),
        (wreck("yield 'plank'"), "NP201 error: extractor 'wrecks' failed and its results are lost: TypeError"),
        (wreck("yield Wreck(Span(0, 99999))"), "Wreck Span(start=0, end=99999) leaves the text"),
        (wreck("yield Wreck(Span(0, 1), Span(0, 99999))"), "leaves the text"),
        (wreck("yield Wreck(Span(0, 1)); raise KeyError('rudder')"), "KeyError: 'rudder'"),
        (wreck("1 / 0"), "ZeroDivisionError: division by zero"),
    ],
    ids=[
        "import", "syntax", "no hook", "misspelt hook", "layer taken",
        "wrong type", "span outside", "nested span outside", "raises late", "raises",
    ],
)  # fmt: skip
def test_a_plugin_that_fails_costs_only_its_own_layer(run, write, boats, source, message):
    write("broken.py", source)
    write("a.txt", "A boat sank.")
    result = run("parse", "a.txt", "--plugin", "broken.py", "--plugin", boats, "--format", "json")
    assert result.status == 1
    assert message in result.err
    doc = json.loads(result.out)
    assert len(doc["layers"]["boats"]) == 1
    assert doc["layers"].get("wrecks", []) == []
    assert [problem["level"] for problem in doc["problems"]] == ["error"]


def test_a_name_that_is_taken_is_refused(run, write, boats):
    write("other/boat_plugin.py", wreck("yield Wreck(Span(0, 1))"))
    write("a.txt", "A boat sank.")
    result = run("parse", "a.txt", "--plugin", boats, "--plugin", "other/boat_plugin.py")
    assert result.status == 1
    assert "NP302 error: plugin 'boat_plugin' was refused" in result.err
    assert "boats (1)" in result.out


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            "import attrs\nfrom newsparse import Annotation\n\n@attrs.frozen\nclass Ghost(Annotation):\n"
            "    layer = 'ghosts'\n\n" + wreck("yield", ", needs=Ghost"),
            "NP203 error: extractor 'wrecks' was skipped: it needs 'ghosts', which no plugin gives",
        ),
        (
            plugin(
                "@attrs.frozen\nclass A(Annotation):\n    layer = 'as'\n\n@attrs.frozen\nclass B(Annotation):\n"
                "    layer = 'bs'\n\n@extractor(gives=A, needs=B)\ndef a(doc):\n    yield\n\n"
                "@extractor(gives=B, needs=A)\ndef b(doc):\n    yield\n",
                "a, b",
            ),
            "NP204 error: extractor 'a' was skipped: extractors wait for each other: a -> b -> a",
        ),
    ],
    ids=["missing", "cycle"],
)
def test_extractors_that_cannot_be_ordered_cost_only_their_layers(run, write, boats, monkeypatch, source, message):
    monkeypatch.delenv("NEWSPARSE_PLUGINS")
    write("broken.py", source)
    write("a.txt", "A boat sank.")
    result = run("parse", "a.txt", "--plugin", "broken.py", "--plugin", boats)
    assert result.status == 1
    assert message in result.err
    assert "boats (1)" in result.out
    strict = run("parse", "a.txt", "--plugin", "broken.py", "--plugin", boats, "--strict")
    assert (strict.status, strict.out) == (2, "")


@pytest.mark.parametrize("source", ["import nowhere_at_all", wreck("1 / 0")], ids=["load", "run"])
def test_strict_stops_at_the_first_failure(run, write, source):
    write("broken.py", source)
    write("a.txt", "Rain.")
    result = run("parse", "a.txt", "--plugin", "broken.py", "--strict")
    assert result.status == 1
    assert result.out == ""
    assert result.err.count("\n") == 1


def test_a_layer_whose_giver_failed_skips_what_needs_it(run, write):
    write("broken.py", wreck("1 / 0"))
    write(
        "later.py",
        plugin(
            "from broken import Wreck\n@attrs.frozen\nclass Claim(Annotation):\n    layer = 'claims'\n\n"
            "@extractor(gives=Claim, needs=Wreck)\ndef claims(doc):\n    yield Claim(Span(0, 1))\n",
            "claims",
        ),
    )
    write("a.txt", "Rain.")
    result = run("parse", "a.txt", "--plugin", "broken.py", "--plugin", "later.py")
    assert "NP202 warning: extractor 'claims' was skipped: it needs 'wrecks', and 'wrecks' gave none" in result.err


def test_a_reader_that_fails_costs_only_its_file(run, write):
    write(
        "reading.py",
        "from newsparse import Reader, hookimpl\n\n@hookimpl\ndef newsparse_readers():\n"
        "    return [Reader('log', ('.log',), lambda data: 1 / 0)]\n",
    )
    write("a.txt", "Rain.")
    write("b.log", "Snow.")
    result = run("parse", "b.log", "a.txt", "--plugin", "reading.py", "--format", "jsonl")
    assert (result.status, texts(result.out)) == (1, ["Rain."])
    assert "the reader 'log' failed: ZeroDivisionError" in result.err


def test_a_broken_plugin_is_listed_with_its_error(run, write):
    write("broken.py", "import nowhere_at_all")
    result = run("plugins", "--plugin", "broken.py", "--json")
    assert result.status == 1
    listed = {info["name"]: info for info in json.loads(result.out)}
    assert listed["broken"]["status"] == "failed"
    assert "nowhere_at_all" in listed["broken"]["error"]
