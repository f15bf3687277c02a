"""A first parse: read the seed articles and count what is found in each.

Usage: python examples/01_parse.py [FILE ...]
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from newsparse import Parser

SEEDS = Path(__file__).parent.parent / "seeds"


def published(path: Path) -> str | None:
    """The publication date, from the JSON file that lies beside each seed article."""
    known = path.with_suffix(".json")
    return json.loads(known.read_text(encoding="utf-8"))["published"] if known.exists() else None


def main(paths: list[Path]) -> None:
    parser = Parser()
    for path in paths:
        doc = parser.read(path, published=published(path))
        found = ", ".join(f"{len(items)} {name}" for name, items in doc.layers.items())
        print(f"{path.name}: {found}")
        for problem in doc.problems:
            print(f"  {problem.code} {problem.level}: {problem.message}")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(SEEDS.glob("*.txt")))
