from __future__ import annotations

from seedscore import Layer, equal, found, same_speaker, seed_articles, seed_scores
from seedscore import _score as score


def test_span_overlaps_and_fields_equal() -> None:
    gold = {"dates": [{"start": 0, "end": 6, "value": "2024"}, {"start": 9, "end": 12, "value": "2025"}]}
    guess = {"timexes": [{"start": 2, "end": 6, "value": "2024"}, {"start": 9, "end": 12, "value": "2026"}]}
    layer = Layer("dates", "dates", "timexes", {})
    assert score(layer, found, [({}, gold)], [guess]).right == 2
    assert score(layer, equal("value"), [({}, gold)], [guess]).right == 1


def test_speakers_are_compared_by_name() -> None:
    assert same_speaker({"speaker_name": "port authority"}, {"speaker": {"name": "The Port Authority"}})
    assert same_speaker({"speaker_name": None}, {"speaker": None})
    assert not same_speaker({"speaker_name": "Ann Roe"}, {"speaker": None})


def test_the_seeds_are_read() -> None:
    articles = seed_articles()
    assert len(articles) == 10
    scores = {(area, measure): result for area, measure, result in seed_scores(articles, "datelines")}
    result = scores["datelines", "whole F1"]
    assert result is not None
    assert result.gold == sum(len(gold["datelines"]) for _, gold in articles)
