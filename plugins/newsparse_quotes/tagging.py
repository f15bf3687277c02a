"""One grammatical tag a word: first from word lists and the word's shape, then settled by its neighbours.

The tags are listed in `page`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from newsparse.text import Words
from newsparse_quotes.lexicon import Cue, Lexicon

Range = tuple[int, int]

_CACHE_CAP = 50_000
_HEADLINE = 24
_PHRASE = 6
_OBJECT_OPENS = "HPDCO[I"
_PUNCTUATION = {
    "[": "(",
    "{": "(",
    "]": ")",
    "}": ")",
    "_": "N",
    "…": ".",
    "$": "M",
    "€": "M",
    "£": "M",
    "%": "N",
    "#": "N",
    "@": "N",
}
_BASE_VERB_BEFORE = "PWAXR]&O"


def raw_tags(scanned: Words, lexicon: Lexicon) -> list[str]:
    """The tag of every word by itself."""
    cache = lexicon.cache
    if len(cache) > _CACHE_CAP:
        cache.clear()
    tags = list(map(cache.get, scanned.tokens))
    at = -1
    for _ in range(tags.count(None)):
        at = tags.index(None, at + 1)
        token = scanned.tokens[at]
        tags[at] = cache[token] = _tag(token, lexicon)
    return cast("list[str]", tags)


def _tag(token: str, lexicon: Lexicon) -> str:
    """The tag of a word by itself."""
    if not token[0].isalnum():
        return _PUNCTUATION.get(token, token) if len(token) == 1 else "N"
    if len(token) == 1 and token.isupper() and token not in "AI":
        return "C"
    low = token.lower()
    closed = lexicon.tags.get(low)
    capital = token[0].isupper()
    if closed == "T" and token in lexicon.words("capital_only"):
        closed = None
    if closed and closed != "F" and not (capital and closed in "AM"):
        return closed
    if low in lexicon.verbs and (not capital or token.isupper()):
        return "Y"
    if capital:
        return "C"
    if closed:
        return closed
    if token[0].isdigit():
        return "M"
    return _shape_tag(low)


def _shape_tag(low: str) -> str:
    if low.endswith("ly") and len(low) > 4:
        return "R"
    if low.endswith("ed") and len(low) > 4:
        return "E"
    return "G" if low.endswith("ing") and len(low) > 5 else "N"


def settle_hyphens(tags: list[str], scanned: Words, text: str) -> None:
    """Tag a hyphen inside a word as ``/``, which leaves ``-`` to dashes."""
    for at in list(_places(tags, "-")):
        start, end = scanned.starts[at], scanned.ends[at]
        if text[start] not in "–—―" and text[start - 1 : start].isalnum() and text[end : end + 1].isalnum():
            tags[at] = "/"


def settle_verbs(tags: list[str], scanned: Words, lexicon: Lexicon) -> None:
    """Turn reporting verbs into nouns where their neighbours ask for a noun: "the report", "primary states are"."""
    for at in _places(tags, "Y"):
        cue = lexicon.verbs[scanned.lower[at]]
        if at and (_reads_as_noun(tags, at, cue, scanned.lower[at - 1], lexicon) or _owned(tags, at, scanned)):
            tags[at] = "N"


def _owned(tags: list[str], at: int, scanned: Words) -> bool:
    """Whether a word follows a possessive and stands before a noun: "the mayor's declared goal", but "he's said"."""
    if at < 3 or tags[at - 2] != "'" or scanned.lower[at - 1] != "s" or tags[at - 3] not in "CN":
        return False
    return tags[at + 1 : at + 2] in (["N"], ["G"])


def _places(tags: list[str], tag: str) -> Iterator[int]:
    """Where a tag stands; found at the speed of list.index."""
    at = -1
    for _ in range(tags.count(tag)):
        at = tags.index(tag, at + 1)
        yield at


def _reads_as_noun(tags: list[str], at: int, cue: Cue, word_before: str, lexicon: Lexicon) -> bool:
    before, after = tags[at - 1], tags[at + 1] if at + 1 < len(tags) else "."
    if after == "H" and before in "CN)&" and "".join(tags[at + 2 : at + 3]) not in "AEFY":
        return cue.form == "base" and before == "N" and not word_before.endswith("s")
    if before == "D" and cue.form == "past" and word_before in lexicon.words("standalone"):
        return after not in _OBJECT_OPENS
    if before == "&" and cue.form == "present" and after in _OBJECT_OPENS and after != "I":
        return cue.lemma in lexicon.words("nounlike")
    if before == "/" or (before == "M" and after in "NC") or not _is_verb(cue.form, before, word_before):
        return True
    if before not in "NCGE" or cue.form != "present":
        return False
    if before in "NGE" and not word_before.endswith("s") and after not in "H[" and _undetermined(tags, at):
        return cue.lemma in lexicon.words("nounlike")
    return before in "NC" and (after in "AF" or (after == "," and cue.lemma in lexicon.words("nounlike")))


def _undetermined(tags: list[str], at: int) -> bool:
    """Whether no article, number or name opens the phrase before a word: "swing states", but "the report states"."""
    first = at
    while first > 0 and at - first < _PHRASE and tags[first - 1] in "NGE/":
        first -= 1
    return first == 0 or tags[first - 1] not in "DMC'.&"


def settle_initials(tags: list[str], scanned: Words) -> None:
    """ "A." is an initial, not an article: "James A. Ek"."""
    at = -1
    for _ in range(scanned.tokens.count("A")):
        at = scanned.tokens.index("A", at + 1)
        if tags[at + 1 : at + 2] == ["."] and tags[at] == "D":
            tags[at] = "C"


def _is_verb(form: str, before: str, word_before: str) -> bool:
    """Whether a word that may be verb or noun is a verb after the word before it: "the report", but "they report"."""
    if form == "participle":
        return before not in "DM"
    if form == "past":
        return before not in "D'"
    if form == "base":
        plural = before in "NC" and word_before.endswith("s") and word_before != "s"
        return plural or before in _BASE_VERB_BEFORE or word_before == "to"
    return before in "CNPWR])XGT,"


def settle_headline(tags: list[str], block: Range, scanned: Words, lexicon: Lexicon) -> None:
    """In a headline with capitals on all words, verbs and auxiliaries are read as if they had none."""
    first, last = block
    capitals = tags[first:last].count("C")
    if last - first > _HEADLINE or capitals < (last - first) * 2 // 3:
        return
    for at in range(first + 1, last):
        low = scanned.lower[at]
        cue = lexicon.verbs.get(low)
        if tags[at] == "C" and cue is not None and cue.form == "present":
            tags[at] = "Y"
        elif tags[at] == "C" and lexicon.tags.get(low) == "A":
            tags[at] = "A"


def settle_openings(tags: list[str], chunks: Sequence[Range], scanned: Words, lexicon: Lexicon) -> None:
    """A capital at the start of a sentence is no name where the word is a form of a verb: "Speaking in Norrby, ..."."""
    for first, last in chunks:
        if tags[first] == "C" and first + 1 < last and tags[first + 1] not in "CY.'-":
            word = scanned.lower[first]
            cue = lexicon.verbs.get(word)
            if cue is not None and cue.form in ("participle", "past"):
                tags[first] = "Y"
            elif _shape_tag(word) in "GR":
                tags[first] = _shape_tag(word)
