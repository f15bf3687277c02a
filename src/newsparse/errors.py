"""What newsparse raises. Each error has a stable code and says what to do.

NewsparseError
├── InputError            a value that cannot be parsed as an article (also a TypeError or ValueError in spirit)
├── ReadError             a file that cannot be read
├── ConfigError           a configuration file, option or argument that is wrong (names the key)
├── DataError             JSON that is no newsparse document (names the path)
├── PluginError
│   ├── PluginLoadError       a plugin that does not import or whose hooks fail
│   ├── PluginConflictError   a plugin, extractor or layer name that is already taken
│   ├── MissingLayerError     a layer that an extractor needs and no known plugin gives
│   └── LayerCycleError       extractors that wait for each other
└── ExtractorError        an extractor that failed (strict mode only; otherwise it becomes a Problem)
"""

from __future__ import annotations


class NewsparseError(Exception):
    """Base of all errors that newsparse raises on purpose; `code` is stable."""

    code = "NP000"


class InputError(NewsparseError, TypeError):
    """A value was given that cannot be an article's text or metadata."""

    code = "NP100"


class ReadError(NewsparseError):
    """A file could not be read as an article."""

    code = "NP106"


class ConfigError(NewsparseError):
    """A configuration file, option or argument is wrong; the message names the key."""

    code = "NP303"


class DataError(NewsparseError, ValueError):
    """JSON or a dict is no newsparse document; the message names the path of the bad value."""

    code = "NP107"


class PluginError(NewsparseError):
    """Base of the errors about plugins."""

    code = "NP300"


class PluginLoadError(PluginError):
    """A plugin failed to import, or one of its hooks failed."""

    code = "NP301"


class PluginConflictError(PluginError):
    """A plugin, extractor, layer or format has a name that is already taken."""

    code = "NP302"


class MissingLayerError(PluginError):
    """An extractor needs a layer that no known plugin gives."""

    code = "NP203"


class LayerCycleError(PluginError):
    """Extractors wait for each other; the message names the chain."""

    code = "NP204"


class ExtractorError(NewsparseError):
    """An extractor failed and the parser is strict. The cause is chained."""

    code = "NP201"
