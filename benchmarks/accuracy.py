#!/usr/bin/env python3
"""How good it is: scores of the seed articles, and of every data set found under ``--data``.

    accuracy.py [--data DIR] [--area AREA] [--json] [--update-floors]

One table: our figure beside its floor (`floors.json`), the best peer and a trivial baseline
(`peers.json`). Which figures are read from which scorer stands in `measures.toml`; the scorers lie
in DIR beside the data. Exit 1 where a figure is below its floor, or has a floor and is missing.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from predict import AREAS, NotAvailableError, predictions, read_jsonl
from seedscore import seed_articles, seed_scores

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
SLACK = 0.005
Record = dict[str, Any]


class Row(NamedTuple):
    """One figure; None where an extractor, its floor or a peer is missing."""

    area: str
    data: str
    measure: str
    figure: float | None

    @property
    def key(self) -> str:
        """Its name in `floors.json` and `peers.json`."""
        return f"{self.area}/{self.data}/{self.measure}"


def rows(data: Path | None, area: str | None) -> Iterator[Row]:
    """All figures, of the seeds first."""
    for seed_area, measure, score in seed_scores(seed_articles(), area):
        yield Row(seed_area, "seeds", measure, score.f1 if score else None)
    if data is None:
        return
    for one in tomllib.loads((HERE / "measures.toml").read_text(encoding="utf-8"))["set"]:
        if area in (None, one["area"]) and (data / one["file"]).exists() and (data / one["scorer"]).exists():
            yield from measured(data, one)


def measured(data: Path, one: Record) -> Iterator[Row]:
    """The figures of one data set."""
    name = name_of(one)
    try:
        output = scored(data, one)
    except NotAvailableError as error:
        print(error, file=sys.stderr)
        output = None
    for measure, where in one["figures"].items():
        yield Row(one["area"], name, measure, None if output is None else figure(output, where))


def name_of(one: Record) -> str:
    """What a data set is called: by its name, else by its file."""
    return str(one.get("name") or Path(one["file"]).name.split(".")[0])


def scored(data: Path, one: Record) -> str:
    """What the scorer says of our predictions."""
    with tempfile.TemporaryDirectory() as folder:
        gold, guess = pooled(data, one, Path(folder)), Path(folder) / "predicted.jsonl"
        with guess.open("w", encoding="utf-8") as out:
            for prediction in predictions(one["area"], read_jsonl(gold), one.get("scheme", "plover")):
                out.write(json.dumps(prediction) + "\n")
        after = [str(data / part) if (data / part).exists() else part for part in one.get("after", [])]
        command = [sys.executable, str(data / one["scorer"]), *one.get("before", []), str(gold), str(guess), *after]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def pooled(data: Path, one: Record, folder: Path) -> Path:
    """The gold of a data set: its file, or one file of all that it is pooled with."""
    files: list[Path] = [data / name for name in (one["file"], *one.get("pooled_with", []))]
    if len(files) == 1:
        return files[0]
    together = folder / "gold.jsonl"
    with together.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(record) + "\n" for file in files for record in read_jsonl(file))
    return together


def figure(output: str, where: str) -> float | None:
    """A number from a scorer's output: ``inline.f1`` from JSON, ``full: F1`` from lines of text.

    >>> figure('{"inline": {"f1": 0.5}}', "inline.f1"), figure("  full   P 0.1 R 0.2 F1 0.3", "full: F1")
    (0.5, 0.3)
    """
    if ": " not in where:
        value = json.loads(output)
        for part in where.split("."):
            value = value[int(part) if isinstance(value, list) else part]
        return None if value is None else float(value)
    line, label = where.split(": ")
    for text in output.splitlines():
        found = re.search(rf"\b{label}\s+([0-9.]+)", text) if text.strip().startswith(line) else None
        if found:
            return float(found[1])
    return None


def load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def below(found: list[Row], floors: dict[str, float]) -> list[str]:
    """What fell below its floor, said in words."""
    said = []
    for row in found:
        floor = floors.get(row.key)
        if floor is not None and (row.figure is None or row.figure < floor - 1e-9):
            said.append(f"{row.key}: {shown(row.figure)} is below the floor {floor:.3f}")
    return said


def shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def table(found: list[Row], floors: dict[str, float], peers: dict[str, Any]) -> str:
    """The figures as text, in columns."""
    lines = [("area", "data", "measure", "ours", "floor", "best peer", "", "trivial", "")]
    for row in found:
        peer = peers.get(row.key, {})
        lines.append(
            (
                row.area,
                row.data,
                row.measure,
                shown(row.figure),
                shown(floors.get(row.key)),
                shown(peer.get("peer")),
                peer.get("peer_name", ""),
                shown(peer.get("trivial")),
                peer.get("trivial_name", ""),
            )
        )
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    padded = (zip(line, widths, strict=True) for line in lines)
    return "\n".join("  ".join(cell.ljust(width) for cell, width in line).rstrip() for line in padded)


def as_json(found: list[Row], floors: dict[str, float], peers: dict[str, Any]) -> str:
    items = [row._asdict() | {"floor": floors.get(row.key)} | peers.get(row.key, {}) for row in found]
    return json.dumps(items, indent=1, ensure_ascii=False)


def update_floors(found: list[Row], floors: dict[str, float]) -> None:
    """Raise the floor of every figure to just below it, rounded down to three places; none is lowered."""
    for row in found:
        if row.figure is not None:
            floors[row.key] = max(floors.get(row.key, 0.0), math.floor((row.figure - SLACK) * 1000) / 1000)
    FLOORS.write_text(json.dumps(dict(sorted(floors.items())), indent=1) + "\n", encoding="utf-8")


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="Scores of the seed articles and of a data directory.")
    options.add_argument("--data", type=Path, help="directory with data sets and their scorers")
    options.add_argument("--area", choices=AREAS)
    options.add_argument("--json", action="store_true", help="print JSON")
    options.add_argument("--update-floors", action="store_true", help="set each floor just below its figure")
    args = options.parse_args(argv)
    data = args.data if args.data and args.data.is_dir() else None
    found = list(rows(data, args.area))
    floors, peers = load(FLOORS), load(HERE / "peers.json")
    print(as_json(found, floors, peers) if args.json else table(found, floors, peers))
    if args.data and data is None:
        print(f"accuracy: no data at {args.data}", file=sys.stderr)
    if args.update_floors:
        update_floors(found, floors)
        return 0
    failures = below(found, floors)
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
