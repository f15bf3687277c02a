"""The weights as a file: packed small by training, read on first use.

A file is a gzip stream of one JSON object: scalars and words as they are, keys of each table as sorted differences,
weights as small integers. Reading gives back what was written, weight for weight.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from newsparse.text import lexicon_rows
from newsparse_quotes.ranking.linear import Ranker, Table
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.vocabulary import Entry, Vocabulary

_FORMAT = 3
_RESOURCE = "data/weights.json.gz"
_SHARED = {weight: weight for weight in range(-128, 128)}


def titles() -> frozenset[str]:
    """Single-word titles of persons, from the shared data file.

    >>> "senator" in titles()
    True
    """
    return frozenset(row[0] for row in lexicon_rows("newsparse.text", "data/titles.txt") if row[0].isalpha())


def write_models(models: Models, path: Path) -> str:
    """Write models to a file and return its sha256; the same models give the same bytes."""
    vocabulary = models.vocabulary
    words = sorted(vocabulary.words)
    content = {
        "format": _FORMAT,
        "cue_from": models.cue_from,
        "rule_from": models.rule_from,
        "accept_from": models.accept_from,
        "functional": sorted(vocabulary.functional),
        "words": " ".join(words),
        "entries": [list(column) for column in zip(*(vocabulary.words[word] for word in words), strict=True)],
        "gates": {name: _differences(sorted(gate)) for name, gate in sorted(models.gates.items())},
        "rankers": {name: _packed(ranker) for name, ranker in sorted(models.rankers.items())},
    }
    data = gzip.compress(json.dumps(content, separators=(",", ":")).encode(), mtime=0)
    path.write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def read_models(data: bytes) -> Models:
    """The models of a file's bytes. Raises ValueError for a format that this version does not know."""
    content = json.loads(gzip.decompress(data))
    if content["format"] != _FORMAT:
        raise ValueError(f"weights of format {content['format']}: this version reads format {_FORMAT}")
    entries: Iterable[Entry] = zip(*content["entries"], strict=True)
    words = dict(zip(content["words"].split(" "), entries, strict=True))
    return Models(
        vocabulary=Vocabulary(words, frozenset(content["functional"]), titles()),
        gates={name: frozenset(accumulate(gate)) for name, gate in content["gates"].items()},
        rankers={name: _unpacked(name, ranker) for name, ranker in content["rankers"].items()},
        cue_from=content["cue_from"],
        rule_from=content["rule_from"],
        accept_from=content["accept_from"],
    )


@lru_cache(maxsize=1)
def shipped() -> Models:
    """The models that come with the package, read when first asked for."""
    return read_models(files("newsparse_quotes.ranking").joinpath(_RESOURCE).read_bytes())


def _packed(ranker: Ranker) -> dict[str, Any]:
    tables = [sorted(table.items()) for table in ranker.tables]
    keys = [_differences([key for key, _ in table]) for table in tables]
    return {"names": ranker.names, "keys": keys, "weights": [[weight for _, weight in table] for table in tables]}


def _unpacked(name: str, packed: dict[str, Any]) -> Ranker:
    pairs = zip(packed["keys"], packed["weights"], strict=True)
    return Ranker(name, tuple(packed["names"]), tuple(_table(keys, weights) for keys, weights in pairs))


def _table(keys: Sequence[int], weights: Sequence[int]) -> Table:
    """A table whose weights are shared objects, so that they stay near the processor."""
    return dict(zip(accumulate(keys), map(_SHARED.__getitem__, weights), strict=True))


def _differences(ordered: Sequence[int]) -> list[int]:
    return [two - one for one, two in pairwise((0, *ordered))]
