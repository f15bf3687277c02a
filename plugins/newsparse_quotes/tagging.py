"""One grammatical tag a word: first from word lists and the word's shape, then settled by its neighbours.

The tags are listed in `page`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsparse.text import ByteColumn, Words
from newsparse_quotes.inflection import Form
from newsparse_quotes.lexicon import Cue, Lexicon

Range = tuple[int, int]

_CACHE_CAP = 50_000
_HEADLINE = 24
_PHRASE = 6
_PLAINLY_OBJECT = "DOPH"
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
_SURELY_AFTER: dict[Form, str] = {
    "past": "CNPWAXRO]),ITFE",
    "participle": "CNPWAXRO]),ITFE",
    "base": "PWAXRO]",
    "present": "PWXR],T",
}
"""Tags after which no rule reads a form of a verb as a noun: by far the most verbs."""
_SURELY_AFTER_ANY = "PWXR]"
"""Tags after which this holds of every form."""
_BASE_VERB_BEFORE = "PWAXR]&O"


class OpeningMemory(dict[str, str]):
    """Word in lower case → the tag of its capitalised form at the start of a sentence, or "" where it may be a name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __missing__(self, word: str) -> str:
        if len(self) > _CACHE_CAP:
            self.clear()
        cue = self._lexicon.verbs.get(word)
        shape = _shape_tag(word)
        verb = cue is not None and cue.form in ("participle", "past")
        tag = self[word] = "Y" if verb else shape if shape in "GR" else ""
        return tag


_opening_memory = lru_cache(maxsize=16)(OpeningMemory)


@lru_cache(maxsize=16)
def _tags(lexicon: Lexicon) -> ByteColumn:
    return ByteColumn(lambda token: ord(_tag(token, lexicon).encode("latin-1", "replace")))


def raw_tags(scanned: Words, lexicon: Lexicon) -> str:
    """The tag of every word by itself; a mark that is no character of Latin-1 has the tag of a question mark."""
    return _tags(lexicon).of(scanned).decode("latin-1")


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


def settle_hyphens(tags: list[str], raw: str, scanned: Words, text: str) -> None:
    """Tag a hyphen inside a word as ``/``, which leaves ``-`` to dashes; `raw`: the tags before any was settled."""
    starts, ends = scanned.starts, scanned.ends
    for at in _places(raw, "-"):
        start, end = starts[at], ends[at]
        if text[start - 1 : start].isalnum() and text[end : end + 1].isalnum() and text[start] not in "–—―":
            tags[at] = "/"


def settle_verbs(tags: list[str], scanned: Words, lexicon: Lexicon) -> None:
    """Turn reporting verbs into nouns where their neighbours ask for a noun: "the report", "primary states are"."""
    verbs, lower, joined = lexicon.verbs, scanned.lower, "".join(tags)
    at = joined.find("Y", 1)
    while at > 0:
        before, plain = tags[at - 1], tags[at - 2] != "'" and joined[at + 1 : at + 2] != "H"
        if not (plain and before in _SURELY_AFTER_ANY):
            cue = verbs[lower[at]]
            if not (plain and before in _SURELY_AFTER[cue.form]) and _is_noun(tags, at, cue, scanned, lexicon):
                tags[at] = "N"
        at = joined.find("Y", at + 1)


def _is_noun(tags: list[str], at: int, cue: Cue, scanned: Words, lexicon: Lexicon) -> bool:
    """Whether the neighbours of a verb make a noun of it."""
    return _reads_as_noun(tags, at, cue, scanned.lower[at - 1], lexicon) or _owned(tags, at, scanned)


def _owned(tags: list[str], at: int, scanned: Words) -> bool:
    """Whether a word follows a possessive and stands before a noun: "the mayor's declared goal", but "he's said"."""
    if at < 3 or tags[at - 2] != "'" or scanned.lower[at - 1] != "s" or tags[at - 3] not in "CN":
        return False
    return tags[at + 1 : at + 2] in (["N"], ["G"])


def _places(tags: str, tag: str) -> Iterator[int]:
    """Where a tag or some tags stand."""
    at = tags.find(tag)
    while at >= 0:
        yield at
        at = tags.find(tag, at + 1)


def _reads_as_noun(tags: list[str], at: int, cue: Cue, word_before: str, lexicon: Lexicon) -> bool:
    before, after = tags[at - 1], tags[at + 1] if at + 1 < len(tags) else "."
    if after == "H" and before in "CN)&" and "".join(tags[at + 2 : at + 3]) not in "AEFY":
        return cue.form == "base" and before == "N" and not word_before.endswith("s")
    if before == "D" and cue.form == "past" and word_before in lexicon.words("standalone"):
        return after not in _OBJECT_OPENS
    if before in "&B" and cue.form == "present" and (after == "H" or (after in _OBJECT_OPENS and after != "I")):
        return cue.lemma in lexicon.words("nounlike") and after not in _PLAINLY_OBJECT
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


def settle_initials(tags: list[str], raw: str, scanned: Words) -> None:
    """ "A." is an initial, not an article: "James A. Ek"; `raw`: the tags before any was settled."""
    for at in _places(raw, "D."):
        if scanned.tokens[at] == "A" and tags[at] == "D" and tags[at + 1] == ".":
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
    lower, memory = scanned.lower, _opening_memory(lexicon)
    for first, last in chunks:
        if tags[first] == "C" and first + 1 < last and tags[first + 1] not in "CY.'-":
            tags[first] = memory[lower[first]] or "C"
