from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest

import confidence

TEXT = "“Snow fell,” Ann Roe said. “Roads shut.”\n“We wait,” said Roe."


def span(piece: str, **more: Any) -> dict[str, Any]:
    start = TEXT.rindex(piece)
    return {"start": start, "end": start + len(piece), **more}


GOLD = [
    span(TEXT.split("\n")[0], parts=[[0, 12], [27, 39]], speaker=span("Ann Roe")),
    span("“We wait,”", speaker=span("Roe")),
]


@pytest.mark.parametrize(
    ("guess", "right"),
    [
        (span("Roads shut", speaker=span("Ann Roe")), True),
        (span("“We wait,”", speaker=span("Ann Roe")), True),
        (span("“We wait,”", speaker=None), False),
        (span("wait", speaker=span("Roe")), False),
        (span("“Roads shut.”\n“We wait,”", speaker=span("Ann Roe")), True),
    ],
)
def test_right_quotes(guess: dict[str, Any], right: bool) -> None:
    assert list(confidence.right_quotes(TEXT, GOLD, [guess])) == ([guess] if right else [])


def test_table(monkeypatch: pytest.MonkeyPatch) -> None:
    def item(start: int, value: str, rule: str = "") -> dict[str, Any]:
        return {"start": start, "end": start + 4, "type": "DATE", "value": value, "rule": rule}

    def guesses(_area: str, records: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        for _ in records:
            yield {"timexes": [item(0, "2024", "year"), item(9, "2025", "year"), item(20, "2026", "rare")]}

    monkeypatch.setattr(
        confidence, "seed_articles", lambda: [({"id": "a", "text": ""}, {"dates": [item(0, "2024"), item(9, "2020")]})]
    )
    monkeypatch.setattr(confidence, "predictions", guesses)
    assert confidence.precision_table("dates", None, least=2) == {"year": (0.5, 2)}
