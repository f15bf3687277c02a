"""newsparse: a news article goes in; who said what, when and where comes out, typed.

>>> import newsparse
>>> doc = newsparse.parse("It rained on Friday.", published="2024-03-05")
>>> [doc[sentence] for sentence in doc.sentences]
['It rained on Friday.']

Names are loaded when first used, so that `import newsparse` itself costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsparse.errors import (
        ConfigError,
        DataError,
        ExtractorError,
        InputError,
        LayerCycleError,
        MissingLayerError,
        NewsparseError,
        PluginConflictError,
        PluginError,
        PluginLoadError,
        ReadError,
    )
    from newsparse.export import Exporter
    from newsparse.extraction import Extractor, Note, extractor, measured_confidence
    from newsparse.hookspecs import hookimpl
    from newsparse.model.annotation import Annotation
    from newsparse.model.article import Article
    from newsparse.model.casualty import Casualty
    from newsparse.model.date import DateExpression
    from newsparse.model.document import Document
    from newsparse.model.event import Event, Participant
    from newsparse.model.incident import Incident, Toll
    from newsparse.model.mention import Mention
    from newsparse.model.meta import Meta
    from newsparse.model.opaque import Opaque
    from newsparse.model.problem import Problem
    from newsparse.model.quote import Quote, Speaker
    from newsparse.model.span import Span
    from newsparse.model.structure import Dateline, Paragraph, Sentence
    from newsparse.parser import Parser, parse
    from newsparse.readers import Reader
    from newsparse.settings import Config, Settings

__version__ = "0.1.0"

_HOMES = {
    "errors": (
        "ConfigError",
        "DataError",
        "ExtractorError",
        "InputError",
        "LayerCycleError",
        "MissingLayerError",
        "NewsparseError",
        "PluginConflictError",
        "PluginError",
        "PluginLoadError",
        "ReadError",
    ),
    "export": ("Exporter",),
    "extraction": ("Extractor", "Note", "extractor", "measured_confidence"),
    "hookspecs": ("hookimpl",),
    "model.annotation": ("Annotation",),
    "model.article": ("Article",),
    "model.casualty": ("Casualty",),
    "model.date": ("DateExpression",),
    "model.document": ("Document",),
    "model.event": ("Event", "Participant"),
    "model.incident": ("Incident", "Toll"),
    "model.mention": ("Mention",),
    "model.meta": ("Meta",),
    "model.opaque": ("Opaque",),
    "model.problem": ("Problem",),
    "model.quote": ("Quote", "Speaker"),
    "model.span": ("Span",),
    "model.structure": ("Dateline", "Paragraph", "Sentence"),
    "parser": ("Parser", "parse"),
    "readers": ("Reader",),
    "settings": ("Config", "Settings"),
}
_HOME_OF = {name: f"newsparse.{module}" for module, names in _HOMES.items() for name in names}

__all__ = [
    "Annotation",
    "Article",
    "Casualty",
    "Config",
    "ConfigError",
    "DataError",
    "DateExpression",
    "Dateline",
    "Document",
    "Event",
    "Exporter",
    "Extractor",
    "ExtractorError",
    "Incident",
    "InputError",
    "LayerCycleError",
    "Mention",
    "Meta",
    "MissingLayerError",
    "NewsparseError",
    "Note",
    "Opaque",
    "Paragraph",
    "Parser",
    "Participant",
    "PluginConflictError",
    "PluginError",
    "PluginLoadError",
    "Problem",
    "Quote",
    "ReadError",
    "Reader",
    "Sentence",
    "Settings",
    "Span",
    "Speaker",
    "Toll",
    "__version__",
    "extractor",
    "hookimpl",
    "measured_confidence",
    "parse",
]


def __getattr__(name: str) -> Any:
    """Load a public name from its module on first use."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'newsparse' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
