"""A new plugin's distribution, written from templates: it installs, passes its tests and `mypy --strict`."""

from __future__ import annotations

import builtins
import keyword
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path
from string import Template

import attrs
import regex

from newsparse.errors import ConfigError
from newsparse.model.annotation import known_layers

_NAME = regex.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
_FILES = {
    "pyproject.toml": "pyproject.toml.txt",
    "README.md": "README.md.txt",
    "src/$module/__init__.py": "init.py.txt",
    "tests/test_$layer.py": "test.py.txt",
}
# Names that the written module imports or defines itself.
_USED = ("annotation", "attrs", "document", "extractor", "hookimpl", "iterator", "re", "span")


@attrs.frozen
class Names:
    """What the parts of a plugin are called. `entry` is its name in `newsparse plugins`, `layer` its layer."""

    entry: str
    distribution: str
    module: str
    layer: str
    class_name: str
    phrase: str
    shout: str

    @classmethod
    def of(cls, name: str) -> Names:
        """The names that follow from one, with or without ``newsparse-`` before it.

        Raises ConfigError where it is no usable name, or a plugin or layer has it already.

        >>> Names.of("newsparse-market-index").distribution, Names.of("market-index").class_name
        ('newsparse-market-index', 'MarketIndex')
        """
        short = regex.sub(r"\Anewsparse[-_]", "", name)
        words = regex.split("[-_]", short)
        layer = "_".join(words)
        _check(name, short, layer)
        entry, phrase = "-".join(words), " ".join(words)
        class_name = "".join(word.capitalize() for word in words)
        return cls(entry, f"newsparse-{entry}", f"newsparse_{layer}", layer, class_name, phrase, phrase.upper())


def _check(name: str, short: str, layer: str) -> None:
    if not _NAME.fullmatch(short):
        hint = "use small letters, digits and hyphens, beginning with a letter, such as weather or market-index"
        raise ConfigError(f"{name!r} is no name for a plugin: {hint}")
    if keyword.iskeyword(layer) or hasattr(builtins, layer) or layer in _USED:
        raise ConfigError(f"{name!r} has a meaning in Python or newsparse: choose another name")
    taken = {*known_layers(), *(point.name for point in entry_points(group="newsparse"))}
    if {layer, short} & taken:
        raise ConfigError(f"the name {short!r} is already taken by a plugin or layer: choose another")


def write_plugin(name: str, folder: Path) -> tuple[Path, ...]:
    """Write a distribution ``newsparse-NAME`` into `folder` and return the paths of its files.

    Raises ConfigError for an unusable name, and where the distribution's folder is there already.
    """
    names = Names.of(name)
    root = folder / names.distribution
    if root.exists():
        raise ConfigError(f"{root} is there already: remove it, choose another name, or give --dir")
    fields = attrs.asdict(names)
    contents = {
        root / Template(path).substitute(fields): Template(_template(template)).substitute(fields)
        for path, template in _FILES.items()
    }
    contents[root / "src" / names.module / "py.typed"] = ""
    try:
        for path, text in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ConfigError(f"cannot write {root}: {error.strerror}. Give --dir a folder you may write to") from error
    return tuple(contents)


def _template(name: str) -> str:
    return (files("newsparse.scaffold") / "templates" / name).read_text(encoding="utf-8")
