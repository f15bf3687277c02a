"""The order in which extractors run: from what they need, never from the order of installation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

import attrs

from newsparse.errors import LayerCycleError, MissingLayerError
from newsparse.extraction import AnyExtractor


@attrs.frozen
class Skipped:
    """An extractor that cannot run, and why; `code` is that of the Problem it becomes."""

    extractor: AnyExtractor
    reason: str
    code: str = "NP202"


@attrs.frozen
class Plan:
    """Extractors in the order they run, why each waits for which, and those that cannot run."""

    steps: tuple[AnyExtractor, ...]
    waits: Mapping[str, tuple[str, ...]]
    skipped: tuple[Skipped, ...] = ()


def plan(extractors: Iterable[AnyExtractor], *, absent: Sequence[str] = (), forgiving: bool = False) -> Plan:
    """Order extractors: givers of a layer, then its revisers, then its users; ties by name.

    `absent` are plugins that are known and not there (disabled, failed, without their extra).
    An extractor whose need nobody gives is skipped if there are such plugins; otherwise
    MissingLayerError is raised. Raises LayerCycleError, which names the chain. With `forgiving`,
    what would raise is skipped as well.
    """
    present = {extractor.name: extractor for extractor in sorted(extractors, key=lambda e: e.name)}
    skipped: list[Skipped] = []
    while True:
        skipped += _drop_unmet(present, absent, forgiving=forgiving)
        graph = {name: _waits_for(extractor, present) for name, extractor in present.items()}
        cycle = _cycle(graph)
        if not cycle:
            return Plan(tuple(present[name] for name in _sorted(graph)), graph, tuple(skipped))
        chain = " -> ".join(cycle)
        if not forgiving:
            raise LayerCycleError(f"extractors wait for each other: {chain}. Drop one of their needs= or uses=")
        reason = f"extractors wait for each other: {chain}"
        skipped += [Skipped(present.pop(name), reason, LayerCycleError.code) for name in sorted(set(cycle))]


def _drop_unmet(present: dict[str, AnyExtractor], absent: Sequence[str], *, forgiving: bool) -> list[Skipped]:
    """Take out the extractors that need what nobody gives, one after the other."""
    skipped: list[Skipped] = []
    while unmet := _first_unmet(present):
        extractor, layer = unmet
        explained = bool(absent or skipped)
        if not explained and not forgiving:
            raise MissingLayerError(
                f"extractor {extractor.name!r} needs the layer {layer!r}, which no plugin gives: "
                f"install the plugin that gives it, or disable the one that brings {extractor.name!r}"
            )
        if explained:
            skip = Skipped(extractor, f"it needs {layer!r}, and what gives it is not there")
        else:
            skip = Skipped(extractor, f"it needs {layer!r}, which no plugin gives", MissingLayerError.code)
        skipped.append(skip)
        del present[extractor.name]
    return skipped


def _first_unmet(extractors: Mapping[str, AnyExtractor]) -> tuple[AnyExtractor, str] | None:
    for extractor in extractors.values():
        for layer in extractor.needs:
            givers = [e for e in extractors.values() if layer in e.gives and layer not in e.needs]
            if not givers:
                return extractor, layer.layer
    return None


def _waits_for(extractor: AnyExtractor, present: Mapping[str, AnyExtractor]) -> tuple[str, ...]:
    """Names of the extractors that must run before this one."""
    before = set()
    for other in present.values():
        for layer in other.gives:
            if other is extractor or layer not in (*extractor.needs, *extractor.uses):
                continue
            if layer not in other.needs or _goes_after(extractor, other, revised=layer in extractor.gives):
                before.add(other.name)
    return tuple(sorted(before))


def _goes_after(extractor: AnyExtractor, reviser: AnyExtractor, *, revised: bool) -> bool:
    """A user waits for every reviser of a layer; revisers of the same layer go by name."""
    return not revised or reviser.name < extractor.name


def _sorter(graph: Mapping[str, Iterable[str]]) -> TopologicalSorter[str]:
    return TopologicalSorter({name: sorted(graph[name]) for name in sorted(graph)})


def _cycle(graph: Mapping[str, Iterable[str]]) -> list[str]:
    """The names of a chain of extractors that wait for each other, first and last the same; empty if there is none."""
    try:
        _sorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def _sorted(graph: Mapping[str, Iterable[str]]) -> list[str]:
    sorter = _sorter(graph)
    sorter.prepare()
    order: list[str] = []
    while ready := sorted(sorter.get_ready()):
        order += ready
        sorter.done(*ready)
    return order


def restrict(extractors: Iterable[AnyExtractor], layers: Iterable[str]) -> tuple[AnyExtractor, ...]:
    """The extractors that give these layers, and those that they need or use, directly or not."""
    known = sorted(extractors, key=lambda e: e.name)
    wanted, chosen = set(layers), dict[str, AnyExtractor]()
    while True:
        more = [e for e in known if e.name not in chosen and any(layer.layer in wanted for layer in e.gives)]
        if not more:
            return tuple(chosen.values())
        for extractor in more:
            chosen[extractor.name] = extractor
            wanted.update(layer.layer for layer in (*extractor.needs, *extractor.uses))
