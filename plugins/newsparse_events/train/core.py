"""Weights of the main events: articles and records whose events are marked, or whose one type is known."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsparse import Parser
from newsparse_events.core import is_brief, signs
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


Scored = Sequence[tuple[int, Guess]]


class Told(NamedTuple):
    """One document: its candidates, the number of gold events, and whether it is brief."""

    guesses: tuple[Guess, ...]
    gold: int
    brief: bool


class Figures(NamedTuple):
    """Typed F1 of brief texts: the threshold in hundredths, and F1 without and with weights."""

    threshold: int
    before: float
    after: float


def documents(path: Path, types: TypeMap) -> Iterator[Told]:
    """The documents of a JSON Lines file with `text` and `events` that have `type` and `trigger` (span or null)."""
    parser, finder = Parser(only=_LAYERS), EventFinder()
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        page = read_page(parser.parse(record["text"], published=record.get("published")))
        kept = finder.kept(page)
        gold = [(mapped(event["type"], types), event) for event in record["events"]]
        wanted = [(name, event) for name, event in gold if name]
        spans = [page.scan.span(one.first, one.last) for one in kept]
        guesses = [_guess(signs(page, kept, n), kept[n], spans[n], wanted) for n in range(len(kept))]
        yield Told(tuple(guesses), len(wanted), is_brief(page))


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


def cross_validated(told: Sequence[Told]) -> Figures:
    """Figures of five folds, each decided by weights that never saw it, at the threshold that is best for all."""
    fold_of = folds(len(told))
    scores: list[Scored] = []
    for fold in range(5):
        weights = _fitted(told, [number for number, own in enumerate(fold_of) if own != fold])
        scores += _scores([one for one, own in zip(told, fold_of, strict=True) if own == fold], weights)
    gold = _gold(told)
    tried = {threshold: _f1(scores, threshold, gold) for threshold in range(-100, 51, 10)}
    best = max(tried, key=lambda threshold: tried[threshold])
    return Figures(best, _f1(scores, -(10**6), gold), tried[best])


def unseen(files: Mapping[str, Sequence[Told]]) -> Iterator[tuple[str, Figures]]:
    """Figures of each file with brief texts, decided by weights and a threshold that come from the other files."""
    for name, told in files.items():
        others = [one for other, documents in files.items() if other != name for one in documents]
        if _gold(told) and _gold(others):
            threshold = cross_validated(others).threshold
            scores = _scores(told, _fitted(others, range(len(others))))
            before, after = (_f1(scores, least, _gold(told)) for least in (-(10**6), threshold))
            yield name, Figures(threshold, before, after)


def train(told: Sequence[Told], target: Path) -> Figures:
    """Fit on all and write the weights, the threshold taken into the bias; the figures are cross-validated."""
    figures = cross_validated(told)
    weights = _fitted(told, range(len(told)))
    weights["bias"] = weights.get("bias", 0) - figures.threshold
    about = "python -m newsparse_events.train core: logistic regression, weights in hundredths; see MODEL_CARD.md"
    model = {"about": about, "weights": weights}
    target.write_text(json.dumps(model, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    return figures


def _fitted(told: Sequence[Told], chosen: Sequence[int]) -> dict[str, int]:
    return dict(fit(examples(told, chosen), prior=0.1, support=3))


def _gold(told: Sequence[Told]) -> int:
    return sum(document.gold for document in told if document.brief)


def _scores(told: Sequence[Told], weights: Mapping[str, int]) -> list[Scored]:
    """For each brief document its candidates, each with its logit."""
    return [
        [(sum(weights.get(sign, 0) for sign in guess.signs), guess) for guess in document.guesses]
        for document in told
        if document.brief and document.guesses
    ]


def _f1(scores: Sequence[Scored], threshold: int, gold: int) -> float:
    """As `core.main_ones` decides: where no candidate reaches the threshold, the best one stands."""
    counts: Counter[bool] = Counter()
    for document in scores:
        least = min(threshold, max(score for score, _ in document))
        counts.update(guess.typed for score, guess in document if score >= least)
    return 2 * counts[True] / max(1, counts.total() + gold)
