"""A plugin that goes wrong is listed and named; the others go on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsparse import (
    ConfigError,
    Document,
    ExtractorError,
    MissingLayerError,
    Parser,
    PluginLoadError,
    Sentence,
    Span,
    extractor,
    hookimpl,
)
from newsparse.model.annotation import layer_class
from newsparse.plugins import PluginInfo

MONEY = """
import attrs
import regex
from newsparse import Annotation, Span, extractor, hookimpl

@attrs.frozen
class {cls}(Annotation):
    layer = "{layer}"
    amount: int

@extractor(gives={cls})
def {name}(doc):
    for match in regex.finditer(r"\\d+", doc.text):
        yield {cls}(Span.of(match), int(match[0]))

@hookimpl
def newsparse_extractors():
    return [{name}]
"""
TEXT = "It cost 12 crowns."


def plugin_file(folder: Path, name: str, content: str | None = None) -> Path:
    place = folder / f"{name}.py"
    place.write_text(content or MONEY.format(cls=name.capitalize(), layer=name, name=f"find_{name}"))
    return place


def status(parser: Parser, name: str) -> tuple[str, str]:
    (info,) = [info for info in parser.plugins if info.name == name]
    return info.status, info.error


def problems(parser: Parser) -> list[tuple[str, str]]:
    return [(problem.code, problem.source) for problem in parser.parse(TEXT).problems]


def test_a_file_is_a_plugin(tmp_path: Path) -> None:
    parser = Parser([plugin_file(tmp_path, "np_sums")], entry_points=False)
    layer = layer_class("np_sums")
    assert layer is not None
    assert layer.__module__ == "np_sums"
    assert [item.span for item in parser.parse(TEXT).layer(layer)] == [Span(8, 10)]
    assert "np_sums" in sys.modules
    assert [(info.name, info.layers) for info in parser.plugins] == [("np_sums", ("np_sums",))]


def test_a_plugin_may_be_an_extractor_or_an_object_with_hooks() -> None:
    @extractor(gives=Sentence)
    def lines(doc: Document) -> Iterator[Sentence]:
        yield Sentence(Span(0, len(doc.text)))

    class House:
        @hookimpl
        def newsparse_extractors(self) -> list[object]:
            return [lines]

    assert Parser([lines], entry_points=False).plugins[0].name == "lines"
    assert Parser([House()], entry_points=False).plugins[0].name == "House"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("import no_such_module_here", "ModuleNotFoundError: No module named 'no_such_module_here'"),
        ("1 / 0", "ZeroDivisionError"),
        ("def broken(:", "SyntaxError"),
        ("x = 1", "it implements no hook: decorate a function such as newsparse_extractors"),
        (
            "from newsparse import hookimpl\n@hookimpl\ndef newsparse_extractor(): return []",
            "there is no hook 'newsparse_extractor': did you mean 'newsparse_extractors'?",
        ),
        ("from newsparse import hookimpl\n@hookimpl\ndef newsparse_extractors(): 1 / 0", "ZeroDivisionError"),
        ("from newsparse import hookimpl\n@hookimpl\ndef newsparse_extractors(): return [3]", "a hook gave 3 where"),
        (
            "from newsparse import hookimpl\n@hookimpl\ndef newsparse_lexicons(): return {'verbs': []}",
            "lacks a language",
        ),
        ("from newsparse import hookimpl\n@hookimpl\ndef newsparse_extractors(doc): return []", "doc"),
    ],
)
def test_a_plugin_that_does_not_load_is_named_and_costs_nothing_else(tmp_path: Path, content: str, reason: str) -> None:
    bad, good = plugin_file(tmp_path, "np_bad", content), plugin_file(tmp_path, "np_good")
    parser = Parser([bad, good], entry_points=False)
    assert status(parser, "np_bad")[0] == "failed"
    assert reason in status(parser, "np_bad")[1]
    assert problems(parser) == [("NP301", "np_bad")]
    assert len(parser.parse(TEXT).layers["np_good"]) == 1
    with pytest.raises(PluginLoadError, match="np_bad"):
        Parser([bad, good], entry_points=False, strict=True)


def test_a_second_extractor_of_the_same_name_is_refused(tmp_path: Path) -> None:
    first = plugin_file(tmp_path, "np_one", MONEY.format(cls="One", layer="np_one", name="find"))
    second = plugin_file(tmp_path, "np_two", MONEY.format(cls="Two", layer="np_two", name="find"))
    parser = Parser([first, second], entry_points=False)
    assert status(parser, "np_two") == ("refused", "the extractor name 'find' is already taken")
    assert problems(parser) == [("NP302", "np_two")]


def test_a_layer_that_is_taken_is_refused(tmp_path: Path) -> None:
    bad = plugin_file(tmp_path, "np_taken", MONEY.format(cls="Taken", layer="sentences", name="find"))
    parser = Parser([bad], entry_points=False)
    assert status(parser, "np_taken")[0] == "refused"
    assert problems(parser) == [("NP302", "np_taken")]
    assert parser.parse(TEXT).sentences


def test_a_plugin_name_that_is_taken_is_refused(tmp_path: Path) -> None:
    place = plugin_file(tmp_path, "np_twice")
    parser = Parser([place, place], entry_points=False)
    assert sorted(info.status for info in parser.plugins) == ["loaded", "refused"]


def test_a_file_named_like_a_module_is_refused(tmp_path: Path) -> None:
    parser = Parser([plugin_file(tmp_path, "json")], entry_points=False)
    assert "rename the file" in status(parser, "json")[1]


def test_a_file_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ConfigError, match="there is no plugin file"):
        Parser(["./nowhere.py"], entry_points=False)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Two entry points, `sums` and `extra`, as if distributions had been installed."""
    plugin_file(tmp_path, "np_sums_ep")
    (tmp_path / "np_extra.py").write_text("import a_heavy_dependency")
    monkeypatch.syspath_prepend(str(tmp_path))
    points = [
        EntryPoint("sums", "np_sums_ep", "newsparse"),
        EntryPoint("extra", "np_extra [html]", "newsparse"),
    ]
    monkeypatch.setattr("newsparse.plugins.entry_points", lambda group: points)  # noqa: ARG005


@pytest.mark.usefixtures("installed")
def test_entry_points_are_loaded_and_a_missing_extra_is_no_problem() -> None:
    parser = Parser()
    assert status(parser, "sums") == ("loaded", "")
    assert status(parser, "extra") == ("needs", "pip install newsparse[html]")
    assert problems(parser) == []


@pytest.mark.usefixtures("installed")
def test_disable_names_plugins_and_knows_them() -> None:
    parser = Parser(disable=["sums"])
    assert status(parser, "sums") == ("disabled", "")
    assert "np_sums_ep" not in parser.parse(TEXT).layers
    with pytest.raises(ConfigError, match="there is no plugin 'sum' to disable: known are extra, sums"):
        Parser(disable=["sum"])


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(("value", "loaded"), [("none", []), ("sums", ["sums"]), ("", ["sums"])])
def test_the_environment_chooses_plugins(monkeypatch: pytest.MonkeyPatch, value: str, loaded: list[str]) -> None:
    monkeypatch.setenv("NEWSPARSE_PLUGINS", value)
    assert [info.name for info in Parser().plugins if info.status == "loaded"] == loaded


@pytest.mark.usefixtures("installed")
def test_the_environment_must_name_known_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSPARSE_PLUGINS", "sum")
    with pytest.raises(ConfigError, match="NEWSPARSE_PLUGINS names 'sum'"):
        Parser()


@pytest.mark.usefixtures("installed")
def test_an_unmet_need_is_skipped_if_some_plugin_is_absent() -> None:
    from newsparse import Toll

    @extractor(gives=Sentence, needs=Toll)
    def wanting(_doc: Document) -> Iterator[Sentence]:
        yield from ()

    assert problems(Parser([wanting])) == [("NP202", "wanting")]
    with pytest.raises(MissingLayerError, match="'wanting' needs the layer 'tolls'"):
        Parser([wanting], entry_points=False)


def test_lexicons_are_merged_and_reach_every_plugin() -> None:
    seen: list[tuple[str, ...]] = []

    class Words:
        @hookimpl
        def newsparse_lexicons(self) -> dict[str, list[str]]:
            return {"en/reporting_verbs": ["quipped"]}

    class Reader:
        @hookimpl
        def newsparse_extractors(self, settings: SimpleNamespace) -> list[object]:
            seen.append(settings.lexicon("reporting_verbs"))
            return []

    Parser([Reader(), Words()], entry_points=False)
    assert seen == [("quipped",)]


def test_strict_names_the_extractor() -> None:
    @extractor(gives=Sentence)
    def bad(_doc: Document) -> Iterator[Sentence]:
        raise RuntimeError("no ink")
        yield

    with pytest.raises(ExtractorError, match="'bad' failed: RuntimeError: no ink"):
        Parser([bad], entry_points=False, strict=True).parse(TEXT)


def test_options_that_no_plugin_reads_are_an_error() -> None:
    from newsparse import Config

    with pytest.raises(ConfigError, match=r"no plugin reads options.qoutes"):
        Parser(config=Config(options={"qoutes": {"min_words": 2}}), entry_points=False)


def test_plugin_infos_have_defaults() -> None:
    assert PluginInfo(name="x").status == "loaded"
