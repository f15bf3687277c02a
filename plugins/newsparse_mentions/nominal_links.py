"""Which named person or body a phrase without a name means."""

from __future__ import annotations

from newsparse_mentions.bodies import Bodies
from newsparse_mentions.found import Found
from newsparse_mentions.table import NameTable


def link_nominals(names: list[Found], nominals: list[Found], table: NameTable, bodies: Bodies) -> None:
    """Give nominals their entity, in order of certainty: apposition, the one holder of a role, a people by its name.

    A body that nobody names is its own name. Both lists stand in the order of the text.
    """
    phrases = [item for item in nominals if item.form == "nominal"]
    _link_appositions(names, phrases)
    holders = table.holders()
    for item in phrases:
        if item.entity is not None:
            continue
        if item.kind == "organization":
            item.entity = bodies.entity(item)
        elif item.rule == "people":
            item.entity = table.add_people(item.head)
        elif item.kind == "person" and item.determiner == "definite":
            item.entity = holders.get(item.head)
            if item.entity is not None and item.gender == "-":
                item.gender = item.entity.gender


def _link_appositions(names: list[Found], phrases: list[Found]) -> None:
    """A nominal beside a name is the same person: "Ana Lund, a harbour pilot, left", "the pilot, Ana Lund, said"."""
    persons = {name.start: name for name in names if name.kind == "person"}
    after = {name.role[0]: name for name in persons.values() if name.role is not None and name.role[0] > name.end}
    for item in phrases:
        named = after.get(item.start)
        if named is None and item.kind == "person":
            named = persons.get(item.end + 2)
            if named is not None:
                named.role = named.role or (item.start, item.end)
        if named is not None:
            item.entity, item.reason = named.entity, "apposition"
