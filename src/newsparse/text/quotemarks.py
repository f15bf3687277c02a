"""Quotation marks paired into runs, for every convention that newspapers use.

Marks pair inside a paragraph. Reading runs on the text as written, because curly marks tell their direction
and the folded text does not; offsets are the same in both. A search for each mark finds the places, one walk with a
stack of bounded depth pairs them: time is linear, and odd marks never raise.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from newsparse.text.lexicon import lexicon_rows

_DEPTH_CAP = 8
_ALWAYS = frozenset('"“”„‟″«»‹›「」『』')
_CHARACTERS = (*_ALWAYS, *"'‘’‚‛`´")
_MARK = regex.compile(r"""``|''|(?<!\w)['‘’‚‛`]|['‘’‛´](?!\w)""")
_SINGLE_CLOSERS = frozenset("'’‘´")
_STRAIGHT = frozenset(('"', "''", "``", "″"))
_EITHER = _STRAIGHT | {"“"}
_ELISION = regex.compile(r"\d0?s?\b|(?:tis|twas|em|til|till|cause|round|bout|n|cos|neath)\b", regex.IGNORECASE)


class QuotedRun(NamedTuple):
    """A stretch of text between quotation marks.

    * `start`, `end`: with the marks; `inner_start`, `inner_end`: without them (half-open code-point offsets).
    * `depth`: 0 for a run that stands in no other, 1 for a run inside one, and so on.
    * `open_ended`: the closing mark is missing; the run goes to the end of its paragraph, or to where the mark
      opens again.
    * `continues`: index of the run in the paragraph before that this one re-opens, or None.
    * `mark`: the opening mark as written.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int = 0
    open_ended: bool = False
    continues: int | None = None
    mark: str = '"'


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


@lru_cache(maxsize=1)
def _conventions() -> dict[str, tuple[str, frozenset[str]]]:
    """Opening mark → family and the marks that may close it, from the table of conventions."""
    table: dict[str, tuple[str, frozenset[str]]] = {}
    for mark, family, closers in lexicon_rows("newsparse.text", "data/quotation_marks.txt"):
        table[mark] = family, frozenset(closers.split())
    return table


def quoted_runs(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[QuotedRun]:
    """The quoted runs of `text`, in order of their start; a run that holds another comes before it.

    `paragraphs` are disjoint, ordered (start, end) pairs. Apostrophes, elisions and marks of feet and inches
    are no quotation marks. A paragraph that opens with a mark while the one before was left open continues it,
    as newspapers do in long speeches.

    >>> [(run.start, run.end) for run in quoted_runs("He said ‘no’ and “don’t”.", [(0, 25)])]
    [(8, 12), (17, 24)]
    >>> one, two = quoted_runs("“We go.\\n“We stay.”", [(0, 7), (8, 18)])
    >>> one.open_ended, two.continues
    (True, 0)
    """
    runs: list[QuotedRun] = []
    left_open: int | None = None
    places, upto = _places(text), 0
    for start, end in paragraphs if places else ():
        first = bisect_left(places, start, upto)
        upto = bisect_left(places, end, first)
        found = list(_paragraph_runs(text, start, end, places[first:upto])) if upto > first else []
        if not found:
            if left_open is not None and text[start:end].strip():
                left_open = None
            continue
        if len(found) > 1:
            found.sort(key=_outer_first)
        if left_open is not None and _reopens(text, start, found[0], runs[left_open]):
            found[0] = found[0]._replace(continues=left_open)
        left_open = None
        ends: list[int] = []
        for run in found:
            while ends and ends[-1] <= run.start:
                ends.pop()
            if run.open_ended:
                left_open = len(runs)
            runs.append(run._replace(depth=len(ends)) if ends else run)
            ends.append(run.end)
    return runs


def _places(text: str) -> list[int]:
    """Where marks may stand, in order; one str.find a place."""
    places: list[int] = []
    for mark in _CHARACTERS:
        at = text.find(mark)
        while at >= 0:
            places.append(at)
            at = text.find(mark, at + 1)
    places.sort()
    return places


def _outer_first(run: QuotedRun) -> tuple[int, int]:
    return run.start, -run.end


def _reopens(text: str, start: int, run: QuotedRun, before: QuotedRun) -> bool:
    """Whether a run stands first in its paragraph and opens with the mark that was left open."""
    return not text[start : run.start].strip() and run.mark == before.mark


def _paragraph_runs(text: str, start: int, end: int, places: list[int]) -> Iterator[QuotedRun]:
    """The runs of a paragraph, whose possible marks stand at `places`; unordered."""
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
        if text[at] in _ALWAYS:
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
        if mark.opens and not mark.closes and mark.text in _EITHER:
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
    convention = _conventions().get(mark.text)
    if convention is None or not mark.opens:
        return None
    family, closers = convention
    if family == "single" and (not closer_follows or _ELISION.match(text, mark.end)):
        return None
    if mark.text in "”»›" and (stack or not text[mark.end : mark.end + 1].isalnum()):
        return None
    if mark.text in _STRAIGHT and mark.closes and text[mark.start - 1].isalnum():
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
