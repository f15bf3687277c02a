"""Train the toll ranker: ``python -m newsparse_casualties.train DATA [-o FILE]``.

DATA holds gva-dev.jsonl and muc4-dev.jsonl. Prints cross-validated figures, then writes the weights
of all documents. The same input gives the same file.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from newsparse_casualties.train.fit import cross_validated, fit
from newsparse_casualties.train.rows import rows

OUTPUT = Path(__file__).parents[1] / "data" / "toll_weights.json"


def main(argv: list[str] | None = None) -> int:
    """Run the command and return its exit status."""
    options = argparse.ArgumentParser(prog="python -m newsparse_casualties.train", description="Train the toll ranker.")
    options.add_argument("data", type=Path, help="folder with gva-dev.jsonl and muc4-dev.jsonl")
    options.add_argument("-o", "--output", type=Path, default=OUTPUT, help="where to write the weights")
    args = options.parse_args(argv)
    examples = rows(args.data)
    for name, figure in cross_validated(examples).items():
        sys.stdout.write(f"{name:20} F1 {figure:.3f} (cross-validated)\n")
    table = fit(examples)
    args.output.write_text(json.dumps(table, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(table)} weights written to {args.output}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
