"""The command line: ``parse``, ``speakers``, ``timeline``, ``tolls``, ``explain``, ``plugins`` and ``new-plugin``.

Exit status: 0 fine; 1 a file could not be read, or something went wrong that a message on standard
error names; 2 the command itself, its configuration or its set of plugins cannot work. What the
commands find goes to standard output, everything else to standard error.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from newsparse import __version__
from newsparse.cli import events, explain, new_plugin, parse, plugins, speakers, timeline, tolls
from newsparse.cli.messages import say
from newsparse.errors import ConfigError, InputError, LayerCycleError, MissingLayerError, NewsparseError

FINE, TROUBLE, USAGE, INTERRUPTED = 0, 1, 2, 130

# The command cannot work as it is given: nothing was parsed.
_USAGE_ERRORS = (ConfigError, InputError, LayerCycleError, MissingLayerError)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    >>> main(["--version"])
    newsparse 0.1.0
    0
    """
    try:
        args = _arguments().parse_args(argv)
    except SystemExit as stop:  # argparse has printed help, a version or its complaint
        return stop.code if isinstance(stop.code, int) else USAGE
    try:
        status: int = args.run(args)
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_left()
    except KeyboardInterrupt:
        say("interrupted")
        return INTERRUPTED
    except NewsparseError as error:
        say(f"{error.code} error: {error}")
        return USAGE if isinstance(error, _USAGE_ERRORS) else TROUBLE
    except OSError as error:
        say(f"cannot write: {error}")
        return TROUBLE
    return status


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsparse", description="News articles as typed layers: who said what, when, what happened."
    )
    parser.add_argument("--version", action="version", version=f"newsparse {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in (parse, speakers, timeline, events, tolls, explain, plugins, new_plugin):
        command.add_command(commands)
    return parser


def _reader_left() -> int:
    """Whoever read our output has seen enough, as `head` does: stop without a complaint."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return FINE
