"""The decisions around a cue: its source, and where content begins and ends on either side, each ranked by weights."""

from __future__ import annotations

from newsparse_quotes.ranking import heads, left_borders, right_borders
from newsparse_quotes.ranking.linear import UNLIKELY, Ranked
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.places import Places
from newsparse_quotes.ranking.sheet import Pair, Sheet


class Decisions:
    """Ranks heads and borders on one page; None where there are no candidates."""

    def __init__(self, sheet: Sheet, places: Places, models: Models) -> None:
        self.sheet, self._places = sheet, places
        self._tables = {name: ranker.tables for name, ranker in models.rankers.items()}
        self._ahead = {
            name: models.rankers[name].base - models.rankers[f"{name} none"].base
            for name in ("source", "start", "left end")
        }

    def source(self, at: int) -> Ranked | None:
        """The heads around a cue, or nobody."""
        sheet, tables = self.sheet, self._tables
        left, right = heads.head_candidates(sheet, at, self._places.heads)
        if not left and not right:
            return None
        none = heads.none_score(tables["source none"], sheet, at) + self._ahead["source"]
        return left + right, heads.head_scores(tables["source"], sheet, at, left, right), none

    def start(self, at: int, head: int) -> Ranked | None:
        """The starts of content to the right of a cue, whose source has the given head or none (-1); or no content."""
        sheet, tables = self.sheet, self._tables
        places = right_borders.start_places(sheet, at, self._places.starts)
        if not places:
            return None
        none = right_borders.no_start_score(tables["start none"], sheet, at) + self._ahead["start"]
        return places, right_borders.start_scores(tables["start"], sheet, at, head, places), none

    def end(self, at: int, start: int) -> Ranked:
        """The ends of content that begins at `start`, right of a cue."""
        places = right_borders.end_places(self.sheet, start, self._places.ends)
        return places, right_borders.end_scores(self._tables["end"], self.sheet, at, places, start), UNLIKELY

    def left_end(self, at: int, head: int, right: Pair | None) -> Ranked | None:
        """The ends of content to the left of a cue, given its content to the right; or no content."""
        sheet, tables = self.sheet, self._tables
        places = left_borders.end_places(sheet, at, self._places.left_ends)
        if not places:
            return None
        none = left_borders.no_end_score(tables["left end none"], sheet, at, head, right, len(places))
        scores = left_borders.end_scores(tables["left end"], sheet, at, head, places)
        return places, scores, none + self._ahead["left end"]

    def left_start(self, at: int, end: int) -> Ranked:
        """The starts of content that ends at `end`, left of a cue."""
        places = left_borders.start_places(self.sheet, end, self._places.left_starts)
        scores = left_borders.start_scores(self._tables["left start"], self.sheet, at, places, end)
        return places, scores, UNLIKELY
