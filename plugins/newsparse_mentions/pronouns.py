"""Whom a pronoun means: the nearest fitting person by sex, number, place in the sentence and marked speech."""

from __future__ import annotations

from itertools import islice

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

    def add(self, found: Found) -> None:
        """Remember a mention that a later pronoun may mean."""
        if found.kind == "person":
            if self.persons and found.end < self.persons[-1].end:
                found.prominence = _NESTED
                found.spoken = self._in_speech(found)
            self.persons.append(found)
        elif found.kind == "group":
            self.groups.append(found)
        elif found.kind == "organization":
            self.bodies.append(found)
            if found.plural:
                self.groups.append(found)

    def _in_speech(self, found: Found) -> bool:
        return self.article.speech.at(found.start) is not None

    def person(self, pronoun: Found) -> Found | None:
        """The mention that he, she, him, her or his stands for; None where nobody within five sentences fits."""
        quoted = self._in_speech(pronoun)
        paragraphs = self.article.paragraphs
        best: Scored | None = None
        between = 0
        for found in islice(reversed(self.persons), _CANDIDATES):
            distance = self._distance(pronoun, found, quoted)
            if distance > _REACH or (best is not None and distance and best[0] >= _MOST - 0.8 * distance):
                break
            if not _agrees(pronoun, found):
                continue
            weight = found.prominence
            score = (self._prominence(found) if weight is None else weight) - 0.8 * distance
            if paragraphs[found.line] != paragraphs[pronoun.line]:
                score -= 0.3
            if not quoted and found.spoken:
                score -= 3.0
            if distance == 0:
                score += self._same_sentence(pronoun, found) - 0.3 * between
                between += 1
            score -= self._doubt(pronoun, found)
            if best is None or score > best[0]:
                best = score, found
        if best is None or best[0] < -3.6:
            return None
        if best[1].entity is not None:
            self._said.setdefault(best[1].entity, pronoun.gender)
        return best[1]

    def _distance(self, pronoun: Found, found: Found, quoted: bool) -> float:
        """How many sentences lie between; what somebody says at length between them counts less."""
        if quoted or pronoun.line == found.line:
            return pronoun.line - found.line
        return max(1, self._told[pronoun.line] - self._told[found.line])

    def _doubt(self, pronoun: Found, found: Found) -> float:
        """Less weight for whom nothing shows to be a man or a woman; what earlier pronouns meant counts as a sign.

        A lone word that only its surroundings make a person's may yet name a firm.
        """
        entity = found.entity
        if entity is None or entity.gender != "-":
            unknown = entity is None and found.gender == "-"
            return _LONE if entity is not None and entity.lone else 0.4 if unknown else 0.0
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
    told = 0.0
    counts = []
    for start, end in zip(article.line_starts, article.line_ends, strict=True):
        speech = article.speech.at(min(start + _MARK, end - 1))
        quoted = speech is not None and speech == article.speech.at(max(start, end - 1 - _MARK))
        told += _QUOTED if quoted else 1
        counts.append(told)
    return counts


def _agrees(pronoun: Found, found: Found) -> bool:
    if found.plural:
        return False
    known = found.entity.gender if found.entity is not None else "-"
    gender = found.gender if known == "-" else known
    return gender in {"-", pronoun.gender}


def resolve_pronouns(article: Article, lexicons: Lexicons, mentions: list[Found]) -> None:
    """Give each pronoun of `mentions` (all kinds, in order of the text) its entity, or the reason why it has none."""
    seen = Antecedents(article, lexicons)
    for found in mentions:
        if found.form == "pronoun":
            _resolve(found, seen)
            if found.entity is None:
                continue
        if found.reason != "apposition" and found.rule != "quantity":
            seen.add(found)


def _resolve(found: Found, seen: Antecedents) -> None:
    if found.head in {"i", "me", "we", "us"}:
        found.reason = "first person"
        return
    if found.head == "who":
        meant = seen.relative(found)
    elif found.plural:
        meant = seen.group(found)
    elif found.head == "it":
        meant = seen.body(found)
    else:
        meant = seen.person(found)
    if meant is None:
        found.reason = "nobody fits"
        return
    _take(found, meant)


def _take(found: Found, meant: Found) -> None:
    found.kind, found.plural = meant.kind, meant.plural
    found.country = meant.country
    found.entity = meant.entity
    if meant.entity is None:
        found.reason = "unnamed"
        return
