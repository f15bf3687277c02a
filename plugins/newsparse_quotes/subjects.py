"""Who is likely to speak a whole quotation of which nobody is said to: the subject of the sentence before it."""

from __future__ import annotations

from newsparse_quotes.page import Page, Run
from newsparse_quotes.sources import Range, chunk_subject

_KNOWN_BACK = 2000  # words in which a name is looked for
_ASKS = ("?", "!")
_ACTS = "AYFERX,"


def names_its_own(page: Page, run: Run) -> bool:
    """Whether words that follow may say who speaks, by a verb that is not listed: “Not us!” the old pilot riffed."""
    closing = run.closing_word(page.words.tokens)
    ends = run.last >= page.paragraphs[page.paragraph_index(run.first)][1]
    return closing == "," or (closing in _ASKS and not ends)


def acting(page: Page, first: int, last: int) -> Range | None:
    """The subject of a sentence, if it is a pronoun, a full name or a known one, with its verb behind it."""
    found = chunk_subject(page, first, last)
    if found is None or page.words.lower[found[1] - 1] == "s":
        return None
    named = page.tags[found[0] : found[1]] == "P" or _is_named(page, found)
    return found if named and page.tags[found[1] : found[1] + 1] in _ACTS else None


def _is_named(page: Page, found: Range) -> bool:
    """Whether a phrase is a name: of two words, or met before. Any word may open a sentence: "Rain fell"."""
    if page.tags[found[0]] != "C":
        return False
    known = page.words.tokens[max(0, found[0] - _KNOWN_BACK) : found[0]]
    return page.tags[found[0] : found[0] + 2] == "CC" or page.words.tokens[found[0]] in known
