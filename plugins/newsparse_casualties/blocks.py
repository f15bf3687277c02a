"""Numbers that count no people: ages, dates, money, addresses, designations. Each rule answers with its reason."""

from __future__ import annotations

from collections.abc import Callable

from newsparse_casualties.page import Page
from newsparse_casualties.phrases import Phrase

Block = Callable[[Page, Phrase], str]
_MONEY = frozenset("$€£¥")
_AGE = frozenset(["age", "aged", "ages"])
_OLDEST = 110
_CALLING = frozenset(["call", "called", "calls", "calling", "dialed", "dialled", "a", "to", "the"])


def age(page: Page, phrase: Phrase) -> str:
    """Years of life: "a 41-year-old man", "aged 20 to 37", "Ana Ruiz, 41, and"; they count years, not people."""
    after = phrase.number_after
    if (page.word(after) == "-" and page.word(after + 1) == "year") or page.word(after) == "years":
        return "an age or a length of time"
    if _AGE.intersection(page.lower[max(0, phrase.first - 3) : phrase.first]) and phrase.sort == "bare":
        return "an age"
    return "an age behind a name" if _behind_name(page, phrase) else ""


def _behind_name(page: Page, phrase: Phrase) -> bool:
    """Whether a small number stands between commas or brackets behind a capitalised word."""
    first, after, tokens = phrase.first, phrase.number_after, page.scan.tokens
    if phrase.sort != "bare" or phrase.low is None or phrase.low != phrase.high or phrase.low > _OLDEST:
        return False
    enclosed = page.word(first - 1) in (",", "(") and page.word(after) in (",", ".", ")", ";", "and")
    return enclosed and first > 1 and tokens[first - 2][:1].isupper() and tokens[first][:1].isdigit()


def compound(page: Page, phrase: Phrase) -> str:
    """A number inside a compound: "a four-day siege", "a three-alarm fire"."""
    return "part of a compound" if page.is_hyphen(phrase.number_after) else ""


def money(page: Page, phrase: Phrase) -> str:
    """A sum of money or a share: "$12", "12 percent", "3 million euros"."""
    if page.word(phrase.first - 1) in _MONEY or page.word(phrase.number_after) in ("%", "$"):
        return "money or a share"
    return ""


def rate(page: Page, phrase: Phrase) -> str:
    """One in so many: "one in five patients", "two out of three"; a share, whatever it is a share of."""
    after = phrase.number_after
    if page.word(after) == "out" and page.word(after + 1) == "of":
        after += 1
    following = page.word(after + 1)
    number = following[:1].isdigit() or following in page.lexicon.words("number_word")
    if phrase.low == 1 and page.word(after) in ("in", "of") and number and page.word(after) == "in":
        return "a rate"
    if phrase.partitive is False and page.word(phrase.first - 1) == "in" and page.word(phrase.first - 2) == "one":
        return "a rate"
    return ""


def designation(page: Page, phrase: Phrase) -> str:
    """A number that names something: "Flight 224", "Highway 9", "No. 12"."""
    before = page.word(phrase.first - 1)
    if before == "." and page.word(phrase.first - 2) in ("no", "apt", "ave"):
        return "a designation"
    if (
        before in page.lexicon.words("designated")
        and phrase.sort != "human"
        and page.scan.tokens[phrase.first][:1].isdigit()
    ):
        capital = page.scan.tokens[phrase.first - 1][:1].isupper()
        return "a designation" if capital or before in ("room", "flight", "section") else ""
    return ""


def emergency(page: Page, phrase: Phrase) -> str:
    """The number of an emergency line: "called 911"."""
    called = page.word(phrase.first - 1) in _CALLING
    return "an emergency line" if called and page.scan.tokens[phrase.first] in ("911", "999", "112", "000") else ""


def address(page: Page, phrase: Phrase) -> str:
    """A house number: "at 4025 Elm Court"."""
    tokens, after = page.scan.tokens, phrase.number_after
    if not tokens[phrase.first][:1].isdigit() or phrase.sort in ("human", "cue"):
        return ""
    if page.word(phrase.first - 1) not in ("at", "in", "near", "of", "on") or after >= len(tokens):
        return ""
    return "a house number" if tokens[after][:1].isupper() and not tokens[after].isupper() else ""


def year(page: Page, phrase: Phrase) -> str:
    """A year: "in 1995", "the 1995 bombing"; four digits without a comma and nobody behind them."""
    token = page.scan.tokens[phrase.first]
    is_year = len(token) == 4 and token.isdecimal() and 1000 <= int(token) <= 2100
    return "a year" if is_year and phrase.sort != "human" and phrase.number_after == phrase.first + 1 else ""


def institution(page: Page, phrase: Phrase) -> str:
    """Bodies that are no corpses: "two governing bodies", "a student body"."""
    if phrase.sort != "cue" or page.word(phrase.head) not in ("body", "bodies"):
        return ""
    return "institutions" if page.has("institutional", phrase.number_after, phrase.head) else ""


def figure_of_speech(page: Page, phrase: Phrase) -> str:
    """A victim, hostage or casualty of something abstract: "a victim of its own success"."""
    after = phrase.after
    own = page.word(after) in ("of", "to") and page.word(after + 1) in (
        "its",
        "their",
        "his",
        "her",
        "circumstance",
        "fashion",
    )
    return "a figure of speech" if phrase.sort == "cue" and own else ""


def uncounted(page: Page, phrase: Phrase) -> str:
    """Animals, things, times and measures: "400 sheep", "six tanks", "12 days"."""
    if phrase.sort in ("human", "bare", "unknown", "cue"):
        return ""
    return f"counts {phrase.sort}: {page.word(phrase.head)}"


BLOCKS: tuple[Block, ...] = (
    age,
    compound,
    money,
    rate,
    designation,
    emergency,
    address,
    year,
    institution,
    figure_of_speech,
    uncounted,
)


def refusal(page: Page, phrase: Phrase) -> str:
    """Why a number counts no people, or ""."""
    for block in BLOCKS:
        reason = block(page, phrase)
        if reason:
            return reason
    return ""
