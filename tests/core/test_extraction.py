"""What an extractor declares, and the table that its confidence comes from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsparse import Document, Sentence, Span, extractor, measured_confidence
from newsparse.errors import PluginError


def test_a_callable_object_may_be_an_extractor() -> None:
    class Whole:
        def __call__(self, doc: Document) -> list[Sentence]:
            return [Sentence(Span(0, len(doc.text)))]

    made = extractor(gives=Sentence)(Whole())
    assert made.name == "whole"
    assert list(made(Document("Rain."))) == [Sentence(Span(0, 5))]


def test_an_extractor_must_give_something() -> None:
    with pytest.raises(PluginError, match="name at least one class"):
        extractor(gives=())


def test_confidence_leaves_out_what_was_seen_too_seldom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "np_measured"
    (package / "data").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "data" / "confidence.json").write_text(json.dumps({"often": [0.93, 40], "seldom": [1.0, 3]}))
    monkeypatch.syspath_prepend(str(tmp_path))
    assert measured_confidence("np_measured") == {"often": 0.93}
    assert measured_confidence("np_measured", "data/nothing.json") == {}
