"""What a parser is set to: a TOML configuration, and the view of it that plugins get."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import attrs

from newsparse.errors import ConfigError

T = TypeVar("T")

_KEYS = {"language": str, "disable": list, "plugins": list, "options": dict, "max_length": int}


@attrs.frozen(kw_only=True)
class Config:
    """The content of a ``newsparse.toml``, or of ``[tool.newsparse]`` in a ``pyproject.toml``.

    * `language`: language of articles that do not say theirs.
    * `disable`: plugins not to load, by entry-point name; `plugins`: files or modules to load as well.
    * `options`: one table a plugin, checked by the plugin's own options class.
    * `max_length`: texts with more characters are kept but not searched (NP104).
    """

    language: str = "en"
    disable: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = attrs.field(factory=dict)
    max_length: int = 20_000_000

    @classmethod
    def load(cls, path: str | Path) -> Config:
        """Read a configuration file. Raises ConfigError, which names the key at fault.

        Paths under ``plugins`` are taken relative to the file.
        """
        place = Path(path)
        try:
            data = tomllib.loads(place.read_text(encoding="utf-8"))
        except OSError as error:
            raise ConfigError(f"cannot read the configuration {place}: {error.strerror}") from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise ConfigError(f"{place} is no TOML: {error}") from error
        if place.name == "pyproject.toml" or "tool" in data:
            data = data.get("tool", {}).get("newsparse", {})
        return cls.of(data, base=place.parent)

    @classmethod
    def of(cls, data: Mapping[str, Any], *, base: Path = Path()) -> Config:
        """Check plain values, as TOML gives them.

        >>> Config.of({"langauge": "de"})
        Traceback (most recent call last):
        ...
        newsparse.errors.ConfigError: unknown key 'langauge': use one of disable, language, max_length, options, plugins
        """
        for key, value in data.items():
            if key not in _KEYS:
                raise ConfigError(f"unknown key {key!r}: use one of {', '.join(sorted(_KEYS))}")
            if not isinstance(value, _KEYS[key]):
                raise ConfigError(f"{key} must be {_KEYS[key].__name__}, not {value!r}")
        for name, table in data.get("options", {}).items():
            if not isinstance(table, dict):
                raise ConfigError(f"options.{name} must be a table, not {table!r}")
        return cls(
            language=data.get("language", "en"),
            disable=_strings("disable", data.get("disable", ())),
            plugins=tuple(_resolve(item, base) for item in _strings("plugins", data.get("plugins", ()))),
            options=data.get("options", {}),
            max_length=data.get("max_length", 20_000_000),
        )


def _strings(key: str, values: Iterable[Any]) -> tuple[str, ...]:
    for value in values:
        if not isinstance(value, str):
            raise ConfigError(f"{key} must be a list of strings, but holds {value!r}")
    return tuple(values)


def _resolve(plugin: str, base: Path) -> str:
    return str(base / plugin) if plugin.endswith(".py") else plugin


class Settings:
    """What plugins see of the configuration: extra words and their own options."""

    def __init__(
        self,
        *,
        language: str = "en",
        lexicons: Mapping[str, tuple[str, ...]] | None = None,
        options: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> None:
        self.language = language
        self._lexicons = dict(lexicons or {})
        self._options = dict(options or {})
        self.options_read: set[str] = set()

    def lexicon(self, name: str, language: str = "en") -> tuple[str, ...]:
        """The lines that plugins add to a word list, in the order of the plugins' names.

        >>> Settings(lexicons={"en/reporting_verbs": ("quipped",)}).lexicon("reporting_verbs")
        ('quipped',)
        """
        return self._lexicons.get(f"{language}/{name}", ())

    def options(self, name: str, cls: type[T]) -> T:
        """The options under ``[options.NAME]`` as an instance of the attrs class `cls`.

        Raises ConfigError, which names the key, for an unknown option or a value of the wrong type.
        """
        self.options_read.add(name)
        given = self._options.get(name)
        return _structure_options(name, given, cls) if given else cls()


def _structure_options(name: str, given: Mapping[str, Any], cls: type[T]) -> T:
    from cattrs import ClassValidationError, Converter, ForbiddenExtraKeysError, transform_error

    known = [field.name for field in attrs.fields(cls)]  # type: ignore[arg-type]
    try:
        return Converter(forbid_extra_keys=True).structure(given, cls)
    except ClassValidationError as error:
        for cause in error.exceptions:
            if isinstance(cause, ForbiddenExtraKeysError):
                extra = ", ".join(f"options.{name}.{key}" for key in sorted(cause.extra_fields))
                raise ConfigError(f"unknown option {extra}: use one of {', '.join(sorted(known))}") from error
        reasons = "; ".join(transform_error(error, path=f"options.{name}"))
        raise ConfigError(f"bad option: {reasons}") from error
