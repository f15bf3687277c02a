"""What the full stop after a word tells: an abbreviation, an initial, or the end of a sentence."""

from __future__ import annotations

import regex

from newsparse.text.lexicon import lexicon_rows, lexicon_words

_PACKAGE = "newsparse.text"
_ROWS = lexicon_rows(_PACKAGE, "data/abbreviations.txt")
_KINDS = {row[0]: row[1] for row in _ROWS}
_CAPITAL_ONLY = frozenset(row[0] for row in _ROWS if row[2:] == ("capital",))
_ENDINGS = frozenset(key[-4:] for key in _KINDS)
_TITLES = frozenset(key.capitalize() for key, kind in _KINDS.items() if kind == "title")
_STARTERS = lexicon_words(_PACKAGE, "data/sentence_starters.txt")
_WEAK_STARTERS = frozenset(
    row[0] for row in lexicon_rows(_PACKAGE, "data/sentence_starters.txt") if row[1:] == ("weak",)
)
_DOTTED = regex.compile(r"\p{L}{1,3}(?:\.\p{L}{1,3}){1,5}")
_ROMAN_OR_LETTER = regex.compile(r"[IVXLC]{1,6}|\p{Lu}")


def abbreviation_kind(word: str) -> str | None:
    """The kind of abbreviation that `word` (without its last stop) is, or None for a plain word.

    Kinds: ``title inner number time tail`` (see ``data/abbreviations.txt``), ``initial`` for one
    capital letter, ``acronym`` for letters with stops between them.

    >>> [abbreviation_kind(word) for word in ("Gov", "U.S", "J", "p.m", "ill", "harbour")]
    ['title', 'acronym', 'initial', 'time', None, None]
    """
    kind = _listed(word)
    if kind is None and "-" in word:
        word = word.rpartition("-")[2]
        kind = _listed(word)
    return kind


def quick_verdict(letters: str) -> bool | None:
    """What the last four characters before a stop settle: True for a plain word, False for a title, None for neither.

    >>> quick_verdict("dges"), quick_verdict("n it"), quick_verdict(" Gov"), quick_verdict("alif"), quick_verdict("U.S")
    (True, True, False, None, None)
    """
    word = letters.rpartition(" ")[2]
    if word.islower():
        return True if word.isalpha() and len(word) > 1 and word not in _ENDINGS else None
    return False if word in _TITLES and len(word) < len(letters) else None


def _listed(word: str) -> str | None:
    if len(word) == 1 and word.isupper():
        return "initial"
    key = word.lower()
    kind = _KINDS.get(key)
    if kind is not None and key in _CAPITAL_ONLY and not (word[:1].isupper() and (len(word) < 3 or not word.isupper())):
        return None
    if kind is None and "." in word and _DOTTED.fullmatch(word):
        return "acronym"
    return kind


def sentence_starter(word: str, after: str) -> bool:
    """Whether `word` is one that begins sentences, as against going on with a name after `after`.

    In upper-case text a capital tells nothing, so only words that rarely stand inside a clause count.

    >>> sentence_starter("The", "U.S"), sentence_starter("Army", "U.S"), sentence_starter("IN", "U.S")
    (True, False, False)
    """
    key = word.lower()
    if word.isupper() and len(word) > 1 and after.isupper():
        return key in _STARTERS and key not in _WEAK_STARTERS
    return key in _STARTERS or key.partition("'")[0] in _STARTERS


def counted(word: str) -> bool:
    """Whether `word` can be the number or letter that "No.", "Vol." or "Fig." announces.

    >>> counted("12"), counted("IV"), counted("Nobody")
    (True, True, False)
    """
    return word[:1].isdigit() or _ROMAN_OR_LETTER.fullmatch(word) is not None
