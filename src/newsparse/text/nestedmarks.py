"""Quotation marks paired by a walk with a stack: runs inside runs, marks left open, single marks and apostrophes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from newsparse.text.quotedrun import ALWAYS_MARKS, EITHER, SELDOM_OPEN, STRAIGHT, QuotedRun, conventions

_DEPTH_CAP = 8
_MARK = regex.compile(r"""``|''|(?<!\w)['‘’‚‛`]|['‘’‛´](?!\w)""")
_SINGLE_CLOSERS = frozenset("'’‘´")
_ELISION = regex.compile(r"\d0?s?\b|(?:tis|twas|em|til|till|cause|round|bout|n|cos|neath)\b", regex.IGNORECASE)


class _Mark(NamedTuple):
    start: int
    end: int
    text: str
    opens: bool  # its neighbours allow it to open
    closes: bool  # its neighbours allow it to close


class _Open(NamedTuple):
    mark: _Mark
    closers: frozenset[str]
    family: str


def nested_runs(text: str, start: int, end: int, places: list[int]) -> list[QuotedRun]:
    """The runs of the paragraph `start`:`end` whose marks may stand at `places`: in order, outer ones first."""
    runs: list[QuotedRun] = []
    ends: list[int] = []
    for run in sorted(_walked(text, start, end, places), key=lambda run: (run.start, -run.end)):
        while ends and ends[-1] <= run.start:
            ends.pop()
        runs.append(run._replace(depth=len(ends)) if ends else run)
        ends.append(run.end)
    return runs


def _walked(text: str, start: int, end: int, places: list[int]) -> Iterator[QuotedRun]:
    """The runs of a paragraph by a walk with a stack of open marks; unordered."""
    marks = list(_marks(text, start, end, places))
    if not marks:
        return
    single_closers = _single_closers_after(marks)
    stack: list[_Open] = []
    closed: list[QuotedRun] = []
    for index, mark in enumerate(marks):
        level = _level_closed(stack, mark, marks[index + 1] if index + 1 < len(marks) else None) if stack else None
        if level is not None:
            opened = stack[level].mark
            del stack[level:]
            closed.append(QuotedRun(opened.start, mark.end, opened.end, mark.start, mark=opened.text))
        elif len(stack) < _DEPTH_CAP and (opening := _opening(text, stack, mark, single_closers[index])):
            stack.append(opening)
    yield from closed
    if stack:
        yield from _left_open(text, stack, closed, end)


def _marks(text: str, start: int, end: int, places: list[int]) -> Iterator[_Mark]:
    to = start
    for at in places:
        if at < to:  # the second half of a mark of two characters
            continue
        if text[at] in ALWAYS_MARKS:
            to = at + 1
        elif start < at < end - 1 and text[at - 1].isalpha() and text[at + 1].isalpha():
            continue
        elif match := _MARK.match(text, at, end):
            to = match.end()
        else:
            continue
        yield _read_mark(text, at, to, start, end)


def _read_mark(text: str, at: int, to: int, start: int, end: int) -> _Mark:
    """A mark with what its neighbours allow: an opening mark has no word before it, a closing one none after it."""
    before = text[at - 1] if at > start else " "
    after = text[to] if to < end else " "
    mark = text[at:to]
    opens = not before.isalnum() and (mark in "«‹" or not after.isspace())
    closes = (mark in "»›" or not before.isspace()) and before not in "([" and not after.isalnum() and to > start + 1
    return _Mark(at, to, mark, opens, closes)


def _single_closers_after(marks: list[_Mark]) -> list[bool]:
    """For each mark, whether a later one could close a single quotation mark."""
    later = [False] * len(marks)
    if not any(mark.text in _SINGLE_CLOSERS for mark in marks):
        return later
    for index in range(len(marks) - 2, -1, -1):
        after = marks[index + 1]
        later[index] = later[index + 1] or (after.closes and after.text in _SINGLE_CLOSERS)
    return later


def _level_closed(stack: list[_Open], mark: _Mark, following: _Mark | None) -> int | None:
    """Index of the open mark that `mark` closes, the innermost first, or None where it closes nothing."""
    for level in range(len(stack) - 1, -1, -1):
        if mark.text not in stack[level].closers:
            continue
        if mark.opens and not mark.closes and mark.text in EITHER:
            return None
        if stack[level].family == "single" and not _closes_single(mark, following):
            return None
        return level
    return None


def _closes_single(mark: _Mark, following: _Mark | None) -> bool:
    """A closing mark that could be a plural's apostrophe yields to a second closing mark: ‘the Eks’ dogs’."""
    if not mark.closes:
        return False
    return not (following and following.text == mark.text and following.closes and not following.opens)


def _opening(text: str, stack: list[_Open], mark: _Mark, closer_follows: bool) -> _Open | None:
    """The mark as an opening one, or None where it is an apostrophe, a prime, or a stray closing mark."""
    convention = conventions().get(mark.text)
    if convention is None or not mark.opens:
        return None
    family, closers = convention
    if family == "single" and (not closer_follows or _ELISION.match(text, mark.end)):
        return None
    if mark.text in SELDOM_OPEN and (stack or not text[mark.end : mark.end + 1].isalnum()):
        return None
    if mark.text in STRAIGHT and mark.closes and text[mark.start - 1].isalnum():
        return None
    return _Open(mark, closers, family)


def _left_open(text: str, stack: list[_Open], closed: list[QuotedRun], end: int) -> Iterator[QuotedRun]:
    """Double marks that never closed run to the paragraph's end, or to where the next such mark opens.

    A closed run inside that begins with a capital is a quotation of its own, so the mark before it was forgotten:
    “We lost, he said. “We will be back.”
    """
    opened = [item.mark for item in stack if item.family != "single"]
    if not opened:
        return
    anew = [(run.start, run.mark) for run in closed if text[run.inner_start : run.inner_start + 1].isupper()]
    stops = sorted([*((mark.start, mark.text) for mark in opened), *anew], reverse=True)
    for mark in opened:
        while stops and stops[-1][0] <= mark.start:
            stops.pop()
        after = stops[-1][0] if stops and stops[-1][1] == mark.text else end
        stop = mark.end + len(text[mark.end : after].rstrip())
        if stop > mark.end:
            yield QuotedRun(mark.start, stop, mark.end, stop, open_ended=True, mark=mark.text)
