"""``newsparse new-plugin``: a distribution to start from."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from newsparse.scaffold import write_plugin


def add_command(commands: Any) -> None:
    """Describe the command to argparse."""
    command = commands.add_parser(
        "new-plugin",
        help="write a plugin to start from",
        description="Write a distribution newsparse-NAME with one extractor, its tests and a README. It installs, "
        "passes its tests and mypy --strict as it is.",
    )
    command.add_argument("name", metavar="NAME", help="small letters, digits and hyphens, such as weather")
    command.add_argument("--dir", type=Path, default=Path(), metavar="D", help="where to write it (default: here)")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command and return its exit status."""
    paths = write_plugin(args.name, args.dir)
    for path in paths:
        print(path)
    root = paths[0].parent
    print(f"\nNext: pip install -e '{root}[dev]' && python -m pytest {root}")
    return 0
