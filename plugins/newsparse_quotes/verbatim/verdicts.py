"""Which words between marks are speech, where nouns have capitals: each rule says speech, no speech, or abstains."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsparse_quotes.verbatim.facts import Facts

_SHORT = 3
_TERM = 5
_TITLE = 12
_CALLED = 6
_CLAUSE = "APXHS"
_ADDRESS = re.compile(r"[a-z]\.[a-z]")
_HYPHENS = ("-", "‐", "‑")


def is_speech(seen: Facts) -> tuple[bool, str]:
    """Whether a run is somebody's own words, and the rule that says so; `unclaimed` where none does."""
    for rule in RULES:
        verdict = rule(seen)
        if verdict is not None:
            return verdict, rule.__name__
    return _is_likely(seen), "unclaimed"


def address(seen: Facts) -> bool | None:
    """A page or newspaper on the web: Wie „norrbypost.de“ meldet, ist die Brücke gesperrt."""
    run = seen.run.marks
    return False if _ADDRESS.search(seen.page.text, run.inner_start, run.inner_end) else None


def compound(seen: Facts) -> bool | None:
    """Half of a compound word: Ein „Seeblick“-Reporter war dabei."""
    end = seen.run.marks.end
    return False if seen.page.text[end : end + 1] in _HYPHENS else None


def name_of_kind(seen: Facts) -> bool | None:
    """A word of naming, or what sort of thing has the name: das Schiff „Möwe“, unter dem Titel „Wasser für alle“."""
    if seen.length > (_TERM if _has_clause(seen) else _TITLE):
        return None
    opens_as_name = seen.words[0].lower() not in seen.page.lexicon.tags
    work = seen.near_before("works") if _is_noun(seen.words[0]) else seen.follows("works") and opens_as_name
    return False if work or seen.near_before("naming") else None


def called_by_all(seen: Facts) -> bool | None:
    """What a thing is called by everybody or by itself: Das nennt man „Grundbruch“. Sie nennen sich „Seeadler“."""
    if seen.length > _TITLE:
        return None
    near = {*seen.led[-_CALLED:], *seen.trailed[:_CALLED]}
    by_all = not near.isdisjoint(seen.words_of("calling")) and not near.isdisjoint(seen.words_of("anybody"))
    beside = {*seen.led[-1:], *seen.trailed[:1]}
    participle = not beside.isdisjoint(seen.words_of("called")) and not seen.around("perfect")
    return False if by_all or participle else None


def claimed(seen: Facts) -> bool | None:
    """A verb of saying has claimed the words: „Ein guter Anfang“, sagte Ek."""
    return True if seen.claimed and seen.length > 1 and seen.after in ",Y$.:" else None


def clause(seen: Facts) -> bool | None:
    """A finite auxiliary, a pronoun, "nicht" or "dass" between the marks: „wir bleiben hier“; names seldom have one."""
    return True if seen.length > 2 and _has_clause(seen) else None


def glossed(seen: Facts) -> bool | None:
    """A term with its translation: die „safety car“ (Begleitwagen) genannten Fahrzeuge."""
    bracket = seen.after == "(" or (seen.before == "(" and seen.after == ")")
    return False if bracket and seen.length <= _TERM else None


def judged_so(seen: Facts) -> bool | None:
    """Somebody judges with the words, and be it one: Ek nannte ihn „naiv“ und wies den Plan als „Unsinn“ zurück."""
    as_what = seen.follows("as") or seen.follows("indefinite")
    judged = seen.near_before("assessing") or (as_what and seen.around("assessing"))
    return True if judged or (seen.follows("indefinite") and seen.around("subjunctive")) else None


def comes_back(seen: Facts) -> bool | None:
    """Names come back, with marks or without, spoken words do not: Die „Möwe“ sank. Die „Möwe“ war neu."""
    return False if (seen.comes_back or seen.unmarked) and seen.length <= _TITLE else None


def noun_phrase(seen: Facts) -> bool | None:
    """It opens and ends with a noun: der „Rat für Wasser“; but „Häfen, Dämme und Werften“ is a list of somebody's."""
    opening = seen.page.lexicon.tags.get(seen.words[0].lower(), "C")
    nouns = _is_noun(seen.words[0]) and _is_noun(seen.words[-1]) and opening in "CDIM"
    spoken = seen.has_comma or seen.run.closing_word(seen.page.words.tokens) in (".", "!", "?")
    return False if nouns and seen.length <= (_SHORT if spoken else _TITLE) else None


def _is_likely(seen: Facts) -> bool:
    """What no rule knows is speech where it is long, a cue claims it, or its sentence reports; else it is irony."""
    return seen.length > _SHORT or seen.claimed or _is_reported(seen)


def _is_reported(seen: Facts) -> bool:
    """Whether the sentence reports: a verb of saying, a view, or the subjunctive of reported speech."""
    verbs = seen.page.lexicon.verbs
    said = any(word in verbs for word in (*seen.led, *seen.trailed))
    return said or any(seen.around(name) for name in ("subjunctive", "views", "assessing"))


def _has_clause(seen: Facts) -> bool:
    return seen.holds(_CLAUSE) or not seen.words_of("first_person").isdisjoint(seen.lower)


def _is_noun(word: str) -> bool:
    """Whether a word may be a noun or name: it has a capital, or no letters."""
    return not word[0].islower()


Rule = Callable[[Facts], bool | None]
RULES: tuple[Rule, ...] = (
    address,
    compound,
    name_of_kind,
    called_by_all,
    claimed,
    clause,
    glossed,
    judged_so,
    comes_back,
    noun_phrase,
)
"""The rules in order; the first that does not abstain holds."""
