"""Who takes part in an event: source, target and instrument, told by order, voice and prepositions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsparse import Participant
from newsparse.text import demonyms, lexicon_rows, peoples
from newsparse_events.lexicon import PACKAGE, irregular_verbs
from newsparse_events.matching import Candidate
from newsparse_events.page import Page, Range
from newsparse_events.phrases import Phrase, SentenceMentions, phrase_from, phrase_until
from newsparse_events.stages.verb_groups import verb_chain

_REACH = 12
_TARGET_PREPOSITIONS = frozenset(("on", "against", "at", "upon", "to", "into", "over"))
_SENTENCE_MARKS = frozenset(".;:?!")
_BEFORE_OTHERS = frozenset(("of", "on", "for", "with", "from", "by", "during", "after"))
_NOUN_ENDS = frozenset(".;:W,MH&")
_NEAR = 10
_VAGUE = ("source", "of")
_ARMED = frozenset(("ASSAULT", "DEATH"))
_COMPLEMENTS = frozenset(("of", "for", "in", "from"))
_PARTNERS = frozenset(("with", "between", "among"))


@lru_cache(maxsize=1)
def sectors() -> dict[str, str]:
    """Word → sector, from `data/en/sectors.txt`; the first sector that lists it holds."""
    found: dict[str, str] = {}
    for code, listed in lexicon_rows(PACKAGE, "data/en/sectors.txt"):
        for word in listed.split():
            found.setdefault(word, code)
    return found


@lru_cache(maxsize=1)
def nationalities() -> dict[str, str]:
    """Adjective or people, in lower case → country code."""
    return {word.lower(): code for word, code in (*demonyms().items(), *peoples().items())}


def participants(page: Page, mentions: SentenceMentions, candidate: Candidate) -> tuple[Participant, ...]:
    """The participants of an event, sources first; none where the lexicon asks for nobody."""
    order = candidate.trigger.order
    if order == "-":
        return ()
    read = _of_noun if candidate.trigger.part == "n" else _of_verb
    kept: dict[Range, Participant] = {}
    for role, phrase in read(page, mentions, candidate):
        where = phrase[:2]
        if where not in kept and _takes_part(page, candidate, phrase):
            kept[where] = _participant(page, role, phrase)
    return tuple(kept.values())


def _takes_part(page: Page, candidate: Candidate, phrase: Phrase) -> bool:
    """Whether a phrase is somebody or something: no event, not the trigger itself, and not "no group"."""
    first, last, mention = phrase
    if first <= candidate.first < last or page.lower[first] in ("no", "nobody", "neither"):
        return False
    return mention is not None or last - 1 not in page.triggers


def _of_verb(page: Page, mentions: SentenceMentions, candidate: Candidate) -> Iterator[tuple[str, Phrase]]:
    order = candidate.trigger.order
    first, last = page.sentence_at(candidate.first)
    subject = _subject(page, mentions, candidate, first)
    passive = _is_passive(page, candidate)
    turned = passive and order in ("st", "ss")
    if subject is not None:
        yield ("target" if turned or order == "t" else "source"), subject
    after = _object(page, mentions, candidate, last)
    if after is not None and not passive and order in ("st", "ss"):
        yield "target", after
    if order == "ss" or turned or candidate.trigger.type in _ARMED:
        yield from _prepositional(page, mentions, candidate, last)


def _is_passive(page: Page, candidate: Candidate) -> bool:
    """Whether a participle stands under "be", or with nothing that could be its object."""
    if candidate.trigger.form not in ("past", "participle"):
        return False
    _, chain = verb_chain(page, candidate.first)
    if "B" in map(page.tags.__getitem__, chain):
        return True
    return not chain and page.word(candidate.last) == "by"


def _subject(page: Page, mentions: SentenceMentions, candidate: Candidate, first: int) -> Phrase | None:
    """The phrase before the verb and its auxiliaries, or that of the main clause: "they fled, *killing* two"."""
    place, _ = verb_chain(page, candidate.first)
    if candidate.trigger.form == "gerund" and page.tag(place - 1) in (",", "&"):
        return _main_subject(mentions, place)
    while place > first and place > candidate.first - _REACH:
        tag = page.tags[place - 1]
        if tag in _SENTENCE_MARKS:
            return None
        phrase = mentions.holding(place - 1) if tag is not None else phrase_until(page, mentions, place, first)
        if phrase is None or (phrase.mention is None and not _nominal(page, phrase)):
            place -= 1
        elif _placed(page, phrase) or page.word(phrase.first - 1) in _BEFORE_OTHERS:
            place = phrase.first - 1
        else:
            return phrase
    return None


def _main_subject(mentions: SentenceMentions, place: int) -> Phrase | None:
    """The first actor of the sentence that is not a place, where it stands before `place`."""
    actors = (one for one in mentions.actors[:_REACH] if one.mention is not None and one.mention.kind != "place")
    found = next(actors, None)
    return found if found is not None and found.last <= place else None


def _nominal(page: Page, phrase: Phrase) -> bool:
    """Whether words without a mention look like a noun phrase: after an article, or a plural that opens a clause."""
    head = page.lower[phrase.last - 1]
    if head.endswith(("ed", "ing", "ly")) or head in pasts() or phrase.last - 1 in page.triggers:
        return False
    if page.tags[phrase.first] == "D":
        return phrase.last - phrase.first > 1
    opens = page.tag(phrase.first - 1) in (".", ",", ":", ";", '"', "&", "W")
    return opens and head.endswith("s") and not head.endswith("ss")


@lru_cache(maxsize=1)
def pasts() -> frozenset[str]:
    """Past forms of irregular verbs."""
    return frozenset(form for past, participle in irregular_verbs().values() for form in (*past, *participle))


def _placed(page: Page, phrase: Phrase) -> bool:
    if phrase.mention is None:
        return page.tag(phrase.first - 1) == "I"
    return phrase.mention.kind == "place" and page.tag(phrase.first - 1) == "I"


def _object(page: Page, mentions: SentenceMentions, candidate: Candidate, last: int) -> Phrase | None:
    at = candidate.last
    if page.tag(at) == "I" and page.word(at) not in ("about", "around", "over", "up"):
        return None
    held = mentions.holding(at)
    if held is not None and held.first < at:  # a mention that took the trigger for its first word
        return Phrase(at, held.last)
    return phrase_from(page, mentions, at, last)


def _prepositional(
    page: Page, mentions: SentenceMentions, candidate: Candidate, last: int
) -> Iterator[tuple[str, Phrase]]:
    """Phrases after "by" and "with" within reach, up to the next clause."""
    at, tags, lower = candidate.last, page.tags, page.lower
    end = min(last, at + _REACH)
    while at < end and tags[at] not in (".", ";", ":", "W", ","):
        word = lower[at]
        if word == "by":
            phrase = phrase_from(page, mentions, at + 1, last)
            if phrase is not None and not page.lower[phrase.last - 1].endswith("ing"):
                yield "source", phrase
        elif word == "with" and candidate.trigger.order == "ss":
            phrase = phrase_from(page, mentions, at + 1, last)
            if phrase is not None:
                yield "target", phrase
        elif word == "with" and candidate.trigger.type in _ARMED:
            phrase = phrase_from(page, mentions, at + 1, last)
            if phrase is not None and phrase.mention is None:
                yield "instrument", phrase
        at += 1


def _of_noun(page: Page, mentions: SentenceMentions, candidate: Candidate) -> Iterator[tuple[str, Phrase]]:
    order = candidate.trigger.order
    first, last = page.sentence_at(candidate.first)
    yield from _possessor(page, mentions, candidate, first)
    at, tags, lower = candidate.last, page.tags, page.lower
    end, told = min(last, at + _REACH), pasts()
    while at < end and tags[at] not in _NOUN_ENDS:
        word = lower[at]
        if word in told or word.endswith("ed"):
            return  # the verb of the noun: what follows belongs to it
        role = _role_after(word, order) if tags[at] is not None else None
        if role and at - candidate.last < _NEAR:
            phrase = phrase_from(page, mentions, at + 1, last)
            if phrase is not None and not (phrase.mention is None and (word == "to" or (role, word) == _VAGUE)):
                yield role, phrase
                at = max(at, phrase.last - 1)
                if word in _PARTNERS and page.word(phrase.last) == "and":
                    other = phrase_from(page, mentions, phrase.last + 1, last)
                    if other is not None:
                        yield "target", other
        at += 1


def _role_after(word: str, order: str) -> str | None:
    """The role of who follows a preposition behind a noun."""
    if word == "by" or (word in _PARTNERS and order == "ss"):
        return "source"
    if word == "of":
        return "target" if order in ("st", "t") else "source"
    return "target" if word in _TARGET_PREPOSITIONS and order in ("st", "s", "ss") else None


def _possessor(
    page: Page, mentions: SentenceMentions, candidate: Candidate, first: int
) -> Iterator[tuple[str, Phrase]]:
    """As in "the guild's *offer*", "Ostland's *attack*", "Danish *aid*"."""
    at = candidate.first - 1
    first = max(first, candidate.first - 4)
    while at >= first:
        held = mentions.holding(at)
        if held is not None:
            if page.word(held.last) in ("'", "s") or held.last == candidate.first:
                yield ("target" if candidate.trigger.order == "t" else "source"), held
            return
        if page.lower[at] in nationalities():
            yield ("target" if candidate.trigger.order == "t" else "source"), Phrase(at, at + 1)
            return
        if page.tags[at] not in (None, "'", "D"):
            return
        at -= 1


def _participant(page: Page, role: str, phrase: Phrase) -> Participant:
    mention = phrase.mention
    return Participant(
        role=role,  # type: ignore[arg-type]
        span=phrase.span(page),
        mention=mention,
        country=(mention.country if mention else None) or country(page, phrase),
        sector=sector(page, phrase),
    )


def country(page: Page, phrase: Phrase) -> str | None:
    """The country that an adjective of the phrase names: "*Danish* officials"."""
    known, words = nationalities(), page.lower[phrase.first : phrase.last]
    return None if known.keys().isdisjoint(words) else next(filter(None, map(known.get, words)), None)


def sector(page: Page, phrase: Phrase) -> str | None:
    """The sector of the last word of the phrase that tells one."""
    known = sectors()
    found = None
    for word in page.lower[phrase.first : phrase.last]:
        if word in _COMPLEMENTS:
            break
        found = known.get(word, found)
    return found
