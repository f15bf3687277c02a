"""The option `method = "ranked"`: learned weights choose, the rest of the plugin stays."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newsparse import Config, ConfigError, Document, Parser

TEXT = (
    "The mayor, Ada Holm, told reporters on Friday that the weir was “a slow flood.” "
    "“It leaks,” said Bo Ek, a harbour pilot. “It always has.”\n"
)


def parse(method: str, text: str = TEXT, language: str = "en") -> Document:
    parser = Parser(config=Config(options={"quotes": {"method": method}}), only=["quotes"])
    return parser.parse(text, language=language)


def test_speakers_cues_and_kinds_are_those_of_any_quote() -> None:
    doc = parse("ranked")
    assert [quote.rule for quote in doc.quotes] == ["ranked_cue", "ranked_cue", "ranked_carried"]
    assert [quote.speaker and quote.speaker.canonical for quote in doc.quotes] == ["Ada Holm", "Bo Ek", "Bo Ek"]
    first, second, _ = doc.quotes
    assert (first.kind, first.cue_class, doc[first]) == ("mixed", "say", "the weir was “a slow flood.”")
    assert (second.kind, doc[second]) == ("direct", "“It leaks,”")


def test_other_languages_are_read_by_rule() -> None:
    text = "„Es regnet“, sagte Jana Holm."
    assert parse("ranked", text, "de") == parse("rules", text, "de")


def test_an_unknown_method_is_refused() -> None:
    with pytest.raises(ConfigError, match=r"options.quotes.method"):
        parse("guess")


def test_the_weights_are_on_record_where_they_decide() -> None:
    assert parse("ranked").to_dict()["made_by"]["weights"]["quotes"].startswith("sha256:")
    assert "weights" not in parse("rules").to_dict()["made_by"]


def test_rules_do_not_import_the_ranking() -> None:
    code = "import sys, newsparse; newsparse.parse('It rained.'); print('newsparse_quotes.ranking' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
