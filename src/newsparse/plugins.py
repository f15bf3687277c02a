"""Loading plugins and calling their hooks: one by one, each in its own try."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from importlib.metadata import EntryPoint, entry_points
from typing import Any, Literal

import attrs
import pluggy

from newsparse import hookspecs
from newsparse.errors import ConfigError, NewsparseError, PluginConflictError, PluginError
from newsparse.export import JSON, JSONL, Exporter
from newsparse.extraction import AnyExtractor, Extractor
from newsparse.model.problem import Problem
from newsparse.readers import Reader
from newsparse.readers.plaintext import PLAINTEXT
from newsparse.settings import Settings
from newsparse.sources import PluginSource, plugin_name, plugin_origin, resolve
from newsparse.structure import CORE_EXTRACTORS

GROUP = "newsparse"
_HOOKS = ("newsparse_lexicons", "newsparse_extractors", "newsparse_readers", "newsparse_exporters")

Status = Literal["loaded", "disabled", "failed", "refused", "needs"]


@attrs.frozen(kw_only=True)
class PluginInfo:
    """What is known of one plugin. `error` says why it is not loaded, or what to install (status ``needs``)."""

    name: str
    version: str = ""
    distribution: str = ""
    origin: str = ""
    layers: tuple[str, ...] = ()
    status: Status = "loaded"
    error: str = ""


@attrs.define
class Loaded:
    """Everything that the core and the plugins registered, and what went wrong."""

    settings: Settings
    extractors: list[AnyExtractor] = attrs.field(factory=lambda: list(CORE_EXTRACTORS))
    readers: list[Reader] = attrs.field(factory=lambda: [PLAINTEXT])
    exporters: list[Exporter] = attrs.field(factory=lambda: [JSON, JSONL])
    plugins: list[PluginInfo] = attrs.field(factory=list)
    problems: list[Problem] = attrs.field(factory=list)


def load(
    sources: Sequence[PluginSource],
    *,
    disable: Iterable[str] = (),
    use_entry_points: bool = True,
    language: str = "en",
    options: Mapping[str, Mapping[str, Any]] | None = None,
) -> Loaded:
    """Find, import and register plugins, then call their hooks.

    A plugin that fails is listed with its error and becomes a Problem (NP301, NP302); the others go
    on. Raises ConfigError for a plugin file that is not there, an unknown name in `disable`, or a
    bad option.
    """
    registry = _Registry()
    if use_entry_points:
        registry.add_entry_points(frozenset(disable))
    for source in sources:
        registry.add(source)
    return registry.call_hooks(language, options or {})


class _Registry:
    """Plugins as they are found, with the pluggy manager that holds them."""

    def __init__(self) -> None:
        self.manager = pluggy.PluginManager("newsparse")
        self.manager.add_hookspecs(hookspecs)
        self.infos: dict[str, PluginInfo] = {}
        self.problems: list[Problem] = []

    def add_entry_points(self, disable: frozenset[str]) -> None:
        points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
        known = [point.name for point in points]
        wanted = _wanted_by_environment(known)
        for name in sorted(disable.difference(known)):
            raise ConfigError(f"there is no plugin {name!r} to disable: known are {', '.join(known)}")
        for point in points:
            if point.name in disable or point.name not in wanted:
                self.infos.setdefault(point.name, _info_of(point, status="disabled"))
            else:
                self._add(_info_of(point), point.load, extras=point.extras)

    def add(self, source: PluginSource) -> None:
        """Add a plugin that was given as file, module, extractor or object with hooks."""
        self._add(PluginInfo(name=plugin_name(source), origin=plugin_origin(source)), lambda: resolve(source))

    def _add(self, info: PluginInfo, load_plugin: Callable[[], object], extras: Sequence[str] = ()) -> None:
        if info.name in self.infos and self.infos[info.name].status == "loaded":
            self._drop(info, PluginConflictError(f"the name {info.name!r} is already taken by another plugin"))
            return
        try:
            plugin = load_plugin()
            self._register(plugin, info.name)
        except ConfigError:
            raise
        except ModuleNotFoundError as error:
            if extras:
                needs = f"pip install newsparse[{','.join(extras)}]"
                self.infos[info.name] = attrs.evolve(info, status="needs", error=needs)
            else:
                self._drop(info, error)
        except Exception as error:
            self._drop(info, error)
        else:
            self.infos[info.name] = info

    def _register(self, plugin: object, name: str) -> None:
        self.manager.register(plugin, name)
        hooks = [caller.name for caller in self.manager.get_hookcallers(plugin) or ()]
        unknown = [hook for hook in hooks if hook not in _HOOKS]
        if unknown or not hooks:
            self.manager.unregister(name=name)
        if unknown:
            raise PluginError(f"there is no hook {unknown[0]!r}{_did_you_mean(unknown[0])}")
        if not hooks:
            raise PluginError("it implements no hook: decorate a function such as newsparse_extractors with @hookimpl")

    def _drop(self, info: PluginInfo, error: Exception) -> None:
        """List a plugin with its error instead of loading it, and make the error a Problem."""
        refused = isinstance(error, PluginConflictError)
        reason = str(error) if isinstance(error, NewsparseError) else f"{type(error).__name__}: {error}"
        key = f"{info.name} ({info.origin})" if info.name in self.infos else info.name
        self.infos[key] = attrs.evolve(info, status="refused" if refused else "failed", error=reason)
        if self.manager.has_plugin(info.name) and key == info.name:
            self.manager.unregister(name=info.name)
        if refused:
            code, message = "NP302", f"plugin {info.name!r} was refused: {reason}"
        else:
            code, message = "NP301", f"plugin {info.name!r} failed to load: {reason}. Mend it or disable it"
        self.problems.append(Problem(code, "error", info.name, message, info.origin))

    def _call(self, name: str, hook: str, **arguments: object) -> list[Any]:
        """Call one hook of one plugin: a list of at most one result."""
        plugin = self.manager.get_plugin(name)
        others = [other for other in self.manager.get_plugins() if other is not plugin]
        results = self.manager.subset_hook_caller(hook, others)(**arguments)
        return [results[0]] if results else []

    def call_hooks(self, language: str, options: Mapping[str, Mapping[str, Any]]) -> Loaded:
        """Call the hooks of each plugin, in the order of the plugins' names; lexicons first."""
        settings = Settings(language=language, lexicons=self._lexicons(), options=options)
        loaded = Loaded(settings)
        for name in self._loaded_names():
            before = len(loaded.extractors)
            try:
                self._collect(name, loaded)
            except ConfigError:
                raise
            except Exception as error:
                del loaded.extractors[before:]
                self._drop(self.infos.pop(name), error)
                continue
            layers = sorted({layer.layer for e in loaded.extractors[before:] for layer in e.gives})
            self.infos[name] = attrs.evolve(self.infos[name], layers=tuple(layers))
        for unread in sorted(set(options) - settings.options_read):
            raise ConfigError(f"no plugin reads options.{unread}: it is misspelt, or its plugin is not loaded")
        loaded.plugins = [info for _, info in sorted(self.infos.items())]
        loaded.problems = self.problems
        return loaded

    def _collect(self, name: str, loaded: Loaded) -> None:
        for made in self._call(name, "newsparse_extractors", settings=loaded.settings):
            _append(loaded.extractors, made, Extractor)
        for made in self._call(name, "newsparse_readers", settings=loaded.settings):
            _append(loaded.readers, made, Reader)
        for made in self._call(name, "newsparse_exporters", settings=loaded.settings):
            _append(loaded.exporters, made, Exporter)

    def _loaded_names(self) -> list[str]:
        return sorted(name for name, info in self.infos.items() if info.status == "loaded")

    def _lexicons(self) -> dict[str, tuple[str, ...]]:
        lexicons: dict[str, tuple[str, ...]] = {}
        for name in self._loaded_names():
            try:
                given = [pair for made in self._call(name, "newsparse_lexicons") for pair in made.items()]
                lines = {key: _lines(key, value) for key, value in given}
            except Exception as error:
                self._drop(self.infos.pop(name), error)
                continue
            for key, extra in lines.items():
                lexicons[key] = (*lexicons.get(key, ()), *extra)
        return lexicons


def _lines(key: str, lines: Iterable[str]) -> tuple[str, ...]:
    if "/" not in key:
        raise PluginError(f"the lexicon {key!r} lacks a language: write 'en/{key}'")
    if isinstance(lines, str):
        raise PluginError(f"the lexicon {key!r} must be a list of lines, not one string")
    return tuple(lines)


def _append(registered: list[Any], made: Iterable[Any], kind: type[Extractor[Any] | Reader | Exporter]) -> None:
    """Add what a hook gave, after checking its type and that its name is free."""
    for item in made:
        if not isinstance(item, kind):
            raise PluginError(f"a hook gave {item!r} where {kind.__name__} objects are due")
        if any(other.name == item.name for other in registered):
            raise PluginConflictError(f"the {kind.__name__.lower()} name {item.name!r} is already taken")
        registered.append(item)


def _did_you_mean(hook: str) -> str:
    close = get_close_matches(hook, _HOOKS, n=1, cutoff=0.4)
    return f": did you mean {close[0]!r}?" if close else f": there are {', '.join(_HOOKS)}"


def _wanted_by_environment(known: Sequence[str]) -> Sequence[str]:
    """The plugins that ``NEWSPARSE_PLUGINS`` allows: all if unset, none for ``none``, else those it names."""
    value = os.environ.get("NEWSPARSE_PLUGINS", "").strip()
    if not value:
        return known
    names = [] if value == "none" else [name.strip() for name in value.split(",") if name.strip()]
    for name in names:
        if name not in known:
            raise ConfigError(f"NEWSPARSE_PLUGINS names {name!r}: known are {', '.join(known)}, or none")
    return names


def _info_of(point: EntryPoint, *, status: Status = "loaded") -> PluginInfo:
    dist = point.dist
    return PluginInfo(
        name=point.name,
        version=dist.version if dist else "",
        distribution=dist.name if dist else "",
        origin=f"entry point {point.value}",
        status=status,
    )
