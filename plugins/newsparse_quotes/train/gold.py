"""Gold quotations read from JSON lines and aligned with the words of a sheet."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs

from newsparse import Document, Parser
from newsparse.pauses import at_once
from newsparse_quotes.extractor import read_cues
from newsparse_quotes.lexicon import lexicon_for
from newsparse_quotes.page import Page, read_page
from newsparse_quotes.ranking.sheet import Pair, Sheet, content_trimmed, trimmed
from newsparse_quotes.readings import Reading

_PIECE = re.compile(r"[,;:()\[\]–—]|\s-\s|\b(?:and|or)\b")
_AFTER_HEAD = re.compile(
    r"(?<=\s)(?:who|whom|whose|that|which|of|for|from|in|at|on|with|to|by|about|against|like|near|under|inside|within|"
    r"behind|among|including|familiar|close|based)\s"
)


@attrs.frozen(eq=False)
class Article:
    """One gold article: its page, what the rules read on it, and its quotations as annotated."""

    page: Page
    readings: list[Reading]
    quotes: tuple[dict[str, Any], ...]


@attrs.frozen
class Attribution:
    """A gold quotation in words: `cue` its words, `anchor` the one that stands for it (-1 without a cue).

    `heads` are the heads of the speaker's phrase, `source` the phrase itself, `right` and `left` the content in the
    cue's chunk on either side, `other` all content that stands elsewhere.
    """

    cue: Pair
    anchor: int
    heads: tuple[int, ...]
    source: Pair
    right: Pair | None
    left: Pair | None
    other: tuple[Pair, ...]


def read_gold(path: Path) -> Iterator[tuple[str, str, tuple[dict[str, Any], ...]]]:
    """Key, text and quotations of each article of a file of JSON lines, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            yield item["id"], item["text"], tuple(item["quotes"])


def read_articles(path: Path) -> list[Article]:
    """The articles of a file, parsed into paragraphs and sentences."""
    parser = Parser(entry_points=False)
    return [article(parser.parse(text), quotes) for _, text, quotes in read_gold(path)]


def article(doc: Document, quotes: tuple[dict[str, Any], ...]) -> Article:
    """An article from its document with paragraphs and sentences, and its annotation."""
    page = read_page(doc, lexicon_for("en"))
    return Article(page, at_once(read_cues(page)), quotes)


def attributions(sheet: Sheet, quotes: tuple[dict[str, Any], ...], weight: Callable[[int], float]) -> list[Attribution]:
    """The gold quotations of an article in words; `weight` says how much a word looks like a cue."""
    found = (_attribution(sheet, quote, weight) for quote in quotes)
    return [item for item in found if item is not None]


def _attribution(sheet: Sheet, quote: dict[str, Any], weight: Callable[[int], float]) -> Attribution | None:
    parts = [_words_of(sheet, a, b) for a, b in quote.get("parts") or [(quote["start"], quote["end"])]]
    parts = [content_trimmed(sheet.tokens, *part) for part in parts]
    parts = [part for part in parts if part[0] < part[1]]
    if not parts:
        return None
    speaker, cue = quote["speaker"], quote["cue"]
    heads = head_words(sheet, speaker["start"], speaker["end"]) if speaker else ()
    source = _words_of(sheet, speaker["start"], speaker["end"]) if speaker else (-1, -1)
    if not cue:
        return Attribution((-1, -1), -1, heads, source, None, None, tuple(parts))
    span = _words_of(sheet, cue["start"], cue["end"])
    if span[0] >= span[1]:
        return Attribution((-1, -1), -1, heads, source, None, None, tuple(parts))
    anchor = max(range(*span), key=lambda at: (weight(at), -at))
    return _sided(sheet, span, anchor, heads, source, parts)


def _sided(
    sheet: Sheet, span: Pair, anchor: int, heads: tuple[int, ...], source: Pair, parts: list[Pair]
) -> Attribution:
    low, high = sheet.chunks[sheet.chunk_of[anchor]]
    right = left = None
    other: list[Pair] = []
    for first, last in parts:
        if first > anchor and first < high and right is None:
            right = first, content_trimmed(sheet.tokens, first, min(last, high))[1]
            if last > high:
                other.append((high, last))
        elif last <= anchor and last > low and left is None:
            left = max(first, low), last
            if first < low:
                other.append((first, low))
        else:
            other.append((first, last))
    return Attribution(span, anchor, heads, source, right, left, tuple(other))


def _words_of(sheet: Sheet, start: int, end: int) -> Pair:
    at = sheet.words.at
    return at(start), at(end)


def head_words(sheet: Sheet, start: int, end: int) -> tuple[int, ...]:
    """The head words of a speaker's phrase, as the measure of speakers reads it."""
    text = sheet.words.text
    found: list[int] = []
    at = start
    for piece in [*_PIECE.finditer(text, start, end), None]:
        stop = piece.start() if piece else end
        cut = _AFTER_HEAD.search(text, at + 1, stop)
        head = _last_word(sheet, at, cut.start() if cut else stop)
        if head >= 0:
            if cut and cut[0] == "of " and sheet.tokens[head][0].isupper():
                head = max(head, _last_word(sheet, at, stop))
            found.append(head)
        at = piece.end() if piece else end
    return tuple(found)


def _last_word(sheet: Sheet, start: int, end: int) -> int:
    first, last = trimmed(sheet.tokens, *_words_of(sheet, start, end))
    if first >= last:
        return -1
    last -= 1
    tokens = sheet.tokens
    if last - first >= 2 and tokens[last].lower() == "s" and tokens[last - 1] == "'":
        last -= 2
    return last
