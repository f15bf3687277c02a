"""Tables in colour on a terminal with rich, in plain text everywhere else."""

from __future__ import annotations

import io
import sys

import pytest

from newsparse import Document, Mention, Meta, Opaque, Sentence, Span
from newsparse.cli.table import painter, plain, row_line, terminal_width, write_tables


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_no_colour_where_output_is_no_terminal():
    assert painter(io.StringIO()) is plain


def test_no_colour_without_rich(monkeypatch):
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert painter(Terminal()) is plain


def test_colour_on_a_terminal_with_rich(monkeypatch):
    pytest.importorskip("rich")
    for name in ("NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    painted = painter(Terminal())("[bold]quotes", "layer")
    assert painted.startswith("\x1b[")
    assert "[bold]quotes" in painted


def test_no_colour_where_the_user_wants_none(monkeypatch):
    pytest.importorskip("rich")
    monkeypatch.setenv("TERM", "dumb")
    assert painter(Terminal())("quotes", "layer") == "quotes"


def test_the_width_is_that_of_the_terminal_but_never_too_narrow(monkeypatch):
    monkeypatch.setenv("COLUMNS", "72")
    assert terminal_width() == 72
    monkeypatch.setenv("COLUMNS", "5")
    assert terminal_width() == 40


def test_the_last_column_is_shortened():
    assert row_line(("direct", "say", "word " * 20), [8, 3], 40) == "direct    say  word word word word word…"


def table_of(doc: Document, **options: bool) -> str:
    return "".join(write_tables([doc], width=60, structure=options.get("structure", False)))


def test_entities_are_gathered_by_kind():
    ada = Mention(Span(0, 8), "person", name="Ada Moss", canonical="Ada Moss", role=Span(10, 17))
    she = Mention(Span(19, 22), "person", "pronoun", "She", "Ada Moss")
    out = table_of(Document("Ada Moss, a pilot. She left.", Meta(title="Gone")).with_annotations(ada, she))
    assert out == "Gone\nno publication date\n\nmentions (2)\n  person\n    Ada Moss  2  a pilot\n"


def test_a_layer_without_fields_shows_its_whole_text_and_one_without_a_class_its_data():
    doc = Document("It rained. " * 5).with_annotations(Sentence(Span(0, 54)))
    assert "\n  " + ("It rained. " * 5).strip() in table_of(doc, structure=True)
    assert "sentences" not in table_of(doc)
    ship = Document("A ship.").with_annotations(Opaque(Span(2, 6), "ships", '{"size":"big"}'))
    assert "ships (1)\n  ship  size=big" in table_of(ship)
