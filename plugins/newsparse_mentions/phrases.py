"""Noun phrases without a parser: how far one reaches to the left and to the right of its head."""

from __future__ import annotations

from newsparse_mentions.article import Article
from newsparse_mentions.lexicons import PARTICIPLES, Lexicons

_REACH = 8
_PREPOSITIONS = frozenset({"of", "for", "at", "from", "in", "with", "on", "near", "inside", "within", "to"})
_CONTRACTED = frozenset({"t", "re", "ve", "ll", "d", "m"})
_SINGULAR = frozenset({"this", "that", "a", "an", "each", "every", "another"})
_CERTAIN_LIMITS = frozenset(
    {
        ".", ",", ";", ":", '"', "of", "to", "by", "for", "with", "from", "that", "as", "at", "on", "in", "but",
        "if", "when", "than", "or",
    }
)  # fmt: skip
_AUXILIARIES = frozenset({"has", "have", "had", "also", "would", "will", "is", "are", "was", "were", "not"})
_HEAVY = frozenset({"of", "for", "at", "from", "with"})
_LIMIT, _MODIFIER, _PARTICIPLE, _OTHER = range(4)
_REMEMBERED = 50_000
_OPENING = _PREPOSITIONS | PARTICIPLES


# Where a phrase begins: index of its first word, and the kind of its determiner ("" where it has none).
Left = tuple[int, str]


def left_edge(head: int, article: Article, lexicons: Lexicons, *, plural: bool = False, body: bool = False) -> Left:
    """Where the phrase of the word `head` begins, over a first role joined by "and".

    "the two senior harbour *officials*", "the pilot and union *leader*".
    """
    lower = article.lower
    before = lower[head - 1] if head else "."
    kind = lexicons.determiners.get(before)
    if kind is None and before in _CERTAIN_LIMITS:
        return head, ""
    if kind is not None and not plural and article.starts[head] - article.ends[head - 1] == 1:
        return _before_determiner(head - 1, kind, article, lexicons)
    left = _walk_left(head, article, lexicons, plural, body)
    at, determiner = left
    if not determiner and not body and at >= 2 and lower[at - 1] == "and":
        anchors = lexicons.anchors
        if anchors.get(lower[at - 2]) == anchors.get(lower[head]) and _spaced(at, article):
            return _walk_left(at - 2, article, lexicons, plural, False)
    return left


def _walk_left(head: int, article: Article, lexicons: Lexicons, plural: bool, body: bool) -> Left:
    """Walk left from the word `head` over modifiers up to the determiner, at most eight words.

    Stops before function words, finite verbs and punctuation; without a determiner, a capitalised word counts only
    where what stands between it and the head cannot be a verb ("Tallinn port officials", not "Lund told officials").
    """
    lower, starts, ends, plain = article.lower, article.starts, article.ends, article.plain
    determiners, verbs, sorts = lexicons.determiners, lexicons.verbs, lexicons.sorts
    line_start = article.line_starts[article.line_at(starts[head])]
    first = head
    possessor = doubtful = False
    for at in range(head - 1, max(head - _REACH, 0) - 1, -1):
        if starts[at] < line_start:
            break
        word = lower[at]
        gap = starts[at + 1] - ends[at]
        if gap > 1 or (gap and plain[ends[at]] not in " \n"):
            break
        kind = determiners.get(word)
        if kind is not None and plural and word in _SINGULAR and not possessor:
            break
        if gap and kind is not None:
            return _before_determiner(at, kind, article, lexicons)
        if gap and word.isdigit():
            return _before_number(at, article, lexicons)
        sort = sorts.get(word) if gap else None
        if body and gap and sort in (None, _OTHER) and word not in lexicons.cues and _sort_of(word, lexicons) == _OTHER:
            sort = _MODIFIER if word.isalpha() else sort  # "the national medicines agency"
        if sort == _LIMIT or (sort != _MODIFIER and not _is_modifier(at, gap, article, lexicons)):
            break
        if word == "'":
            possessor = True
        elif word.isalnum() and word != "s":
            capital = article.tokens[at][0].isupper()
            if capital and doubtful and not possessor:
                continue
            doubtful = doubtful or not (possessor or gap == 0 or capital or word not in verbs)
            first = at
    return first, ""


def _before_number(at: int, article: Article, lexicons: Lexicons) -> Left:
    """Take in the rest of a number and a determiner before it: "the 1,200 pilots"."""
    lower, starts, ends = article.lower, article.starts, article.ends
    while at > 1 and lower[at - 1] in ",." and lower[at - 2].isdigit() and starts[at] == ends[at - 2] + 1:
        at -= 2
    outer = lexicons.determiners.get(lower[at - 1]) if at else None
    return (at - 1, outer) if outer else (at, "number")


def _before_determiner(at: int, kind: str, article: Article, lexicons: Lexicons) -> Left:
    """Take in what may stand before a determiner: "one of the", "all the", "some of his", "the two"."""
    lower = article.lower
    before = lower[at - 1] if at else ""
    if before == "of" and at >= 2 and (lexicons.determiners.get(lower[at - 2]) == "number" or lower[at - 2].isdigit()):
        return at - 2, "number"
    if before == "that":
        return at, kind
    outer = "number" if before.isdigit() else lexicons.determiners.get(before)
    if outer in {"number", "definite", "possessive"} and article.starts[at] - article.ends[at - 1] == 1:
        return at - 1, outer
    return at, kind


def _is_modifier(at: int, gap: int, article: Article, lexicons: Lexicons) -> bool:
    word, written = article.lower[at], article.tokens[at]
    if not written[0].isalnum():
        # a hyphen, an apostrophe or the stop of an abbreviation, glued to its neighbours
        glued = at > 0 and article.ends[at - 1] == article.starts[at]
        return glued and word in "-'." and (gap == 0 or word == "." or word == "'")
    if at and article.lower[at - 1] == "'" and article.ends[at - 1] == article.starts[at]:
        return word not in _CONTRACTED
    if gap == 0:
        return True
    sort = lexicons.sorts.get(word)
    if sort is None:
        sort = _sort_of(word, lexicons)
        if len(lexicons.sorts) < _REMEMBERED:
            lexicons.sorts[word] = sort
    if sort in (_LIMIT, _MODIFIER):
        return sort == _MODIFIER
    if written[0].isupper():
        return True
    return sort == _PARTICIPLE and at > 0 and article.lower[at - 1].endswith("ly")


def _sort_of(word: str, lexicons: Lexicons) -> int:
    """What a word in small letters can be before a noun: its modifier, a participle that needs an adverb, or none."""
    if word in lexicons.limits:
        return _LIMIT
    if word in lexicons.modifiers:
        return _MODIFIER
    if word.endswith(("ed", "ing")) and len(word) > 4:
        return _PARTICIPLE
    plural = word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is", "ous"))
    return _OTHER if plural else _MODIFIER


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
    lower, tokens = article.lower, article.tokens
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
    if light and (determiner == "indefinite" or not (tokens[end - 1][0].isupper() or determiner == "definite")):
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
    while at < last:
        word = lower[at]
        if at > first and not _joined_on(at, article):
            return at
        if word in lexicons.limits or not _inside_phrase(at, article, lexicons):
            return at if at > first else None
        if at > first and _ends_noun_phrase(at, article, lexicons):
            return at
        at += 1
    return len(lower) if at == len(lower) and at > first else None


def _inside_phrase(at: int, article: Article, lexicons: Lexicons) -> bool:
    """Letters and figures, and the hyphens, apostrophes and stops that are glued between them."""
    word = article.lower[at]
    if word[0].isalnum():
        return True
    if word == "." and article.lower[at - 1] in lexicons.titles:
        return True
    return word in "-'." and at + 1 < len(article.lower) and article.starts[at + 1] == article.ends[at]


def _ends_noun_phrase(at: int, article: Article, lexicons: Lexicons) -> bool:
    """Whether a verb or adverb begins here: "the harbour unions *fear*", "the talks *collapsed*"."""
    word, written, before = article.lower[at], article.tokens[at], article.lower[at - 1]
    if written[0].isupper() or not written[0].isalpha() or article.starts[at] == article.ends[at - 1]:
        return False
    if word in lexicons.cues and word.endswith(("ed", "s")):
        return True
    if before.endswith("s") and len(before) > 3 and not before.endswith(("ss", "us", "is")):
        return before not in lexicons.modifiers
    return word.endswith(("ed", "ing", "ly")) and len(word) > 4 and word not in lexicons.modifiers


def following_cue(index: int, article: Article, lexicons: Lexicons) -> int | None:
    """Index of a verb of saying within the next three words, over adverbs and auxiliaries."""
    lower = article.lower
    for at in range(index + 1, min(index + 4, len(lower))):
        if lower[at] in lexicons.cues:
            return at
        if lower[at] not in _AUXILIARIES and not (lower[at].endswith("ly")):
            return None
    return None


def _spaced(at: int, article: Article) -> bool:
    starts, ends = article.starts, article.ends
    return at > 0 and article.plain[ends[at - 1] : starts[at]] in {" ", "\n"}


def _joined_on(at: int, article: Article) -> bool:
    starts, ends = article.starts, article.ends
    return article.plain[ends[at - 1] : starts[at]] in {"", " ", "\n", "  "}
