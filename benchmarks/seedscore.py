"""The scores of the seed articles: overlapping span and equal fields, layer by layer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from matching import Score, pairs
from predict import NotAvailableError, predictions

Record = dict[str, Any]
Article = tuple[Record, Record]
Test = Callable[[Record, Record], bool]
SEEDS = Path(__file__).parents[1] / "seeds"


class Layer(NamedTuple):
    """How one layer is scored: its key in the gold, its area, its key in the prediction, its measures."""

    gold: str
    area: str
    predicted: str
    tests: dict[str, Test]


def found(_gold: Record, _predicted: Record) -> bool:
    return True


def equal(*fields: str) -> Test:
    """A test that the fields are equal."""
    return lambda gold, predicted: all(gold.get(field) == predicted.get(field) for field in fields)


def same_speaker(gold: Record, predicted: Record) -> bool:
    """The canonical name is equal, article and case aside; none where gold has none."""
    speaker = predicted.get("speaker") or {}
    return _name(gold.get("speaker_name")) == _name(speaker.get("name"))


def _name(name: str | None) -> str | None:
    return name.casefold().removeprefix("the ") if name else None


def same_dateline(gold: Record, predicted: Record) -> bool:
    return all(gold.get(field) == predicted.get(f"dateline_{field}") for field in ("place", "region", "agency"))


def same_trigger_type(gold: Record, predicted: Record) -> bool:
    return bool(gold["type"] == predicted["type"])


LAYERS = (
    Layer("datelines", "datelines", "dateline", {"whole": same_dateline}),
    Layer("quotes", "quotes", "quotes", {"found": found, "kind": equal("kind"), "speaker": same_speaker}),
    Layer("dates", "dates", "timexes", {"found": found, "value": equal("type", "value")}),
    Layer("casualties", "casualties", "casualties", {"found": found, "full": equal("kind", "low", "high")}),
    Layer("events", "events", "events", {"found": found, "typed": same_trigger_type}),
)


def seed_articles(folder: Path = SEEDS) -> list[Article]:
    """Each article as an input record, with its gold."""
    articles = []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (folder / gold["source"]).read_text(encoding="utf-8")
        record = {"id": path.stem, "text": text, "published": gold["published"], "title": gold["title"]}
        articles.append((record, gold))
    return articles


def seed_scores(articles: list[Article], area: str | None = None) -> Iterator[tuple[str, str, Score | None]]:
    """Area, measure and score of each layer; the score is None where no installed extractor gives the layer."""
    for layer in LAYERS:
        if area not in (None, layer.area):
            continue
        try:
            guesses = list(predictions(layer.area, (record for record, _ in articles), "layer"))
        except NotAvailableError:
            yield from ((layer.area, f"{name} F1", None) for name in layer.tests)
            continue
        for name, test in layer.tests.items():
            yield layer.area, f"{name} F1", _score(layer, test, articles, guesses)
        if layer.area == "events":
            yield layer.area, "stage accuracy", _stage_score(layer, articles, guesses)
        if layer.area == "casualties" and "totals" in guesses[0]:
            yield layer.area, "tolls F1", _toll_score(articles, guesses)


def _score(layer: Layer, test: Test, articles: list[Article], guesses: list[Record]) -> Score:
    right = predicted = total = 0
    for (_, gold), guess in zip(articles, guesses, strict=True):
        items = _items(layer, guess)
        right += sum(test(one, two) for one, two in pairs(gold[layer.gold], items))
        predicted, total = predicted + len(items), total + len(gold[layer.gold])
    return Score(right, predicted, total)


def _stage_score(layer: Layer, articles: list[Article], guesses: list[Record]) -> Score:
    """Right stages among the events that were found."""
    right = total = 0
    for (_, gold), guess in zip(articles, guesses, strict=True):
        found = pairs(gold[layer.gold], _items(layer, guess))
        right, total = right + sum(one["stage"] == two["stage"] for one, two in found), total + len(found)
    return Score(right, total, total)


def _items(layer: Layer, guess: Record) -> list[Record]:
    """The predicted items of a layer, each with its span at the top."""
    value = guess[layer.predicted]
    if layer.area == "datelines":
        return [guess | value] if value else []
    if layer.area == "events":
        return [item | item["trigger"] for item in value if item["trigger"]]
    return list(value)


def _toll_score(articles: list[Article], guesses: list[Record]) -> Score:
    """Kind and best figure of each toll."""
    right = predicted = total = 0
    for (_, gold), guess in zip(articles, guesses, strict=True):
        wanted = {(toll["kind"], toll["best"]) for toll in gold["tolls"]}
        given = set(guess["totals"].items())
        right, predicted, total = right + len(wanted & given), predicted + len(given), total + len(wanted)
    return Score(right, predicted, total)
