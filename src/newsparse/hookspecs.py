"""The four hooks of newsparse: each registers something, once per Parser, and none runs per document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from newsparse.export import Exporter
    from newsparse.extraction import AnyExtractor
    from newsparse.readers import Reader
    from newsparse.settings import Settings

hookspec = pluggy.HookspecMarker("newsparse")
hookimpl = pluggy.HookimplMarker("newsparse")


@hookspec
def newsparse_lexicons() -> Mapping[str, Iterable[str]]:  # type: ignore[empty-body]
    """Add lines to word lists: ``{"en/reporting_verbs": ["quipped", ...]}``.

    The key is the language and the name of the list. A line may have tab-separated columns;
    each plugin documents the lists it reads and their columns. Runs before the other hooks.
    """


@hookspec
def newsparse_extractors(settings: Settings) -> Iterable[AnyExtractor]:  # type: ignore[empty-body]
    """Give extractors, made with the parser's settings."""


@hookspec
def newsparse_readers(settings: Settings) -> Iterable[Reader]:  # type: ignore[empty-body]
    """Give readers, which turn the bytes of a file into text and metadata."""


@hookspec
def newsparse_exporters(settings: Settings) -> Iterable[Exporter]:  # type: ignore[empty-body]
    """Give exporters, which write documents in a format that the command line can name."""
