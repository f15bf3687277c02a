#!/usr/bin/env python3
"""What the events' weights are worth on articles that they never saw: five folds of the whole plugin.

    folds.py --data DIR [--model salience|core]

In each fold the plugin is copied, its weights and their threshold are trained anew on four fifths of the
development articles by ``python -m newsparse_events.train``, and the copy reads the last fifth. The five parts
together are scored by the scorer beside the data. `salience` is scored on MUC-4, `core` on PLOVER-GSR and CASE-2021.
Words and rules are those of today, whoever read the articles: only the weights are cross-validated.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from predict import read_jsonl

HERE = Path(__file__).parent
PLUGIN = HERE.parent / "plugins" / "newsparse_events"
TYPES = "events/typemap-plover.json"
FOLDS = 5
Record = dict[str, Any]


class Model(NamedTuple):
    """What a model is trained and scored on, by paths below the data directory."""

    gold: tuple[str, ...]
    scored: tuple[str, ...]
    scheme: str
    types: bool


MODELS = {
    "salience": Model(("events/muc4-dev.jsonl",), ("events/muc4-dev.jsonl",), "muc", types=False),
    "core": Model(
        ("events/plover-gsr-dev.jsonl", "events/wikievents-dev.jsonl", "events/case2021-task2-dev.jsonl"),
        ("events/plover-gsr-dev.jsonl", "events/case2021-task2-dev.jsonl"),
        "plover",
        types=True,
    ),
}


def part(records: Sequence[Record], fold: int) -> tuple[list[Record], list[Record]]:
    """The articles outside a fold and those in it: every fifth, beginning with the fold's number.

    >>> part([{"id": number} for number in range(6)], 0)[1]
    [{'id': 0}, {'id': 5}]
    """
    inside = list(records[fold::FOLDS])
    return [record for number, record in enumerate(records) if number % FOLDS != fold], inside


def run_fold(data: Path, name: str, fold: int, folder: Path) -> None:
    """Train a copy of the plugin without a fold, and write what it says of the fold."""
    model = MODELS[name]
    shutil.copytree(PLUGIN, folder / PLUGIN.name, ignore=shutil.ignore_patterns("__pycache__"))
    gold = {file: part(list(read_jsonl(data / file)), fold) for file in model.gold}
    train = [written(folder / Path(file).name, outside) for file, (outside, _) in gold.items()]
    types = ["--types", str(data / TYPES)] if model.types else []
    called(folder, "-m", "newsparse_events.train", name, *train, *types)
    for file in model.scored:
        held = written(folder / "held.jsonl", gold[file][1])
        predicted = str(folder / f"predicted-{Path(file).name}")
        called(folder, str(HERE / "predict.py"), "events", held, "-o", predicted, "--scheme", model.scheme)


def written(path: Path, records: Sequence[Record]) -> str:
    """The path, with the records in it."""
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return str(path)


def called(folder: Path, *command: str) -> str:
    """The output of a Python command that imports the copy of the plugin."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(
        [sys.executable, *command], check=True, text=True, stdout=subprocess.PIPE, env=environment
    ).stdout


def scored(data: Path, file: str, predictions: list[Record], folder: Path, types: bool) -> str:
    """What the scorer says of the predictions of all folds."""
    guess = written(folder / "all.jsonl", predictions)
    after = ["--map", str(data / TYPES)] if types else []
    command = [sys.executable, str(data / "score_events.py"), str(data / file), guess, *after]
    return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout


def report(data: Path, name: str) -> str:
    """The scores of a model's data sets, each predicted fold by fold."""
    with tempfile.TemporaryDirectory() as scratch:
        folders = [Path(scratch) / str(fold) for fold in range(FOLDS)]
        for fold, folder in enumerate(folders):
            run_fold(data, name, fold, folder)
        said = []
        for file in MODELS[name].scored:
            parts = [folder / f"predicted-{Path(file).name}" for folder in folders]
            predictions = [record for path in parts for record in read_jsonl(path)]
            said.append(
                f"{name}, five folds: {file}\n{scored(data, file, predictions, Path(scratch), MODELS[name].types)}"
            )
        return "\n".join(said)


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="Five folds of the weights of events.")
    options.add_argument("--data", type=Path, required=True, help="directory with the data sets and their scorers")
    options.add_argument("--model", choices=tuple(MODELS), help="one model (default: both)")
    args = options.parse_args(argv)
    for name in [args.model] if args.model else MODELS:
        print(report(args.data.resolve(), name))
    return 0


if __name__ == "__main__":
    sys.exit(main())
