"""A timeline: the dates of several articles in one order, each with its sentence.

Usage: python examples/03_timeline.py PUBLISHED FILE [FILE ...]
"""

from __future__ import annotations

import sys
from pathlib import Path

from newsparse import Parser
from newsparse.view import timeline

SEED = Path(__file__).parent.parent / "seeds" / "01_river_talks.txt"


def main(published: str, paths: list[Path]) -> None:
    parser = Parser()
    docs = [parser.read(path, published=published) for path in paths]
    for row in timeline(*docs):
        sentence = " ".join(row.sentence.split())
        print(f"{row.date.value:14} {sentence[:90]}")


if __name__ == "__main__":
    _, *given = sys.argv
    main(given[0], [Path(name) for name in given[1:]]) if given else main("2026-03-12", [SEED])
