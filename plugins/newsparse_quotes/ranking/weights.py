"""The weights as a file: packed small by training, read on first use.

A file is a gzip stream: one line with a JSON object (scalars, words, and for each ranker the names and sizes of its
tables), then the gates and the tables, byte for byte.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from newsparse.text import lexicon_rows
from newsparse_quotes.ranking.linear import PAIRS, Ranker
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.vocabulary import Entry, Vocabulary

_FORMAT = 4
_RESOURCE = "data/weights.bin.gz"


def titles() -> frozenset[str]:
    """Single-word titles of persons, from the shared data file.

    >>> "senator" in titles()
    True
    """
    return frozenset(row[0] for row in lexicon_rows("newsparse.text", "data/titles.txt") if row[0].isalpha())


def write_models(models: Models, path: Path) -> str:
    """Write models to a file and return its sha256; the same models give the same bytes."""
    vocabulary, rankers = models.vocabulary, sorted(models.rankers.items())
    words = sorted(vocabulary.words)
    head = {
        "format": _FORMAT,
        "cue_from": models.cue_from,
        "rule_from": models.rule_from,
        "accept_from": models.accept_from,
        "functional": sorted(vocabulary.functional),
        "words": " ".join(words),
        "entries": [list(column) for column in zip(*(vocabulary.words[word] for word in words), strict=True)],
        "rankers": {
            name: {"names": ranker.names, "cells": [len(table) for table in ranker.tables]} for name, ranker in rankers
        },
    }
    tables = b"".join(table for _, ranker in rankers for table in ranker.tables)
    data = gzip.compress(json.dumps(head, separators=(",", ":")).encode() + b"\n" + models.gates + tables, mtime=0)
    path.write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def read_models(data: bytes) -> Models:
    """The models of a file's bytes. Raises ValueError for a format that this version does not know."""
    content, _, tables = gzip.decompress(data).partition(b"\n")
    head = json.loads(content)
    if head["format"] != _FORMAT:
        raise ValueError(f"weights of format {head['format']}: this version reads format {_FORMAT}")
    entries: Iterable[Entry] = zip(*head["entries"], strict=True)
    words = dict(zip(head["words"].split(" "), entries, strict=True))
    stream = BytesIO(tables)
    return Models(
        vocabulary=Vocabulary(words, frozenset(head["functional"]), titles()),
        gates=stream.read(PAIRS),
        rankers={
            name: Ranker(name, tuple(ranker["names"]), tuple(map(stream.read, ranker["cells"])))
            for name, ranker in head["rankers"].items()
        },
        cue_from=head["cue_from"],
        rule_from=head["rule_from"],
        accept_from=head["accept_from"],
    )


@lru_cache(maxsize=1)
def shipped() -> Models:
    """The models that come with the package, read when first asked for."""
    return read_models(files("newsparse_quotes.ranking").joinpath(_RESOURCE).read_bytes())
