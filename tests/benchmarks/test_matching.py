from __future__ import annotations

import pytest

from matching import Score, pairs


def test_score() -> None:
    score = Score(right=2, predicted=4, gold=5)
    assert (score.precision, score.recall) == (0.5, 0.4)
    assert score.f1 == pytest.approx(4 / 9)
    assert Score(0, 0, 0).f1 == 0.0


def test_each_item_pairs_once_and_the_best_overlap_wins() -> None:
    long, first, second = {"start": 0, "end": 20}, {"start": 0, "end": 4}, {"start": 5, "end": 20}
    assert pairs([long], [first, second]) == [(long, second)]
    assert pairs([first, second], [long]) == [(second, long)]
    assert pairs([first], [second]) == []
