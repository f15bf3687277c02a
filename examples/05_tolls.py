"""How many: the figures of an article with who gives them, and the toll they come to.

Usage: python examples/05_tolls.py [FILE ...]    (the first article first)
"""

from __future__ import annotations

import sys
from pathlib import Path

from newsparse import Parser
from newsparse.view import tolls

SEED = Path(__file__).parent.parent / "seeds" / "06_ferry.txt"


def main(paths: list[Path]) -> None:
    parser = Parser()
    docs = [parser.read(path) for path in paths]
    for doc in docs:
        for figure in doc.casualties:
            who = figure.said_by.name if figure.said_by else "the article"
            print(f"{figure.kind:10} {doc[figure.victims or figure]!r} {' '.join(figure.flags)} ({who})")
    for row in tolls(*docs):
        print(f"toll: {row.kind} {row.best} (low {row.low}, high {row.high}), from {row.text!r}")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or [SEED])
