"""What the rules ask of a cue and of what stands around it, so that only those are called that may answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from newsparse_quotes import clause_rules, object_rules, quote_rules
from newsparse_quotes.cues import Anchor
from newsparse_quotes.readings import Reading
from newsparse_quotes.sight import Sight

Rule = Callable[[Sight], Reading | None]

RULES: dict[str, tuple[Rule, ...]] = {
    "verb": (
        quote_rules.quote_then_subject,
        quote_rules.opening_participle,
        quote_rules.cue_then_quote,
        quote_rules.inverted_cue_then_quote,
        quote_rules.quote_then_cue,
        clause_rules.clause_then_subject,
        clause_rules.clause_then_cue,
        clause_rules.cue_that_clause,
        clause_rules.cue_question,
        object_rules.cue_names,
        object_rules.cue_infinitive,
        clause_rules.cue_bare_clause,
        object_rules.cue_about,
        object_rules.cue_object,
    ),
    "noun": (object_rules.possessed_noun,),
    "phrase": (object_rules.according_to,),
}


PASSIVE, BARE, OPENING, AFTER_COMMA, BESIDE_COMMA, AFTER_MARKS, BEFORE_MARKS, BEFORE_THAT, BEFORE_NOMINAL = (
    1 << bit for bit in range(9)
)
"""What a rule may ask of a cue: a passive; an infinitive or participle without a subject of its own, and such a
participle at the start of its sentence; a comma before it in its sentence, and right before its verb group; quoted
words before and after it; "that" after it, and a word right after it that may open an object."""
THAT, AT_MARKS, SUBJECT, ATTACHED, BEHIND_COMMA, INVERTED = (1 << bit for bit in range(6))
"""What a rule may ask of what stands around a cue: "that" or marks where content may begin; a subject, its own or
shared; that it hangs on a clause; a comma before its source; that its source may stand behind it."""


class Terms(NamedTuple):
    """What a rule asks of a cue, so that it is not called in vain: one of some frames, what must hold and must not.

    `around`: what must hold of what stands around the cue.
    """

    frames: str
    needs: int = 0
    bars: int = 0
    around: int = 0


TERMS: dict[Rule, Terms] = {
    quote_rules.quote_then_subject: Terms("q", needs=AFTER_MARKS, bars=BARE),
    quote_rules.opening_participle: Terms("", needs=OPENING),
    quote_rules.cue_then_quote: Terms("qc", needs=BEFORE_MARKS, around=AT_MARKS),
    quote_rules.inverted_cue_then_quote: Terms("q", needs=BEFORE_MARKS, around=INVERTED),
    quote_rules.quote_then_cue: Terms("q", needs=AFTER_MARKS, bars=BARE),
    clause_rules.clause_then_subject: Terms("ch", needs=AFTER_COMMA, bars=PASSIVE, around=BEHIND_COMMA),
    clause_rules.clause_then_cue: Terms("cq", needs=BESIDE_COMMA, bars=BARE),
    clause_rules.cue_that_clause: Terms("ch", needs=BEFORE_THAT, bars=PASSIVE, around=THAT),
    clause_rules.cue_question: Terms("w", bars=PASSIVE),
    clause_rules.cue_bare_clause: Terms("c", bars=PASSIVE, around=SUBJECT),
    object_rules.cue_names: Terms("ab", bars=PASSIVE, around=SUBJECT),
    object_rules.cue_infinitive: Terms("i", bars=PASSIVE, around=SUBJECT),
    object_rules.cue_about: Terms("o", bars=PASSIVE, around=SUBJECT | ATTACHED),
    object_rules.cue_object: Terms("n", needs=BEFORE_NOMINAL, bars=PASSIVE, around=SUBJECT | ATTACHED),
    object_rules.possessed_noun: Terms(""),
    object_rules.according_to: Terms(""),
}
_NOMINAL = "DCNMEGO["  # tags of words that may open an object
_OPENING = 4  # words before a participle that opens its sentence


def circumstances(tags: str, anchor: Anchor, low: int, high: int, quoted: bool) -> int:
    """What holds of a cue in its sentence, of what rules ask; `quoted`: whether the sentence has quoted words."""
    group, last = anchor.group, anchor.last
    holds = PASSIVE if anchor.passive else 0
    if anchor.bare:
        opens = anchor.first - low <= _OPENING and anchor.cue.form == "participle"
        holds |= BARE | OPENING if opens else BARE
    if last < high and tags[last] in _NOMINAL:
        holds |= BEFORE_NOMINAL
    if tags.find("H", last, high) >= 0:
        holds |= BEFORE_THAT
    comma = tags.rfind(",", low, group)
    if comma >= 0:
        holds |= AFTER_COMMA if comma < group - 1 else AFTER_COMMA | BESIDE_COMMA
    if quoted:
        if tags.find("]", low, group) >= 0:
            holds |= AFTER_MARKS
        if tags.find("[", last, high) >= 0 or tags.find("]", last, high) >= 0:
            holds |= BEFORE_MARKS
    return holds


def surroundings(sight: Sight) -> int:
    """What stands around a cue, of what rules ask."""
    tags, low, bare, left, spot = sight.page.tags, sight.low, sight.anchor.bare, sight.left, sight.landing
    group = sight.anchor.group
    before = tags[group - 1] if group > low else "."
    holds = 0 if bare and before not in ",-" else ATTACHED
    if left is not None:
        holds |= SUBJECT | BEHIND_COMMA if left[0] > low and tags[left[0] - 1] == "," else SUBJECT
    elif bare or before in "&B":
        holds |= SUBJECT
    if spot is not None:
        if spot.that:
            holds |= THAT
        if tags[spot.at] in "[]":
            holds |= AT_MARKS
    if (left is None and not bare) or sight.page.lexicon.language != "en":
        holds |= INVERTED
    return holds


@lru_cache(maxsize=8192)
def rules_for(kind: str, frames: frozenset[str], holds: int) -> tuple[tuple[Rule, int], ...]:
    """The rules that may answer for a cue, by their terms, each with what it asks of what stands around the cue."""
    return tuple(
        (rule, terms.around)
        for rule, terms in ((rule, TERMS[rule]) for rule in RULES[kind])
        if terms.needs & holds == terms.needs
        and not terms.bars & holds
        and (not terms.frames or not frames.isdisjoint(terms.frames))
    )
