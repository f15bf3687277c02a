"""Pauses: where an extractor lets other texts catch up, so that many texts go through each stage of its work together.

The code and tables of one stage then stay in the processor's caches, where the next stage would push them out. An
extractor that works in stages yields PAUSE between them; what it does is the same with the pauses and without.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from enum import Enum
from typing import Final, TypeVar

R = TypeVar("R")


class Pause(Enum):
    """The type of PAUSE."""

    PAUSE = "pause"


PAUSE: Final = Pause.PAUSE
"""What work in stages yields where the next stage begins."""

InStages = Generator[Pause, None, R]
"""Work that pauses between its stages and returns its result."""


def at_once(work: InStages[R]) -> R:
    """The result of work in stages, done without turning to anything else.

    >>> def doubled(number: int) -> InStages[int]:
    ...     yield PAUSE
    ...     return 2 * number
    >>> at_once(doubled(4))
    8
    """
    try:
        while True:
            next(work)
    except StopIteration as end:
        result: R = end.value
        return result


def without_pauses(found: Iterable[R | Pause]) -> Iterator[R]:
    """What is found between the pauses.

    >>> list(without_pauses([1, PAUSE, 2]))
    [1, 2]
    """
    for item in found:
        if item is not PAUSE:
            yield item


def in_turn(works: Iterable[Iterator[Pause]]) -> None:
    """Do several pieces of work, each up to its next pause before the first one goes on.

    >>> def walk(name: str) -> InStages[None]:
    ...     print(name, "sets out")
    ...     yield PAUSE
    ...     print(name, "arrives")
    >>> in_turn([walk("Ada"), walk("Bo")])
    Ada sets out
    Bo sets out
    Ada arrives
    Bo arrives
    """
    going = list(works)
    while going:
        going = [work for work in going if next(work, None) is PAUSE]
