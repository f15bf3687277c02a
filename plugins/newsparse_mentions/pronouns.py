"""Whom a pronoun means: the nearest fitting person by sex, number, place in the sentence and marked speech."""

from __future__ import annotations

from itertools import islice

from newsparse_mentions.article import Article
from newsparse_mentions.found import Found
from newsparse_mentions.lexicons import Lexicons

_REACH = 5
_SUBJECT_VERBS = frozenset({"is", "was", "has", "had", "will", "would", "never", "did", "does", "also", "may", "could"})
_CANDIDATES = 20
_MOST = 1.7  # no mention of an earlier sentence can weigh more
_PREPOSITIONS = frozenset(
    {
        "of", "to", "by", "for", "with", "from", "at", "on", "in", "about", "against", "over", "under", "than",
        "after", "before", "between", "like", "behind", "via",
    }
)  # fmt: skip
Scored = tuple[float, Found]


class Antecedents:
    """The persons and groups named so far, the latest last; each with what made it prominent."""

    def __init__(self, article: Article, lexicons: Lexicons) -> None:
        self.article = article
        self.lexicons = lexicons
        self.persons: list[Found] = []
        self.groups: list[Found] = []
        self.bodies: list[Found] = []

    def add(self, found: Found) -> None:
        """Remember a mention that a later pronoun may mean."""
        if found.kind == "person":
            self.persons.append(found)
        elif found.kind == "group":
            self.groups.append(found)
        elif found.kind == "organization":
            self.bodies.append(found)
            if found.plural:
                self.groups.append(found)

    def _in_speech(self, found: Found) -> bool:
        return self.article.speech.at(found.start) is not None

    def _prominence(self, found: Found) -> float:
        if found.prominence is None:
            found.prominence = self._weigh(found)
            found.spoken = self._in_speech(found)
        return found.prominence

    def _weigh(self, found: Found) -> float:
        """Subjects and speakers stand out; possessives, objects of prepositions and what is said in quotes do not."""
        article = self.article
        before, after = article.around(found.start, found.end)
        score = 0.0
        if after == "'" or found.rule == "possessive":
            score -= 0.6
        elif before in _PREPOSITIONS:
            score -= 0.7
        elif after in self.lexicons.cues or before in self.lexicons.cues:
            score += 1.0
        if found.start == article.line_starts[found.line]:
            score += 0.7
        elif after in _SUBJECT_VERBS or (after.endswith("ed") and found.form == "name"):
            score += 0.4
        elif after[:1].isalpha() and after not in self.lexicons.limits and not after.endswith(("ed", "ly")):
            score -= 1.0  # a modifier: "the Lund family"
        if found.form == "nominal":
            score -= 0.4 if found.entity is not None else 2.0 if found.determiner == "indefinite" else 1.5
        return score

    def person(self, pronoun: Found) -> Found | None:
        """The mention that he, she, him, her or his stands for; None where nobody within five sentences fits."""
        quoted = self._in_speech(pronoun)
        paragraphs = self.article.paragraphs
        best: Scored | None = None
        between = 0
        for found in islice(reversed(self.persons), _CANDIDATES):
            distance = pronoun.line - found.line
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
            if found.gender == "-" and (found.entity is None or found.entity.gender == "-"):
                score -= 0.4
            if best is None or score > best[0]:
                best = score, found
        return best[1] if best is not None and best[0] >= -3.6 else None

    def _same_sentence(self, pronoun: Found, found: Found) -> float:
        """In one sentence an object cannot be its own subject: "Lund thanked him"; a possessive mostly is."""
        if pronoun.head in {"his", "her", "himself", "herself"}:
            return 0.5
        if pronoun.head in {"him", "her"}:
            return -0.8
        return 1.0 if pronoun.start - found.end < 18 and self._prominence(found) > 0 else 0.0

    def group(self, pronoun: Found) -> Found | None:
        """The group that they, them or we means: the last one, where it is in this sentence or the one before."""
        if not self.groups or pronoun.line - self.groups[-1].line > 1:
            return None
        return self.groups[-1]

    def body(self, pronoun: Found) -> Found | None:
        """The organisation that "it said" means: the last one within two sentences."""
        if not self.bodies or pronoun.line - self.bodies[-1].line > 2:
            return None
        return self.bodies[-1]

    def relative(self, pronoun: Found) -> Found | None:
        """Whom "who" means: what ends right before it, with or without a comma or an apposition."""
        near = [items[-1] for items in (self.groups, self.bodies) if items]
        if self.persons:
            near.append(self.persons[-1])
        near = [found for found in near if found.line == pronoun.line and 0 <= pronoun.start - found.end <= 60]
        return max(near, key=lambda found: found.end, default=None)


def _agrees(pronoun: Found, found: Found) -> bool:
    if found.plural:
        return False
    gender = found.entity.gender if found.entity is not None else found.gender
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
