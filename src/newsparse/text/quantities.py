"""Quantities in running text, with their hedges: "at least 12", "more than two dozen", "15 to 20"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import attrs

from newsparse.text.hedges import Bound, Hedge, hedge_after, hedge_before, hedge_ends
from newsparse.text.numerals import Number, number_words, ordinal_words, read_number, read_spelled_year, token_at
from newsparse.text.quantifiers import Draft, Reader, Value, beside, quantifier_readers, with_article
from newsparse.text.words import Words, words

_MARKS_BEFORE = frozenset("#@/\\:_&=~")
_LONGEST_DESIGNATOR = 5
_SKIP = ""
_DETERMINERS = frozenset(["all", "another"])
_ALONG = _DETERMINERS | {"between"}
_UNHEDGED_AFTER = frozenset(["both", "vague", "zero"])
_PARTS = ("half", "halves", "quarter", "quarters")
_JOINTS = frozenset(["-", "and", "or", "to"])
_TENS = ("ten", "hundred", "scale")


@attrs.frozen
class Quantity:
    """A number as the text states it: ``start:end`` with its hedge, `number` without.

    `low` and `high` are inclusive and None where open or untold; "more than 12" has the printed 12 as
    `low`. `rule` names the reading: digits, words, dozen, half, range, vague, both, zero.
    Source of the vague values ("dozens" is 24 or more): `data/vague_numbers.txt`.
    """

    start: int
    end: int
    low: int | float | None
    high: int | float | None
    bound: Bound
    number: tuple[int, int]
    hedge: tuple[int, int] | None
    rule: str


def quantities(plain: str, start: int = 0, end: int | None = None) -> Iterator[Quantity]:
    """All quantities whose number begins in ``start:end`` of a folded text, in order, one scan.

    Ordinals, fractions, spelled years, clock times, scores, versions and numbers inside names
    ("AK-47") are none. Years, ages, money and percentages are: what a number counts is the caller's question.

    >>> [(q.low, q.high, q.bound) for q in quantities("At least 12 died and 15 to 20 were hurt, dozens badly.")]
    [(12, None, 'at_least'), (15, 20, 'range'), (24, None, 'vague')]
    """
    scan = words(plain)
    first, last = scan.at(start), len(scan) if end is None else scan.at(end)
    readers, floor = _readers(), first
    tokens = scan.tokens if first == 0 and last == len(scan) else scan.tokens[first:last]
    for index in [i for i, token in enumerate(tokens, first) if "0" <= token < ":" or token in readers]:
        if index < floor:
            continue
        draft = readers.get(scan.tokens[index], _number)(scan, index)
        if draft is None:
            continue
        if draft.rule != _SKIP:
            quantity, draft = _hedged(scan, draft, floor)
            yield quantity
        floor = draft.after


@cache
def _readers() -> dict[str, Reader]:
    """The reading that each anchor word asks for, in the three usual letter cases."""
    lower = dict.fromkeys((*number_words(), "half", "quarter"), _number) | quantifier_readers()
    return {form: reader for word, reader in lower.items() for form in (word, word.capitalize(), word.upper())}


def _number(scan: Words, index: int) -> Draft | None:
    """A number in digits or words, joined with a second one to a range."""
    if _is_part_of_name(scan, index):
        number = read_number(scan, index)
        return _skipped(index, number.after if number else index + 1)
    year = None if scan.tokens[index] < ":" else read_spelled_year(scan, index)
    number = read_number(scan, index) if year is None else None
    if number is None:
        return _skipped(index, year[1]) if year else None
    following = token_at(scan, number.after)
    if (
        number.low is None
        or _is_ordinal_or_fraction(scan, number.after, following)
        or (number.low == 1 and _is_pronoun(scan, index, number))
    ):
        return _skipped(index, number.after)
    second = _second(scan, index, number) if following in _JOINTS else None
    if second is not None:
        return Draft(_spread(scan, number, second), second.high, "range", index, second.after, "range")
    bound: Bound = "range" if number.low != number.high else "about" if number.rule in ("dozen", "half") else "exact"
    rule = "range" if bound == "range" else number.rule
    first = index if number.rule == "digits" else with_article(scan, index)
    return Draft(number.low, number.high, bound, first, number.after, rule)


def _skipped(first: int, after: int) -> Draft:
    return Draft(None, None, "exact", first, after, _SKIP)


def _is_part_of_name(scan: Words, index: int) -> bool:
    """Digits in "AK-47", "#12", "/12/", ".22": the sign before them belongs to them."""
    start = scan.starts[index]
    if index == 0 or scan.ends[index - 1] != start:
        return False
    before = scan.tokens[index - 1]
    touches = index > 1 and scan.ends[index - 2] == start - 1
    if before == "-":
        word = scan.tokens[index - 2] if touches else ""
        return word.isupper() and len(word) <= _LONGEST_DESIGNATOR and scan.tokens[index] < ":"
    return before in _MARKS_BEFORE or (before == "." and not touches and scan.tokens[index] < ":")


def _is_ordinal_or_fraction(scan: Words, after: int, word: str) -> bool:
    """As in "twenty-third", "one hundred and fifth", "two thirds", "one-quarter"; not "three second graders"."""
    hyphen = word == "-" and token_at(scan, after + 1) != "" and scan.starts[after] + 1 == scan.starts[after + 1]
    if hyphen:
        word = token_at(scan, after + 1)
        return word.removesuffix("s") in ordinal_words() or word in _PARTS
    if word.removesuffix("s") not in ordinal_words():
        return word in ("quarters", "halves")
    return word.endswith("s") or number_words().get(token_at(scan, after - 1), ("",))[0] in _TENS


def _is_pronoun(scan: Words, index: int, number: Number) -> bool:
    """As in "each one", "that one", "one another" count nothing."""
    if scan.tokens[index].lower() != "one":
        return False
    return token_at(scan, index - 1) in beside("one_before") or token_at(scan, number.after) == "another"


def _second(scan: Words, first: int, number: Number) -> Number | None:
    """The upper end of "15 to 20", "three-to-four", "between 15 and 20"; it must be the larger number."""
    joint = token_at(scan, number.after)
    if not token_at(scan, number.after + 1):
        return None
    before = token_at(scan, first - 1)
    tight = scan.ends[number.after] - scan.ends[number.after - 1] == 1
    if (joint == "-" and not tight) or (joint == "to" and before == "from") or (joint == "and" and before != "between"):
        return None
    upper = number.after + 1
    if joint == "-" and token_at(scan, upper) == "to" and token_at(scan, upper + 1) == "-":
        upper += 2
    second = read_number(scan, upper)
    if second is None or number.low is None or second.low is None or number.low >= second.low:
        return None
    return second if number.low == number.high and second.low == second.high else None


def _spread(scan: Words, number: Number, second: Number) -> Value:
    """The lower end with the upper end's scale: "two to three million" begins at two million."""
    factor, last = 1, second.after - 1
    while number_words().get(token_at(scan, last), ("",))[0] in ("hundred", "scale"):
        factor, last = factor * number_words()[token_at(scan, last)][1], last - 1
    if number.low is None or second.low is None or number.low * factor >= second.low:
        return number.low
    return number.low * factor


def _hedged(scan: Words, draft: Draft, floor: int) -> tuple[Quantity, Draft]:
    """The quantity of a draft with the hedges around it, and the draft grown to its last word."""
    first, before = _front(scan, draft, floor)
    after = None if draft.rule in _UNHEDGED_AFTER else hedge_after(scan, draft.after)
    hedge = before or after
    end = after.after if after else draft.after
    low, high, bound = _bounds(draft, hedge and (hedge if hedge.bound != "exact" else after))
    quantity = Quantity(
        scan.starts[first],
        scan.ends[end - 1],
        low,
        high,
        bound,
        scan.span(draft.first, draft.after),
        scan.span(hedge.first, hedge.after) if hedge else None,
        draft.rule,
    )
    return quantity, draft._replace(after=end) if after else draft


def _front(scan: Words, draft: Draft, floor: int) -> tuple[int, Hedge | None]:
    """Where the quantity begins, "all" and "another" taken along, and the hedge before it."""
    first = draft.first
    previous = scan.tokens[first - 1].lower() if first > floor else ""
    if not (previous in hedge_ends() or previous in _ALONG) or not token_at(scan, first):
        return first, None
    if previous == "between" and draft.rule == "range":
        return first - 1, Hedge(first - 1, first, "range")
    if previous in _DETERMINERS:
        first -= 1
    hedge = hedge_before(scan, first, floor)
    if hedge is None or (draft.high == 1 and scan.tokens[hedge.first].lower() == "some"):
        return first, None
    return hedge.first, hedge


def _bounds(draft: Draft, hedge: Hedge | None) -> tuple[Value, Value, Bound]:
    """Low and high under a hedge: "more than 12" keeps the printed 12, "fewer than 12" ends at 11."""
    if hedge is None or hedge.bound == "exact" or draft.bound in ("range", "vague"):
        return draft.low, draft.high, draft.bound
    bound = hedge.bound
    if bound in ("at_least", "more_than"):
        return draft.low, None, bound
    if bound == "up_to":
        return None, draft.high, bound
    if bound == "less_than" and isinstance(draft.high, int):
        return None, draft.high - 1, bound
    return draft.low, draft.high, bound
