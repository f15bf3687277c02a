"""Joins a quotation that goes on in the next paragraph: one piece of speech with a part in each."""

from __future__ import annotations

import attrs

from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading


def joined(page: Page, readings: list[Reading]) -> list[Reading]:
    """Readings in order, where a quotation whose mark stays open and what goes on in the next paragraph are one.

    "“We lost. / “We will be back,” Ek said." is one piece of speech with two parts.
    """
    if not any(run.marks.open_ended for run in page.runs):
        return readings
    kept: list[Reading] = []
    for reading in readings:
        if kept and _goes_on(page, kept[-1], reading):
            kept[-1] = _whole(kept[-1], reading)
        else:
            kept.append(reading)
    return kept


def _goes_on(page: Page, before: Reading, after: Reading) -> bool:
    """Whether a reading ends with a run that stays open, and the next one begins with its continuation."""
    if before.source != after.source:
        return False
    left, right = page.run_at(before.parts[-1][1] - 1), page.run_at(after.first)
    if left is None or right is None or right.index != left.index + 1:
        return False
    return left.marks.open_ended and right.marks.continues is not None


def _whole(before: Reading, after: Reading) -> Reading:
    """Both as one reading, with the rule and cue of the first that has a cue."""
    kept = after if before.anchor is None and after.anchor else before
    return attrs.evolve(kept, parts=(*before.parts, *after.parts))
