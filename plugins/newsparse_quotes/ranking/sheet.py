"""A document as the models read it: columns over its words, quoted runs, chunks and paragraphs."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator, Sequence
from itertools import accumulate

import attrs

from newsparse import Document
from newsparse.text import Words, quoted_runs, words
from newsparse_quotes.ranking.vocabulary import STEP, STRONG, Vocabulary

Pair = tuple[int, int]
_BEYOND = 3


@attrs.frozen(eq=False)
class Sheet:
    """Columns with one value a word, and half-open ranges of word indices.

    * `wid`, `cls`, `cue`, `stem`, `verb`: number, class, cue bin, stem and verb class of each word (three more places
      at the end hold zeros, so that looking past either edge finds class 0); `pair`: class of a word and of the next.
    * `commas`, `strong`: how many commas and strong cues stand before each word.
    * `runs`: top-level quoted runs with their marks; `inner`: the words of each without marks and punctuation at
      its edges; `run_starts`: the first word of each; `run_of`: number of the run that holds a word, from 1, or 0.
    * `chunks`: sentences, glued where the break lies inside a run; `chunk_of`, `paragraph_of`: index by word.
    """

    words: Words
    tokens: list[str]
    wid: list[int]
    cls: list[int]
    cue: list[int]
    stem: list[int]
    verb: bytes
    pair: list[int]
    commas: list[int]
    strong: list[int]
    runs: list[Pair]
    inner: list[Pair]
    run_starts: list[int]
    run_of: list[int]
    chunks: list[Pair]
    chunk_of: list[int]
    paragraphs: list[Pair]
    paragraph_of: list[int]


def quoted_before(sheet: Sheet, at: int, low: int) -> int:
    """How near a quoted run ends before a cue: 0 none in reach, 1 far, 2 near."""
    run_of = sheet.run_of
    near = any(run_of[max(low, at - 8) : at])
    return 2 if near else 1 if run_of[low] else 0


def read_sheet(doc: Document, vocabulary: Vocabulary) -> Sheet:
    """Read a document with its paragraphs and sentences into a sheet."""
    scanned = words(doc.plain)
    tokens = scanned.tokens
    joined = vocabulary.readings(tokens) + bytes(_BEYOND * STEP)
    classes, cue = joined[::STEP], list(joined[1::STEP])
    wide = memoryview(joined).cast("H")
    blocks = [(item.span.start, item.span.end) for item in doc.paragraphs]
    runs = [(scanned.at(run.start), scanned.at(run.end)) for run in quoted_runs(doc.text, blocks) if not run.depth]
    runs = [run for run in runs if run[0] < run[1]]
    paragraphs = _ranges(blocks, scanned)
    sentences = _ranges([(item.span.start, item.span.end) for item in doc.sentences], scanned)
    run_of = [0] * len(classes)
    for number, (first, last) in enumerate(runs, 1):
        run_of[first:last] = [number] * (last - first)
    paragraph_of = _owners(paragraphs, len(tokens))
    openings = {first for first, _ in paragraphs}
    chunks = list(_glued(sentences, openings, run_of, tokens, cue))
    return Sheet(
        words=scanned, tokens=tokens, wid=wide[3 :: STEP // 2].tolist(), cls=list(classes), cue=cue,
        stem=wide[4 :: STEP // 2].tolist(), verb=joined[4::STEP],
        pair=_pairs(classes),
        commas=list(accumulate(joined[2::STEP], initial=0)), strong=list(accumulate(joined[3::STEP], initial=0)),
        runs=runs, run_starts=[first for first, _ in runs],
        inner=[trimmed(tokens, first, last) for first, last in runs], run_of=run_of,
        chunks=chunks, chunk_of=_owners(chunks, len(tokens)), paragraphs=paragraphs, paragraph_of=paragraph_of,
    )  # fmt: skip


def _pairs(classes: bytes) -> list[int]:
    """The class of each word (low byte) and of the next (high byte) as one number, made two words at a time.

    >>> _pairs(bytes((1, 2, 3))) == [1 | 2 << 8, 2 | 3 << 8]
    True
    """
    pairs = [0] * (len(classes) - 1)
    for side in (0, 1):
        half = array("H", classes[side : side + (len(classes) - side) // 2 * 2])
        if sys.byteorder == "big":
            half.byteswap()
        pairs[side::2] = half.tolist()
    return pairs


def trimmed(tokens: Sequence[str], first: int, last: int) -> Pair:
    """Narrow a range of words to begin and end with a letter or digit; empty where it holds none.

    >>> trimmed(['"', "No", ",", '"'], 0, 4)
    (1, 2)
    """
    while first < last and not tokens[first][0].isalnum():
        first += 1
    while last > first and not tokens[last - 1][0].isalnum():
        last -= 1
    return first, last


def _ranges(spans: Sequence[Pair], scanned: Words) -> list[Pair]:
    found = [(scanned.at(start), scanned.at(end)) for start, end in spans]
    return [(first, last) for first, last in found if first < last]


def _owners(ranges: Sequence[Pair], count: int) -> list[int]:
    owners: list[int] = []
    for index, (first, last) in enumerate(ranges):
        if first > len(owners):
            owners += [max(0, index - 1)] * (first - len(owners))
        owners += [index] * (last - first)
    return owners + [max(0, len(ranges) - 1)] * (count - len(owners) + 3)


def _glued(
    sentences: Sequence[Pair], openings: set[int], run_of: list[int], tokens: list[str], cue: list[int]
) -> Iterator[Pair]:
    """Sentences joined where one ends inside a run, or where a quoted question is followed by who asked it."""
    begin = end = -1
    for first, last in sentences:
        before, here = run_of[first - 1] if first else 0, run_of[first]
        if (
            begin >= 0
            and before
            and first not in openings
            and (here == before or (not here and _asks(tokens, cue, first, last)))
        ):
            end = last
            continue
        if begin >= 0:
            yield begin, end
        begin, end = first, last
    if begin >= 0:
        yield begin, end


def _asks(tokens: list[str], cue: list[int], first: int, last: int) -> bool:
    """Whether a sentence behind a run says who asked what the run ends with: "Why?" the mayor wanted to know."""
    return tokens[first - 2] in ("?", "!") and any(bin_ >= STRONG for bin_ in cue[first : min(last, first + 6)])
