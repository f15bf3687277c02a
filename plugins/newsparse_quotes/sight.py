"""One cue with everything a rule may ask about it: its chunk, its candidates to both sides, computed once."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse_quotes.candidates import Landing, clause_end, landing, relative_end, run_before, subordinate_end
from newsparse_quotes.cues import Anchor
from newsparse_quotes.lazily import once
from newsparse_quotes.page import Page, Run
from newsparse_quotes.sources import Range, right_source

_OPENING = 4


@attrs.define(eq=False, slots=False)
class Sight:
    """A cue in its chunk `low`:`high`.

    * `others`: the next cues of the chunk that say something, the nearest first.
    * `left`: the source left of the cue; None for an infinitive or participle without a subject of its own.
    """

    page: Page
    anchor: Anchor
    low: int
    high: int
    others: Sequence[Anchor]
    left: Range | None

    @property
    def has_subject(self) -> bool:
        """Whether the cue has a subject, or may share one: participles, infinitives, verbs after "and" or "but"."""
        return self.left is not None or self.anchor.bare or self.tag(self.anchor.group - 1) in "&B"

    @property
    def loose(self) -> bool:
        """Whether the cue is an infinitive or participle that hangs on no clause: "the way to find", "by attacking"."""
        return self.anchor.bare and self.tag(self.anchor.group - 1) not in ",-"

    @once
    def right(self) -> Range | None:
        """The source right of the cue."""
        return right_source(self.page, self.anchor.last, self.high)

    @once
    def landing(self) -> Landing | None:
        """Where content may begin to the right."""
        return landing(self.page, self.anchor, self.high)

    @once
    def run_left(self) -> Run | None:
        """The run that ends right before the cue's verb group."""
        return run_before(self.page, self.anchor.group)

    @once
    def run_left_of_source(self) -> Run | None:
        """The run that ends right before the source on the left."""
        return run_before(self.page, self.left[0]) if self.left else None

    @property
    def frames(self) -> frozenset[str]:
        """The frames that the cue allows."""
        return self.anchor.cue.frames

    def clause(self, start: int) -> Range:
        """The clause from `start` to its end."""
        end = clause_end(self.page, self.anchor, start, self.high, self.others)
        if self.left and self.tag(self.left[0]) == "W":
            end = relative_end(self.page, start, end)
        elif self.subordinate:
            end = subordinate_end(self.page, start, end)
        return start, end

    @once
    def subordinate(self) -> bool:
        """Whether the cue's clause opens its sentence and leans on the next: "After Ek said so, the council voted"."""
        source = self.left or (self.anchor.group, self.anchor.group)
        opening = self.page.tags[self.low : source[0]]
        if not opening:
            return self.left is None
        return len(opening) <= _OPENING and "," not in opening and (opening[0] == "S" or opening[-1] in "SI")

    def words(self, name: str) -> frozenset[str]:
        """A small set of the language's words."""
        return self.page.lexicon.words(name)

    def tag(self, at: int) -> str:
        """The tag of a word, or a full stop past the chunk."""
        return self.page.tags[at] if self.low <= at < self.high else "."

    def word(self, at: int) -> str:
        """A word in lower case, empty past the chunk."""
        return self.page.words.lower[at] if self.low <= at < self.high else ""
