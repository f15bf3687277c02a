"""Acceptance: which claims, by rule or by weights, are quotations, and which of two that overlap."""

from __future__ import annotations

import re
from functools import lru_cache

from newsparse_quotes.ranking.claims import Claim
from newsparse_quotes.ranking.cues import bucket
from newsparse_quotes.ranking.linear import CLASSES, FOLD, PAIRS, WORDS, Columns, Value
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.sheet import Pair, Sheet

TEMPLATES = {
    "start margin, side": 64, "end margin, side": 64, "quotation, side": 16, "twin, side": 4,
    "classes before start": FOLD, "cue margin, quotation": 256, "cue inside another": 8,
    "word at start, side": 2 * WORDS, "tag before, verb inside, length": 8192, "source side, length, side": 128,
    "rule, cue word": FOLD, "meeting, shape, side": 256, "verb class, shape, meeting": 2048,
    "cue bin, shape, meeting": 2048, "meeting, end margin": 512, "meeting, cue margin": 512,
    "tags before cue, shape": FOLD, "source margin, shape": 256, "rule, shape": 512, "next tag, shape": 1024,
    "content tags, shape": FOLD, "classes around cue, shape": FOLD, "shape, source class": 2048,
    "cue stem, class before content": FOLD,
}  # fmt: skip
_CLASSED = {
    "start margin, shape": 256, "end margin, shape": 256, "cue margin, shape": 256, "least margin, side": 64,
    "tags around start": FOLD, "last class, next class": PAIRS, "meeting, next class": 16 * CLASSES,
    "verb class, shape, source class": FOLD, "verb class, shape, cue tag": 1 << 14, "verb class, shape, length": 2048,
    "verb class, tags around cue": FOLD,
}  # fmt: skip
_OWN = len(TEMPLATES)
TEMPLATES |= _CLASSED

_AHEAD = 20  # by how much a rule's content may score less than the one by weights that it competes with
_PROMISED = 12  # by how much an infinitive by rule may score less than its other contents
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


def _shape(sheet: Sheet, claim: Claim, verbal: bool) -> int:
    """What a content is: QUOTED where it begins or ends between marks, else CLAUSE, INFINITIVE, NAME or PHRASE."""
    first, last = claim.part
    if sheet.run_of[first] or sheet.run_of[last - 1]:
        return QUOTED
    if sheet.tokens[first] == "to":
        return INFINITIVE
    if verbal:
        return CLAUSE
    return NAME if _NAME.fullmatch(sheet.tags, first, last) else PHRASE


def accept_score(columns: Columns[Value], sheet: Sheet, claim: Claim, held: int) -> Value:
    """The sum over the templates for a claim; `held`: how many other claims hold its cue."""
    (
        starts, ends, marked, twins, befores, cues, held_at, words, lengths, sources, ruled, meetings, verbs,
        bins, met_end, met_cue, tags_before, source_margins, shapes, nexts, contents, around, source_classes, stems,
    ) = columns[:_OWN]  # fmt: skip
    cls, tags, at, side = sheet.cls, sheet.tags, claim.cue, claim.side
    first, last = claim.part
    cue, source, start, end = map(level, claim.margins)
    verbal = _VERBAL.search(tags, first, last) is not None
    kind, marks, length = _shape(sheet, claim, verbal), _marks(sheet, claim), bucket(last - first)
    meets = claim.meets << 1 | (claim.ruled >= 0)
    towards = 0 if claim.head < 0 else 1 if claim.head < at else 2
    source_class = cls[claim.head] if claim.head >= 0 else 0
    return (
        starts[start << 1 | side] + ends[end << 1 | side] + marked[marks << 1 | side] + twins[claim.twin << 1 | side]
        + befores[(sheet.pair[first - 2] << 1 | side) % FOLD] + cues[cue << 3 | marks]
        + held_at[min(held, 3) << 1 | side]
        + words[sheet.wid[first] << 1 | side] + lengths[((tags[first - 1] << 1 | verbal) << 4 | length) << 1 | side]
        + sources[(towards << 4 | length) << 1 | side] + ruled[(claim.rule << 13 | sheet.wid[at]) % FOLD]
        + meetings[(meets << 3 | kind) << 1 | side] + verbs[(sheet.verb[at] << 3 | kind) << 4 | meets]
        + bins[(sheet.cue[at] << 3 | kind) << 4 | meets] + met_end[meets << 5 | end] + met_cue[meets << 5 | cue]
        + tags_before[((tags[at - 2] << 7 | tags[at - 1]) << 3 | kind) % FOLD] + source_margins[source << 3 | kind]
        + shapes[claim.rule << 3 | kind] + nexts[tags[last] << 3 | kind]
        + contents[((tags[first] << 7 | tags[first + 1]) << 3 | kind) % FOLD]
        + around[((cls[at - 1] << 8 | cls[at + 1]) << 3 | kind) % FOLD]
        + source_classes[kind << 8 | source_class]
        + stems[(sheet.stem[at] << 8 | (cls[first - 1] if side else cls[last])) % FOLD]
        + _class_score(columns[_OWN:], sheet, claim, (meets, kind, length, source_class, cue, source, start, end))
    )  # fmt: skip


def _class_score(columns: Columns[Value], sheet: Sheet, claim: Claim, seen: tuple[int, ...]) -> Value:
    """The part of the sum that tells classes of cues apart.

    `seen`: meeting, shape, length, class of the source, levels of the margins of cue, source, start and end.
    """
    starts, ends, cues, leasts, openings, borders, met, sources, cue_tags, lengths, around = columns
    tags, at, (first, last) = sheet.tags, claim.cue, claim.part
    meets, kind, length, source_class, cue, source, start, end = seen
    classed = sheet.verb[at] << 3 | kind
    return (
        starts[start << 3 | kind] + ends[end << 3 | kind] + cues[cue << 3 | kind]
        + leasts[min(cue, source, start, end) << 1 | claim.side]
        + openings[((tags[first - 1] << 7 | tags[first]) << 7 | tags[first + 1]) % FOLD]
        + borders[sheet.pair[last - 1]] + met[sheet.cls[last] << 4 | meets]
        + sources[(classed << 8 | source_class) % FOLD] + cue_tags[classed << 7 | tags[at]]
        + lengths[classed << 4 | length] + around[((tags[at - 1] << 7 | tags[at + 1]) << 4 | sheet.verb[at]) % FOLD]
    )  # fmt: skip


def _marks(sheet: Sheet, claim: Claim) -> int:
    """How a content lies to quotation marks: 4 all between a pair, 3 both ends, 2 its end, 1 its start, 0 none."""
    one, two = sheet.run_of[claim.part[0]], sheet.run_of[claim.part[1] - 1]
    covered = one and sheet.inner[one - 1] == claim.part
    return 4 if covered else 3 if one and two else 2 if two else 1 if one else 0


def holders(found: list[Claim]) -> list[int]:
    """For each claim, how many claims of other cues near it hold its cue."""
    rows = [(claim.cue, *claim.part) for claim in found]
    counts = []
    for index, (cue, _, _) in enumerate(rows):
        near = rows[max(0, index - 6) : index + 7]
        counts.append(sum([low <= cue < high and other != cue for other, low, high in near]))
    return counts


def accepted(sheet: Sheet, models: Models, found: list[Claim], taken: bytearray) -> list[Claim]:
    """The claims that are kept, in order: the best first, none on words that are taken or that a better one holds.

    Their words are marked in `taken`.
    """
    ranker = models.rankers["accept"]
    tables, base = ranker.tables, ranker.base
    for claim, held in zip(found, holders(found), strict=True):
        claim.score = accept_score(tables, sheet, claim, held) - base
    kept = []
    for claim in sorted(found, key=_rank):
        first, last = claim.part
        if taken.find(1, first, last) < 0 and _holds(sheet, models, claim):
            taken[first:last] = b"\1" * (last - first)
            kept.append(claim)
    kept.sort(key=lambda claim: claim.part)
    return kept


def _rank(claim: Claim) -> tuple[int, Pair, int, int]:
    """The order in which claims are tried: by score, and of two that score much the same the one by rule."""
    return -claim.score - (_AHEAD if claim.ruled >= 0 else 0), claim.part, claim.cue, claim.ruled


def _holds(sheet: Sheet, models: Models, claim: Claim) -> bool:
    """Whether a claim scores enough: a rule's reading stays unless much speaks against it, or it is a bare phrase.

    An infinitive by rule stays even against more: refused two years ago {to open the sluice}.
    """
    if claim.score >= models.accept_from:
        return True
    if claim.ruled < 0 or _is_bare(sheet, *claim.part):
        return False
    return claim.score >= models.rule_from - (_PROMISED if sheet.tokens[claim.part[0]] == "to" else 0)


def _is_bare(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a content is a phrase without a verb or a quoted word, and no infinitive."""
    return (
        _VERBAL.search(sheet.tags, first, last) is None
        and sheet.tokens[first] != "to"
        and not any(sheet.run_of[first:last])
    )
