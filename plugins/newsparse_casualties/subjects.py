"""The subject of a passive or stative cue, looked for to its left without a parser."""

from __future__ import annotations

from newsparse_casualties.page import Page
from newsparse_casualties.phrases import Phrase
from newsparse_casualties.predicates import Predicate
from newsparse_casualties.sentence import Reading

_REACH = 40
_INTERPOSED = 18
_MODIFYING = ("ed", "ing", "day", "wn")
_SINGULAR, _PLURAL = frozenset(["was", "is", "has"]), frozenset(["were", "are", "have", "remain", "die", "lie"])


def subject_of(reading: Reading, predicate: Predicate) -> Phrase | None:
    """The phrase that the verb group's subject is, looked for from the verb to the left.

    Words right before the verb that no preposition or participle ties to an earlier phrase are a subject of
    their own ("two men said the bridge was evacuated"): nothing before them can be it.
    """
    page, at = reading.page, predicate.first - 1
    fallback: Phrase | None = None
    clear, alone = True, False
    for _ in range(_REACH):
        if at < reading.first:
            break
        phrase = reading.ending.get(at)
        if phrase is not None and phrase.usable and page.word(at + 1) != "'":
            if alone and not predicate.hops:
                break
            if _can_be_subject(reading, phrase, predicate, clear):
                if _adjacent(page, phrase, predicate) or not _governed(reading, phrase):
                    return phrase
                fallback = fallback or _of(reading, phrase)
            at, clear, alone = phrase.start - 1, False, page.tag(phrase.start - 1) != "preposition"
            continue
        step = _step(reading, at, predicate)
        if step is None:
            break
        if step < at - 1:
            fallback = fallback or _interposed(reading, at, step, predicate)
        elif page.tag(at) == "relative":
            alone = False
        elif page.tag(at) != "adverb":
            clear, alone = False, _is_alone(reading, at, alone)
        at = step
    return fallback


def _of(reading: Reading, phrase: Phrase) -> Phrase | None:
    """What a phrase behind "of" leaves as subject: the number in "52 of the first 53 patients", else itself."""
    page, at = reading.page, phrase.start - 1
    while page.word(at) in ("first", "last", "the"):
        at -= 1
    if page.word(at) != "of":
        return None
    part = reading.ending.get(at - 1)
    return part if part is not None and part.usable and part.counted == "number" else phrase


def _can_be_subject(reading: Reading, phrase: Phrase, predicate: Predicate, clear: bool) -> bool:
    if not _agrees(phrase, reading.groups[phrase], predicate):
        return False
    return clear or predicate.hops or _bridged(reading.page, phrase)


def _is_alone(reading: Reading, at: int, alone: bool) -> bool:
    """Whether the words passed so far are a noun phrase that nothing ties to what stands before it."""
    page, word, tag = reading.page, reading.page.word(at), reading.page.tag(at)
    if tag == "word":
        return not (word.endswith(("ed", "ing")) or word in page.lexicon.cues or word in page.lexicon.words("time"))
    if tag == "conjunction":
        return alone and at - 1 not in reading.ending
    return alone and tag not in ("preposition", "relative", "opener")


def _adjacent(page: Page, phrase: Phrase, predicate: Predicate) -> bool:
    """Whether the verb follows at once, so that a preposition before the phrase governs them both.

    "After four people were shot", "with two men injured", "resulted in 80 people being taken to hospital".
    """
    behind = phrase.after + (page.word(phrase.after) == '"')
    if (page.tag(behind) == "relative" or page.word(behind) == "that") and behind + 1 == predicate.first:
        return True
    if behind != predicate.first:
        return False
    before = page.word(phrase.start - 1)
    if predicate.voice in ("bare", "state") or predicate.auxiliary == "being" or page.is_opener(before):
        return True
    return predicate.voice == "fate" and predicate.cue.form == "gerund"


def _interposed(reading: Reading, at: int, before: int, predicate: Predicate) -> Phrase | None:
    """The phrase that an interposition consists of: "the victims, two brothers and their mother, were"."""
    phrase = reading.ending.get(at - 1)
    if phrase is None or not phrase.usable:
        return None
    group = reading.groups[phrase]
    opens = group[0].start == before + 2 and group[0].counted in ("number", "article")
    return phrase if opens and _agrees(phrase, group, predicate) else None


def _agrees(phrase: Phrase, group: list[Phrase], predicate: Predicate) -> bool:
    """Whether subject and finite verb agree in number."""
    if phrase.takes_any_verb or (phrase.sort == "bare" and phrase.partitive):
        return True
    several = len(group) > 1 or not phrase.singular
    if predicate.auxiliary in _SINGULAR:
        return phrase.singular
    return several if predicate.auxiliary in _PLURAL else True


def _governed(reading: Reading, phrase: Phrase) -> bool:
    """Whether a preposition or verb before it makes it something else than a subject."""
    page, at = reading.page, reading.groups[phrase][0].start - 1
    while page.word(at) in ("first", "last", "next", "the"):
        at -= 1
    if at < reading.first:
        return False
    word, tag = page.word(at), page.tag(at)
    if tag == "preposition" and word not in ("as", "like", "up"):
        return not (word == "of" and page.word(at - 1) in ("total", "minimum", "maximum", "group", "estimated"))
    if at in reading.active:
        return True
    return word.endswith("ing") and tag == "word" and word not in ("following", "morning", "evening", "according")


def _bridged(page: Page, phrase: Phrase) -> bool:
    """Whether what stands between a phrase and its verb can belong to the phrase: "of Leeds", "who fell", "aged 9"."""
    word, tag = page.word(phrase.after), page.tag(phrase.after)
    if tag in ("preposition", "relative", "mark", "adverb", "conjunction", "pronoun", "be"):
        return True
    if word.endswith(_MODIFYING) or tag == "article" or word == "that" or word in page.lexicon.words("bridging"):
        return True
    return word in page.lexicon.cues or word[:1].isdigit()


def _step(reading: Reading, at: int, predicate: Predicate) -> int | None:
    """The next word to look at on the way left, or None where the clause ends."""
    page, word, tag, hop = reading.page, reading.page.word(at), reading.page.tag(at), predicate.hops
    if tag == "mark":
        return _past_mark(reading, at)
    if tag == "opener" and word != "that" and not page.word(at + 1).endswith("ing"):
        return None
    if word in page.lexicon.words("say") and not hop:
        return None
    if at in reading.active and not hop and at < predicate.first - 1:
        return None
    return at - 1


def _past_mark(reading: Reading, at: int) -> int | None:
    """Over an interposition between two commas, dashes or brackets; a comma before "and" ends nothing."""
    page, word = reading.page, reading.page.word(at)
    if page.is_hyphen(at) or word in ("'", "[", '"') or page.is_inside(at):
        return at - 1
    if word in (".", ";", ":", "?", "!"):
        return at - 1 if word == "." and page.is_abbreviation(at) else None
    partner = {",": ",", ")": "(", "]": "[", "-": "-"}.get(word)
    if partner is None:
        return None
    for before in range(at - 1, max(reading.first - 1, at - _INTERPOSED), -1):
        if page.word(before) == partner and not page.is_hyphen(before):
            return before - 1
    return at - 1 if word == "," else None
