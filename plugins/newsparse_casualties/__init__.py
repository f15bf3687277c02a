"""How many: figures of people killed, hurt, missing and so on, and the toll of an incident."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from newsparse import hookimpl

if TYPE_CHECKING:
    from newsparse import Exporter, Extractor, Settings


@hookimpl
def newsparse_extractors(settings: Settings) -> Iterable[Extractor[Any]]:
    """The extractors `casualties` and `tolls`."""
    from newsparse_casualties.extractor import make_extractor
    from newsparse_casualties.lexicon import EXTENDABLE
    from newsparse_casualties.tolls import make_toll_extractor

    added = {name: lines for name in EXTENDABLE if (lines := settings.lexicon(name))}
    return [make_extractor(added), make_toll_extractor()]


@hookimpl
def newsparse_exporters(settings: Settings) -> Iterable[Exporter]:  # noqa: ARG001
    """The exporter `sheet`: comma-separated values, one row an incident."""
    from newsparse_casualties.sheet import SHEET

    return [SHEET]
