"""Acceptance: which claims, by rule or by weights, are quotations, and which of two that overlap."""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse_quotes.ranking.claims import Claim
from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.sheet import Pair, Sheet

TEMPLATES = (
    "start margin, side", "end margin, side", "quotation, side", "cue word, side", "twin, side",
    "end margin, length", "classes before start",
    "quotation, length", "cue margin, quotation", "source class, side", "inside another", "cue inside another",
    "distance", "word at start, side",
    "class before content, cue class, source class", "start margin, end margin", "cue margin, end margin",
    "source class, next class", "cue stem, class before content", "verb class, verb inside, first tag",
    "tag before, verb inside, length", "cue tags, verb inside", "source side, length, side",
    "rule, meeting", "rule, cue word", "rule, end margin", "rule, start margin", "rule, shape", "rule, cue margin",
    "meeting, shape, side", "verb class, shape, meeting", "cue bin, shape, meeting", "rule, meeting, quotation",
    "rule, source side", "rule, inside another", "meeting, end margin", "meeting, cue margin", "shape, source class",
    "rule, distance", "headline, shape", "tags before cue, shape", "source margin, shape", "rule, source margin",
    "classes around cue, shape", "next tag, shape", "content tags, shape",
)  # fmt: skip

QUOTED, CLAUSE, INFINITIVE, NAME, PHRASE = range(5)
_NAME = re.compile(rb"D?[C.&]+")
_VERBAL = re.compile(rb"[AFYE]")


@lru_cache(maxsize=1024)
def level(margin: int) -> int:
    """A margin in steps of a quarter log-odd near zero, coarser away from it, from 0 to 31.

    >>> [level(m) for m in (-200, -8, 0, 8, 16, 60, 500)]
    [2, 15, 16, 17, 18, 23, 31]
    """
    if margin < 0:
        return max(0, 16 - (level(-margin) - 16))
    step = margin // 8 if margin < 48 else 6 + (margin - 48) // 12 if margin < 96 else 10 + (margin - 96) // 24
    return 16 + min(15, step)


def shape(sheet: Sheet, claim: Claim) -> int:
    """What a content is: QUOTED where it begins or ends between marks, else CLAUSE, INFINITIVE, NAME or PHRASE."""
    first, last = claim.part
    if sheet.run_of[first] or sheet.run_of[last - 1]:
        return QUOTED
    if sheet.tokens[first] == "to":
        return INFINITIVE
    if _VERBAL.search(sheet.tags, first, last):
        return CLAUSE
    return NAME if _NAME.fullmatch(sheet.tags, first, last) else PHRASE


def accept_keys(sheet: Sheet, claim: Claim, held: Pair) -> tuple[int, ...]:
    """The keys of a claim; `held`: how many other claims hold its part, and its cue."""
    marks = _marks(sheet, claim)
    return (*_own_keys(sheet, claim, held, marks), *_keys_by_rule(sheet, claim, held[0], marks))


def _own_keys(sheet: Sheet, claim: Claim, held: Pair, marks: int) -> tuple[int, ...]:
    cls, wid, tags = sheet.cls, sheet.wid, sheet.tags
    first, last = claim.part
    at, head, side, twin = claim.cue, claim.head, claim.side, claim.twin
    cue, start, end = level(claim.margins[0]), level(claim.margins[2]), level(claim.margins[3])
    length = bucket(last - first)
    before = cls[first - 1] if side else cls[last]
    source_class = cls[head] if head >= 0 else 0
    verbal = _VERBAL.search(tags, first, last) is not None
    return (
        start << 1 | side, end << 1 | side, marks << 1 | side, wid[at] << 1 | side, twin << 1 | side,
        end << 4 | length, (cls[first - 1] << 8 | cls[first - 2]) << 1 | side,
        marks << 4 | length, cue << 3 | marks, source_class << 1 | side, min(held[0], 3) << 1 | side,
        min(held[1], 3) << 1 | side, _distance(claim) << 1 | side, wid[first] << 1 | side,
        (cls[at] << 8 | before) << 8 | source_class, start << 5 | end, cue << 5 | end,
        source_class << 8 | cls[head + 1] if head >= 0 else -1, sheet.stem[at] << 8 | before,
        ((sheet.verb[at] << 1 | verbal) << 7 | tags[first]) << 1 | side,
        ((tags[first - 1] << 1 | verbal) << 4 | length) << 1 | side, (tags[at] << 7 | tags[at + 1]) << 1 | verbal,
        (_towards(claim) << 4 | length) << 1 | side,
    )  # fmt: skip


def _keys_by_rule(sheet: Sheet, claim: Claim, held: int, marks: int) -> tuple[int, ...]:
    """The keys that tell what the rules make of the cue, and what shape the content has."""
    cls, tags = sheet.cls, sheet.tags
    first, last = claim.part
    at, rule, kind = claim.cue, claim.rule, shape(sheet, claim)
    cue, source, start, end = map(level, claim.margins)
    meets = claim.meets << 1 | (claim.ruled >= 0)
    return (
        rule << 4 | meets, rule << 13 | sheet.wid[at], rule << 5 | end, rule << 5 | start, rule << 3 | kind,
        rule << 5 | cue,
        (meets << 3 | kind) << 1 | claim.side, (sheet.verb[at] << 3 | kind) << 4 | meets,
        (sheet.cue[at] << 3 | kind) << 4 | meets, (rule << 4 | meets) << 3 | marks,
        rule << 2 | _towards(claim), rule << 2 | min(held, 3), meets << 5 | end, meets << 5 | cue,
        kind << 8 | (cls[claim.head] if claim.head >= 0 else 0),
        rule << 4 | _distance(claim), (sheet.paragraph_of[at] == 0) << 3 | kind,
        (tags[at - 2] << 7 | tags[at - 1]) << 3 | kind, source << 3 | kind, rule << 5 | source,
        (cls[at - 1] << 8 | cls[at + 1]) << 3 | kind, tags[last] << 3 | kind,
        (tags[first] << 7 | tags[first + 1]) << 3 | kind,
    )  # fmt: skip


def _marks(sheet: Sheet, claim: Claim) -> int:
    """How a content lies to quotation marks: 4 all between a pair, 3 both ends, 2 its end, 1 its start, 0 none."""
    one, two = sheet.run_of[claim.part[0]], sheet.run_of[claim.part[1] - 1]
    covered = one and sheet.inner[one - 1] == claim.part
    return 4 if covered else 3 if one and two else 2 if two else 1 if one else 0


def _distance(claim: Claim) -> int:
    """How far the content is from its cue."""
    return bucket(claim.part[0] - claim.cue if claim.side else claim.cue - claim.part[1])


def _towards(claim: Claim) -> int:
    """On which side of its cue the source stands: 0 none, 1 left, 2 right."""
    return 0 if claim.head < 0 else 1 if claim.head < claim.cue else 2


def holders(found: list[Claim]) -> list[tuple[int, int]]:
    """For each claim, how many other claims' parts hold its part, and how many hold its cue."""
    rows = [(claim.cue, *claim.part) for claim in found]
    counts = []
    for index, (cue, first, last) in enumerate(rows):
        parts = cues = 0
        for other, low, high in rows[max(0, index - 6) : index + 7]:
            if other != cue:
                parts += low <= first and last <= high
                cues += low <= cue < high
        counts.append((parts, cues))
    return counts


def accepted(sheet: Sheet, models: Models, found: list[Claim], taken: bytearray) -> list[Claim]:
    """The claims that are kept, in order: the best first, none on words that are taken or that a better one holds.

    Their words are marked in `taken`.
    """
    score = models.rankers["accept"].score
    for claim, held in zip(found, holders(found), strict=True):
        claim.score = score(accept_keys(sheet, claim, held))
    kept = []
    for claim in sorted(found, key=lambda item: (-item.score, item.part, item.cue, item.ruled)):
        first, last = claim.part
        if taken.find(1, first, last) < 0 and claim.score >= _least(sheet, models, claim):
            taken[first:last] = b"\1" * (last - first)
            kept.append(claim)
    kept.sort(key=lambda claim: claim.part)
    return kept


def _least(sheet: Sheet, models: Models, claim: Claim) -> int:
    """The least score of a claim: a rule's reading stays unless much speaks against it, or it is a bare phrase."""
    if claim.ruled < 0:
        return models.accept_from
    bare = shape(sheet, claim) >= NAME and not any(sheet.run_of[slice(*claim.part)])
    return models.accept_from if bare else models.rule_from
