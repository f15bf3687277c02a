"""Tolls: one figure a kind for an article's main incident."""

from __future__ import annotations

from newsparse_casualties.tolls.extractor import make_toll_extractor

__all__ = ["make_toll_extractor"]
