"""Where a plugin comes from: a file, a module, an extractor or an object with hooks."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import attrs

from newsparse.errors import ConfigError, PluginConflictError
from newsparse.extraction import AnyExtractor, Extractor
from newsparse.hookspecs import hookimpl
from newsparse.settings import Settings

PluginSource = str | os.PathLike[str] | ModuleType | AnyExtractor | object


class SingleExtractor:
    """A plugin made of one extractor that was given directly."""

    def __init__(self, extractor: AnyExtractor) -> None:
        self.extractor = extractor

    @hookimpl
    def newsparse_extractors(self, settings: Settings) -> list[AnyExtractor]:  # noqa: ARG002
        """The extractor itself."""
        return [self.extractor]


def plugin_name(source: PluginSource) -> str:
    """The name a plugin goes by: a file's stem, a module's last name, an extractor's name, a class's name."""
    if isinstance(source, ModuleType):
        return source.__name__.rpartition(".")[2]
    if isinstance(source, Extractor):
        return source.name
    if isinstance(source, (str, os.PathLike)):
        return Path(source).stem if _is_file(source) else str(source).rpartition(".")[2]
    return type(source).__name__


def plugin_origin(source: PluginSource) -> str:
    """Where a plugin given by the user comes from, for the list of plugins."""
    if isinstance(source, ModuleType):
        return source.__file__ or source.__name__
    return os.fspath(source) if isinstance(source, (str, os.PathLike)) else "given to Parser"


def resolve(source: PluginSource) -> object:
    """The plugin itself: a module is imported, a file loaded, an extractor wrapped.

    Raises ConfigError where a file is not there; whatever the import raises goes through.
    """
    if isinstance(source, Extractor):
        return SingleExtractor(source)
    if isinstance(source, (str, os.PathLike)):
        return load_file(Path(source)) if _is_file(source) else import_module(str(source))
    return source


def _is_file(source: str | os.PathLike[str]) -> bool:
    text = os.fspath(source)
    return text.endswith(".py") or os.sep in text


_plugin_files: set[str] = set()


def load_file(path: Path) -> ModuleType:
    """Import a Python file as a module named by its stem, put into `sys.modules` before it runs.

    So its classes can be pickled. The same file is loaded once; another plugin file of the same
    stem takes its place. Raises ConfigError where there is no such file, PluginConflictError where
    the stem is the name of a module that is no plugin file.
    """
    if not path.is_file():
        raise ConfigError(f"there is no plugin file {path}")
    name, place = path.stem, str(path.resolve())
    taken = sys.modules.get(name)
    if taken is not None and getattr(taken, "__file__", None) == place:
        return taken
    if (taken is not None and name not in _plugin_files) or name in sys.stdlib_module_names:
        raise PluginConflictError(f"the file {path} has the name of the module {name!r}: rename the file")
    spec = spec_from_file_location(name, place)
    if spec is None or spec.loader is None:
        raise ConfigError(f"{path} is no Python file")
    module = module_from_spec(spec)
    sys.modules[name] = module
    _plugin_files.add(name)
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


@attrs.frozen
class Address:
    """How another process finds a plugin: by file or module, and the extractor's name in it."""

    module: str
    file: str | None
    attribute: str | None = None

    def load(self) -> object:
        """Import the plugin in this process."""
        if self.file and self.module not in sys.modules:
            module: object = load_file(Path(self.file))
        else:
            module = import_module(self.module)
        for part in self.attribute.split(".") if self.attribute else ():
            module = getattr(module, part)
        return module


def address(source: PluginSource) -> object:
    """A picklable stand-in for a plugin, which `Address.load` turns back into it.

    Files and module names stand for themselves; objects are pickled as they are.
    """
    if isinstance(source, ModuleType):
        return Address(source.__name__, _own_file(source))
    if isinstance(source, Extractor):
        module = sys.modules.get(source.run.__module__)
        name = getattr(source.run, "__qualname__", "")
        if module is not None and "<locals>" not in name and isinstance(getattr(module, name, None), Extractor):
            return Address(module.__name__, _own_file(module), name)
    return source


def _own_file(module: ModuleType) -> str | None:
    """The file of a module that no import system would find again: one that was loaded by its path."""
    spec = getattr(module, "__spec__", None)
    return module.__file__ if spec is not None and "." not in module.__name__ else None
