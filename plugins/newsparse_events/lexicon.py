"""The lexicon of triggers: lines of `data/en/triggers.txt`, and of other plugins, as patterns over words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import attrs

from newsparse.text import VerbForm, lexicon_rows, parse_lines, plural, verb_forms, words

PACKAGE = "newsparse_events"
GAP = "..."
MOST_BETWEEN = 5
_PREFIXES = ("", "re", "over", "under", "mis", "out", "up")
PARTS = {"v": "verb", "n": "noun", "a": "adjective"}
_COLUMNS = 5


@attrs.frozen(eq=False)
class Trigger:
    """One trigger in one of its forms.

    * `lemma`: the phrase as the lexicon has it; `part`: v, n or a; `form`: of a verb.
    * `rest`: the words after the first one; None stands for up to `MOST_BETWEEN` words of any kind.
    * `order`: who is what, see the head of the lexicon.
    """

    type: str
    mode: str | None
    part: str
    lemma: str
    order: str
    form: VerbForm | None = None
    rest: tuple[str | None, ...] = ()
    plural: bool = False


@attrs.frozen(eq=False)
class Entry:
    """The triggers that begin with one word: those of this word alone, and phrases by their next word.

    `further` are those next words that may stand further off.
    """

    alone: tuple[Trigger, ...]
    phrases: Mapping[str, tuple[Trigger, ...]]
    further: frozenset[str]


Index = dict[str, Entry]
"""First word of a trigger → its entry."""


@lru_cache(maxsize=1)
def irregular_verbs() -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Base form → past forms and participles."""
    rows = lexicon_rows(PACKAGE, "data/en/irregular_verbs.txt")
    return {base: (tuple(past.split("|")), tuple(participle.split("|"))) for base, past, participle in rows}


def build_index(extra: Iterable[str] = ()) -> Index:
    """First word → its entry; triggers stand in the order of the lexicon.

    `extra` are further lines, which go before ours. Raises ValueError for a line with fewer than five columns
    or with an unknown part of speech.
    """
    found: dict[str, list[Trigger]] = {}
    for row in (*parse_lines(extra), *lexicon_rows(PACKAGE, "data/en/triggers.txt")):
        if len(row) < _COLUMNS or row[2] not in PARTS:
            raise ValueError(f"a trigger needs type, mode, part (v, n, a), triggers and order: {' | '.join(row)}")
        for phrase in row[3].split("|"):
            for first, trigger in _forms(row, phrase.strip()):
                found.setdefault(first, []).append(trigger)
    return {first: _entry(group) for first, group in found.items()}


def _entry(group: list[Trigger]) -> Entry:
    phrases: dict[str, list[Trigger]] = {}
    further = set()
    for trigger in group:
        if trigger.rest:
            following = next(word for word in trigger.rest if word is not None)
            phrases.setdefault(following, []).append(trigger)
            if trigger.rest[0] is None:
                further.add(following)
    alone = tuple(trigger for trigger in group if not trigger.rest)
    return Entry(alone, {word: tuple(some) for word, some in phrases.items()}, frozenset(further))


@lru_cache(maxsize=1)
def shipped_index() -> Index:
    """The index of the lexicon as shipped.

    >>> [(trigger.type, trigger.form) for trigger in shipped_index()["kidnapped"].alone]
    [('ASSAULT', 'past')]
    """
    return build_index()


def _forms(row: tuple[str, ...], phrase: str) -> Iterator[tuple[str, Trigger]]:
    type_, mode, part, _, order = row[:_COLUMNS]
    tokens = list(_tokens(phrase))
    named = None if mode == "-" else mode
    if part == "v":
        head = _verb_head(tokens)
        inflected: Mapping[str, VerbForm | None] = dict(_verb_forms(tokens[head] or ""))
    else:
        head = _noun_head(tokens) if part == "n" else 0
        inflected = dict.fromkeys(_noun_forms(tokens[head] or "") if part == "n" else (tokens[head] or "",))
    for form, kind in inflected.items():
        phrase_words = [*tokens[:head], form, *tokens[head + 1 :]]
        plural = part == "n" and form != tokens[head]
        trigger = Trigger(type_, named, part, phrase, order, kind, tuple(phrase_words[1:]), plural)
        yield phrase_words[0] or "", trigger


def _verb_forms(base: str) -> Iterator[tuple[str, VerbForm]]:
    """The forms of a verb; one that may be past counts as past. "Overthrow" inflects as "throw" does."""
    irregular = irregular_verbs()
    prefix = next((one for one in _PREFIXES if base.startswith(one) and base[len(one) :] in irregular), None)
    pasts, participles = irregular[base[len(prefix) :]] if prefix is not None else ((), ())
    forms = verb_forms(base, [f"{prefix}{form}" for form in pasts], [f"{prefix}{form}" for form in participles])
    return ((form, "past" if "past" in kinds else kinds[0]) for form, kinds in forms.items())


def _noun_forms(base: str) -> tuple[str, ...]:
    """A noun and its plural; what is a plural already stays alone."""
    if base.endswith("s") and not base.endswith(("ss", "us", "is")):
        return (base,)
    return (base, plural(base))


def _tokens(phrase: str) -> Iterator[str | None]:
    """The words of a phrase as texts are cut into words; a gap is None."""
    for number, piece in enumerate(phrase.split(GAP)):
        if number:
            yield None
        yield from words(piece.strip()).tokens


def _verb_head(tokens: list[str | None]) -> int:
    """The word that takes the endings: the first, after adverbs, or the last of words joined by hyphens."""
    head = 0
    while head + 1 < len(tokens) and (tokens[head] or "").endswith("ly"):
        head += 1
    while head + 2 < len(tokens) and tokens[head + 1] == "-":
        head += 2
    return head


def _noun_head(tokens: list[str | None]) -> int:
    """The word that takes the plural: the last, or the one before a preposition."""
    for place, token in enumerate(tokens):
        if place and token in ("of", "for", "to", "on", "that", "in", "with", "from", "against", None):
            return place - 1
    return len(tokens) - 1
