"""``newsparse plugins``: what is installed, what it gives, and in which order it runs."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Any

import attrs

from newsparse.cli.arguments import parser_of, plugin_options
from newsparse.cli.messages import say
from newsparse.cli.output import output
from newsparse.cli.table import Paint, column_widths, painter, row_line, terminal_width
from newsparse.extraction import AnyExtractor
from newsparse.parser import Parser
from newsparse.plugins import PluginInfo

_COLUMNS = ("name", "version", "origin", "layers", "status")
_BROKEN = ("failed", "refused")


def add_command(commands: Any) -> None:
    """Describe the command to argparse."""
    command = commands.add_parser(
        "plugins",
        parents=[plugin_options()],
        help="list plugins, or the order of extractors",
        description="List plugins with version, origin, layers and status. Exit status 1 where one of them is broken.",
    )
    shape = command.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="the list as a JSON array")
    shape.add_argument("--graph", action="store_true", help="the extractors in the order they run, and why")
    command.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command and return its exit status."""
    parser = parser_of(args)
    with output(None) as stream:
        if args.json:
            rows = [attrs.asdict(info) for info in parser.plugins]
            stream.write(json.dumps(rows, ensure_ascii=False, indent=1) + "\n")
        else:
            lines = _graph(parser) if args.graph else _listed(parser.plugins, painter(stream))
            stream.writelines(f"{line}\n" for line in lines)
    return int(any(info.status in _BROKEN for info in parser.plugins))


def _listed(plugins: tuple[PluginInfo, ...], paint: Paint) -> Iterator[str]:
    """A line a plugin under a line of headings; the whole status follows where it is long."""
    rows = [_COLUMNS, *(_row(info) for info in plugins)]
    widths = column_widths(rows)
    yield from (row_line(row, widths, terminal_width(), paint) for row in rows)
    for info in plugins:
        if info.status in _BROKEN:
            say(f"{info.name}: {info.error}")


def _row(info: PluginInfo) -> tuple[str, ...]:
    status = f"needs: {info.error}" if info.status == "needs" else info.status
    return info.name, info.version or "-", info.origin, ", ".join(info.layers) or "-", status


def _graph(parser: Parser) -> Iterator[str]:
    """A line an extractor: what it gives, whom it waits for and for which layers."""
    steps = parser.plan.steps
    width = max((len(step.name) for step in steps), default=0)
    for number, step in enumerate(steps, 1):
        gives = ", ".join(layer.layer for layer in step.gives)
        yield f"{number:2}  {step.name.ljust(width)}  gives {gives}{_reason(step, parser)}"
    for skip in parser.plan.skipped:
        yield f" -  {skip.extractor.name.ljust(width)}  skipped: {skip.reason}"


def _reason(step: AnyExtractor, parser: Parser) -> str:
    """Whom an extractor waits for, and for which of their layers."""
    waits = parser.plan.waits.get(step.name, ())
    if not waits:
        return "; waits for nobody"
    given = {layer for other in parser.plan.steps if other.name in waits for layer in other.gives}
    parts = [
        f"{verb} {', '.join(layer.layer for layer in layers if layer in given)}"
        for verb, layers in (("needs", step.needs), ("uses", step.uses))
        if given.intersection(layers)
    ]
    return f"; after {', '.join(waits)}: {' and '.join(parts)}"
