"""Mentions without a name: people by role, groups, bodies, bare quantities, pronouns."""

from __future__ import annotations

from newsparse.text import demonyms
from newsparse_mentions.article import Article
from newsparse_mentions.found import Found
from newsparse_mentions.lexicons import (
    BODY,
    CROWD,
    GROUP,
    PEOPLE,
    PERSON,
    PLURAL,
    PRONOUN,
    QUANTITY,
    Lexicons,
)
from newsparse_mentions.phrases import PARTICIPLES, left_edge, right_edge

_NOUNS = frozenset({PERSON, PLURAL, GROUP, CROWD, BODY, PEOPLE})
_PLURALS = frozenset({PLURAL, CROWD, PEOPLE})
_GROUPS = frozenset({PLURAL, GROUP, CROWD, PEOPLE})
_PARTITIVE = frozenset({"them", "us", "you", "whom", "those", "these"})
_ARTICLES = frozenset({"the", "a", "an"})


def read_nominals(article: Article, lexicons: Lexicons, names: list[Found]) -> list[Found]:
    """All nominal mentions and pronouns, in order; a role right before a name is put into that name's phrase."""
    anchors = lexicons.anchors
    heads = [(index, anchors[word]) for index, word in enumerate(article.lower) if word in anchors]
    starts = article.words.starts
    by_start = {name.start: name for name in names}
    end_of_text = len(article.plain) + 1
    taken = [(name.start, name.end) for name in names] + [(end_of_text, end_of_text)]
    line_starts = [*article.line_starts, end_of_text]
    found: list[Found] = []
    pointer = line = 0
    for index, kind in heads:
        offset = starts[index]
        while taken[pointer][1] <= offset:
            pointer += 1
        if taken[pointer][0] <= offset:
            continue
        if kind == PRONOUN:
            item = _pronoun(index, article, lexicons)
        elif kind == QUANTITY:
            item = _quantity(index, article, lexicons)
        else:
            item = _noun(index, kind, article, lexicons, by_start)
        if item is not None:
            while line_starts[line + 1] <= offset:
                line += 1
            item.line = line
            found.append(item)
    return found


def _pronoun(index: int, article: Article, lexicons: Lexicons) -> Found | None:
    word, written = article.lower[index], article.words.tokens[index]
    if word in {"i", "me", "we", "us"} and (written.isupper() != (word == "i") or _in_speech(index, article)):
        return None
    if word == "it" and (written == "IT" or _following_cue(index, article, lexicons) is None):
        return None
    _, gender, number, case = lexicons.pronouns[word]
    start, end = article.words.starts[index], article.words.ends[index]
    kind = "organization" if word == "it" else "group" if number == "p" else "person"
    return Found(
        start, end, start, end, kind, "pronoun", f"{case}_pronoun", (word,), gender, number == "p", head=word
    )


def _in_speech(index: int, article: Article) -> bool:
    return article.speech.at(article.words.starts[index]) is not None


def _following_cue(index: int, article: Article, lexicons: Lexicons) -> int | None:
    """Index of a verb of saying within the next three words, over adverbs and auxiliaries."""
    lower = article.lower
    for at in range(index + 1, min(index + 4, len(lower))):
        if lower[at] in lexicons.cues:
            return at
        if lower[at] not in {"has", "have", "had", "also", "would", "will", "is", "are", "was", "were", "not"} and not (
            lower[at].endswith("ly")
        ):
            return None
    return None


def _quantity(index: int, article: Article, lexicons: Lexicons) -> Found | None:
    """A quantity that speaks by itself: "Many fear the port will close", "others, she said", "58 percent of pilots"."""
    _, need, number = lexicons.quantities[article.lower[index]]
    if need == "percent":
        return _percentage(index, article, lexicons)
    of_phrase = article.lower[index + 1 : index + 2] == ["of"]
    if of_phrase and article.lower[index + 2 : index + 3] and article.lower[index + 2] in _PARTITIVE:
        return _quantity_found(index, index + 3, index, number, article)
    end = right_edge(index, article, lexicons) if of_phrase else index + 1
    first = index
    if index and article.lower[index - 1] in {"the", "two", "three", "some", "many", "most"} and need != "bare":
        first -= 1
    elif _in_phrase(index, article):
        return None
    cue = _following_cue(end - 1, article, lexicons) is not None
    if not cue and (need == "cue" or (need == "bare" and (of_phrase or not _is_bare(index, article, lexicons)))):
        return None
    return _quantity_found(first, end, index, number, article)


def _quantity_found(first: int, end: int, index: int, number: str, article: Article) -> Found:
    start, stop = article.words.span(first, end)
    kind = "person" if number == "s" else "group"
    return Found(start, stop, start, stop, kind, "nominal", "quantity", (), "-", number == "p",
                 head=article.lower[index])  # fmt: skip


def _is_bare(index: int, article: Article, lexicons: Lexicons) -> bool:
    following = article.lower[index + 1] if index + 1 < len(article.lower) else "."
    return following in lexicons.limits and following not in {"more", "less", "of", "than", "other", "very"}


def _percentage(index: int, article: Article, lexicons: Lexicons) -> Found | None:
    """Part of those asked: "58 percent of harbour pilots", "12.5 percent said"."""
    end = right_edge(index, article, lexicons) if article.lower[index + 1 : index + 2] == ["of"] else index + 1
    if _following_cue(end - 1, article, lexicons) is None:
        return None
    first = index
    while first and first > index - 4 and (article.lower[first - 1][0].isdigit() or article.lower[first - 1] == "."):
        first -= 1
    if first == index:
        return None
    if article.lower[first - 1 : first] and article.lower[first - 1] in {"some", "about", "nearly", "almost", "only"}:
        first -= 1
    return _quantity_found(first, end, index, "p", article)


def _in_phrase(index: int, article: Article) -> bool:
    before = article.lower[index - 1] if index else ""
    return before in {"a", "no", "$", "-", "the", "so", "as", "how", "too"} or before.isdigit()


def _noun(
    index: int, kind: int, article: Article, lexicons: Lexicons, by_start: dict[int, Found]
) -> Found | None:
    name = _name_after(index, article, by_start)
    if name is not None and name.kind in {"", "person"} and _is_role_of(name, kind, article):
        _take_role(name, index, kind, article, lexicons)
        return None
    if not _is_head(index, kind, article, lexicons):
        return None
    left = left_edge(index, article, lexicons, plural=kind in _PLURALS)
    first, last = left.word, right_edge(index, article, lexicons)
    if not _may_stand(index, kind, first, left.determiner, last, article, lexicons):
        return None
    start, end = article.words.starts[first], article.words.ends[last - 1]
    inner = first + 1 if article.lower[first] in _ARTICLES else first
    word = article.lower[index]
    return Found(
        start, end, article.words.starts[min(inner, index)], end, _KIND_NAMES[kind], "nominal",
        _RULES[kind], (), lexicons.genders.get(word, "-"), kind in _GROUPS,
        head=word,
        country=_country(first, index, article, lexicons) if first < index or kind == PEOPLE else None,
        determiner=left.determiner,
    )  # fmt: skip


_RULES = {
    PERSON: "person_noun",
    PLURAL: "person_nouns",
    GROUP: "group_noun",
    CROWD: "group_noun",
    BODY: "organization_noun",
    PEOPLE: "people",
}
_KIND_NAMES = {
    PERSON: "person",
    PLURAL: "group",
    GROUP: "group",
    CROWD: "group",
    BODY: "organization",
    PEOPLE: "group",
}


def _is_role_of(name: Found, kind: int, article: Article) -> bool:
    """A noun for one person before a name is its role; one for several only where more names follow."""
    if kind == PLURAL:
        return name.role is None and article.plain[name.end : name.end + 2] in {", ", " a"}
    return kind == PERSON


def _name_after(index: int, article: Article, by_start: dict[int, Found]) -> Found | None:
    end = article.words.ends[index]
    return by_start.get(end + 1) if article.plain[end : end + 1] in {" ", "\n"} else None


def _take_role(name: Found, index: int, kind: int, article: Article, lexicons: Lexicons) -> None:
    """Put "former harbour pilot" before a name into the name's phrase and role."""
    left = left_edge(index, article, lexicons)
    starts = article.words.starts
    first = left.word + 1 if article.lower[left.word] in _ARTICLES and left.word < index else left.word
    name.start = min(name.start, starts[left.word])
    name.role = (starts[first], name.role[1] if name.role else article.words.ends[index])
    if not name.kind:
        name.kind, name.rule = "person", "role_before"
    name.head = article.lower[index]
    if name.gender == "-" and kind == PERSON:
        name.gender = lexicons.genders.get(name.head, "-")


def _is_head(index: int, kind: int, article: Article, lexicons: Lexicons) -> bool:
    """Whether the noun heads its phrase: not "police" of "police car", nor "student" of "student-led"."""
    lower, starts, ends = article.lower, article.words.starts, article.words.ends
    if index + 1 >= len(lower):
        return True
    following = lower[index + 1]
    if starts[index + 1] == ends[index]:
        return following not in {"-", "/"}
    if not following[0].isalpha() or following in lexicons.limits or following in lexicons.cues:
        return True
    if following in lexicons.determiners or following in PARTICIPLES:
        return True
    if lexicons.anchors.get(following) in _NOUNS:
        return False
    if kind in _PLURALS and lower[index] in lexicons.modifying:
        return following.endswith(("ed", "ly", "ing"))
    if kind in _PLURALS or article.words.tokens[index + 1][0].isupper():
        return kind in _PLURALS or kind == PERSON
    return following.endswith(("ed", "ly", "ing")) or (kind == PERSON and following.endswith("s"))


def _may_stand(
    index: int, kind: int, first: int, determiner: str, last: int, article: Article, lexicons: Lexicons
) -> bool:
    """Whether the phrase has the determiner its head needs."""
    possessor = any(word == "'" for word in article.lower[first:index])
    if kind == PEOPLE:
        written = article.words.tokens[index]
        return written[0].isupper() and (written not in demonyms() or determiner == "definite")
    if kind in {PLURAL, CROWD}:
        return True
    if kind == PERSON:
        return bool(determiner) or possessor
    if kind == GROUP:
        return bool(determiner) or possessor or article.lower[index].endswith("s")
    return (determiner in {"definite", "possessive"} or possessor) and (
        article.lower[index] not in lexicons.at_cues or _following_cue(last - 1, article, lexicons) is not None
    )


def _country(first: int, index: int, article: Article, lexicons: Lexicons) -> str | None:
    """The country that one of the phrase's words names: "Danish officials" are DK."""
    lower, tokens = article.lower, article.words.tokens
    for at in range(first, index + 1):
        if lower[at] in lexicons.countries and tokens[at][0].isupper():
            return lexicons.countries[lower[at]]
        if lower[at] == "u" and lower[at + 1 : at + 3] == [".", "s"]:
            return "US"
    return None
