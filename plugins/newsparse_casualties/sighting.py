"""A figure on its way: its phrase, kind, rule and flags, still in word indices."""

from __future__ import annotations

import attrs

from newsparse_casualties.phrases import Phrase
from newsparse_casualties.sentence import Link, Reading


@attrs.define(eq=False)
class Figure:
    """A figure: `link` is the cue it rests on, `part_of` the figure that it is a part of."""

    phrase: Phrase
    kind: str
    rule: str
    reading: Reading
    link: Link | None = None
    flags: set[str] = attrs.field(factory=set)
    part_of: Figure | None = None
    others: list[Link] = attrs.field(factory=list)
