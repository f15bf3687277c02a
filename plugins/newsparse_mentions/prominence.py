"""How much a mention stands out, so that a later pronoun may mean it."""

from __future__ import annotations

from bisect import bisect_left

from newsparse_mentions.article import Article
from newsparse_mentions.found import Found
from newsparse_mentions.lexicons import Lexicons

_SUBJECT_VERBS = frozenset({"is", "was", "has", "had", "will", "would", "never", "did", "does", "also", "may", "could"})
_PREPOSITIONS = frozenset(
    {
        "of", "to", "by", "for", "with", "from", "at", "on", "in", "about", "against", "over", "under", "than",
        "after", "before", "between", "behind", "via",
    }
)  # fmt: skip
_ASKING = frozenset({"asked", "asks", "questioned", "pressed", "quizzed"})
_APPOSED = 12  # words up to which an apposition may be closed
_NO_APPOSITION = frozenset({".", "and"})
_BEFORE_INVERSION = frozenset({'"', "'", ","})


class Prominence:
    """The weights of the mentions of one article, each found once."""

    def __init__(self, article: Article, lexicons: Lexicons) -> None:
        self.article = article
        self.lexicons = lexicons

    def of(self, found: Found) -> float:
        """The weight of a mention: a subject that speaks has up to 1.7, what modifies another noun less than 0."""
        if found.prominence is None:
            found.prominence = self._weigh(found)
            found.spoken = self.article.speech.at(found.start) is not None
        return found.prominence

    def _weigh(self, found: Found) -> float:
        """Subjects and speakers stand out; possessives, objects of prepositions and modifiers of nouns do not."""
        article = self.article
        lower, first, after = article.lower, bisect_left(article.starts, found.start), self._after(found)
        before, earlier = lower[first - 1] if first else "", lower[first - 2] if first > 1 else ""
        topic = before == "for" and earlier == "as"  # "As for Lund, he"
        starts = topic or found.start == article.line_starts[found.line]
        score = 0.0 if topic else self._case(found, before, earlier, after)
        if starts:
            score += 0.7
        elif found.rule == "subject":
            score = max(score, 0.4)
        elif after in _SUBJECT_VERBS or (after.endswith("ed") and found.form == "name"):
            main_clause = before == "," or (before == '"' and earlier == ",")
            score += 0.0 if score < 0 else 0.8 if main_clause else 0.4
        elif found.rule != "possessive" and self._modifies(after):
            score -= 1.0
        if found.form == "nominal":
            score -= self._namelessness(found, starts)
        return score

    def _case(self, found: Found, before: str, earlier: str, after: str) -> float:
        """The weight of what a mention is to the words beside it: possessor, object, speaker or none of these."""
        if after == "'" or found.rule == "possessive":
            return -0.6
        if before in _PREPOSITIONS:
            return -0.7
        if before in _ASKING:
            return 0.5  # who is asked speaks next
        score = -0.6 if found.rule == "relative" else 0.0
        cues = self.lexicons.cues
        if after in cues or (before in cues and earlier in _BEFORE_INVERSION):
            return score + (-0.3 if after in _ASKING and self._asks_somebody(found) else 1.0)
        if before.endswith("ed") and found.rule != "subject":
            return score - 0.3  # an object
        return score + (
            0.3 if found.role is not None and found.role[0] > found.end else 0.0
        )  # an apposition introduces

    @staticmethod
    def _namelessness(found: Found, starts: bool) -> float:
        """How much less a phrase without a name is meant; least one that brings somebody new: "A pilot left. He"."""
        if found.entity is not None:
            return 0.4
        if found.determiner == "indefinite":
            return 1.2 if starts else 2.0
        return 1.5

    def _after(self, found: Found) -> str:
        """The word after a phrase and its apposition or age: "Lund, a pilot, *said*", "Lund, 61, *said*"."""
        lower, end, role = self.article.lower, found.end, found.role
        if role is not None and end < role[0] <= end + 3:
            end = role[1]
        index = bisect_left(self.article.starts, end)
        following = lower[index] if index < len(lower) else ""
        if following != "," or index + 1 == len(lower):
            return following
        second = lower[index + 1]
        if (beyond := self._beyond_commas(index)) in self.lexicons.cues:
            return beyond
        if role is not None:
            return second  # also "the pilot, Lund, said"
        if second.isdecimal():
            age = lower[index + 2 : index + 4]
            return age[1] if len(age) == 2 and age[0] == "," else ","
        return ","

    def _beyond_commas(self, comma: int) -> str:
        """The word behind the comma that closes what a comma opens: "Dr. Lund, Brandt's surgeon, *said*".

        Empty where none does, and in a list of names: "Lund, Brandt and Ek, who said".
        """
        lower = self.article.lower[comma + 1 : comma + 1 + _APPOSED]
        closing = lower.index(",") + 1 if "," in lower else len(lower)
        return lower[closing] if closing < len(lower) and _NO_APPOSITION.isdisjoint(lower[:closing]) else ""

    def _asks_somebody(self, found: Found) -> bool:
        """Whether the verb has a person for its object, who will speak next: "Lund asked Brandt whether"."""
        index = self.article.at(found.end) + 1
        return index < len(self.article.starts) and self.article.capital(index)

    def _modifies(self, after: str) -> bool:
        """Whether a mention only modifies the noun after it: "the Lund family", "Lund supporters"; not "Lund opens"."""
        if not after[:1].isalpha() or after in self.lexicons.limits or after.endswith(("ed", "ly")):
            return False
        return not after.endswith("s") or after.endswith("ss") or after in self.lexicons.anchors
