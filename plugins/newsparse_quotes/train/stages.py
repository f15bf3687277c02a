"""Training groups of each decision, from sheets and their gold attributions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newsparse_quotes.ranking import cues, heads, left_borders, phrases, right_borders
from newsparse_quotes.ranking.decode import taken_words
from newsparse_quotes.ranking.linear import NOTED
from newsparse_quotes.ranking.places import Places, find_places, gate_bits
from newsparse_quotes.ranking.sheet import Pair, Sheet
from newsparse_quotes.ranking.vocabulary import FIRST_SHAPE
from newsparse_quotes.train.fit import Groups
from newsparse_quotes.train.gold import Article, Attribution

Example = tuple[Sheet, list[Attribution], Article]
_GATE_SHARE = {
    "head": 0.005,
    "start": 0.003,
    "end": 0.005,
    "left end": 0.005,
    "left start": 0.0025,
    "phrase start": 0.0004,
    "phrase end": 0.0006,
}
_BELIEF = 8.0
_BEFORE = frozenset(("head", "end", "left end", "phrase end"))  # gates of borders behind a word; the others: before one


def gates(examples: Iterable[Example]) -> bytes:
    """The pairs of classes (see gate_bits) that hold a border (or head) often enough in the neighbourhood of cues."""
    seen: Counter[int] = Counter()
    hits: dict[str, Counter[int]] = {name: Counter() for name in _GATE_SHARE}
    for sheet, gold, _ in examples:
        seen.update(sheet.pair)
        for item in gold:
            if item.anchor < 0:
                continue
            if item.heads and item.source[0] <= item.heads[0] < item.source[1]:
                hits["head"][sheet.pair[item.heads[0]]] += 1
                hits["phrase start"][sheet.pair[item.source[0] - 1]] += 1
                hits["phrase end"][sheet.pair[phrase_end(sheet, item) - 1]] += 1
            if item.right:
                hits["start"][sheet.pair[item.right[0] - 1]] += 1
                hits["end"][sheet.pair[item.right[1] - 1]] += 1
            if item.left:
                hits["left end"][sheet.pair[item.left[1] - 1]] += 1
                hits["left start"][sheet.pair[item.left[0] - 1]] += 1
    return gate_bits(
        {name: _gate(seen, hits[name], share, 0 if name in _BEFORE else 8) for name, share in _GATE_SHARE.items()}
    )


def _gate(seen: Counter[int], hits: Counter[int], least: float, inner: int) -> frozenset[int]:
    """Pairs whose share of hits, drawn towards what their two classes let expect, reaches the least.

    `inner`: by how many bits the class of the word inside is shifted, which must be no punctuation mark. The pair 0
    stands before the first word of a text.
    """
    total, found = sum(seen.values()), sum(hits.values())
    counts: dict[tuple[int, int], list[int]] = {}
    for pair, count in seen.items():
        for side, part in ((0, pair >> 8), (1, pair & 255)):
            row = counts.setdefault((side, part), [0, 0])
            row[0] += count
            row[1] += hits[pair]
    rate = found / max(1, total)

    def expected(pair: int) -> float:
        left, right = counts[0, pair >> 8], counts[1, pair & 255]
        return min(0.5, (left[1] + rate * 5) / (left[0] + 5) * (right[1] + rate * 5) / (right[0] + 5) / rate)

    return frozenset(
        pair
        for pair, count in seen.items()
        if (not pair or pair >> inner & 255 >= FIRST_SHAPE)
        and (hits[pair] + _BELIEF * expected(pair)) / (count + _BELIEF) >= least
    )


Facing = tuple[Sheet, Places, Attribution]
"""A gold attribution of a sheet with a cue, and the places of the sheet."""


def cue_groups(examples: Iterable[Example]) -> Groups:
    """Is this word the anchor of an attribution?"""
    groups = Groups("cue", cues.TEMPLATES)
    columns = NOTED[: len(cues.TEMPLATES)]
    for sheet, gold, article in examples:
        anchors = {item.anchor for item in gold}
        candidates = cues.cue_candidates(sheet, taken_words(article.page, article.readings))
        for at, keys in zip(candidates, cues.cue_scores(columns, sheet, candidates), strict=True):
            groups.add_binary(keys, at in anchors)
    return groups


def faced(examples: Iterable[Example], gates: bytes) -> list[Facing]:
    """The gold attributions with cues, with what is looked for around these."""
    found: list[Facing] = []
    for sheet, gold, _ in examples:
        places = find_places(sheet, gates)
        found += [(sheet, places, item) for item in gold if item.anchor >= 0]
    return found


def source_groups(faced: Iterable[Facing]) -> Groups:
    """Which of the heads around a cue is its source?"""
    groups = Groups("source", heads.TEMPLATES, heads.NONE)
    for sheet, places, item in faced:
        left, right = heads.head_candidates(sheet, item.anchor, places.heads)
        options = left + right
        keys = heads.head_scores(groups.columns, sheet, item.anchor, left, right)
        right_ones = [index for index, head in enumerate(options) if head in item.heads]
        none = heads.none_score(groups.none_columns, sheet, item.anchor)
        groups.add(keys, right_ones if item.heads else [len(options)], none)
    return groups


def start_groups(faced: Iterable[Facing]) -> Groups:
    """Where does the content to the right begin, if there is one?"""
    groups = Groups("start", right_borders.START, right_borders.NO_START)
    for sheet, places, item in faced:
        options = right_borders.start_places(sheet, item.anchor, places.starts)
        keys = right_borders.start_scores(groups.columns, sheet, item.anchor, _head(item), options)
        none = right_borders.no_start_score(groups.none_columns, sheet, item.anchor)
        groups.add(keys, _index(options, item.right, 0), none)
    return groups


def end_groups(faced: Iterable[Facing]) -> Groups:
    """Where does the content to the right end?"""
    groups = Groups("end", right_borders.END)
    for sheet, places, item in faced:
        if item.right:
            options = right_borders.end_places(sheet, item.right[0], places.ends)
            keys = right_borders.end_scores(groups.columns, sheet, item.anchor, options, item.right[0])
            groups.add(keys, _index(options, item.right, 1))
    return groups


def left_end_groups(faced: Iterable[Facing]) -> Groups:
    """Where does the content to the left end, if there is one?"""
    groups = Groups("left end", left_borders.END, left_borders.NO_END)
    for sheet, places, item in faced:
        at, head = item.anchor, _head(item)
        options = left_borders.end_places(sheet, at, places.left_ends)
        keys = left_borders.end_scores(groups.columns, sheet, at, head, options)
        none = left_borders.no_end_score(groups.none_columns, sheet, at, head, item.right, len(options))
        groups.add(keys, _index(options, item.left, 1), none)
    return groups


def left_start_groups(faced: Iterable[Facing]) -> Groups:
    """Where does the content to the left begin?"""
    groups = Groups("left start", left_borders.START)
    for sheet, places, item in faced:
        if item.left:
            options = left_borders.start_places(sheet, item.left[1], places.left_starts)
            keys = left_borders.start_scores(groups.columns, sheet, item.anchor, options, item.left[1])
            groups.add(keys, _index(options, item.left, 0))
    return groups


def _head(item: Attribution) -> int:
    return item.heads[0] if item.heads else -1


def _index(places: list[int], part: Pair | None, edge: int) -> list[int]:
    """The index of the right place, or that behind the last for "none"."""
    if part is None:
        return [len(places)]
    return [places.index(part[edge])] if part[edge] in places else []


def phrase_start_groups(examples: Iterable[Example], gates: bytes) -> Groups:
    """Where does the source's phrase begin?"""
    groups = Groups("phrase start", phrases.FIRST)
    for sheet, item, head in _phrases(examples):
        places = phrases.first_places(sheet, head, gates)
        groups.add(phrases.first_scores(groups.columns, sheet, head, places), _index(places, item.source, 0))
    return groups


def phrase_end_groups(examples: Iterable[Example], gates: bytes) -> Groups:
    """Where does the source's phrase end, an apposition left out?"""
    groups = Groups("phrase end", phrases.LAST)
    for sheet, item, head in _phrases(examples):
        places = phrases.last_places(sheet, head, gates)
        keys = phrases.last_scores(groups.columns, sheet, head, places, item.anchor)
        groups.add(keys, _index(places, (head, phrase_end(sheet, item)), 1))
    return groups


def _phrases(examples: Iterable[Example]) -> Iterator[tuple[Sheet, Attribution, int]]:
    """The attributions whose source has its head in it, with that head."""
    for sheet, gold, _ in examples:
        for item in gold:
            if item.heads and item.source[0] <= item.heads[0] < item.source[1]:
                yield sheet, item, item.heads[0]


def phrase_end(sheet: Sheet, item: Attribution) -> int:
    """The end (exclusive) of a source's phrase without what follows its head after a comma or bracket."""
    last = item.heads[0] + 1
    while last < item.source[1] and sheet.tokens[last] not in phrases.BREAKS:
        last += 1
    while last - 1 > item.heads[0] and not sheet.tokens[last - 1][0].isalnum():
        last -= 1
    return last
