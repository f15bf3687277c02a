"""The tag of a word by itself, from word lists and its shape: one byte a word, which also tells the form of a verb.

The tags are listed in `page`. In place of Y a small letter stands for the form of a reporting verb: p past, i in -ing,
b base, s present. Words that may be nouns of saying have small letters of their own: n, g, and r, j, c, t for verbs.
"""

from __future__ import annotations

from functools import lru_cache

from newsparse.text import ByteColumn, Words
from newsparse_quotes.inflection import Form
from newsparse_quotes.lexicon import Lexicon

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
_VERBS: dict[Form, str] = {"past": "pr", "participle": "ij", "base": "bc", "present": "st"}
_NOUNS = {"N": "n", "G": "g"}
SAYING_NOUNS = b"ngrjct"
"""The bytes of words that may be nouns of saying."""
_FORMS = bytes.maketrans(SAYING_NOUNS, b"NGpibs")


@lru_cache(maxsize=16)
def _column(lexicon: Lexicon) -> ByteColumn:
    return ByteColumn(lambda token: ord(_byte(token, lexicon).encode("latin-1", "replace")))


def word_tags(scanned: Words, lexicon: Lexicon) -> bytes:
    """The tag of every word by itself; a mark that is no character of Latin-1 has the tag of a question mark."""
    return _column(lexicon).of(scanned)


def forms(tags: bytes) -> bytearray:
    """Tags that tell the forms of verbs, but not which words may be nouns of saying."""
    return bytearray(tags.translate(_FORMS))


def _byte(token: str, lexicon: Lexicon) -> str:
    """The letter for a word: its tag, or what else is to be known of it."""
    tag, low = _tag(token, lexicon), token.lower()
    if tag == "Y":
        return _VERBS[lexicon.verbs[low].form][low in lexicon.nouns]
    return _NOUNS.get(tag, tag) if low in lexicon.nouns else tag


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
    return shape_tag(low)


def shape_tag(low: str) -> str:
    """The tag of a word in small letters that is in no list, by its ending."""
    if low.endswith("ly") and len(low) > 4:
        return "R"
    if low.endswith("ed") and len(low) > 4:
        return "E"
    return "G" if low.endswith("ing") and len(low) > 5 else "N"
