"""The weights of the toll ranker, read from the package on first use."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

_FILE = files("newsparse_casualties") / "data" / "toll_weights.json"
UNIT = 100


@cache
def weights() -> Mapping[str, int]:
    """Feature → weight in hundredths."""
    loaded: dict[str, int] = json.loads(_FILE.read_text(encoding="utf-8"))
    return loaded


def sha256() -> str:
    """The digest of the file of weights, for the record in JSON."""
    return hashlib.sha256(_FILE.read_bytes()).hexdigest()


def score(names: Iterable[str], table: Mapping[str, int] | None = None) -> int:
    """The sum of the weights of some features; features without a weight count nothing.

    >>> score(["a", "b"], {"a": 120, "c": 5})
    120
    """
    known = weights() if table is None else table
    return sum(known.get(name, 0) for name in names)
