"""Training groups of each decision, from sheets and their gold attributions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newsparse_quotes.ranking import cues, heads, left_borders, phrases, right_borders
from newsparse_quotes.ranking.decode import taken_words
from newsparse_quotes.ranking.models import Gate
from newsparse_quotes.ranking.sheet import Pair, Sheet
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


def gates(examples: Iterable[Example]) -> dict[str, Gate]:
    """Pairs of classes that hold a border (or head) often enough in the neighbourhood of cues."""
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
    return {name: _gate(seen, hits[name], share) for name, share in _GATE_SHARE.items()}


def _gate(seen: Counter[int], hits: Counter[int], least: float) -> Gate:
    """Pairs whose share of hits, drawn towards what their two classes let expect, reaches the least."""
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
        pair for pair, count in seen.items() if (hits[pair] + _BELIEF * expected(pair)) / (count + _BELIEF) >= least
    )


def cue_groups(examples: Iterable[Example]) -> Groups:
    """Is this word the anchor of an attribution?"""
    groups = Groups("cue", cues.TEMPLATES)
    for sheet, gold, article in examples:
        anchors = {item.anchor for item in gold}
        candidates = cues.cue_candidates(sheet, taken_words(article.page, article.readings))
        for at, keys in zip(candidates, cues.cue_keys(sheet, candidates), strict=True):
            groups.add_binary(keys, at in anchors)
    return groups


def source_groups(examples: Iterable[Example], gate: Gate) -> Groups:
    """Which of the heads around a cue is its source?"""
    groups = Groups("source", heads.TEMPLATES + heads.NONE_TEMPLATES)
    width = len(heads.TEMPLATES)
    for sheet, gold, _ in examples:
        for item in gold:
            if item.anchor < 0:
                continue
            left, right = heads.head_candidates(sheet, item.anchor, gate)
            options = left + right
            keys = [(0, key) for key in heads.head_keys(sheet, item.anchor, left, right)]
            keys.append((width, heads.none_keys(sheet, item.anchor, len(options))))
            right_ones = [index for index, head in enumerate(options) if head in item.heads]
            if not item.heads:
                right_ones = [len(options)]
            groups.add(keys, right_ones)
    return groups


def start_groups(examples: Iterable[Example], gate: Gate) -> Groups:
    """Where does the content to the right begin, if there is one?"""
    groups = Groups("start", right_borders.START + right_borders.NO_START)
    for sheet, gold, _ in examples:
        for item in gold:
            if item.anchor < 0:
                continue
            head = item.heads[0] if item.heads else -1
            places, keys = right_borders.right_starts(sheet, item.anchor, head, gate)
            options = [(0, key) for key in keys]
            options.append((len(right_borders.START), right_borders.no_start_keys(sheet, item.anchor, len(places))))
            groups.add(options, _index(places, item.right, 0))
    return groups


def _index(places: list[int], part: Pair | None, edge: int) -> list[int]:
    if part is None:
        return [len(places)]
    return [places.index(part[edge])] if part[edge] in places else []


def end_groups(examples: Iterable[Example], gate: Gate) -> Groups:
    """Where does the content to the right end?"""
    groups = Groups("end", right_borders.END)
    for sheet, gold, _ in examples:
        for item in gold:
            if item.right:
                places, keys = right_borders.right_ends(sheet, item.anchor, item.right[0], gate)
                groups.add([(0, key) for key in keys], _index(places, item.right, 1))
    return groups


def left_end_groups(examples: Iterable[Example], gate: Gate) -> Groups:
    """Where does the content to the left end, if there is one?"""
    groups = Groups("left end", left_borders.END + left_borders.NO_END)
    for sheet, gold, _ in examples:
        for item in gold:
            if item.anchor < 0:
                continue
            head = item.heads[0] if item.heads else -1
            places, keys = left_borders.left_ends(sheet, item.anchor, head, gate)
            options = [(0, key) for key in keys]
            options.append(
                (len(left_borders.END), left_borders.no_end_keys(sheet, item.anchor, head, item.right, len(places)))
            )
            groups.add(options, _index(places, item.left, 1))
    return groups


def left_start_groups(examples: Iterable[Example], gate: Gate) -> Groups:
    """Where does the content to the left begin?"""
    groups = Groups("left start", left_borders.START)
    for sheet, gold, _ in examples:
        for item in gold:
            if item.left:
                places, keys = left_borders.left_starts(sheet, item.anchor, item.left[1], gate)
                groups.add([(0, key) for key in keys], _index(places, item.left, 0))
    return groups


def phrase_start_groups(examples: Iterable[Example], gate: Gate) -> Groups:
    """Where does the source's phrase begin?"""
    groups = Groups("phrase start", phrases.FIRST)
    for sheet, gold, _ in examples:
        for item in gold:
            if item.heads and item.source[0] <= item.heads[0] < item.source[1]:
                places = phrases.first_places(sheet, item.heads[0], gate)
                keys = phrases.first_keys(sheet, item.heads[0], places)
                groups.add(
                    [(0, key) for key in keys], _index(places, item.source, 0) if item.source[0] in places else []
                )
    return groups


def phrase_end_groups(examples: Iterable[Example], gate: Gate) -> Groups:
    """Where does the source's phrase end, an apposition left out?"""
    groups = Groups("phrase end", phrases.LAST)
    for sheet, gold, _ in examples:
        for item in gold:
            if item.heads and item.source[0] <= item.heads[0] < item.source[1]:
                places = phrases.last_places(sheet, item.heads[0], gate)
                keys = phrases.last_keys(sheet, item.heads[0], item.anchor, places)
                groups.add(
                    [(0, key) for key in keys],
                    [place for place, end in enumerate(places) if end == phrase_end(sheet, item)],
                )
    return groups


def phrase_end(sheet: Sheet, item: Attribution) -> int:
    """The end (exclusive) of a source's phrase without what follows its head after a comma or bracket."""
    last = item.heads[0] + 1
    while last < item.source[1] and sheet.tokens[last] not in phrases.BREAKS:
        last += 1
    while last - 1 > item.heads[0] and not sheet.tokens[last - 1][0].isalnum():
        last -= 1
    return last
