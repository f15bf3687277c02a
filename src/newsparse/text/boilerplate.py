"""Lines of a page that are not the article: advertising, sharing, rights, corrections."""

from __future__ import annotations

import regex

from newsparse.text.lexicon import lexicon_rows

LONGEST = 300
LONGEST_SURE = 900
_ROWS = lexicon_rows("newsparse.text", "data/boilerplate.txt")


def _phrases(place: str) -> str:
    """An alternation of the phrases of one column: each ends where its word ends."""
    phrases = sorted((row[0] for row in _ROWS if row[1] == place), key=len, reverse=True)
    return "|".join(regex.escape(phrase) + (r"\b" if phrase[-1].isalnum() else "") for phrase in phrases)


_LINE = regex.compile(
    rf"(?:[-–—*>|•»#(\[]{{1,3}}\s?)?(?:(?P<sure>{_phrases('sure')})|(?P<start>{_phrases('start')})"
    rf"|(?P<whole>{_phrases('whole')})\s?[.:…>»!|)\]]{{0,3}}$"
    rf"|(?P<follow>follow\s(?=[^.]{{2,60}}\son\s)))",
    regex.IGNORECASE,
)
_WITHIN = tuple(row[0] for row in _ROWS if row[1] == "within")
_REACH = regex.compile(
    r"(?:e-?mail|reach|contact|call|write|tweet)\s(?:\p{Lu}|us\b|me\b)[^.]{2,60}\sat\s", regex.IGNORECASE
)
_REACHED = regex.compile(r"[^.!?]{3,80}\scan be (?:reached|contacted|followed)\s", regex.IGNORECASE)
_AUTHOR = regex.compile(
    r"(?:\p{Lu}[\p{L}.'’-]*\s){2,4}(?:is|was)\s(?:an?|the)\s[^.]{0,60}?\b"
    r"(?:writer|reporter|correspondent|columnist|editor|author|journalist|contributor|professor|fellow|producer)s?"
    r"\s(?:for|at|of|with|based|in|and|who|covering)\b"
)
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_ADDRESS = regex.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w{2,}\S*|(?:pic\.)?twitter\.com/\S+|@\w+|#\w+", regex.IGNORECASE
)


def opening_words() -> frozenset[str]:
    """The first word, or first two, of all phrases that a line may begin with, in lower case."""
    openings = {"follow"}
    for phrase, place in _ROWS:
        if place != "within":
            openings.add(" ".join(word.strip(":(.,-!>)") for word in phrase.split()[:2]))
    return frozenset(openings)


_OPENINGS = opening_words()


def _may_open(text: str) -> bool:
    """Whether the first word, or first two, are those of a phrase: a cheap look before the long pattern."""
    if not text[0].isalpha():
        return True
    head = [word.rstrip(":.,-!>)…") for word in text[:40].lower().split(None, 2)[:2]]
    return head[0] in _OPENINGS or " ".join(head) in _OPENINGS


def boilerplate(text: str, near_end: bool = False) -> str | None:
    """The name of the rule that takes the block `text` for page furniture, or None.

    A note on the author counts only `near_end`, among the last blocks.

    >>> boilerplate("Advertisement"), boilerplate("Read more: Ferry timetable"), boilerplate("The ferry sank.")
    ('furniture', 'furniture', None)
    """
    if len(text) > LONGEST_SURE:
        return None
    match = _LINE.match(text) if _may_open(text) else None
    if match and (match["sure"] or len(text) <= LONGEST):
        return "notice" if match["sure"] else "furniture"
    if len(text) > LONGEST:
        return None
    small = text.lower()
    for phrase in _WITHIN:
        if phrase in small:
            return "notice"
    if " at " in small and _REACH.match(text):
        return "address to write to"
    if " can be " in small and _REACHED.match(text):
        return "address to write to"
    if near_end and _AUTHOR.match(text):
        return "author note"
    if not _LETTER.search(text):
        return "no words"
    return "addresses" if _only_addresses(text) else None


def _only_addresses(text: str) -> bool:
    """Nothing but web addresses, handles and hashtags."""
    if "/" not in text and "@" not in text and "#" not in text:
        return False
    return not _ADDRESS.sub("", text).strip(" .,;|-–—")
