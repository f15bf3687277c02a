"""Which named person or body a phrase without a name means."""

from __future__ import annotations

from newsparse_mentions.found import Entity, Found
from newsparse_mentions.table import NameTable


def link_nominals(found: list[Found], table: NameTable) -> None:
    """Give nominals their entity, in order of certainty: apposition, the one holder of a role, a people by its name."""
    _apposition_after(found)
    _apposition_before(found)
    holders, bodies = table.holders(), table.bodies_by_head()
    for item in found:
        if item.form != "nominal" or item.entity is not None:
            continue
        if item.rule == "people":
            item.entity = table.add_people(item.head)
        elif item.determiner == "definite":
            item.entity = _definite(item, holders, bodies)
        if item.entity is not None and item.gender == "-":
            item.gender = item.entity.gender


def _definite(item: Found, holders: dict[str, Entity], bodies: dict[str, Entity]) -> Entity | None:
    """The one person with the role, or the one body with the noun in its name: "the mayor", "the ministry"."""
    if item.kind == "person":
        return holders.get(item.head)
    return bodies.get(item.head) if item.kind == "organization" else None


def _apposition_after(found: list[Found]) -> None:
    """The apposition after a name is the same person: "Ana Lund, a harbour pilot"."""
    held: Found | None = None
    for item in found:
        if item.form == "name" and item.kind == "person" and item.role is not None and item.role[0] > item.end:
            held = item
        elif held is not None and held.role is not None and item.form == "nominal" and item.start == held.role[0]:
            item.entity, item.reason = held.entity, "apposition"


def _apposition_before(found: list[Found]) -> None:
    """A nominal before a name and a comma is the same person: "the pilot, Ana Lund, said"."""
    persons = {item.start: item for item in found if item.form == "name" and item.kind == "person"}
    for item in found:
        if item.form == "nominal" and item.kind == "person" and item.entity is None:
            named = persons.get(item.end + 2)
            if named is not None:
                item.entity, item.reason = named.entity, "apposition"
                named.role = named.role or (item.start, item.end)
