"""Whom a pronoun means: the nearest fitting person by sex, number, place in the sentence and marked speech."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice

from newsparse_mentions.article import Article
from newsparse_mentions.documents import document_before
from newsparse_mentions.found import Entity, Found
from newsparse_mentions.lexicons import Lexicons
from newsparse_mentions.prominence import Prominence

_REACH = 5  # sentences
_CANDIDATES = 20
_LONE = 0.9  # doubt about a word that may name a firm
_NESTED = -1.0  # "*Lund* spokeswoman Mia Ek"
_QUOTED = 0.5  # of a sentence is what a sentence between quotation marks counts as
_CLOSE = 18  # characters: "Lund said on Monday he"
_FEW = 8  # bodies
_NEAR = 2  # sentences back that "it" reaches
_MARK = 2  # the width of the widest quotation mark
_LEAST = -3.6
_NOBODY = float("-inf")
_FIRST_PERSON = frozenset({"i", "me", "we", "us"})
_MOST = 1.7  # no mention of an earlier sentence can weigh more
Scored = tuple[float, Found]


class Antecedents:
    """The persons and groups named so far, the latest last; each with what made it prominent."""

    def __init__(self, article: Article, lexicons: Lexicons) -> None:
        self.article = article
        self.lexicons = lexicons
        self._prominence = Prominence(article, lexicons).of
        self._told = _told_lines(article)
        self._said: dict[Entity, str] = {}
        self.persons: list[Found] = []
        self.groups: list[Found] = []
        self.bodies: list[Found] = []

    def read(self, mentions: Iterable[Found]) -> None:
        """Resolve the pronouns of `mentions`, in order, and remember the other mentions that a later one may mean."""
        persons, groups, bodies = self.persons, self.groups, self.bodies
        for found in mentions:
            form = found.form
            if form == "pronoun":
                self._resolve(found)
                if found.entity is None:
                    continue
            elif form == "nominal" and (found.reason == "apposition" or found.rule == "quantity"):
                continue
            kind = found.kind
            if kind == "person":
                if persons and found.end < persons[-1].end:
                    found.prominence, found.spoken = _NESTED, self._in_speech(found)
                persons.append(found)
            elif kind == "organization":
                bodies.append(found)
                if found.plural:
                    groups.append(found)
            elif kind == "group":
                groups.append(found)

    def _resolve(self, found: Found) -> None:
        head = found.head
        if head in _FIRST_PERSON:
            found.reason = "first person"
            return
        if head == "who":
            meant = self.relative(found)
        elif found.plural:
            meant = self.group(found)
        else:
            meant = self.body(found) if head == "it" else self.person(found)
        if meant is None:
            found.reason = "nobody fits"
        else:
            _take(found, meant)

    def _in_speech(self, found: Found) -> bool:
        return self.article.speech.at(found.start) is not None

    def person(self, pronoun: Found) -> Found | None:
        """The mention that he, she, him, her or his stands for; None where nobody within five sentences fits."""
        quoted = self._in_speech(pronoun)
        line, gender, told = pronoun.line, pronoun.gender, self._told
        best, meant = _NOBODY, None
        between = 0
        for found in islice(reversed(self.persons), _CANDIDATES):
            distance: float = line - found.line
            if distance and not quoted:  # what somebody says at length in between counts less
                distance = told[line] - told[found.line]
                distance = distance if distance > 1 else 1
            if distance > _REACH or (distance and best >= _MOST - 0.8 * distance):
                break
            entity = found.entity
            sex = found.gender if entity is None or entity.gender == "-" else entity.gender
            if found.plural or (sex != gender and sex != "-"):
                continue
            weight = found.prominence
            score = (self._prominence(found) if weight is None else weight) - 0.8 * distance
            if distance == 0:
                score = self._score_near(score, pronoun, found, quoted, between)
                between += 1
            elif score > best:  # what follows only lowers it
                score = self._score_far(score, pronoun, found, quoted)
            if score > best:
                best, meant = score, found
        if meant is None or best < _LEAST:
            return None
        if meant.entity is not None:
            self._said.setdefault(meant.entity, gender)
        return meant

    def _score_near(self, score: float, pronoun: Found, found: Found, quoted: bool, between: int) -> float:
        """How well a person of the same sentence fits: less for each person between, quotation marks and doubt."""
        if not quoted and found.spoken:
            score -= 3.0
        score += self._same_sentence(pronoun, found) - 0.3 * between
        return score - self._doubt(pronoun, found)

    def _score_far(self, score: float, pronoun: Found, found: Found, quoted: bool) -> float:
        """How well a person of an earlier sentence fits: less for another paragraph, quotation marks and doubt."""
        paragraphs = self.article.paragraphs
        if paragraphs[found.line] != paragraphs[pronoun.line]:
            score -= 0.3
        if not quoted and found.spoken:
            score -= 3.0
        return score - self._doubt(pronoun, found)

    def _doubt(self, pronoun: Found, found: Found) -> float:
        """Less weight for whom nothing shows to be a man or a woman; what earlier pronouns meant counts as a sign.

        A lone word that only its surroundings make a person's may yet name a firm.
        """
        entity = found.entity
        if entity is None:
            return 0.4 if found.gender == "-" else 0.0
        if entity.gender != "-":
            return _LONE if entity.lone else 0.0
        said = self._said.get(entity)
        sign = 0.4 if said is None else 0.0 if said == pronoun.gender else 1.0
        return max(sign, _LONE) if entity.lone else sign

    def _same_sentence(self, pronoun: Found, found: Found) -> float:
        """In one sentence an object cannot be its own subject: "Lund thanked him"; a possessive mostly is."""
        if pronoun.head in {"his", "her", "himself", "herself"}:
            return 0.5
        if pronoun.head in {"him", "her"}:
            return -0.8
        if found.rule != "subject" and pronoun.start - found.end < _CLOSE and self._prominence(found) > 0:
            return 1.0
        return 0.5 if pronoun.rule == "subject" and self._prominence(found) > 0 else 0.0

    def group(self, pronoun: Found) -> Found | None:
        """The group that they, them or we means: the last one, where it is in this sentence or the one before."""
        if not self.groups or pronoun.line - self.groups[-1].line > 1:
            return None
        return self.groups[-1]

    def body(self, pronoun: Found) -> Found | None:
        """The organisation that "it said" means: of the last ones within two sentences that which stands out most."""
        best: Scored | None = None
        for found in self.bodies[-_FEW:]:
            distance = pronoun.line - found.line
            score = self._prominence(found) - 0.8 * distance
            if distance <= _NEAR and (best is None or score >= best[0]):
                best = score, found
        document = document_before(pronoun, self.article, self.lexicons) if best is not None else None
        if best is None or (document is not None and (best[0] < 0 or document > best[1].start)):
            return None
        return best[1]

    def relative(self, pronoun: Found) -> Found | None:
        """Whom "who" means: what ends right before it, with or without a comma or an apposition."""
        near = [items[-1] for items in (self.groups, self.bodies) if items]
        if self.persons:
            near.append(self.persons[-1])
        near = [found for found in near if found.line == pronoun.line and 0 <= pronoun.start - found.end <= 60]
        return max(near, key=lambda found: found.end, default=None)


def _told_lines(article: Article) -> list[float]:
    """For each sentence how many there are up to it; those wholly between quotation marks count less."""
    counts = [1.0] * len(article.line_starts)
    for line in _quoted_lines(article):
        counts[line] = _QUOTED
    return list(accumulate(counts))


def _quoted_lines(article: Article) -> Iterator[int]:
    """The sentences that stand wholly between quotation marks, which may be their first and last characters."""
    starts, ends = article.line_starts, article.line_ends
    for opened, closed in article.speech.pairs:
        line = bisect_left(starts, opened - _MARK)
        while line < len(starts) and starts[line] < closed:
            start, end = starts[line], ends[line]
            if opened <= min(start + _MARK, end - 1) and max(start, end - 1 - _MARK) < closed:
                yield line
            line += 1


def resolve_pronouns(article: Article, lexicons: Lexicons, mentions: list[Found]) -> None:
    """Give each pronoun of `mentions` (all kinds, in order of the text) its entity, or the reason why it has none."""
    Antecedents(article, lexicons).read(mentions)


def _take(found: Found, meant: Found) -> None:
    found.kind, found.plural = meant.kind, meant.plural
    found.country = meant.country
    found.entity = meant.entity
    if meant.entity is None:
        found.reason = "unnamed"
