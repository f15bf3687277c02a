"""Where the rules put the quoted runs of a page: which reading holds which run, and how."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading
from newsparse_quotes.sources import Range


@attrs.define
class Holding:
    """Indices of readings by index of the run: `own` where the run is a whole part, else `within`."""

    own: dict[int, int] = attrs.field(factory=dict)
    within: dict[int, int] = attrs.field(factory=dict)

    def claimed(self, readings: Sequence[Reading]) -> frozenset[int]:
        """The runs that a cue claimed as a whole part of what was said."""
        return frozenset(run for run, index in self.own.items() if readings[index].anchor)

    def sources(self, readings: Sequence[Reading]) -> dict[int, Range | None]:
        """The source that the rules chose for each run."""
        return {run: readings[index].source for run, index in (self.within | self.own).items()}


def holding(page: Page, readings: Sequence[Reading]) -> Holding:
    """Which reading holds which run."""
    held = Holding()
    for index, reading in enumerate(readings):
        for part in reading.parts:
            place = held.own if only_runs(page, part) else held.within
            place.update((run.index, index) for run in page.runs_between(*part))
    return held


def only_runs(page: Page, part: Range) -> bool:
    """Whether a part is nothing but quoted runs and what joins them: punctuation and "and"."""
    return not any(tag.isalnum() and tag != "q" for tag in page.tags[part[0] : part[1]])


def divided(page: Page, reading: Reading) -> Reading:
    """A reading with runs as parts of their own: where they are all that it holds, or where a colon leads up to them.

    Ek wagte die Prognose: „Es hält.“ The rules may have read the prognosis as part of what was said.
    """
    parts = tuple(piece for part in reading.parts for piece in _pieces(page, part))
    return attrs.evolve(reading, parts=parts)


def _pieces(page: Page, part: Range) -> tuple[Range, ...]:
    runs = page.runs_between(*part)
    if len(runs) > 1 and only_runs(page, part):
        return tuple((run.first, run.last) for run in runs)
    led = next((run for run in runs if part[0] < run.first and page.tags[run.first - 1] == ":"), None)
    return ((led.first, led.last),) if led else (part,)
