"""Names in German, French, Italian, Portuguese and Spanish by their shape alone: no titles, nominals or pronouns.

A given name with words behind it is a person, wherever the capitals around it begin ("Der Pilot Karl Saar");
a surname alone counts after the full name. Other capitals prove nothing where all nouns have them.
"""

from __future__ import annotations

from newsparse.text import given_name_gender, name_runs, place
from newsparse_mentions.article import Article
from newsparse_mentions.found import Found
from newsparse_mentions.kinds import named_place
from newsparse_mentions.lexicons import Lexicons
from newsparse_mentions.table import NameTable

LANGUAGES = ("de", "es", "fr", "it", "pt")
_LONGEST = 5


def read_foreign_names(article: Article, lexicons: Lexicons) -> list[Found]:
    """The persons and places of an article, each linked to its full name."""
    table = NameTable(lexicons)
    found = [item for start, end in name_runs(article.plain) if (item := _name(start, end, article)) is not None]
    for item in found:
        if item.kind == "person":
            item.entity = table.add_person(item.words, item.gender)
        elif item.kind == "place":
            item.entity = table.add_place(item.words)
    for item in found:
        if item.entity is None:
            item.entity = table.person_of(item.words, "-", item.line)
            item.kind, item.rule = "person", "name_part"
    return [item for item in found if item.entity is not None]


def _name(start: int, end: int, article: Article) -> Found | None:
    """The name in a run of capitals: a person, a known place, or a last word that may be a surname (kind "")."""
    written = article.plain[start:end]
    line = article.line_at(start)
    if written[-1] == "." and written[-3:-2].islower():
        written = written[:-1]
    words = written.split()
    first = _given_name(words)
    if first is None:
        return _short_name(start, written, words, line)
    offset = start + sum(len(word) + 1 for word in words[:first])
    item = Found(offset, start + len(written), offset, "person", "name", "given_name", tuple(words[first:]), line)
    gender = given_name_gender(words[first])
    item.gender = gender if gender in {"m", "f"} else "-"
    return item


def _short_name(start: int, written: str, words: list[str], line: int) -> Found:
    known = named_place(tuple(words))
    if known is not None and known.kind != "seat":
        item = Found(start, start + len(written), start, "place", "name", "known_place", tuple(words), line)
        item.country, item.coordinates = known.country, known.coordinates
        return item
    at = start + len(written) - len(words[-1])
    return Found(at, at + len(words[-1]), at, "", "name", "", (words[-1],), line)


def _given_name(words: list[str]) -> int | None:
    """Index of the given name that begins a full name; no place is one ("Paris Nord", "New York Times")."""
    for index, word in enumerate(words[:-1]):
        if given_name_gender(word) and place(word) is None and len(words) - index <= _LONGEST:
            city = index > 0 and place(f"{words[index - 1]} {word}") is not None
            return None if city else index
    return None
