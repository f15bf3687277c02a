"""Training examples: documents whose tolls are known, as candidates with features."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from newsparse import Parser
from newsparse_casualties.tolls.candidates import candidates
from newsparse_casualties.tolls.evidence import evidence
from newsparse_casualties.tolls.features import features

SETS = {"gva-dev": ("killed", "injured"), "muc4-dev": ("killed", "injured", "kidnapped")}
FOLDS = 5


class Row(NamedTuple):
    """One kind in one document: the right numbers, and each candidate with its features."""

    source: str
    kind: str
    fold: int
    right: frozenset[int]
    options: dict[int, list[str]]


def rows(folder: Path) -> list[Row]:
    """All examples of the two corpora in a folder of JSON Lines."""
    parser = Parser(only=("mentions", "sentences", "casualties"))
    return [row for source, kinds in SETS.items() for row in _rows(parser, folder / f"{source}.jsonl", source, kinds)]


def _rows(parser: Parser, path: Path, source: str, kinds: tuple[str, ...]) -> Iterator[Row]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            doc = parser.parse(record["text"], published=record.get("published"))
            known = evidence(doc, doc.casualties)
            for kind in kinds:
                right = _right(record, kind)
                if right:
                    options = candidates(known, kind)
                    named = {value: list(features(known, kind, value, ways)) for value, ways in options.items()}
                    yield Row(source, kind, fold_of(source, record), right, named)


def _right(record: dict[str, Any], kind: str) -> frozenset[int]:
    """The largest figure of an incident and the sum over incidents; the one and the other count as right."""
    gold = [one for one in record["casualties"] if one["kind"] == kind and not one.get("optional")]
    values = [one["high"] if one["high"] is not None else one["low"] for one in gold]
    stated = [value for value in values if value is not None]
    return frozenset((max(stated), sum(stated))) if stated else frozenset()


def fold_of(source: str, record: dict[str, Any]) -> int:
    """The fold of a document; articles on one incident share it."""
    events = record.get("events") or []
    key = json.dumps(events[0]) if source == "gva-dev" and events else record["id"]
    return zlib.crc32(str(key).encode()) % FOLDS
