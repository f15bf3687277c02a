"""Noun phrases without a parser: how far one reaches to the left and to the right of its head."""

from __future__ import annotations

from newsparse_mentions.article import Article
from newsparse_mentions.lexicons import PARTICIPLES, Lexicons
from newsparse_mentions.sorts import CONTRACTED, DETERMINER, LIMIT, MARK, MODIFIER, NUMBER, OTHER, SORT

_REACH = 8
_PREPOSITIONS = frozenset({"of", "for", "at", "from", "in", "with", "on", "near", "inside", "within", "to"})
_SINGULAR = frozenset({"this", "that", "a", "an", "each", "every", "another"})
_CERTAIN_LIMITS = frozenset(
    {
        ".", ",", ";", ":", '"', "of", "to", "by", "for", "with", "from", "that", "as", "at", "on", "in", "but",
        "if", "when", "than", "or",
    }
)  # fmt: skip
_AUXILIARIES = frozenset({"has", "have", "had", "also", "would", "will", "is", "are", "was", "were", "not"})
_HEAVY = frozenset({"of", "for", "at", "from", "with"})
_OUTER = frozenset({"number", "definite", "possessive"})
_JOINTS = frozenset({"", " ", "\n", "  "})
_OPENING = _PREPOSITIONS | PARTICIPLES


# Where a phrase begins: index of its first word, and the kind of its determiner ("" where it has none).
Left = tuple[int, str]


def left_edge(
    head: int, line: int, article: Article, lexicons: Lexicons, plural: bool = False, body: bool = False
) -> Left:
    """Where the phrase of the word `head` begins, over a first role joined by "and".

    `line` is the number of its sentence. "the two senior harbour *officials*", "the pilot and union *leader*".
    """
    lower = article.lower
    before = lower[head - 1] if head else "."
    sort = article.sorts[article.numbers[head - 1]] & SORT if head else MARK
    if sort == DETERMINER:
        if not plural and article.starts[head] - article.ends[head - 1] == 1:
            return _before_determiner(head - 1, article, lexicons)
    elif before in _CERTAIN_LIMITS or (sort == LIMIT and before != "and"):
        return head, ""
    left = _walk_left(head, line, article, lexicons, plural, body)
    at, determiner = left
    joined = not determiner and not body and at >= 2 and lower[at - 1] == "and"
    if joined and article.anchors[at - 2] == article.anchors[head] and _spaced(at, article):
        return _walk_left(at - 2, line, article, lexicons, plural, False)
    return left


def _walk_left(head: int, line: int, article: Article, lexicons: Lexicons, plural: bool, body: bool) -> Left:
    """Walk left from the word `head` over modifiers up to the determiner, at most eight words.

    Without a determiner, a capitalised word counts only where what stands between it and the head cannot be a verb
    ("Tallinn port officials", not "Lund told officials").
    """
    lower, starts, ends, plain = article.lower, article.starts, article.ends, article.plain
    numbers, sorts = article.numbers, article.sorts
    line_start, first = article.line_starts[line], head
    possessor = doubtful = False
    for at in range(head - 1, max(head - _REACH, 0) - 1, -1):
        word, end = lower[at], ends[at]
        sort, gap = sorts[numbers[at]] & SORT, starts[at + 1] - end
        if (gap and (sort == LIMIT or gap > 1 or plain[end] not in " \n")) or starts[at] < line_start:
            break
        if sort != MODIFIER:
            if sort == DETERMINER and plural and not possessor and word in _SINGULAR:
                break
            if gap and sort == DETERMINER:
                return _before_determiner(at, article, lexicons)
            if gap and sort == NUMBER:
                return _before_number(at, article, lexicons)
            if not _is_modifier(at, gap, sort, body, article, lexicons):
                break
            if sort == MARK or word == "s":
                possessor = possessor or word == "'"
                continue
        capital = plain[starts[at]].isupper()
        if capital and doubtful and not possessor:
            continue
        doubtful = doubtful or not (possessor or gap == 0 or capital or word not in lexicons.verbs)
        first = at
    return first, ""


def _before_number(at: int, article: Article, lexicons: Lexicons) -> Left:
    """Take in the rest of a number and a determiner before it: "the 1,200 pilots"."""
    lower, starts, ends = article.lower, article.starts, article.ends
    while at > 1 and lower[at - 1] in ",." and lower[at - 2].isdigit() and starts[at] == ends[at - 2] + 1:
        at -= 2
    outer = lexicons.determiners.get(lower[at - 1]) if at else None
    return (at - 1, outer) if outer else (at, "number")


def _before_determiner(at: int, article: Article, lexicons: Lexicons) -> Left:
    """Take in what may stand before a determiner: "one of the", "all the", "some of his", "the two"."""
    lower, determiners = article.lower, lexicons.determiners
    kind, before = determiners[lower[at]], lower[at - 1] if at else "."
    if before == "of" and at >= 2 and (determiners.get(lower[at - 2]) == "number" or lower[at - 2].isdigit()):
        return at - 2, "number"
    sort = article.sorts[article.numbers[at - 1]] & SORT if at else MARK
    if (sort != DETERMINER and sort != NUMBER) or before == "that":
        return at, kind
    outer = "number" if sort == NUMBER else determiners[before]
    return (at - 1, outer) if outer in _OUTER and article.starts[at] - article.ends[at - 1] == 1 else (at, kind)


def _is_modifier(at: int, gap: int, sort: int, body: bool, article: Article, lexicons: Lexicons) -> bool:
    """Whether a word that is no plain modifier goes on the phrase; `gap` is the space behind it."""
    word, before = article.lower[at], article.lower[at - 1] if at else ""
    glued = at > 0 and article.ends[at - 1] == article.starts[at]
    if sort == MARK:
        # a hyphen, an apostrophe or the stop of an abbreviation, glued to its neighbours
        return glued and word in "-'." and (gap == 0 or word != "-")
    if glued and before == "'":
        return sort != CONTRACTED or word == "s"
    if gap == 0 or sort == CONTRACTED or article.capital(at):
        return True
    if sort == OTHER:
        return body and word not in lexicons.cues and word.isalpha()  # "the national medicines agency"
    return before.endswith("ly")


def right_edge(head: int, article: Article, lexicons: Lexicons) -> int:
    """Index after the last word of the phrase that the word `head` heads, with up to two prepositional phrases.

    "a spokesman *for the port authority* said", "people *familiar with the talks*".
    """
    end = head + 1
    if end >= len(article.lower) or article.lower[end] not in _OPENING:
        return end
    for _ in range(2):
        further = _one_phrase(end, article, lexicons)
        if further is None:
            break
        end = further
    return end


def _one_phrase(at: int, article: Article, lexicons: Lexicons) -> int | None:
    lower = article.lower
    if at + 1 >= len(lower) or not _spaced(at, article):
        return None
    if lower[at] in PARTICIPLES and lower[at + 1] in _PREPOSITIONS:
        at += 1
        light = False
    elif lower[at] in _PREPOSITIONS:
        light = lower[at] not in _HEAVY
    else:
        return None
    end = _noun_phrase_end(at + 1, article, lexicons)
    if end is None or lower[end - 1] in lexicons.adjuncts or lower[at + 1] in {"that", "which", "whom", "what"}:
        return None
    determiner = lexicons.determiners.get(lower[at + 1])
    if light and (determiner == "indefinite" or not (article.capital(end - 1) or determiner == "definite")):
        return None
    return end


def _noun_phrase_end(at: int, article: Article, lexicons: Lexicons) -> int | None:
    """Index after a noun phrase that begins at word `at`; None where none of at most ten words ends it."""
    lower = article.lower
    last = min(at + _REACH + 2, len(lower))
    while at < last and lower[at] in lexicons.determiners:
        at += 1
    first = at
    if at >= last or (lower[at].endswith("ing") and lower[at - 1] not in lexicons.determiners):
        return None
    for at in range(first, last):
        word = lower[at]
        if at > first and not _joined_on(at, article):
            return at
        if word in lexicons.limits or not (word[0].isalnum() or _is_inner_mark(at, article, lexicons)):
            return at if at > first else None
        if at > first and _ends_noun_phrase(at, article, lexicons):
            return at
    return last if last == len(lower) else None


def _is_inner_mark(at: int, article: Article, lexicons: Lexicons) -> bool:
    """A hyphen, apostrophe or stop that is glued between words, or the stop of a title."""
    word = article.lower[at]
    if word == "." and article.lower[at - 1] in lexicons.titles:
        return True
    return word in "-'." and at + 1 < len(article.lower) and article.starts[at + 1] == article.ends[at]


def _ends_noun_phrase(at: int, article: Article, lexicons: Lexicons) -> bool:
    """Whether a verb or adverb begins here: "the harbour unions *fear*", "the talks *collapsed*"."""
    word, letter, before = article.lower[at], article.plain[article.starts[at]], article.lower[at - 1]
    if letter.isupper() or not letter.isalpha() or article.starts[at] == article.ends[at - 1]:
        return False
    if word in lexicons.cues and word.endswith(("ed", "s")):
        return True
    if before.endswith("s") and len(before) > 3 and not before.endswith(("ss", "us", "is")):
        return before not in lexicons.modifiers
    return word.endswith(("ed", "ing", "ly")) and len(word) > 4 and word not in lexicons.modifiers


def cue_follows(index: int, article: Article, lexicons: Lexicons) -> bool:
    """Whether a verb of saying stands within the next three words, over adverbs and auxiliaries."""
    for word in article.lower[index + 1 : index + 4]:
        if word in lexicons.cues:
            return True
        if word not in _AUXILIARIES and not word.endswith("ly"):
            return False
    return False


def _spaced(at: int, article: Article) -> bool:
    starts, ends = article.starts, article.ends
    return at > 0 and article.plain[ends[at - 1] : starts[at]] in {" ", "\n"}


def _joined_on(at: int, article: Article) -> bool:
    starts, ends = article.starts, article.ends
    return article.plain[ends[at - 1] : starts[at]] in _JOINTS
