"""``python -m newsparse_quotes.train GOLD... [-o FILE]``: learn the weights from gold quotations and write them."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

from newsparse_quotes.ranking.weights import write_models
from newsparse_quotes.train.gold import read_articles
from newsparse_quotes.train.learning import learn, material

_TARGET = Path(__file__).resolve().parents[1] / "ranking" / "data" / "weights.bin.gz"


def main(arguments: list[str] | None = None) -> int:
    """Train on the articles of the given files, in their order; the same files give the same weights."""
    parser = argparse.ArgumentParser(prog="python -m newsparse_quotes.train", description=__doc__)
    parser.add_argument("gold", nargs="+", type=Path, help="gold quotations, JSON lines, gzipped or not")
    parser.add_argument(
        "-o", "--output", type=Path, default=_TARGET, help="where to write the weights, and beside them their sha256"
    )
    options = parser.parse_args(arguments)
    if trouble := unwritable(options.output):
        parser.error(trouble)
    began = time.monotonic()

    def log(message: str) -> None:
        sys.stderr.write(f"{time.monotonic() - began:6.1f} s  {message}\n")

    articles = [article for path in options.gold for article in read_articles(path)]
    models = learn(material(articles, log), log)
    digest = write_models(models, options.output)
    options.output.with_name("weights.sha256").write_text(f"{digest}\n", encoding="ascii")
    sys.stdout.write(f"{options.output} {options.output.stat().st_size} bytes sha256:{digest}\n")
    return 0


def unwritable(path: Path) -> str | None:
    """Why a file cannot be written, or None: asked before training, whose minutes would be lost.

    >>> unwritable(Path("no-such-folder/weights.bin.gz"))
    '-o: no folder no-such-folder'
    """
    if not path.parent.is_dir():
        return f"-o: no folder {path.parent}"
    if path.is_dir():
        return f"-o: {path} is a folder, not a file"
    return None if os.access(path if path.exists() else path.parent, os.W_OK) else f"-o: {path} cannot be written"


if __name__ == "__main__":
    raise SystemExit(main())
