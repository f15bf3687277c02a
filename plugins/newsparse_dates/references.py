"""Vague references: past, present and future."""

from __future__ import annotations

from newsparse_dates.context import Context
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading

_ADVERBS = frozenset(("now", "recently", "currently", "soon"))
_AFTER_PAST = ("", "COMMA", "DOT", "AND", "IN", "TO")


def reference(phrase: Phrase, context: Context) -> Reading:
    """A word for past, present or future: "now", "recently", "the near future", "soon"."""
    at = phrase.find("REF")
    entry = phrase.vocabulary.phrase_at(phrase.scan.lower, at)
    if entry is None:
        return phrase.refusal("not a reference")
    if phrase.word(at) in _ADVERBS:
        phrase = phrase.part(at, phrase.after)
    refusal = _refusal(phrase, at, context.narrative)
    return phrase.refusal(refusal) if refusal else phrase.reading("DATE", None, entry.value)


def _refusal(phrase: Phrase, at: int, narrative: bool) -> str:
    """Why the word is no reference here, "" where it is one."""
    following = phrase.word(at + 1)
    match phrase.word(at):
        case "now":
            return "a turn of speech" if following == "," and phrase.scan.tokens[at] == "Now" else ""
        case "future":
            return _future(phrase, at, following, narrative)
        case "moment":
            return "" if phrase.word(at - 2) in ("at", "for") and phrase.word(at - 1) == "the" else "some other moment"
        case "recently":
            return "a comparison" if phrase.word(at - 1) == following == "as" else ""
        case "soon":
            return _soon(phrase, at, following)
    return ""


def _future(phrase: Phrase, at: int, following: str, narrative: bool) -> str:
    """Why "future" is no time to come: it is somebody's ("her future", "a future") or an adjective.

    Annotators of news pass over "future losses".
    In a history "future kings" came after the time that is told.
    """
    if phrase.word(at - 1) in neighbours("owner") or phrase.name(at - 1) == "A":
        return "somebody's prospects"
    noun = not narrative and following.isalpha() and not phrase.name(at + 1) and phrase.word(at - 1) != "the"
    return "an adjective" if noun and phrase.scan.tokens[at].islower() else ""


def _soon(phrase: Phrase, at: int, following: str) -> str:
    """Why "soon" does not look ahead: "as soon as" links two events, "he soon left" belongs to a story's past."""
    if following in neighbours("after_soon"):
        return "a conjunction"
    told = following.isalpha() and not phrase.name(at + 1) and phrase.word(at - 1) not in neighbours("before_soon")
    return "a story's past" if told else ""


def adjective(phrase: Phrase, _: Context) -> Reading:
    """An adjective of time before a noun: "the current plan", "a recent survey"."""
    return phrase.reading("DATE", None, "PAST_REF" if phrase.has("RECENT") else "PRESENT_REF")


def the_past(phrase: Phrase, _: Context) -> Reading:
    """The past, as a noun: "in the past he refused every offer"."""
    if phrase.word(phrase.after - 1) != "past" or phrase.name(phrase.after) not in _AFTER_PAST:
        return phrase.refusal("an adjective")
    return phrase.reading("DATE", None, "PAST_REF")
