"""One cue with everything a rule may ask about it: its chunk, its candidates to both sides."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse_quotes.candidates import Landing, clause_end, relative_end, run_before, subordinate_end
from newsparse_quotes.cues import Anchor
from newsparse_quotes.page import Page, Run
from newsparse_quotes.sources import Range, right_source

_OPENING = 4


@attrs.define(eq=False)
class Sight:
    """A cue in its chunk `low`:`high`.

    * `others`: the next cues of the chunk that say something, the nearest first.
    * `left`: the source left of the cue; None for an infinitive or participle without a subject of its own.
    * `landing`: where content may begin to the right.
    """

    page: Page
    anchor: Anchor
    low: int
    high: int
    others: Sequence[Anchor]
    left: Range | None
    landing: Landing | None

    def is_loose(self) -> bool:
        """Whether the cue is an infinitive or participle that hangs on no clause: "the way to find", "by attacking"."""
        return self.anchor.bare and self.tag(self.anchor.group - 1) not in ",-"

    def right(self) -> Range | None:
        """The source right of the cue."""
        return right_source(self.page, self.anchor.last, self.high)

    def run_left(self) -> Run | None:
        """The run that ends right before the cue's verb group."""
        return run_before(self.page, self.anchor.group)

    def run_left_of_source(self) -> Run | None:
        """The run that ends right before the source on the left."""
        return run_before(self.page, self.left[0]) if self.left else None

    def clause(self, start: int) -> Range:
        """The clause from `start` to its end."""
        page, left = self.page, self.left
        end = clause_end(page, self.anchor, start, self.high, self.others)
        if left and page.tags[left[0]] == "W":
            end = relative_end(page, start, end)
        elif self.is_subordinate():
            end = subordinate_end(page, start, end)
        return start, end

    def is_subordinate(self) -> bool:
        """Whether the cue's clause opens its sentence and leans on the next: "After Ek said so, the council voted"."""
        source = self.left or (self.anchor.group, self.anchor.group)
        opening = self.page.tags[self.low : source[0]]
        if not opening:
            return self.left is None
        return len(opening) <= _OPENING and "," not in opening and (opening[0] == "S" or opening[-1] in "SI")

    def words(self, name: str) -> frozenset[str]:
        """A small set of the language's words."""
        return self.page.lexicon.sets[name]

    def tag(self, at: int) -> str:
        """The tag of a word, or a full stop past the chunk."""
        return self.page.tags[at] if self.low <= at < self.high else "."

    def word(self, at: int) -> str:
        """A word in lower case, empty past the chunk."""
        return self.page.words.lower[at] if self.low <= at < self.high else ""
