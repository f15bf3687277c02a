"""What happened: typed events with who, when, where and whether, and the incidents they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from newsparse import hookimpl

if TYPE_CHECKING:
    from newsparse import Extractor, Settings


@hookimpl
def newsparse_extractors(settings: Settings) -> Iterable[Extractor[Any]]:
    """The extractors `events` and `incidents`, with the lines that others add to their word lists."""
    from newsparse_events.events import make_events
    from newsparse_events.incidents import make_incidents

    return [make_events(settings), make_incidents()]
