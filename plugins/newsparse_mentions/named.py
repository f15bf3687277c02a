"""Named mentions: capitalised runs read and put into the text, with the article and the roles that belong to them."""

from __future__ import annotations

from newsparse_mentions.article import Article
from newsparse_mentions.found import Found, Reading
from newsparse_mentions.lexicons import Lexicons
from newsparse_mentions.readings import read_run
from newsparse_mentions.runs import Run, inner_words, joined_runs, read_runs

_THE = frozenset({"the ", "The "})
_POSSESSIVE = "'s "
_OWNERS = frozenset({"organization", "place"})
_REMEMBERED = 10_000
_WITH_ARTICLE = ("Rev.", "Hon.", "Reverend", "Honorable", "Right Rev", "Most Rev", "Duke", "Duchess")


def read_names(article: Article, lexicons: Lexicons) -> list[Found]:
    """All named mentions of the article in order; kind is "" where only the rest of the article can tell."""
    runs = read_runs(article, lexicons)
    inner = inner_words(runs)
    read = [_read_run(run, article, lexicons, inner) for run in joined_runs(runs, article, lexicons)]
    found = [item for item in read if item is not None]
    _settle_datelines(found, article)
    _widen_persons(found, article, lexicons)
    return found


def _settle_datelines(names: list[Found], article: Article) -> None:
    """In a dateline an agency is a body and the rest is a place: "PORT ELLIS, Ostland (ONA) -"."""
    for dateline in article.datelines:
        start, end = dateline.span.start, dateline.span.end
        for name in names:
            if name.start >= end:
                break
            written = " ".join(name.words)
            if name.start < start or name.kind == "place" or name.rule == "label":
                continue
            if dateline.agency and written in dateline.agency:
                name.kind, name.rule = "organization", "agency"
            elif written in f"{dateline.place}, {dateline.region}":
                name.kind, name.rule = "place", "dateline"


def _widen_persons(names: list[Found], article: Article, lexicons: Lexicons) -> None:
    """Take in what belongs to a person's phrase: "former Mayor Lund", "the Rev. Ek", "Ostsee Radio's Ana Lund"."""
    owner: Found | None = None
    for name in names:
        if name.kind == "person":
            if owner is not None and name.start - owner.end == len(_POSSESSIVE) and _owns(owner, article.plain):
                name.start = owner.start
            elif name.role is not None:
                _widen(name, name.role, article, lexicons)
        owner = name


def _owns(name: Found, plain: str) -> bool:
    return name.kind in _OWNERS and plain.startswith(_POSSESSIVE, name.end)


def _widen(name: Found, role: tuple[int, int], article: Article, lexicons: Lexicons) -> None:
    """Take in the adjectives and the article before a title: "former Mayor Lund", "the Rev. Ek"."""
    plain = article.plain
    for _ in range(3):
        index = article.at(name.start) - 1
        if index < 0 or article.ends[index] + 1 != name.start:
            return
        word = article.lower[index]
        if word not in lexicons.role_adjectives and (word != "the" or not plain.startswith(_WITH_ARTICLE, name.start)):
            return
        name.start = article.starts[index]
        if word != "the":
            name.role = (name.start, role[1])


def _read_run(run: Run, article: Article, lexicons: Lexicons, inner: set[str]) -> Found | None:
    start, end, line, opens, written = run
    plain = article.plain
    article_before = plain[start - 4 : start] in _THE
    if opens and end - start < 5 and plain[end : end + 1] == ":" and written.isupper():
        return Found(start, end, start, "", "name", "label", (written,), line)
    known = lexicons.readings[_likeness(written, article_before, inner) if opens else article_before]
    reading = known.get(written)
    if reading is None:
        if written not in known:
            reading = _read_new(written, opens, article_before, inner, lexicons, known)
        if reading is None:
            return None
    phrase, name, stop, role_end, words, kind, rule, gender, place = reading
    stop += start
    found = Found(start + phrase, stop, start + name, kind, "name", rule, words, line)
    found.gender = gender
    if article_before if name == 0 else plain[start + name - 4 : start + name] in _THE:
        found.determiner = "definite"
        if not role_end and kind != "person" and _ends_phrase(stop, article, lexicons):
            found.start -= 4
    if role_end:
        found.role = (start + phrase, start + role_end)
    if place is not None:
        found.country, found.coordinates = place.country, place.coordinates
    return found


def _likeness(written: str, article_before: bool, inner: set[str]) -> int:
    """Which surroundings of a run at the head of a sentence are alike: where they are, the same run reads the same.

    It counts whether an article stands before, and whether the article of the news writes the first two words with a
    capital elsewhere. Runs inside sentences have 0 and 1.
    """
    first, _, rest = written.partition(" ")
    like = 3 if article_before else 2
    return like + 4 * (first in inner) + (8 if rest and rest.partition(" ")[0] in inner else 0)


def _read_new(
    written: str,
    opens: bool,
    article_before: bool,
    inner: set[str],
    lexicons: Lexicons,
    known: dict[str, Reading | None],
) -> Reading | None:
    """Read a run and remember what it comes to, for the next one in like surroundings."""
    reading = read_run(written, opens, article_before, inner, lexicons)
    if len(known) < _REMEMBERED:
        known[written] = reading
    return reading


def _ends_phrase(end: int, article: Article, lexicons: Lexicons) -> bool:
    """Whether the name ends its noun phrase: "the Tallinn" of "the Tallinn talks" is no phrase."""
    index = article.at(end)
    if index >= len(article.lower):
        return True
    word = article.lower[index]
    if not word[0].isalpha() or word in lexicons.limits or word in lexicons.cues:
        return True
    return word.endswith(("ed", "ly")) and article.plain[article.starts[index]].islower()
