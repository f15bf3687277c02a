"""What all tests share."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

Work = Callable[[str], object]


def _seconds(work: Work, text: str) -> float:
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        work(text)
        best = min(best, time.process_time() - begin)
    return best


def _check(work: Work, unit: str) -> None:
    count = 100
    while _seconds(work, unit * count) < 0.02:
        count *= 2
    # Other work on the machine can only make a run slower: one good ratio in three settles it.
    assert any(_seconds(work, unit * 2 * count) / _seconds(work, unit * count) < 3 for _ in range(3))


@pytest.fixture
def assert_linear() -> Callable[[Work, str], None]:
    """Asserts that twice as many units of text take less than three times as long, from 20 ms on.

    Garbage is not collected meanwhile: those passes grow with all that the test run holds, not with the text.
    """

    def check(work: Work, unit: str) -> None:
        gc.collect()
        gc.disable()
        try:
            _check(work, unit)
        finally:
            gc.enable()

    return check
