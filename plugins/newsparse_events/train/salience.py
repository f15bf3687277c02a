"""Weights of salience: articles with the incidents they report teach which happenings are news."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsparse import Parser
from newsparse_events.grouping import Group, grouped
from newsparse_events.happenings import happenings
from newsparse_events.page import Page, read_page
from newsparse_events.salience import event_signs, score, signs
from newsparse_events.schemes import muc_type
from newsparse_events.train.logistic import Example, Weights, fit, folds

_LAYERS = ("events", "mentions", "dates", "sentences", "paragraphs", "datelines")
_TOLERANCE = 0.007


class Found(NamedTuple):
    """A group: its type, its signs, and those of each event."""

    name: str
    signs: frozenset[str]
    events: tuple[frozenset[str], ...]


class Model(NamedTuple):
    """The weights of groups and of events."""

    group: Weights
    event: Weights

    def score(self, found: Found) -> float:
        """The logit of a group in hundredths."""
        return 100 * score(found.signs, found.events, self.group, self.event)


class Story(NamedTuple):
    """One article: its incident types, those that may be found or not, and the groups with their types."""

    gold: frozenset[str]
    optional: frozenset[str]
    groups: tuple[Found, ...]
    kinds: frozenset[str]


class Figures(NamedTuple):
    """Precision, recall and F1 of incident types at a threshold in hundredths."""

    threshold: int
    precision: float
    recall: float
    f1: float


def stories(path: Path) -> Iterator[Story]:
    """The articles of a JSON Lines file with `text`, `published` and `events` that have MUC-4 types."""
    parser = Parser(only=_LAYERS)
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        doc = parser.parse(record["text"], published=record.get("published"), title=record.get("title"))
        page = read_page(doc)
        groups = [part for group in grouped(page, doc.events) for part in happenings(page, group)]
        known = tuple(_found(page, group, name) for group in groups if (name := muc_type(group.events)))
        kinds = frozenset(group.kind for group in groups if muc_type(group.events))
        wanted = [event for event in record["events"] if not event.get("optional")]
        optional = [event["type"] for event in record["events"] if event.get("optional")]
        yield Story(frozenset(event["type"] for event in wanted), frozenset(optional), known, kinds)


def _found(page: Page, group: Group, name: str) -> Found:
    each = tuple(frozenset(event_signs(page, event)) for event in group.events)
    return Found(name, frozenset(signs(page, group)), each)


def model(told: Sequence[Story], chosen: Iterable[int]) -> Model:
    """Weights fitted on the chosen stories; what is optional teaches nothing."""
    known = [
        (number, found, found.name in told[number].gold)
        for number in chosen
        for found in told[number].groups
        if found.name in told[number].gold or found.name not in told[number].optional
    ]
    groups = [Example(found.signs, right, number) for number, found, right in known]
    events = [Example(one, right, number) for number, found, right in known for one in found.events]
    return Model(fit(groups), fit(events))


def cross_validated(told: Sequence[Story], count: int = 5) -> Figures:
    """Figures of five folds, each decided by weights that never saw it.

    The threshold is the lowest one that is as good as the best: a missed incident costs its date and place, too.
    """
    fold_of = folds(len(told), count)
    scores: dict[tuple[int, str], float] = {}
    for fold in range(count):
        learned = model(told, (n for n, own in enumerate(fold_of) if own != fold))
        for number, story in enumerate(told):
            if fold_of[number] == fold:
                for found in story.groups:
                    value = learned.score(found)
                    scores[number, found.name] = max(value, scores.get((number, found.name), value))
    tried = [_figures(told, scores, threshold) for threshold in range(-100, 101, 10)]
    best = max(item.f1 for item in tried)
    return next(item for item in tried if item.f1 > best - _TOLERANCE)


def _figures(told: Sequence[Story], scores: dict[tuple[int, str], float], threshold: int) -> Figures:
    counts: Counter[str] = Counter()
    for number, story in enumerate(told):
        given = {found.name for found in story.groups if scores[number, found.name] > threshold}
        given -= story.optional - story.gold
        counts.update(right=len(given & story.gold), given=len(given), gold=len(story.gold))
    precision, recall = counts["right"] / max(1, counts["given"]), counts["right"] / max(1, counts["gold"])
    return Figures(threshold, precision, recall, 2 * counts["right"] / max(1, counts["given"] + counts["gold"]))


def train(path: Path, target: Path) -> Figures:
    """Fit on all articles and write the weights, the threshold taken into the bias; the figures are cross-validated."""
    told = list(stories(path))
    figures = cross_validated(told)
    learned = model(told, range(len(told)))
    for weights in learned:  # both parts shift, so that the mix does
        weights["bias"] = weights.get("bias", 0) - figures.threshold
    about = "python -m newsparse_events.train: logistic regression, weights in hundredths; see MODEL_CARD.md"
    kinds = sorted({name for story in told for name in story.kinds})
    content = {"about": about, "kinds": kinds, "group": learned.group, "event": learned.event}
    target.write_text(json.dumps(content, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    return figures
