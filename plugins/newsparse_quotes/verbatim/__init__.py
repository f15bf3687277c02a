"""Which words between marks are somebody's own, and whose, in languages whose nouns have capitals.

What judges them is imported where it decides, and nowhere else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsparse_quotes.page import Page
    from newsparse_quotes.readings import LeftOut, Reading

JUDGED = frozenset(("de",))
"""The languages that are judged so."""


def judge(page: Page, readings: list[Reading]) -> tuple[list[Reading], list[LeftOut]]:
    """The readings after the verdict on every quoted run, and the runs that are no speech."""
    from newsparse_quotes.verbatim.judging import judged

    return judged(page, readings)
