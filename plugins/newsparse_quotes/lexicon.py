"""The words that quotations are read by: cues with class and frames, closed classes, media. Loaded on first use."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

import attrs

from newsparse.text import lexicon_rows, parse_lines
from newsparse_quotes.inflection import Form, listed_forms, regular_forms

LANGUAGES = ("en", "de", "fr", "es", "it", "pt")
_PACKAGE = "newsparse_quotes"
_NONE: frozenset[str] = frozenset()


class WordSets(dict[str, frozenset[str]]):
    """The small sets of words by name; empty for a name that the language has no words for."""

    def __missing__(self, name: str) -> frozenset[str]:
        self[name] = _NONE
        return _NONE


class ExtraWords(Protocol):
    """What the lexicon asks the parser's settings for: lines that other plugins and users add."""

    def lexicon(self, name: str, language: str = "en") -> tuple[str, ...]:
        """Extra lines of a word list."""


@attrs.frozen
class Cue:
    """A word that may introduce speech: its class (say, ask, deny ...), the frames it allows, and its form."""

    lemma: str
    cue_class: str
    frames: frozenset[str]
    form: Form


@attrs.frozen(eq=False)
class Lexicon:
    """The words of one language.

    * `verbs`, `nouns`: form → Cue; `tags`: word of a closed class → its tag; `media`: noun → name of the medium;
      `sets`: the small sets of words that rules ask for.
    """

    language: str
    verbs: dict[str, Cue]
    nouns: dict[str, Cue]
    tags: dict[str, str]
    media: dict[str, str]
    sets: WordSets

    def words(self, name: str) -> frozenset[str]:
        """One of the small sets, empty where the language has none of that name."""
        return self.sets[name]


def _rows(language: str, name: str, extra: Iterable[str] = ()) -> tuple[tuple[str, ...], ...]:
    try:
        rows = lexicon_rows(_PACKAGE, f"data/{language}/{name}.txt")
    except FileNotFoundError:
        rows = ()
    return (*rows, *parse_lines(extra))


@lru_cache(maxsize=1024)
def _frames(letters: str) -> frozenset[str]:
    """Frames as a set, one and the same for the same letters: cues are compared by it."""
    return frozenset(letters)


def _verbs(rows: Iterable[tuple[str, ...]], english: bool) -> dict[str, Cue]:
    """Form → cue. A verb listed under several classes keeps the first and gathers the frames of all."""
    verbs: dict[str, Cue] = {}
    for base, cue_class, frames, *forms in (row for row in rows if len(row) >= 3):
        inflected = listed_forms(base, forms[0]) if forms or not english else regular_forms(base)
        allowed = _frames(frames)
        for form, kind in inflected.items():
            known = verbs.get(form)
            if known is None:
                verbs[form] = Cue(base, cue_class, allowed, kind)
            elif known.lemma == base:
                verbs[form] = attrs.evolve(known, frames=_frames("".join(sorted(known.frames | allowed))))
    return verbs


def _nouns(rows: Iterable[tuple[str, ...]]) -> dict[str, Cue]:
    nouns: dict[str, Cue] = {}
    for base, cue_class, frames in (row for row in rows if len(row) == 3):
        plural = base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"
        for form in (base, plural):
            nouns[form] = Cue(base, cue_class, _frames(frames), "base")
    return nouns


def _listed_foreign(rows: Iterable[tuple[str, ...]]) -> dict[str, Cue]:
    """Lists of other languages: class, frames, and all forms in one line."""
    return {
        form: Cue(forms.split()[0], cue_class, _frames(frames), "past")
        for cue_class, frames, forms in (row for row in rows if len(row) == 3)
        for form in forms.split()
    }


def _sets(rows: Iterable[tuple[str, ...]]) -> WordSets:
    sets = WordSets()
    for name, listed in (row for row in rows if len(row) == 2):
        sets[name] |= frozenset(listed.split())
    return sets


def build_lexicon(language: str, extra: ExtraWords | None = None) -> Lexicon:
    """The lexicon of a language, with the lines that `extra` adds to `reporting_verbs` and `reporting_nouns`."""
    verb_lines = extra.lexicon("reporting_verbs", language) if extra else ()
    noun_lines = extra.lexicon("reporting_nouns", language) if extra else ()
    verbs = _rows(language, "verbs", verb_lines)
    tags: dict[str, str] = {}
    for tag, listed in _rows(language, "classes"):
        for word in listed.split():
            tags.setdefault(word, tag)
    return Lexicon(
        language=language,
        verbs=_verbs(verbs, True) if language == "en" else _listed_foreign(verbs),
        nouns=_nouns(_rows(language, "nouns", noun_lines)),
        tags=tags,
        sets=_sets(_rows(language, "word_sets")),
        media={row[0]: row[1] for row in _rows(language, "media") if len(row) == 2},
    )


@lru_cache(maxsize=16)
def lexicon_for(language: str) -> Lexicon:
    """The lexicon of a language as shipped; English where the language is not known.

    >>> lexicon_for("en").verbs["denied"].cue_class
    'deny'
    """
    return build_lexicon(language if language in LANGUAGES else "en")
