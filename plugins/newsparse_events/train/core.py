"""Weights of the main events: articles and records whose events are marked, or whose one type is known."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsparse import Parser
from newsparse_events.core import BRIEF, signs
from newsparse_events.events import EventFinder
from newsparse_events.matching import Candidate
from newsparse_events.page import read_page
from newsparse_events.train.logistic import Example, fit, folds

Record = dict[str, Any]
_LAYERS = ("mentions", "dates", "quotes", "sentences", "paragraphs", "datelines")
TypeMap = Mapping[str, str | None]


class Guess(NamedTuple):
    """One candidate: its signs, whether gold has it at all, and whether with this type."""

    signs: frozenset[str]
    found: bool
    typed: bool


class Told(NamedTuple):
    """One document: its candidates, the number of gold events, and whether it is brief."""

    guesses: tuple[Guess, ...]
    gold: int
    brief: bool


def documents(paths: Sequence[Path], types: TypeMap) -> Iterator[Told]:
    """The documents of JSON Lines files with `text` and `events` that have `type` and `trigger` (span or null)."""
    parser, finder = Parser(only=_LAYERS), EventFinder()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            page = read_page(parser.parse(record["text"], published=record.get("published")))
            kept = finder.kept(page)
            gold = [(mapped(event["type"], types), event) for event in record["events"]]
            wanted = [(name, event) for name, event in gold if name]
            spans = [page.scan.span(one.first, one.last) for one in kept]
            guesses = [_guess(signs(page, kept, n), kept[n], spans[n], wanted) for n in range(len(kept))]
            yield Told(tuple(guesses), len(wanted), len(page.sentences) <= BRIEF)


def mapped(name: str, types: TypeMap) -> str | None:
    """A type in our names: the whole name, else the longest part of it, up to a dot, that the map has."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        if ".".join(parts[:count]) in types:
            return types[".".join(parts[:count])]
    return None


def _guess(found: frozenset[str], one: Candidate, span: tuple[int, int], wanted: list[tuple[str, Record]]) -> Guess:
    hits = [(name, event) for name, event in wanted if _touches(event, span)]
    return Guess(found, bool(hits), any(name == one.trigger.type for name, _ in hits))


def _touches(event: Record, span: tuple[int, int]) -> bool:
    """Whether a trigger overlaps; an event without trigger is anywhere, and only its type can tell."""
    if event.get("trigger") is None:
        return True
    places = [event["trigger"], *(event.get("trigger_extra") or [])]
    return any(place["start"] < span[1] and span[0] < place["end"] for place in places)


def examples(told: Sequence[Told], chosen: Sequence[int]) -> list[Example]:
    """The candidates of the chosen documents."""
    return [Example(guess.signs, guess.typed, number) for number in chosen for guess in told[number].guesses]


def train(paths: Sequence[Path], types: TypeMap, target: Path) -> tuple[int, float, float]:
    """Fit and write the weights; gives threshold, typed F1 of brief documents before and after, in five folds."""
    told = list(documents(paths, types))
    fold_of = folds(len(told))
    scores: list[tuple[int, Guess]] = []
    for fold in range(5):
        weights = fit(examples(told, [n for n, own in enumerate(fold_of) if own != fold]), prior=0.1, support=3)
        for number, document in enumerate(told):
            if fold_of[number] == fold and document.brief:
                scores += [(sum(weights.get(sign, 0) for sign in guess.signs), guess) for guess in document.guesses]
    gold = sum(document.gold for document in told if document.brief)
    figures = {threshold: _f1(scores, threshold, gold) for threshold in range(-100, 51, 10)}
    best = max(figures, key=lambda threshold: figures[threshold])
    weights = fit(examples(told, range(len(told))), prior=0.1, support=3)
    weights["bias"] = weights.get("bias", 0) - best
    about = "python -m newsparse_events.train core: logistic regression, weights in hundredths; see MODEL_CARD.md"
    model = {"about": about, "weights": weights}
    target.write_text(json.dumps(model, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    return best, _f1(scores, -(10**6), gold), figures[best]


def _f1(scores: Sequence[tuple[int, Guess]], threshold: int, gold: int) -> float:
    counts = Counter(guess.typed for score, guess in scores if score > threshold)
    return 2 * counts[True] / max(1, counts.total() + gold)
