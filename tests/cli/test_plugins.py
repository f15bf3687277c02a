"""``newsparse plugins``: the list, and the order."""

from __future__ import annotations

import json


def test_the_list_has_name_version_origin_layers_and_status(run, boats):
    result = run("plugins", "--plugin", boats)
    assert result.status == 0
    head, *rows = [line.split() for line in result.out.splitlines()]
    assert head == ["name", "version", "origin", "layers", "status"]
    assert ["boat_plugin", "-", "boat_plugin.py", "boats", "loaded"] in rows
    assert any(row[0] == "dates" and row[-1] == "disabled" for row in rows)


def test_json_has_the_same(run, boats):
    listed = json.loads(run("plugins", "--json", "--plugin", boats).out)
    mine = next(info for info in listed if info["name"] == "boat_plugin")
    assert (mine["layers"], mine["status"], mine["error"]) == (["boats"], "loaded", "")


def test_the_first_party_plugins_are_loaded(run, monkeypatch):
    monkeypatch.delenv("NEWSPARSE_PLUGINS")
    listed = {info["name"]: info for info in json.loads(run("plugins", "--json").out)}
    assert {name for name, info in listed.items() if info["status"] == "loaded"} >= {"dates", "mentions", "quotes"}


def test_the_graph_says_who_waits_for_whom(run, boats):
    lines = run("plugins", "--graph", "--plugin", boats).out.splitlines()
    assert " 1  boats       gives boats; waits for nobody" in lines
    assert lines[-1].endswith("sentences   gives sentences; after paragraphs: needs paragraphs")


def test_the_graph_shows_who_cannot_run(run, write, monkeypatch):
    write(
        "later.py",
        "import attrs\nfrom newsparse import Annotation, Quote, extractor, hookimpl\n\n@attrs.frozen\n"
        "class Claim(Annotation):\n    layer = 'claims'\n\n@extractor(gives=Claim, needs=Quote)\n"
        "def claims(doc):\n    yield\n\n@hookimpl\ndef newsparse_extractors():\n    return [claims]\n",
    )
    monkeypatch.setenv("NEWSPARSE_PLUGINS", "dates")
    out = run("plugins", "--graph", "--plugin", "later.py").out
    assert " -  claims" in out
    assert "skipped: it needs 'quotes', and what gives it is not there" in out
