"""Capitalised runs of an article: cut at sentences and calendar words, joined over "of" where a body's name goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsparse.text import given_name_gender, is_acronym, name_runs
from newsparse_mentions.article import Article
from newsparse_mentions.lexicons import MONTHS_BORNE, Lexicons

_OPENERS = frozenset("\"'([:")
_JOINING_TITLES = frozenset({"secretary", "director", "minister", "president", "head", "chief", "chair", "chairman"})
_LINKS = {
    " of ": "of",
    " of the ": "of",
    " for ": "for",
    " for the ": "for",
    " and ": "and",
    " and the ": "and",
    " on ": "for",
    " & ": "and",
}
_BEFORE_DATES = frozenset(
    {
        "in", "on", "by", "of", "last", "this", "next", "since", "until", "till", "late", "early", "mid", "to",
        "from",
    }
)  # fmt: skip
_LONGEST_NAME = 120
_LONGEST_LINK = max(map(len, _LINKS))


class Run(NamedTuple):
    """A run's offsets, its sentence, and whether it opens the sentence or a quotation."""

    start: int
    end: int
    line: int
    opens: bool


def read_runs(article: Article, lexicons: Lexicons) -> list[Run]:
    """The capitalised runs of the article without its headlines, in order."""
    found: list[Run] = []
    plain, never, calendar = article.plain, lexicons.never_alone, lexicons.calendar
    starts, ends = [*article.line_starts, len(plain) + 1], article.line_ends
    line = 0
    for start, end in name_runs(plain):
        while starts[line + 1] <= start:
            line += 1
        if starts[line + 1] < end:
            found.extend(_cut_at_sentences(start, end, line, article, lexicons))
            continue
        written = plain[start:end]
        if written in never or article.headlines[line]:
            continue
        if end == ends[line] and written[-1] == "." and written[-3:-2].islower():
            end -= 1
        opens = _opens(start, line, article)
        if " " in written and (not calendar.isdisjoint(written.split()) or written.isupper()):
            found.extend(_without_calendar(start, end, line, opens, plain, calendar))
        else:
            found.append(Run(start, end, line, opens))
    return found


def _opens(start: int, line: int, article: Article) -> bool:
    before = article.plain[start - 1] if start else " "
    return (
        start == article.line_starts[line]
        or before in _OPENERS
        or (before == " " and article.plain[start - 2] in ":-")
    )


def _cut_at_sentences(start: int, end: int, line: int, article: Article, lexicons: Lexicons) -> Iterator[Run]:
    """Cut a run where a sentence begins inside it: "... left Tallinn. Ana Lund stayed"."""
    starts = [at for at in article.line_starts[line + 1 : line + 14] if at < end]
    for number, (first, last) in enumerate(zip([start, *starts], [*starts, end], strict=True)):
        piece = article.plain[first:last].rstrip()
        if piece.endswith(".") and last != end and piece[-3:-2].islower():
            piece = piece[:-1]
        stop = first + len(piece)
        if piece and piece not in lexicons.never_alone and not article.headlines[line + number]:
            opens = _opens(first, line + number, article)
            yield from _without_calendar(first, stop, line + number, opens, article.plain, lexicons.calendar)


def _without_calendar(
    start: int, end: int, line: int, opens: bool, plain: str, calendar: frozenset[str]
) -> Iterator[Run]:
    """Cut a run at days and months: "Brightwater Tuesday" is a firm and a day. Drop a headline in capitals."""
    written = plain[start:end]
    pieces = written.split()
    if len(pieces) > 3 and written.isupper():
        return
    if len(pieces) == 1:
        yield Run(start, end, line, opens)
        return
    kept: tuple[int, int] | None = None
    at = 0
    for piece in pieces:
        at = written.index(piece, at)
        word = piece.rstrip(".,")
        last = at + len(piece) == len(written)
        named = word in MONTHS_BORNE and (kept is not None or not (last or _follows_preposition(start, plain)))
        if word in calendar and not named:
            if kept:
                yield Run(start + kept[0], start + kept[1], line, opens)
            kept, opens = None, False
        else:
            kept = (kept[0] if kept else at, at + len(piece))
        at += len(piece)
    if kept:
        yield Run(start + kept[0], start + kept[1], line, opens)


def _follows_preposition(start: int, plain: str) -> bool:
    """Whether a month that could be somebody's name follows what stands before dates: "in June Lund left"."""
    before = plain[max(start - 8, 0) : start].split()
    return bool(before) and before[-1].lower() in _BEFORE_DATES


def inner_words(runs: Iterable[Run], plain: str) -> set[str]:
    """Words that the article writes with a capital inside a sentence."""
    found: set[str] = set()
    for start, end, _, opens in runs:
        written = plain[start:end]
        if " " in written:
            found.update(written.split()[1:] if opens else written.split())
        elif not opens:
            found.add(written)
    return found


def joined_runs(runs: Iterable[Run], article: Article, lexicons: Lexicons) -> Iterator[Run]:
    """Join runs over of, for and and where the first is headed by a word for a body: "Ministry of" + "Health"."""
    plain = article.plain
    held: Run | None = None
    linked = False
    for run in runs:
        if held is not None:
            gap = run.start - held.end
            link = _LINKS.get(plain[held.end : run.start]) if gap <= _LONGEST_LINK and run.line == held.line else None
            if link is not None and _may_join(held, run, link, linked, plain, lexicons):
                held, linked = Run(held.start, run.end, held.line, held.opens), True
                continue
            yield held
        held, linked = run, False
    if held is not None:
        yield held


def _may_join(held: Run, run: Run, link: str, linked: bool, plain: str, lexicons: Lexicons) -> bool:
    if held.end - held.start > _LONGEST_NAME:
        return False
    last = plain[held.start : held.end].split()[-1].lower().rstrip(".,")
    words = plain[run.start : run.end].split()
    if link == "and":
        return linked and not is_acronym(words[0]) and len(words) <= 3 and not words[0].endswith(".")
    if last in _JOINING_TITLES:
        return link == "of" and len(words) > 2 and any(map(given_name_gender, words[1:-1]))
    return lexicons.heads.get(last) in {"head", "-"} and not (linked and link == "for")
