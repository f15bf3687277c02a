"""The tags of the words of a text, settled by their neighbours: one byte a word, changed in place.

The tags are listed in `page`; at first a small letter tells the form of a reporting verb, as in `wordtags`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsparse.text import Words
from newsparse_quotes.lexicon import Cue, Lexicon
from newsparse_quotes.wordtags import shape_tag

Range = tuple[int, int]

_CACHE_CAP = 50_000
_HEADLINE = 24
_PHRASE = 6
_PLAINLY_OBJECT = "DOPH"
_OBJECT_OPENS = "HPDCO[I"
_DOUBTFUL_AFTER = {"p": "D'/M", "i": "DM/", "b": r"^PWAXRO\]&", "s": r"^PWXR\]),T"}
"""Form of a verb → the tags after which it may be a noun. After others no rule reads it so, unless it stands before
"that", or after "'" and another word."""
_DOUBTFUL = re.compile(
    "|".join(rf"{form}(?:(?<=[{tags}].)|(?<='..)|(?=H))" for form, tags in _DOUBTFUL_AFTER.items()).encode()
)
_LETTERS = bytes.maketrans(b"pibs", b"YYYY")
_PRESENT, _CAPITAL, _AUXILIARY, _NOUN, _VERB, _SLASH, _APOSTROPHE = b"sCANY/'"
_BASE_VERB_BEFORE = "PWAXR]&O"


class OpeningMemory(dict[str, int]):
    """Word in lower case → the tag of its capitalised form at the start of a sentence: C where it may be a name."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __missing__(self, word: str) -> int:
        if len(self) > _CACHE_CAP:
            self.clear()
        cue = self._lexicon.verbs.get(word)
        shape = shape_tag(word)
        verb = cue is not None and cue.form in ("participle", "past")
        tag = self[word] = _VERB if verb else ord(shape) if shape in "GR" else _CAPITAL
        return tag


_opening_memory = lru_cache(maxsize=16)(OpeningMemory)


def _places(tags: bytes, tag: bytes) -> Iterator[int]:
    """Where a tag or some tags stand."""
    at = tags.find(tag)
    while at >= 0:
        yield at
        at = tags.find(tag, at + 1)


def settle_hyphens(tags: bytearray, raw: bytes, scanned: Words, text: str) -> None:
    """Tag a hyphen inside a word as ``/``, which leaves ``-`` to dashes; `raw`: the tags before any was settled."""
    starts = scanned.starts
    for at in _places(raw, b"-"):
        start = starts[at]
        if text[start - 1 : start].isalnum() and text[start + 1 : start + 2].isalnum() and text[start] not in "–—―":
            tags[at] = _SLASH


def settle_initials(tags: bytearray, raw: bytes, scanned: Words) -> None:
    """ "A." is an initial, not an article: "James A. Ek"; `raw`: the tags before any was settled."""
    for at in _places(raw, b"D."):
        if scanned.tokens[at] == "A" and tags[at : at + 2] == b"D.":
            tags[at] = _CAPITAL


def settle_headline(tags: bytearray, block: Range, scanned: Words, lexicon: Lexicon) -> None:
    """In a headline with capitals on all words, verbs and auxiliaries are read as if they had none."""
    first, last = block
    if last - first > _HEADLINE or tags.count(b"C", first, last) < (last - first) * 2 // 3:
        return
    for at in range(first + 1, last):
        if tags[at] == _CAPITAL:
            low = scanned.lower[at]
            cue = lexicon.verbs.get(low)
            if cue is not None and cue.form == "present":
                tags[at] = _PRESENT
            elif lexicon.tags.get(low) == "A":
                tags[at] = _AUXILIARY


def settle_verbs(tags: bytearray, scanned: Words, lexicon: Lexicon) -> bytearray:
    """Turn reporting verbs into nouns where their neighbours ask for a noun: "the report", "primary states are".

    The tags of the others do no longer tell their forms.
    """
    settled = tags.translate(_LETTERS)
    verbs, lower = lexicon.verbs, scanned.lower
    for match in _DOUBTFUL.finditer(tags):
        at = match.start()
        if at and _is_noun(settled, at, verbs[lower[at]], lower[at - 1], lexicon):
            settled[at] = _NOUN
    return settled


def _is_noun(tags: bytearray, at: int, cue: Cue, word_before: str, lexicon: Lexicon) -> bool:
    """Whether the neighbours of a verb make a noun of it."""
    return _reads_as_noun(tags, at, cue, word_before, lexicon) or _owned(tags, at, word_before)


def _owned(tags: bytearray, at: int, word_before: str) -> bool:
    """Whether a word follows a possessive and stands before a noun: "the mayor's declared goal", but "he's said"."""
    if at < 3 or tags[at - 2] != _APOSTROPHE or word_before != "s" or tags[at - 3] not in b"CN":
        return False
    return tags.startswith((b"N", b"G"), at + 1)


def _reads_as_noun(tags: bytearray, at: int, cue: Cue, word_before: str, lexicon: Lexicon) -> bool:
    before, after = chr(tags[at - 1]), chr(tags[at + 1]) if at + 1 < len(tags) else "."
    if before == "/" or (before == "D" and cue.form != "past"):
        return True
    if after == "H" and before in "CN)&" and tags[at + 2 : at + 3] not in b"AEFY":
        return cue.form == "base" and before == "N" and not word_before.endswith("s")
    if before == "D" and cue.form == "past" and word_before in lexicon.words("standalone"):
        return after not in _OBJECT_OPENS
    if before in "&B" and cue.form == "present" and (after == "H" or (after in _OBJECT_OPENS and after != "I")):
        return cue.lemma in lexicon.words("nounlike") and after not in _PLAINLY_OBJECT
    if (before == "M" and after in "NC") or not _is_verb(cue.form, before, word_before):
        return True
    if before not in "NCGE" or cue.form != "present":
        return False
    if before in "NGE" and not word_before.endswith("s") and after not in "H[" and _undetermined(tags, at):
        return cue.lemma in lexicon.words("nounlike")
    return before in "NC" and (after in "AF" or (after == "," and cue.lemma in lexicon.words("nounlike")))


def _undetermined(tags: bytearray, at: int) -> bool:
    """Whether no article, number or name opens the phrase before a word: "swing states", but "the report states"."""
    first = at
    while first > 0 and at - first < _PHRASE and tags[first - 1] in b"NGE/":
        first -= 1
    return first == 0 or tags[first - 1] not in b"DMC'.&"


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


def settle_openings(tags: bytearray, chunks: Sequence[Range], scanned: Words, lexicon: Lexicon) -> None:
    """A capital at the start of a sentence is no name where the word is a form of a verb: "Speaking in Norrby, ..."."""
    lower, memory = scanned.lower, _opening_memory(lexicon)
    for first, last in chunks:
        if tags[first] == _CAPITAL and first + 1 < last and tags[first + 1] not in b"CY.'-":
            tags[first] = memory[lower[first]]
