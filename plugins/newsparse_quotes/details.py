"""The occasion of a statement: in which medium it was made."""

from __future__ import annotations

from newsparse_quotes.cues import Anchor
from newsparse_quotes.page import Page
from newsparse_quotes.sources import Range

_REACH = 12
_PHRASE = 2  # words of the shortest phrase that names a medium: "on Twitter"
_INTO = frozenset(["in", "on", "during", "at", "by", "over", "via", "through"])
_BY_VERB = {"tweet": "tweet", "retweet": "tweet", "blog": "blog", "email": "email", "e-mail": "email"}


def medium_of(page: Page, anchor: Anchor, parts: tuple[Range, ...]) -> str | None:
    """The medium named right after a cue ("said in a statement"), or told by the verb itself ("tweeted")."""
    known = _BY_VERB.get(anchor.cue.lemma)
    if known:
        return known
    start = anchor.last
    stop = start + _REACH
    for first, last in parts:
        if first < stop and last > start:
            stop = first
    if stop < start + _PHRASE:
        return None
    lower, media = page.words.lower, page.lexicon.media
    if _INTO.isdisjoint(lower[start:stop]):
        return None
    inside = False
    for at in range(start, min(len(lower), stop)):
        if page.tags[at] in "[;" or (page.tags[at] == "." and not inside):
            break
        inside = inside or lower[at] in _INTO
        if inside and lower[at] in media:
            return media[lower[at]]
    return None
