"""Shapes that weights take for speech and in which nothing is said; each rule answers whether it sees one."""

from __future__ import annotations

from collections.abc import Callable

from newsparse_quotes.candidates import has_verb
from newsparse_quotes.page import Page
from newsparse_quotes.readings import Reading
from newsparse_quotes.silence import reports_nothing
from newsparse_quotes.sources import names_a_day
from newsparse_quotes.unspoken import title_of_work, unspoken_reason

_OPENING, _FEW = 3, 2
_COMPARING = (["as", "if"], ["as", "though"])
_COMPANY = frozenset(("for", "with", "to", "at", "in"))


def says_something(page: Page, reading: Reading) -> bool:
    """Whether something is said in a reading by weights."""
    return not any(rule(page, reading) for rule in RULES)


def names_a_term(page: Page, reading: Reading) -> bool:
    """They discussed a “grand bargain” with the unions: a phrase without a verb around marks that quote nobody.

    Nor does a content open with such marks and go on. Marks around the whole content stay: Ek called it “harsh”.
    """
    for first, last in reading.parts:
        run = next(iter(page.runs_between(first, min(last, first + _OPENING))), None)
        if run is None or (run.first <= first and run.last >= last):
            continue
        if (run.first == first or not has_verb(page, first, last)) and unspoken_reason(page, run):
            return True
    return False


def names_a_work(page: Page, reading: Reading) -> bool:
    """She wrote under the pseudonym “Otto Weir”; according to “Hard Water” by Ek: a title is all there is."""
    first, last = reading.parts[0]
    run = page.run_at(first)
    filled = run is not None and run.first <= first and last <= run.last and len(reading.parts) == 1
    return filled and run is not None and title_of_work(page, run)


def names_company(page: Page, reading: Reading) -> bool:
    """Ek spoke for an hour, Holm talked with the crew: a phrase that tells how long or to whom."""
    first, last = reading.parts[0]
    anchor = reading.anchor
    if anchor is None or anchor.cue.cue_class != "say" or "n" in anchor.cue.frames or first < anchor.last:
        return False
    before = page.words.lower[first - 1] if page.tags[first] != "I" else page.words.lower[first]
    return before in _COMPANY and not has_verb(page, first, last) and not page.runs_between(first, last)


def is_said_of_it(_page: Page, reading: Reading) -> bool:
    """A man believed to be the owner left: the noun before a passive participle does not speak."""
    anchor, source = reading.anchor, reading.source
    if anchor is None or source is None or not anchor.passive:
        return False
    return anchor.group == anchor.first and source[0] < anchor.first


def is_unowned(page: Page, reading: Reading) -> bool:
    """Twelve people were found: what stands before a cue without a speaker and without marks is seldom said."""
    first, last = reading.parts[0]
    before = reading.cue is not None and last <= reading.cue[0] and len(reading.parts) == 1
    return before and reading.source is None and last - first >= _FEW and "q" not in page.tags[first:last]


def is_of_a_day(page: Page, reading: Reading) -> bool:
    """After Saturday's blast, as the ferries stopped: what is a day's own is none of his words."""
    return reading.source is not None and names_a_day(page, reading.source)


def names_what_is_done(page: Page, reading: Reading) -> bool:
    """“Waterline” is published by Ek: marked words that are the subject of a passive are a name."""
    (first, last), cue = reading.parts[0], reading.cue
    run = page.run_at(first)
    if run is None or cue is None or not run.first <= first < last <= run.last:
        return False
    passive = last < cue[0] <= last + _FEW and page.words.lower[last] in page.lexicon.sets["be"]
    return passive and run.closing_word(page.words.tokens)[:1].isalnum()


def is_compared(page: Page, reading: Reading) -> bool:
    """They defended as if their lives depended on it: what opens with "as if" tells how, not what."""
    first, _ = reading.parts[0]
    return page.words.lower[first : first + 2] in _COMPARING


Rule = Callable[[Page, Reading], bool]
RULES: tuple[Rule, ...] = (
    reports_nothing,
    names_a_term,
    names_a_work,
    names_company,
    is_said_of_it,
    is_unowned,
    is_of_a_day,
    names_what_is_done,
    is_compared,
)
