"""Readings: decisions about who says what, in words of a page."""

from __future__ import annotations

import attrs

from newsparse_quotes.cues import Anchor
from newsparse_quotes.page import Run
from newsparse_quotes.sources import Range

Weights = tuple[tuple[str, int], ...]
"""Names of what was weighed, each with its weight in 32nds of log-odds, the heaviest first."""


@attrs.define
class Reading:
    """One quotation or piece of reported speech, not changed once made.

    * `parts`: the content, `source`: who speaks, as ranges of words.
    * `anchor`: the cue it was read from; where a layout or a neighbour decided, `cue` may hold what stands for a cue,
      such as a colon.
    * `inherits`: the source is shared with the cue before, or is the subject of the clause.
    * `reported_by`: the source of a second hand, as in "according to the Journal".
    * `weights`: where learned weights chose and reasons were asked for, what weighed most for the speaker.
    """

    rule: str
    anchor: Anchor | None
    parts: tuple[Range, ...]
    source: Range | None
    addressee: Range | None = None
    inherits: bool = False
    cue: Range | None = None
    reported_by: Range | None = None
    weights: Weights = ()

    @property
    def first(self) -> int:
        """First word of the content."""
        return self.parts[0][0]


@attrs.frozen
class LeftOut:
    """A quoted run that is nobody's speech, and the rule that says why."""

    run: Run
    rule: str
    weights: Weights = ()


def overlap(one: Reading, two: Reading) -> bool:
    """Whether the contents or cues of two readings share a word."""
    theirs = _claims(two)
    for first, last in _claims(one):
        for low, high in theirs:
            if first < high and low < last:
                return True
    return False


def _claims(reading: Reading) -> tuple[Range, ...]:
    anchor = reading.anchor
    return (*reading.parts, (anchor.first, anchor.last)) if anchor else reading.parts
