"""Who said what: the speakers of an article with everything they say.

Usage: python examples/02_who_said_what.py [FILE]
"""

from __future__ import annotations

import sys
from pathlib import Path

from newsparse import Document, Parser
from newsparse.view import speakers

SEED = Path(__file__).parent.parent / "seeds" / "01_river_talks.txt"


def show(doc: Document) -> None:
    for row in speakers(doc):
        role = f" ({row.role})" if row.role else ""
        print(f"{row.name or 'No speaker found'}{role}")
        for quote in row.quotes:
            cue = doc[quote.cue] if quote.cue else "-"
            print(f"    {quote.kind:8} {cue:12} {doc[quote]}")


if __name__ == "__main__":
    show(Parser().read(sys.argv[1] if len(sys.argv) > 1 else SEED))
