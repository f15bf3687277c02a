"""Which layers a parser shows, and the extractors that run for them."""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.errors import ConfigError
from newsparse.model.document import Document
from newsparse.order import Plan, plan, restrict
from newsparse.plugins import Loaded
from newsparse.structure import CORE_EXTRACTORS


def known_layers(only: Sequence[str] | None, loaded: Loaded) -> frozenset[str] | None:
    """The layers asked for; None where all are. Raises ConfigError where nobody gives one of them."""
    if only is None:
        return None
    known = sorted({layer.layer for e in loaded.extractors for layer in e.gives})
    for name in only:
        if name not in known:
            raise ConfigError(f"there is no layer {name!r}: known are {', '.join(known)}")
    return frozenset(only)


def ordered(loaded: Loaded, only: frozenset[str] | None, *, forgiving: bool) -> Plan:
    """The order of the extractors that these layers take. Raises what `plan` raises."""
    absent = tuple(info.name for info in loaded.plugins if info.status != "loaded")
    chosen = loaded.extractors
    if only is not None:
        core = {layer.layer for e in CORE_EXTRACTORS for layer in e.gives}
        chosen = list(restrict(loaded.extractors, only | core))
    return plan(chosen, absent=absent, forgiving=forgiving)


def shown(doc: Document, only: frozenset[str]) -> Document:
    """The document without the layers that only helped to find others."""
    for name in set(doc.layers) - only:
        doc = doc.without(name)
    return doc.evolve(ran=tuple(name for name in doc.ran if name in only))
