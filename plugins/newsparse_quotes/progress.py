"""Who has spoken where, as far as a walk over the text has decided."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

import attrs

from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading
from newsparse_quotes.sources import Range

_NEIGHBOURS = 12
Spoken = tuple[int, Range, bool]
"""First word of a reading, its source, and whether it has words between marks."""


@attrs.define
class Progress:
    """What the walk over a text knows: `spoken`, who spoke where, in order; `owners`, the source of each run."""

    page: Page
    spoken: list[Spoken] = attrs.field(factory=list)
    owners: dict[int, Range | None] = attrs.field(factory=dict)

    def remember(self, reading: Reading) -> None:
        """Enter a reading."""
        page, source, quoted = self.page, reading.source, False
        for first, last in reading.parts:
            if page.quotes_between(first, last):
                quoted = True
                for run in page.runs_touching(first, last):
                    self.owners[run.index] = source
        if source is not None:
            insort(self.spoken, (reading.first, source, quoted))

    def speaker_before(self, paragraph: int, word: int) -> Range | None:
        """The last source in a paragraph before a word: of a quotation rather than of reported speech."""
        first, last = self._in_paragraph(paragraph)
        upto = bisect_left(self.spoken, (word,), first, last)
        return _preferred(self.page, self.spoken[max(first, upto - _NEIGHBOURS) : upto][::-1])

    def speaker_after(self, paragraph: int, word: int) -> Range | None:
        """The first source in a paragraph after a word."""
        first, last = self._in_paragraph(paragraph)
        start = bisect_left(self.spoken, (word,), first, last)
        return _preferred(self.page, self.spoken[start : min(last, start + _NEIGHBOURS)])

    def last_said(self, first: int, last: int) -> Range | None:
        """The source of the last speech in a range of words."""
        upto = bisect_left(self.spoken, (last,))
        near = [source for at, source, _ in self.spoken[max(0, upto - _NEIGHBOURS) : upto] if at >= first]
        return next((source for source in reversed(near) if self.page.tags[source[0]] != "W"), None)

    def _in_paragraph(self, paragraph: int) -> Range:
        """What was spoken from the first word of a paragraph up to the next one, as a range of `spoken`."""
        paragraphs = self.page.paragraphs
        after = paragraph + 1
        first = bisect_left(self.spoken, (paragraphs[paragraph][0],)) if paragraph else 0
        return first, bisect_left(self.spoken, (paragraphs[after][0],)) if after < len(paragraphs) else len(self.spoken)


def _preferred(page: Page, found: Sequence[Spoken]) -> Range | None:
    """The first source of a quotation, or else of anything; "who" is nobody's name."""
    named = [item for item in found if page.tags[item[1][0]] != "W"]
    return next((source for _, source, quoted in named if quoted), named[0][1] if named else None)
