"""How the lines of a text make blocks: blank lines, one paragraph a line, or hard-wrapped lines."""

from __future__ import annotations

from itertools import pairwise

import regex

Pair = tuple[int, int]

_SMALL_WORD = regex.compile(r"\p{Ll}+(?![\p{L}\p{N}])")
_ITEM = regex.compile(r"(?:[•▪‣◦*·]|\d{1,3}[.)]|-|–)\s")

MAX_WIDTH = 110
MIN_WIDTH = 30
SLACK = 8
FILLED_SHARE = 0.7


def lines(plain: str) -> list[Pair]:
    """Offsets of the lines that hold more than white space, trimmed.

    >>> lines("  One\\n\\n two ")
    [(2, 5), (8, 11)]
    """
    found: list[Pair] = []
    at = 0
    for line in plain.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = at + len(line) - len(line.lstrip())
            found.append((start, start + len(body)))
        at += len(line)
    return found


def blocks(plain: str) -> list[Pair]:
    """Offsets of the blocks of a text, trimmed, in order, disjoint: every character but white space is in one.

    A blank line always separates. A single line break separates too, unless the text is hard-wrapped
    (its lines are broken where the next word would not have fitted) or the sentence goes on with a
    small letter.

    >>> text = "Ferry resumes\\n\\nThe crossing opened\\nagain on Monday."
    >>> [text[a:b] for a, b in blocks(text)]
    ['Ferry resumes', 'The crossing opened', 'again on Monday.']
    """
    found = lines(plain)
    single = [_single_break(plain[line[1] : after[0]]) for line, after in pairwise(found)]
    if not any(single):
        return found
    width = _wrap_width(plain, found, single)
    merged = found[:1]
    for index, is_single in enumerate(single):
        line, after = found[index], found[index + 1]
        if is_single and (_wrapped(plain, line, after, width) if width else _goes_on(plain, line, after)):
            merged[-1] = (merged[-1][0], after[1])
        else:
            merged.append(after)
    return merged


def _single_break(gap: str) -> bool:
    """Whether the white space between two lines holds exactly one line break (a carriage return before it is part)."""
    return gap == "\n" or (gap != "\n\n" and len(f"{gap}.".splitlines()) == 2)


def _first_word(plain: str, line: Pair) -> int:
    """Length of a line's first word, as far as it matters."""
    start, limit = line[0], min(line[1], line[0] + 40)
    space = plain.find(" ", start, limit)
    return (space if space >= 0 else limit) - start


def _wrap_width(plain: str, found: list[Pair], single: list[bool]) -> int:
    """The column at which a hard-wrapped text was broken, or 0 where lines are paragraphs."""
    breaks = [index for index, is_single in enumerate(single) if is_single]
    lengths = sorted(found[index][1] - found[index][0] for index in breaks)
    width = lengths[(len(lengths) - 1) * 9 // 10]
    if not MIN_WIDTH <= width <= MAX_WIDTH or lengths[-1] > 2 * width:
        return 0
    filled = open_ended = 0
    for index in breaks:
        line, after = found[index], found[index + 1]
        filled += line[1] - line[0] + 1 + _first_word(plain, after) > width - SLACK
        open_ended += plain[line[1] - 1] not in ".!?:\"'"
    enough = len(breaks) * FILLED_SHARE
    if filled < enough or open_ended < len(breaks) * 0.5:
        return 0
    return width if len(breaks) > 2 or all(_goes_on(plain, found[i], found[i + 1]) for i in breaks) else 0


def _wrapped(plain: str, line: Pair, after: Pair, width: int) -> bool:
    """Whether the break after `line` only wraps it: the next word would not have fitted, or the sentence goes on."""
    ended = plain[line[1] - 1] in ".!?:\"'"
    if _ITEM.match(plain, after[0]) or (ended and plain[after[0] - 2 : after[0]] == "  "):
        return False
    length = line[1] - line[0]
    if length + 1 + _first_word(plain, after) > width - SLACK or _SMALL_WORD.match(plain, after[0]):
        return True
    short = length < width // 2
    return not short and plain[line[1] - 1] not in ".!?:"


def _goes_on(plain: str, line: Pair, after: Pair) -> bool:
    """Whether a sentence runs over the break: a letter or comma before it and a small word after it."""
    last = plain[line[1] - 1]
    if line[1] - line[0] < 40 or not (last.islower() or last in ",;"):
        return False
    return _SMALL_WORD.match(plain, after[0]) is not None
