"""Source heads: the noun or pronoun that names who speaks, ranked among those around a cue."""

from __future__ import annotations

from newsparse_quotes.ranking.cues import BUCKETS
from newsparse_quotes.ranking.linear import CLASSES, FOLD, PAIRS, WORDS, Columns, Value
from newsparse_quotes.ranking.places import following, preceding
from newsparse_quotes.ranking.sheet import Sheet

LEFT_MOST, RIGHT_MOST = 7, 3
_REACH_LEFT, _REACH_RIGHT = 240, 14

TEMPLATES = {
    "cue word, side": 2 * WORDS, "head class, next class": PAIRS, "head word, side": 2 * WORDS,
    "rank, commas, next class": 128 * CLASSES, "distance": 32, "strong cues between": 128,
    "form, cue before, side": 64 * CLASSES, "class before head, side, rank": 8 * CLASSES,
    "place in sentence, rank": 512, "head class, class before": PAIRS, "head, next but one": FOLD,
    "side, cue after, rank": 16 * CLASSES,
}  # fmt: skip
NONE = {"none: cue word": WORDS, "none: class before": CLASSES, "none: next class": CLASSES}


def head_candidates(sheet: Sheet, at: int, heads: bytes | bytearray) -> tuple[list[int], list[int]]:
    """Heads to the left and to the right of a cue in its chunk, the nearest first; `heads`: the places of the page."""
    low, high = sheet.chunks[sheet.chunk_of[at]]
    left = preceding(heads, max(low, at - _REACH_LEFT), at, LEFT_MOST)
    return left, following(heads, at + 1, min(high, at + 1 + _REACH_RIGHT), RIGHT_MOST)


def head_scores(columns: Columns[Value], sheet: Sheet, at: int, left: list[int], right: list[int]) -> list[Value]:
    """The sum over the templates for each candidate, the left ones first."""
    cue, both_at, word_at, ranks, far, strong_at, form_at, near_at, places, before_at, next_at, after_at = columns
    wid, cls, pair, commas, cues = sheet.wid, sheet.cls, sheet.pair, sheet.commas, sheet.strong
    low, _ = sheet.chunks[sheet.chunk_of[at]]
    formed, next_class = (sheet.form[at] << 8 | cls[at - 1]) << 3, cls[at + 1] << 4
    found: list[Value] = []
    for side, options in ((0, left), (1, right)):
        cue_side, commas_here, cues_here = cue[wid[at] << 1 | side], commas[at + side], cues[at + side]
        for rank, h in enumerate(options):
            if side:
                gap, strong = commas[h] - commas_here, cues[h] - cues_here
            else:
                gap, strong = commas_here - commas[h + 1], cues_here - cues[h + 1]
            gap = gap if gap < 7 else 7
            away, deep = (h - at if side else at - h) - 1, h - low
            sided = rank << 1 | side
            near = sided if rank < 3 else 6 | side
            both = pair[h]
            found.append(
                cue_side + both_at[both] + word_at[wid[h] << 1 | side] + ranks[(sided << 3 | gap) << 8 | both >> 8]
                + far[BUCKETS[away] << 1 | side]
                + strong_at[((strong if strong < 7 else 7) << 3 | gap) << 1 | side]
                + form_at[formed | near] + near_at[cls[h - 1] << 3 | near]
                + places[(BUCKETS[deep] if deep < 36 else 9) << 5 | sided] + before_at[pair[h - 1]]
                + next_at[(both << 8 | cls[h + 2]) % FOLD] + after_at[next_class | sided]
            )  # fmt: skip
    return found


def none_score(columns: Columns[Value], sheet: Sheet, at: int) -> Value:
    """The sum for "nobody is named"."""
    word, before, after = columns
    return word[sheet.wid[at]] + before[sheet.cls[at - 1]] + after[sheet.cls[at + 1]]
