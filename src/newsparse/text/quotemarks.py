"""Quotation marks paired into runs, for every convention that newspapers use.

Marks pair inside a paragraph. Reading runs on the text as written, because curly marks tell their direction
and the folded text does not; offsets are the same in both. A search for each mark finds the places. Most paragraphs
have one pair after another; the walk with a stack of bounded depth in `nestedmarks` reads the others, and would read
those alike. Time is linear, and odd marks never raise.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsparse.text.nestedmarks import nested_runs
from newsparse.text.quotedrun import ALWAYS_MARKS, EITHER, SELDOM_OPEN, STRAIGHT, QuotedRun, conventions

__all__ = ["QuotedRun", "quoted_runs"]

_CHARACTERS = (*ALWAYS_MARKS, *"'‘’‚‛`´")
_NEVER_OPEN = "’´"


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
    count = len(places)
    for start, end in paragraphs if places else ():
        while upto < count and places[upto] < start:
            upto += 1
        first = upto
        while upto < count and places[upto] < end:
            upto += 1
        found = _paragraph_runs(text, start, end, places[first:upto]) if upto > first else []
        if not found:
            if left_open is not None and text[start:end].strip():
                left_open = None
            continue
        if left_open is not None and _reopens(text, start, found[0], runs[left_open]):
            found[0] = found[0]._replace(continues=left_open)
        left_open = None
        for run in found:
            if run.open_ended:
                left_open = len(runs)
            runs.append(run)
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


def _reopens(text: str, start: int, run: QuotedRun, before: QuotedRun) -> bool:
    """Whether a run stands first in its paragraph and opens with the mark that was left open."""
    return not text[start : run.start].strip() and run.mark == before.mark


def _paragraph_runs(text: str, start: int, end: int, places: list[int]) -> list[QuotedRun]:
    """The runs of a paragraph, whose possible marks stand at `places`, in order."""
    runs = paired_runs(text, start, end, places)
    return nested_runs(text, start, end, places) if runs is None else runs


def paired_runs(text: str, start: int, end: int, places: list[int]) -> list[QuotedRun] | None:
    """The runs where each double mark is closed by the next one, as mostly; None where that is not so plain."""
    runs: list[QuotedRun] = []
    opened, to, closers, known = "", start, ALWAYS_MARKS, conventions()
    for at in places:
        mark = text[at]
        if mark in _NEVER_OPEN or at < to:  # at < to: the second half of a mark of two characters
            continue
        before, after = text[at - 1] if at > start else " ", text[at + 1] if at + 1 < end else " "
        to = at + 1
        if mark not in ALWAYS_MARKS:
            if mark == after:
                mark, to = mark + after, at + 2
                after = text[to] if to < end else " "
            elif mark == "'" and before.isalnum():
                continue
            if mark not in STRAIGHT:
                return None
        if not opened:
            if mark not in known or mark in SELDOM_OPEN or before.isalnum() or (after.isspace() and mark not in "«‹"):
                return None
            opened, closers, first, inner = mark, known[mark][1], at, to
        elif mark not in closers or (mark in EITHER and (before.isspace() or before in "([" or after.isalnum())):
            return None
        else:
            runs.append(QuotedRun(first, to, inner, at, mark=opened))
            opened = ""
    return None if opened else runs
