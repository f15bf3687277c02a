"""Train the weights: ``python -m newsparse_events.train salience GOLD`` or ``... core GOLD... --types MAP.json``."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from newsparse_events.train import core, salience

_DATA = Path(__file__).parents[1] / "data"


def main(argv: list[str] | None = None) -> int:
    """Read the gold, write the weights, print the cross-validated figures."""
    options = argparse.ArgumentParser(description="Train the weights that events and incidents are chosen by.")
    options.add_argument("model", choices=("salience", "core"), help="news or background; main events of brief texts")
    options.add_argument("gold", type=Path, nargs="+", help="JSON Lines: text, published, events")
    options.add_argument("--types", type=Path, help="JSON object from gold types to ours (core)")
    options.add_argument("-o", "--output", type=Path, help="where to write (default: the plugin's data)")
    args = options.parse_args(argv)
    target = args.output or _DATA / f"{args.model}.json"
    sys.stdout.write((_salience if args.model == "salience" else _core)(args, target) + "\n")
    return 0


def _salience(args: argparse.Namespace, target: Path) -> str:
    figures = salience.train(args.gold[0], target)
    return f"types, 5 folds: P {figures.precision:.3f} R {figures.recall:.3f} F1 {figures.f1:.3f}"


def _core(args: argparse.Namespace, target: Path) -> str:
    types = json.loads(args.types.read_text(encoding="utf-8")) if args.types else {}
    files = {path.stem: list(core.documents(path, types)) for path in args.gold}
    told = [document for documents in files.values() for document in documents]
    lines = [("all, 5 folds", core.train(told, target)), *core.unseen(files)]
    return "\n".join(
        f"brief texts, typed F1, {name}: {one.before:.3f} without, {one.after:.3f} with weights ({one.threshold})"
        for name, one in lines
    )


if __name__ == "__main__":
    sys.exit(main())
