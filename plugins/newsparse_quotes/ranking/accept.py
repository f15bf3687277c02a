"""Acceptance: which claims are quotations, and which of two that overlap."""

from __future__ import annotations

from newsparse_quotes.ranking.claims import Claim
from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.sheet import Sheet

TEMPLATES = (
    "start margin, side", "end margin, side", "quotation, side", "cue word, side", "twin, side",
    "end margin, length", "classes before start",
    "quotation, length", "cue margin, quotation", "source class, side", "inside another", "cue inside another",
    "distance", "word at start, side",
    "class before content, cue class, source class", "start margin, end margin", "cue margin, end margin",
    "source class, next class", "cue stem, class before content",
)  # fmt: skip


def level(margin: int) -> int:
    """A margin in steps of a quarter log-odd near zero, coarser away from it, from 0 to 31.

    >>> [level(m) for m in (-200, -8, 0, 8, 16, 60, 500)]
    [2, 15, 16, 17, 18, 23, 31]
    """
    if margin < 0:
        return max(0, 16 - (level(-margin) - 16))
    step = margin // 8 if margin < 48 else 6 + (margin - 48) // 12 if margin < 96 else 10 + (margin - 96) // 24
    return 16 + min(15, step)


def accept_keys(sheet: Sheet, claim: Claim, holders: tuple[int, int]) -> tuple[int, ...]:
    """The keys of a claim; `holders`: how many other claims hold its part, and its cue."""
    cls, wid, run_of = sheet.cls, sheet.wid, sheet.run_of
    first, last = claim.part
    at, head, side, twin = claim.cue, claim.head, claim.side, claim.twin
    cue, start, end = level(claim.margins[0]), level(claim.margins[2]), level(claim.margins[3])
    length = bucket(last - first)
    one, two = run_of[first], run_of[last - 1]
    covered = one and sheet.inner[one - 1] == claim.part
    marks = 4 if covered else 3 if one and two else 2 if two else 1 if one else 0
    before = cls[first - 1] if side else cls[last]
    source_class = cls[head] if head >= 0 else 0
    return (
        start << 1 | side, end << 1 | side, marks << 1 | side, wid[at] << 1 | side, twin << 1 | side,
        end << 4 | length, (cls[first - 1] << 8 | cls[first - 2]) << 1 | side,
        marks << 4 | length, cue << 3 | marks, source_class << 1 | side, min(holders[0], 3) << 1 | side,
        min(holders[1], 3) << 1 | side,
        bucket(first - at if side else at - last) << 1 | side, wid[first] << 1 | side,
        (cls[at] << 8 | before) << 8 | source_class, start << 5 | end, cue << 5 | end,
        source_class << 8 | cls[head + 1] if head >= 0 else -1, sheet.stem[at] << 8 | before,
    )  # fmt: skip


def holders(found: list[Claim]) -> list[tuple[int, int]]:
    """For each claim, how many other claims' parts hold its part, and how many hold its cue."""
    counts = []
    for index, claim in enumerate(found):
        first, last = claim.part
        part = cue = 0
        for other in found[max(0, index - 6) : index + 7]:
            if other is claim or other.cue == claim.cue:
                continue
            low, high = other.part
            part += low <= first and last <= high
            cue += low <= claim.cue < high
        counts.append((part, cue))
    return counts


def accepted(sheet: Sheet, models: Models, found: list[Claim], laid: list[Claim]) -> list[Claim]:
    """The claims that are kept: those of the layout, then the best first, none that overlaps a better one; in order."""
    score = models.rankers["accept"].score
    for claim, held in zip(found, holders(found), strict=True):
        claim.score = score(accept_keys(sheet, claim, held))
    kept = list(laid)
    taken = bytearray(len(sheet.tokens) + 1)
    for claim in laid:
        taken[claim.part[0] : claim.part[1]] = b"\1" * (claim.part[1] - claim.part[0])
    for claim in sorted(found, key=lambda item: (-item.score, item.part)):
        first, last = claim.part
        if claim.score < models.accept_from:
            break
        if taken.find(1, first, last) < 0:
            taken[first:last] = b"\1" * (last - first)
            kept.append(claim)
    kept.sort(key=lambda claim: claim.part)
    return kept
