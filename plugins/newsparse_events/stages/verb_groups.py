"""What stands around one verb: its auxiliaries, and the stage that they, its subject or the word before "to" give."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsparse.text import lexicon_rows
from newsparse_events.lexicon import PACKAGE, irregular_verbs
from newsparse_events.page import Page

REACH = 8
SIGHT = 30
_ROW = 12
RARELY = frozenset(("hardly", "rarely"))
_ENSUES = frozenset(("be", "discover", "find", "have", "learn", "see"))
ENDS = frozenset('.;:!?()"W')
_CHAIN = frozenset("RBHVMXT'")
_OPENINGS = frozenset(("chance", "opportunity", "time"))
_HAD = frozenset(("had", "having", "got", "getting", "took", "taking", "taken"))
_ORDINALS = frozenset(("first", "last", "latest", "only", "second", "third"))
_GET = frozenset(("get", "gets", "got", "getting", "gotten"))
_NEGATIVE = frozenset(("no", "nobody", "none", "neither", "nothing", "few"))


class Staging(NamedTuple):
    """A stage and the rule that gave it."""

    stage: str
    rule: str


@lru_cache(maxsize=1)
def cues() -> dict[str, dict[str, str]]:
    """Kind of cue → word → stage, from `data/en/stage_cues.txt`."""
    found: dict[str, dict[str, str]] = {}
    for kind, stage, listed in lexicon_rows(PACKAGE, "data/en/stage_cues.txt"):
        for word in listed.split():
            found.setdefault(kind, {}).setdefault(word, stage)
    return found


@lru_cache(maxsize=1)
def pasts() -> frozenset[str]:
    """Words of what was: past forms of irregular verbs that are no base forms, "fought", not "hit"."""
    forms = (form for base, (past, _) in irregular_verbs().items() for form in past if form != base)
    return frozenset((*forms, *cues()["was"]))


def verb_chain(page: Page, place: int) -> tuple[int, list[int]]:
    """The auxiliaries, adverbs and negations right before a verb: where they begin, and their places."""
    known = page.chains.get(place)
    if known is None:
        chain, tags, lower, low = [], page.tags, page.lower, max(0, place - REACH + 1)
        at = place - 1
        while at >= low:
            tag = tags[at]
            if tag not in _CHAIN and (tag is not None or not (lower[at].endswith("ly") or lower[at] in _GET)):
                break
            chain.append(at)
            at -= 1
        known = page.chains[place] = (at + 1, chain)
    return known


def denied_at(page: Page, place: int) -> Staging | None:
    """As in "has *not* met", "*never* met", "*hardly* met"."""
    _, chain = verb_chain(page, place)
    for at in chain:
        if page.tags[at] == "X" or page.lower[at] in RARELY:
            return Staging("negated", "denied")
    return None


def negative_subject_of(page: Page, place: int) -> Staging | None:
    """As in "*Nobody* was hurt", "*none* of the crew died": a negative word before the verb, in its clause."""
    start, _ = verb_chain(page, place)
    if _NEGATIVE.isdisjoint(page.lower[max(0, start - 7) : start]):
        return None
    first = max(page.sentence_at(place)[0], start - 7)
    at = start - 1
    while at >= first and page.tags[at] not in ENDS and page.tags[at] != ",":
        if page.lower[at] in _NEGATIVE:
            return Staging("negated", "negative_subject")
        at -= 1
    return None


def modal_at(page: Page, place: int) -> Staging | None:
    """As in "*will* meet", "*could* burst"; "would" after a verb of saying is a plan told later."""
    start, chain = verb_chain(page, place)
    for at in chain:
        if page.tags[at] == "M" and is_modal(page, at):
            stage = cues()["modal"].get(page.lower[at], "hypothetical")
            if stage == "would":
                stage = "planned" if _reported(page, start) else "hypothetical"
            return Staging(stage, "after_modal")
        if page.tags[at] == "T":
            return None
    return None


def is_modal(page: Page, at: int) -> bool:
    """Whether a word is a modal in its place: not in "has *won*", "on 3 *May*", "a *must*-pass law"."""
    word = page.lower[at]
    if word in ("won", "ca"):
        return page.word(at + 1) == "'"
    if page.tags[at + 1] == "-":
        return False
    return word != "may" or not _month(page, at)


def _month(page: Page, at: int) -> bool:
    """As in "ON 3 *MAY* TALKS BEGAN", "a *May* 11 speech"."""
    before, after = page.word(at - 1), page.word(at + 1)
    if page.capitals or page.scan.tokens[at] == "May":
        return before.isdigit() or after.isdigit() or (page.tag(at - 1) in ("D", "I") and not page.capitals)
    return False


def _reported(page: Page, start: int) -> bool:
    """Whether a verb of saying stands before a clause, and no condition."""
    first, last = page.sentence_at(start)
    around = page.lower[max(first, start - SIGHT) : min(last, start + SIGHT)]
    left = page.lower[max(first, start - 12) : start]
    says = any(word in ("said", "says", "announced", "told", "promised", "pledged", "agreed", "added") for word in left)
    return says and "if" not in around


def governed(page: Page, to: int) -> Staging:
    """The stage that the nearest word before "to" asks for; open where nothing does."""
    known = cues()["to"]
    to = _first_of_row(page, to)
    if page.lower[to - 1] == "only" and page.lower[to + 1] in _ENSUES:
        return Staging("actual", "stated")
    first = max(page.sentence_at(to)[0], to - REACH)
    at = to - 1
    while at >= first:
        stage = known.get(page.lower[at])
        if stage is None or _describes(page, at) or (page.lower[at] == "used" and page.tags[at - 1] == "B"):
            if page.tags[at] in ENDS and page.tags[at] != ".":
                break
        else:
            if _seized(page, at):
                return Staging("actual", "stated")
            denied_cue = denied_at(page, at)
            if denied_cue and stage != "negated":
                return Staging("negated", "denied")
            if stage == "actual":
                return Staging("actual", "stated")
            return Staging(stage, "infinitive")
        at -= 1
    return Staging("actual", "stated") if _first_to(page, to) else Staging("planned", "purpose")


def _first_of_row(page: Page, to: int) -> int:
    """The first of infinitives in a row: "urged the guild *to* stay and to vote", "*to* stay, to wait and to vote"."""
    first = max(page.sentence_at(to)[0], to - SIGHT)
    while page.tags[to - 1] in ("&", ","):
        earlier = next((at for at in range(to - 2, max(first, to - _ROW), -1) if page.tags[at] == "T"), None)
        if earlier is None or page.tags[earlier + 1] not in (None, "B", "H", "V"):
            return to
        to = earlier
    return to


def _describes(page: Page, at: int) -> bool:
    """As in "a *failed* party", "an *offered* hand": a participle that only says which thing is meant."""
    return page.lower[at].endswith("ed") and page.tags[at - 1] == "D" and page.tags[at + 1] is None


def _seized(page: Page, at: int) -> bool:
    """A chance that was had, time that was taken: "had a *chance* to meet", "took a long *time* to agree"."""
    had = page.lower[at] in _OPENINGS and not _HAD.isdisjoint(page.lower[max(0, at - 4) : at])
    return had and "X" not in page.tags[max(0, at - 6) : at] and "M" not in page.tags[max(0, at - 6) : at]


def _first_to(page: Page, to: int) -> bool:
    """As in "the *first* premier to visit the island"; not "will be the *first* to visit it"."""
    reach = page.lower[max(page.sentence_at(to)[0], to - 4) : to]
    start = page.tags[max(page.sentence_at(to)[0], to - REACH) : to]
    return "the" in reach and reach[-1] not in cues()["means"] and not _ORDINALS.isdisjoint(reach) and "M" not in start


def light_infinitive(page: Page, place: int) -> Staging | None:
    """As in "agreed *to* hold talks": the stage that governs the light verb's infinitive."""
    _, chain = verb_chain(page, place)
    return next((governed(page, at) for at in chain if page.tags[at] == "T"), None)
