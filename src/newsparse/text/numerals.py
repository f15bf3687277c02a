"""The grammar of English numerals, read from one word of a text on: "1.2 million", "two hundred and five".

`read_number` reads the number that begins at a word; what a number counts, and what stands around
it, is not looked at here. Digits of more than 15 places are no number.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from newsparse.text.lexicon import lexicon_rows
from newsparse.text.words import Words

_PACKAGE = "newsparse.text"
_CHAIN = re.compile(r"[0-9]++(?:[.,:/-][0-9]++)*+")
_DIGITS = re.compile(
    r"(?:[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3})(?:\.[0-9]{1,6})?"
)
_WIDEST_GAP = 8
_CENTURIES = range(11, 21)
_NO_NUMBER = ("", 0)
_MULTIPLIERS = frozenset(["hundred", "scale", "group"])
_CHAIN_SIGNS = frozenset(".,:/-")


class Number(NamedTuple):
    """A number in a text: `low` and `high` differ for "15-20"; None where the digits are no number ("3:15")."""

    low: int | float | None
    high: int | float | None
    after: int
    rule: str


@cache
def number_words() -> dict[str, tuple[str, int]]:
    """Class and value of each number word, from `data/number_words.txt`."""
    return {word: (kind, int(value)) for word, kind, value, *_ in lexicon_rows(_PACKAGE, "data/number_words.txt")}


@cache
def ordinal_words() -> dict[str, str]:
    """The number word behind each ordinal word, from `data/ordinal_words.txt`."""
    return {word: cardinal for word, cardinal, *_ in lexicon_rows(_PACKAGE, "data/ordinal_words.txt")}


@cache
def _suffixes() -> dict[str, int]:
    return {letters: int(value) for letters, value, *_ in lexicon_rows(_PACKAGE, "data/number_suffixes.txt")}


def read_spelled_year(scan: Words, first: int) -> tuple[int, int] | None:
    """Year and following word index of "nineteen ninety-six", "nineteen oh six", "nineteen hundred"; else None.

    A century and a two-digit number: no count is spoken like that. "Nineteen sixty fans came" is
    the price, and much rarer than the year.
    """
    century, after = _below_100(scan, first) or (0, first)
    if century not in _CENTURIES or after != first + 1:
        return None
    after = _past_hyphen(scan, after)
    word = _lower(scan, after)
    if word == "hundred" and century < 20:
        tail, end = _after_and(scan, after + 1) or (0, after + 1)
        return century * 100 + tail, end
    if word in ("oh", "o", "aught"):
        small = _below_100(scan, _past_hyphen(scan, after + 1))
        return (century * 100 + small[0], small[1]) if small and small[0] < 10 else None
    small = _below_100(scan, after)
    return (century * 100 + small[0], small[1]) if small and small[0] >= 10 else None


def read_number(scan: Words, first: int) -> Number | None:
    """The number that begins at word `first`, as far as it goes; None where no number begins.

    >>> from newsparse.text.words import words
    >>> read_number(words("Two hundred and five men left"), 0)
    Number(low=205, high=205, after=4, rule='words')
    """
    number = _read(scan, first)
    if number is None or number.after <= first + 1:
        return number
    for index in range(first + 1, number.after):
        if _is_break(scan, index):
            part = scan.part(first, index)
            number = _read(part, 0)
            return number and number._replace(after=number.after + first)
    return number


def _read(scan: Words, first: int) -> Number | None:
    token = scan.tokens[first] if first < len(scan.tokens) else ""
    if "0" <= token < ":":
        return _read_digits(scan, first)
    if token.lower() in ("half", "quarter"):
        return _read_half(scan, first)
    group = _below_10000(scan, first)
    if group is None:
        return _read_bare_scale(scan, first)
    value, after = group
    if [_lower(scan, after + k) for k in range(3)] == ["and", "a", "half"]:
        return scaled(scan, Decimal(value) + Decimal("0.5"), after + 3, "half")
    return scaled(scan, Decimal(value), after, "words")


def scaled(scan: Words, value: Decimal, after: int, rule: str) -> Number:
    """`value` times the scale words from word `after` on, in falling order, plus what stands between them."""
    if _kind(scan, after)[0] not in _MULTIPLIERS and _lower(scan, after) != "-":
        return _number(value, after, rule)
    total, limit = Decimal(0), 10**16
    while True:
        index = _past_hyphen(scan, after)
        kind, factor = _kind(scan, index)
        if kind == "group" and not total:
            return _number(value * factor, index + 1, "dozen")
        if kind not in ("scale", "hundred") or factor >= limit:
            return _number(total + value, after, rule)
        total, limit, after = total + value * factor, factor, index + 1
        start = after + (_lower(scan, after) == "and")
        rest = _below_10000(scan, start)
        if rest is None or rest[0] >= limit or (start > after and factor < 1000):
            return _number(total, after, rule)
        value, after = Decimal(rest[0]), rest[1]


def token_at(scan: Words, index: int) -> str:
    """Word `index` in lower case, or "" outside the text and after a paragraph break."""
    if not 0 <= index < len(scan.tokens):
        return ""
    if index and scan.starts[index] - scan.ends[index - 1] > 1 and _is_break(scan, index):
        return ""
    return scan.tokens[index].lower()


def _is_break(scan: Words, index: int) -> bool:
    left, right = scan.ends[index - 1], scan.starts[index]
    return right - left > 1 and (right - left > _WIDEST_GAP or scan.text.count("\n", left, right) > 1)


def _lower(scan: Words, index: int) -> str:
    return scan.tokens[index].lower() if index < len(scan.tokens) else ""


def _past_hyphen(scan: Words, index: int) -> int:
    """The index after a hyphen that joins two words, or `index` itself."""
    joined = (
        0 < index < len(scan) - 1
        and scan.tokens[index] == "-"
        and scan.ends[index - 1] == scan.starts[index]
        and scan.ends[index] == scan.starts[index + 1]
    )
    return index + 1 if joined else index


def _kind(scan: Words, index: int) -> tuple[str, int]:
    return number_words().get(scan.tokens[index].lower(), _NO_NUMBER) if index < len(scan.tokens) else _NO_NUMBER


def _below_100(scan: Words, first: int) -> tuple[int, int] | None:
    kind, value = _kind(scan, first)
    if kind == "ten":
        after = _past_hyphen(scan, first + 1)
        unit, digit = _kind(scan, after)
        return (value + digit, after + 1) if unit == "unit" and digit else (value, first + 1)
    return (value, first + 1) if kind in ("unit", "teen") else None


def _below_10000(scan: Words, first: int) -> tuple[int, int] | None:
    """As in "twelve", "twelve hundred", "a hundred and six" without its article."""
    value, after = _below_100(scan, first) or (1, first)
    hundred = _past_hyphen(scan, after) if after > first else after
    if _lower(scan, hundred) != "hundred" or not value:
        return (value, after) if after > first else None
    tail, end = _after_and(scan, hundred + 1) or (0, hundred + 1)
    return value * 100 + tail, end


def _after_and(scan: Words, first: int) -> tuple[int, int] | None:
    """The small number that ends a larger one: "two hundred (and) five"; not "a hundred and two hundred"."""
    start = first + (_lower(scan, first) == "and")
    small = _below_100(scan, start)
    if small and small[0] and not (start > first and _kind(scan, small[1])[0] == "hundred"):
        return small
    return None


def _number(value: Decimal, after: int, rule: str) -> Number:
    exact = _narrow(value)
    return Number(exact, exact, after, rule)


def _narrow(value: Decimal) -> int | float | None:
    if value >= 10**15:
        return None
    return int(value) if value == int(value) else float(value)


def _read_bare_scale(scan: Words, first: int) -> Number | None:
    """As in "million", "dozen": what an article before them makes a number."""
    kind, _ = _kind(scan, first)
    return scaled(scan, Decimal(1), first, "words") if kind in ("scale", "group") else None


def _read_half(scan: Words, first: int) -> Number | None:
    """As in "half a million", "half-million", "half a dozen", "quarter of a million"."""
    index = _past_hyphen(scan, first + 1)
    if _lower(scan, index) == "of" and _lower(scan, index + 1) == "a":
        index += 2
    elif _lower(scan, index) == "a":
        index += 1
    if _kind(scan, index)[0] not in ("scale", "group", "hundred"):
        return None
    part = Decimal("0.5") if _lower(scan, first) == "half" else Decimal("0.25")
    return scaled(scan, part, index, "half")._replace(rule="half")


def _read_digits(scan: Words, first: int) -> Number:
    end = scan.ends[first]
    token = scan.tokens[first]
    is_chain = scan.text[end : end + 1] in _CHAIN_SIGNS and "0" <= scan.text[end + 1 : end + 2] < ":"
    if is_chain or len(token) > 9 or not token.isdecimal():
        return _read_chain(scan, first)
    if _kind(scan, first + 1)[0] in _MULTIPLIERS:
        return scaled(scan, Decimal(token), first + 1, "digits")
    return Number(int(token), int(token), first + 1, "digits")


def _read_chain(scan: Words, first: int) -> Number:
    """Digits that signs or letters follow: "1,234", "15-20", "1.2m"; 3:15 and 1.2.3 are no numbers."""
    chain = _CHAIN.match(scan.text, scan.starts[first])
    end = chain.end() if chain else scan.ends[first]
    after = scan.at(end)
    values = [digits_value(part) for part in chain[0].split("-", 2)] if chain else []
    factor = _suffixes().get(scan.text[end : scan.ends[after - 1]].lower()) if end < scan.ends[after - 1] else 1
    found = [scaled(scan, value * factor, after, "digits") for value in values if value is not None and factor]
    if not found or len(found) != len(values) or len(found) > 2:
        return Number(None, None, after, "digits")
    low, high = found[0], found[-1]
    if low.low is None or high.low is None or (len(found) == 2 and low.low >= high.low):
        return Number(None, None, high.after, "digits")
    return Number(low.low, high.low, high.after, high.rule)


def digits_value(digits: str) -> Decimal | None:
    """Digits with their grouping, Western or Indian, and decimals; None for any other shape."""
    if len(digits) > 24 or not _DIGITS.fullmatch(digits):
        return None
    return Decimal(digits.replace(",", ""))
