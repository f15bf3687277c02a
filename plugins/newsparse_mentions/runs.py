"""Capitalised runs of an article: cut at sentences and calendar words, joined over "of" where a body's name goes on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from newsparse.text import given_name_gender, is_acronym, name_runs
from newsparse_mentions.article import Article
from newsparse_mentions.lexicons import MONTHS_BORNE, PLURAL, Lexicons

_OPENERS = frozenset("\"'([:")
_ENDS = frozenset({"All", "Us"})  # of a slogan
_JOINING_TITLES = frozenset({"secretary", "director", "minister", "president", "head", "chief", "chair", "chairman"})
_LINKS = {
    " of ": "of",
    " of the ": "of",
    " for ": "for",
    " for the ": "for",
    " and ": "and",
    " and the ": "and",
    " on ": "for",
    "' ": "'",
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


# A run's offsets, its sentence, whether it opens the sentence or a quotation, and the run as written.
Run = tuple[int, int, int, bool, str]


def read_runs(article: Article, lexicons: Lexicons) -> list[Run]:
    """The capitalised runs of the article without its headlines, in order."""
    found: list[Run] = []
    plain, never, calendar = article.plain, lexicons.never_alone, lexicons.calendar
    ends, headlines = article.line_ends, article.headlines
    starts = [*article.line_starts, len(plain) + 1]
    line, following = 0, starts[1]
    for start, end in name_runs(plain):
        while following <= start:
            line += 1
            following = starts[line + 1]
        if following < end:
            found.extend(_cut_at_sentences(start, end, line, article, lexicons))
            continue
        written = plain[start:end]
        if headlines[line] or (written in never and not (written in _ENDS and _ends_slogan(start, found, plain))):
            continue
        if end == ends[line] and written[-1] == "." and written[-3:-2].islower():
            end -= 1
            written = written[:-1]
        before = plain[start - 1]
        opens = start == starts[line] or (plain[start - 2] in ":-" if before == " " else before in _OPENERS)
        if " " in written and (not calendar.isdisjoint(_words(written)) or written.isupper()):
            found.extend(_without_calendar(start, end, line, opens, plain, calendar))
        else:
            found.append((start, end, line, opens, written))
    return found


@lru_cache(maxsize=20_000)
def _words(written: str) -> tuple[str, ...]:
    """The words of a run; most runs are met again."""
    return tuple(written.split())


def _ends_slogan(start: int, found: list[Run], plain: str) -> bool:
    """Whether a function word ends the name of a movement: "Clean Rivers for *All*"."""
    return bool(found) and found[-1][1] == start - 5 and plain[start - 5 : start] == " for "


def _opens(start: int, plain: str) -> bool:
    """Whether a capital may owe to the mark before it: "...: Rain fell", "(Rain fell"."""
    before = plain[start - 1]
    return plain[start - 2] in ":-" if before == " " else before in _OPENERS


def _cut_at_sentences(start: int, end: int, line: int, article: Article, lexicons: Lexicons) -> Iterator[Run]:
    """Cut a run where a sentence begins inside it: "... left Tallinn. Ana Lund stayed"."""
    starts = [at for at in article.line_starts[line + 1 : line + 14] if at < end]
    for number, (first, last) in enumerate(zip([start, *starts], [*starts, end], strict=True)):
        piece = article.plain[first:last].rstrip()
        if piece.endswith(".") and last != end and piece[-3:-2].islower():
            piece = piece[:-1]
        stop = first + len(piece)
        if piece and piece not in lexicons.never_alone and not article.headlines[line + number]:
            opens = first == article.line_starts[line + number] or (first > 0 and _opens(first, article.plain))
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
        yield start, end, line, opens, written
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
                yield start + kept[0], start + kept[1], line, opens, written[kept[0] : kept[1]]
            kept, opens = None, False
        else:
            kept = (kept[0] if kept else at, at + len(piece))
        at += len(piece)
    if kept:
        yield start + kept[0], start + kept[1], line, opens, written[kept[0] : kept[1]]


def _follows_preposition(start: int, plain: str) -> bool:
    """Whether a month that could be somebody's name follows what stands before dates: "in June Lund left"."""
    before = plain[max(start - 8, 0) : start].split()
    return bool(before) and before[-1].lower() in _BEFORE_DATES


def inner_words(runs: Iterable[Run]) -> set[str]:
    """Words that the article writes with a capital inside a sentence."""
    found: set[str] = set()
    for _, _, _, opens, written in runs:
        if " " in written:
            found.update(_words(written)[1:] if opens else _words(written))
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
            end, start = held[1], run[0]
            link = _LINKS.get(plain[end:start]) if start - end <= _LONGEST_LINK and run[2] == held[2] else None
            if link is not None and _may_join(held, run, link, linked, lexicons):
                held, linked = (held[0], run[1], held[2], held[3], plain[held[0] : run[1]]), True
                continue
            yield held
        held, linked = run, False
    if held is not None:
        yield held


def _may_join(held: Run, run: Run, link: str, linked: bool, lexicons: Lexicons) -> bool:
    if held[1] - held[0] > _LONGEST_NAME:
        return False
    last = _words(held[4])[-1].lower().rstrip(".,")
    words = _words(run[4])
    if link == "'":
        several = lexicons.anchors.get(last) == PLURAL or last.endswith(("ers", "ors", "ists"))
        return several and lexicons.heads.get(words[-1].lower()) == "head"
    if link == "and":
        return linked and not is_acronym(words[0]) and len(words) <= 3 and not words[0].endswith(".")
    if link == "for" and len(words) == 1 and words[0] in _ENDS:
        return True
    if last in _JOINING_TITLES:
        return link == "of" and len(words) > 2 and any(map(given_name_gender, words[1:-1]))
    return lexicons.heads.get(last) in {"head", "-"} and not (linked and link == "for")
