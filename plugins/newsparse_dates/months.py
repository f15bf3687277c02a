"""Months."""

from __future__ import annotations

from newsparse_dates.context import Context
from newsparse_dates.moment import Moment, shift
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.tokens import UNKNOWN
from newsparse_dates.years import placed

_CUES = frozenset(
    ("IN", "FROM", "FOR", "TO", "ON", "BEFORE", "AFTER", "THIS", "EACH", "AND", "OR", "OF", "LAST", "NEXT", "EARLY")
)


def calendar_month(phrase: Phrase, context: Context) -> Reading:
    """A month, with or without its year: "since March", "June 1990", "July last year"."""
    at = phrase.find("MONTH")
    if not month_name_ok(phrase, at):
        return phrase.refusal("not a month here")
    moment = placed(phrase, context, Moment("month", 0, int(phrase.listed(at))))
    if isinstance(moment, str):
        return phrase.refusal(moment)
    return phrase.point(_pointed(phrase, context, moment) if moment else None)


def _pointed(phrase: Phrase, context: Context, moment: Moment) -> Moment | None:
    """The month that is pointed at: "last May" is over, "next May" the first to come, "this May" this year's."""
    lead = phrase.name(phrase.first + (phrase.name(phrase.first) == "THE"))
    now = context.now("month")
    if now is None:
        return moment
    if lead == "THIS" and not phrase.has("NEXT"):
        return moment._replace(year=now.year)
    place = (moment.year, moment.number), (now.year, now.number)
    if lead == "LAST" and place[0] >= place[1]:
        return shift(moment, -1, "year")
    return shift(moment, 1, "year") if lead == "NEXT" and place[0] <= place[1] else moment


def month_name_ok(phrase: Phrase, at: int) -> bool:
    """Whether the word is a month and not "may", "march", "mar": by its capital, its neighbours and its point.

    "They met in May" and "the May vote" name a month; "May I?", "Brian May" and "may" do not.
    """
    remark = phrase.remark(at)
    if not remark:
        return True
    token = phrase.scan.tokens[at]
    beside = phrase.name(at - 1 - (phrase.name(at - 1) == "OF")) in ("DIG", "ORD")
    if token.islower():
        return _lower_month(phrase, at)
    if _is_procession(phrase, at):
        return False
    if (
        beside
        or phrase.name(at + 1) in ("DIG", "ORD", "YEAR")
        or phrase.has("DIG", "ORD", "YEAR", "YR", "LAST", "NEXT")
    ):
        return True
    cued = phrase.name(at - 1) in _CUES or phrase.word(at - 1) in neighbours("before_month")
    if remark == "abbreviation":
        return cued and phrase.name(at + 1) == "DOT"
    return not token.isupper() and (cued or not (_begins_sentence(phrase, at) or _after_name(phrase, at)))


def _lower_month(phrase: Phrase, at: int) -> bool:
    """Whether a word in lower case is a month for all that: "5 march", "the second of march", "march 2020".

    "They plan a second march" and "the first may follow" are not.
    """
    if phrase.name(at + 1) == "YEAR" or (phrase.name(at - 1) == "OF" and phrase.name(at - 2) in ("DIG", "ORD")):
        return True
    in_figures = phrase.word(at - 1)[:1].isdigit() and phrase.name(at - 1) in ("DIG", "ORD")
    return in_figures and not (phrase.letters[at + 1 : at + 2] == UNKNOWN and phrase.word(at + 1).isalpha())


def _is_procession(phrase: Phrase, at: int) -> bool:
    """Whether it is the name of a march: "the annual March for Peace", "the March on Rome"."""
    joined = phrase.word(at) == "march" and phrase.name(at + 1) in ("FOR", "ON", "OF")
    return joined and phrase.scan.tokens[at + 2 : at + 3] != [] and phrase.scan.tokens[at + 2][0].isupper()


def _begins_sentence(phrase: Phrase, at: int) -> bool:
    return at == 0 or phrase.word(at - 1) in neighbours("sentence_opener")


def _after_name(phrase: Phrase, at: int) -> bool:
    return phrase.scan.tokens[at - 1][0].isupper() and phrase.name(at - 1) != "THE"
