"""Whether an event came about: actual, planned, attempted, threatened, hypothetical or negated, by named rules."""

from __future__ import annotations

from collections.abc import Callable

from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.stages.coming import lies_ahead, told_after, told_for_later, within_the_plan
from newsparse_events.stages.governors import carried, noun_cue, noun_governed
from newsparse_events.stages.inherited import AWAITED, is_known, subject_of_the_plan, under_the_verb
from newsparse_events.stages.open_clauses import by_doing, kept_from, open_clause
from newsparse_events.stages.verb_groups import (
    RARELY,
    SIGHT,
    Staging,
    cues,
    denied_at,
    governed,
    light_infinitive,
    modal_at,
    negative_subject_of,
    verb_chain,
)
from newsparse_events.stages.votes import CONTESTED, contended, vote_to_come

_GOVERNORS = frozenset("MTX")


_STATED = Staging("actual", "stated")

Rule = Callable[[Page, Candidate], Staging | None]


def staging(page: Page, candidate: Candidate) -> Staging:
    """The stage of an event: the first rule that answers, else actual."""
    if candidate.trigger.rest and (own := _of_the_phrase(candidate.trigger.lemma)):
        return own
    for rule in _rules(page, candidate):
        found = rule(page, candidate)
        if found is not None:
            return _supposed(page, candidate, found)
    return told_for_later(page, candidate) or open_clause(page, candidate) or _STATED


def _of_the_phrase(lemma: str) -> Staging | None:
    """As in "*due to meet*", "*a coup attempt*": the trigger says it itself."""
    if lemma.startswith("due "):
        return Staging("planned", "told_after")
    return Staging("attempted", "told_after") if lemma.endswith((" attempt", " plot")) else None


def _supposed(page: Page, candidate: Candidate, found: Staging) -> Staging:
    """A plan or a denial inside a condition is open: "*If* they decide to meet, ...", "*if* they do not meet"."""
    if found.stage != "planned" and found.rule != "denied":
        return found
    return condition(page, candidate) or found


def _rules(page: Page, candidate: Candidate) -> tuple[Rule, ...]:
    if candidate.trigger.part == "n":
        return VOTE_RULES if candidate.trigger.type in CONTESTED else NOUN_RULES
    _, chain = verb_chain(page, candidate.first)
    if not chain:
        return BARE_RULES.get(candidate.trigger.form or "", PLAIN_RULES)
    for at in chain:
        if page.tags[at] in _GOVERNORS or page.lower[at] in RARELY:
            return VERB_RULES
    return TOLD_RULES


def denied(page: Page, candidate: Candidate) -> Staging | None:
    """As in "The guild has *not* met", "never met"."""
    return denied_at(page, candidate.first)


def negative_subject(page: Page, candidate: Candidate) -> Staging | None:
    """As in "*No* group has claimed the raid", "*none* of the crew died", "It is *not that* they oppose the dam"."""
    that = verb_chain(page, candidate.first)[0] - 2
    if that > 0 and page.lower[that] == "that" and page.lower[that - 1] == "not" and page.tags[that - 2] == "B":
        return Staging("negated", "negative_subject")
    return negative_subject_of(page, candidate.first)


def after_modal(page: Page, candidate: Candidate) -> Staging | None:
    """As in "The envoys *will* meet", "the dam *could* burst"; "would" after a verb of saying is a plan told later."""
    return modal_at(page, candidate.first)


def infinitive(page: Page, candidate: Candidate) -> Staging | None:
    """As in "They agreed *to* meet", "the judge urged the guild *to* pay", "they failed *to* agree"."""
    _, chain = verb_chain(page, candidate.first)
    for at in chain:
        if page.tags[at] == "T":
            found = governed(page, at)
            return (_met_for(page, candidate, at) if found.rule == "purpose" else None) or found
    return None


def _met_for(page: Page, candidate: Candidate, to: int) -> Staging | None:
    """As in "They *met* to discuss the dam": talks that a meeting is held for have its stage."""
    if candidate.trigger.type != "CONSULT":
        return None
    first = page.sentence_at(to)[0]
    for at in range(to - 1, max(first, to - SIGHT) - 1, -1):
        if page.lower[at] in cues()["gathers"]:
            stage = denied_at(page, at) or modal_at(page, at) or light_infinitive(page, at)
            return stage or Staging("actual", "stated")
    return None


def condition(page: Page, candidate: Candidate) -> Staging | None:
    """As in "*If* the dam bursts, ...", "*whether* the guild met", "until they *meet*"."""
    clause = cues()["clause"]
    if clause.keys().isdisjoint(page.lower[max(0, candidate.first - 10) : candidate.first]):
        return None
    first = max(page.sentence_at(candidate.first)[0], candidate.first - 10)
    at = candidate.first - 1
    while at >= first and page.tags[at] not in (".", ";", ":", ","):
        if page.lower[at] in ("which", "who") and (page.tags[at - 1] == "-" or candidate.trigger.part == "n"):
            return None
        if page.lower[at] in clause and (page.lower[at] != "until" or _is_open(candidate)):
            return None if _taken_for_true(page, candidate, at) else Staging("hypothetical", "condition")
        at -= 1
    return None


def _taken_for_true(page: Page, candidate: Candidate, opening: int) -> bool:
    """As in "whether the *crash* hurts trade", "if they disavow the *pledge*": a known noun that is not made."""
    if candidate.trigger.part != "n" or candidate.trigger.type in AWAITED or not is_known(page, candidate):
        return False
    between = page.lower[opening + 1 : candidate.first]
    return cues()["brings"].keys().isdisjoint(between) and cues()["light"].keys().isdisjoint(between)


def _is_open(candidate: Candidate) -> bool:
    """Whether a verb form leaves open what comes: "wait until they *meet*", not "waited until they *met*"."""
    return candidate.trigger.form in ("base", "third")


def gerund_governed(page: Page, candidate: Candidate) -> Staging | None:
    """As in "the risk of *drowning*", "a threat of *shooting* hostages", "without *injuring* anybody"."""
    if candidate.trigger.form != "gerund":
        return None
    if not cues()["gerund"].keys().isdisjoint(page.lower[max(0, candidate.first - 2) : candidate.first]):
        return _supported(page, candidate.first)
    return noun_cue(page, _first_of_pair(page, candidate.first), 3)


def _first_of_pair(page: Page, place: int) -> int:
    """The gerund that another is joined to: "a chance of *holding* talks or *ending* the war"."""
    if page.lower[place - 1] not in ("and", "or"):
        return place
    first = max(page.sentence_at(place)[0], place - 8)
    earlier = (at for at in range(place - 2, first, -1) if page.lower[at].endswith("ing") and page.tags[at - 1] == "I")
    return next(earlier, place)


def _supported(page: Page, place: int) -> Staging | None:
    """As in "voters support *banning* cars", "bent on *attacking* the port"."""
    at = place - 2 if page.lower[place - 1].endswith("ly") or page.tags[place - 1] == "I" else place - 1
    stage = cues()["gerund"].get(page.word(at))
    return Staging(stage, "noun_governed") if stage and at > 0 else None


def shared_chain(page: Page, candidate: Candidate) -> Staging | None:
    """As in "They will meet and *discuss* the dam": a second verb stands under the first one's auxiliaries."""
    if candidate.trigger.form != "base" or page.word(candidate.first - 1) not in ("and", "or"):
        return None
    first = page.sentence_at(candidate.first)[0]
    for at in range(candidate.first - 2, max(first, candidate.first - 12), -1):
        if page.tags[at] == "M" or (page.tags[at] == "T" and page.tag(at + 1) == "N"):
            found = modal_at(page, at + 1) if page.tags[at] == "M" else governed(page, at)
            return found and Staging(found.stage, "shared_chain")
    return None


def subjunctive(page: Page, candidate: Candidate) -> Staging | None:
    """As in "The guild demanded that the law *be repealed*", "asked that the mayor *resign*"."""
    _, chain = verb_chain(page, candidate.first)
    bare = not chain
    if (candidate.trigger.form != "base") if bare else all(page.lower[at] != "be" for at in chain):
        return None
    first = page.sentence_at(candidate.first)[0]
    reach = page.lower[max(first, candidate.first - 12) : candidate.first]
    if bare and "that" not in reach:
        return None
    return Staging("hypothetical", "subjunctive") if any(word in cues()["directive"] for word in reach) else None


VERB_RULES: tuple[Rule, ...] = (
    denied,
    negative_subject,
    after_modal,
    infinitive,
    subjunctive,
    shared_chain,
    gerund_governed,
    condition,
)
# Of a verb with "has" or "was" alone, and of one without auxiliaries, the others have nothing to say.
TOLD_RULES: tuple[Rule, ...] = (negative_subject, subjunctive, gerund_governed, condition)
PLAIN_RULES: tuple[Rule, ...] = (negative_subject, condition)
BARE_RULES: dict[str, tuple[Rule, ...]] = {
    "base": (negative_subject, subjunctive, shared_chain, condition),
    "gerund": (negative_subject, gerund_governed, kept_from, condition, by_doing),
}
NOUN_RULES: tuple[Rule, ...] = (
    told_after,
    carried,
    noun_governed,
    within_the_plan,
    condition,
    lies_ahead,
    subject_of_the_plan,
    under_the_verb,
)
VOTE_RULES: tuple[Rule, ...] = (told_after, contended, *NOUN_RULES[1:], vote_to_come)
