"""Options that several commands share, and the parser they describe."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from newsparse.errors import InputError
from newsparse.model.meta import read_published
from newsparse.parser import Parser
from newsparse.settings import Config


def plugin_options() -> argparse.ArgumentParser:
    """Options that say which plugins take part."""
    options = argparse.ArgumentParser(add_help=False)
    group = options.add_argument_group("plugins")
    group.add_argument("--plugin", action="append", default=[], metavar="F", help="also load this file or module")
    group.add_argument("--disable", action="append", default=[], metavar="P", help="do not load this installed plugin")
    group.add_argument(
        "--config", metavar="F", help="TOML file; the default is newsparse.toml or pyproject.toml in this folder"
    )
    group.add_argument("--strict", action="store_true", help="stop at the first plugin or extractor that fails")
    return options


def article_options() -> argparse.ArgumentParser:
    """Options that tell of an article what its text does not."""
    options = argparse.ArgumentParser(add_help=False)
    group = options.add_argument_group("article")
    group.add_argument("--published", type=published, metavar="D", help="publication date, such as 2024-03-05")
    group.add_argument("--title", metavar="T", help="headline, if the text lacks it")
    group.add_argument("--language", metavar="L", help="language code, such as en")
    return options


def published(value: str) -> str:
    """An argparse type: an ISO date, or date and time."""
    try:
        read_published(value)
    except InputError:
        raise argparse.ArgumentTypeError(f"{value!r} is no date: write it as 2024-03-05 or 2024-03-05T14:30") from None
    return value


def positive(value: str) -> int:
    """An argparse type: a whole number from 1."""
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is no whole number from 1")
    return int(value)


def names(values: Iterable[str]) -> tuple[str, ...]:
    """Names from an option that may be repeated and may hold commas.

    >>> names(["quotes,dates", "money"])
    ('quotes', 'dates', 'money')
    """
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def parser_of(args: argparse.Namespace, *, only: Iterable[str] = ()) -> Parser:
    """The parser that the options of a command describe. Raises ConfigError and PluginError."""
    layers = names(only)
    return Parser(
        plugins=tuple(args.plugin),
        disable=names(args.disable),
        only=layers or None,
        config=_config(args.config),
        strict=args.strict,
        forgiving=not args.strict,
    )


def _config(path: str | None) -> Config | None:
    if path is not None:
        return Config.load(path)
    for name in ("newsparse.toml", "pyproject.toml"):
        if Path(name).is_file():
            return Config.load(name)
    return None
