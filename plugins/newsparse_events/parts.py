"""Which part of speech a candidate is where it stands, told by its neighbours; named rules that refuse it."""

from __future__ import annotations

from collections.abc import Callable

from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.word_groups import groups

Rule = Callable[[Page, Candidate], bool]
_SIGHT = 15
_VERB_BEFORE = frozenset("PMTVX")
_AFTER_INFINITIVE = frozenset("DOINW.,&R")
_CHARGE_LINKS = frozenset(("of", "with", "for", "to"))
_OF_PEOPLE = frozenset(("the", "those", "these", "his", "her", "their", "its", "our"))
_SOMEBODY = frozenset(("somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody"))
_DAYS = frozenset(("this", "that", "last", "next", "s"))


def before(page: Page, place: int) -> int:
    """The word before `place`, adverbs passed over."""
    at, tags = place - 1, page.tags
    while at >= 0 and at > place - 4 and (tags[at] == "R" or (tags[at] is None and page.lower[at].endswith("ly"))):
        at -= 1
    return at


def noun_where_verb(page: Page, candidate: Candidate) -> bool:
    """A verb form that stands as a noun: "the *offer* of a port", "a *march* to the palace"."""
    trigger = candidate.trigger
    if trigger.form not in ("base", "third"):
        return False
    left = page.tag(before(page, candidate.first))
    if left == "T" and trigger.form == "third":
        return True
    if left in _VERB_BEFORE or left == "W":
        return False
    if candidate.last - candidate.first > 1:
        return left in ("D", "I")
    if trigger.form == "base":
        return _bare_is_noun(page, candidate, left)
    if left in ("D", "I", "B"):
        return True
    return not _takes_object(page, candidate)


def _bare_is_noun(page: Page, candidate: Candidate, left: str) -> bool:
    if left in ("D", "I", "B", "H", "-", "'"):
        return True
    if left in ("&", ",", ".", ":", ";", '"'):
        return not _object_follows(page, candidate)
    return not (_object_follows(page, candidate) and _plural_before(page, candidate.first))


def _takes_object(page: Page, candidate: Candidate) -> bool:
    """Whether a form in -s is followed as verbs are: "Iran *threatens* to ...", "the fleet *shells* the port"."""
    right = page.tag(candidate.last)
    if right in ("D", "O", "T"):
        return True
    if right == "N":
        return not page.word(candidate.last).endswith("ed")
    return right in ("I", "W", "-") and page.word(candidate.last) != "of" and _names(page, candidate.first - 1)


def _names(page: Page, place: int) -> bool:
    return place >= 0 and page.scan.tokens[place][0].isupper() and not page.capitals


def _plural_before(page: Page, place: int) -> bool:
    word = page.word(place - 1)
    return (word.endswith("s") and not word.endswith("ss")) or word in groups()["plurals"]


def _object_follows(page: Page, candidate: Candidate) -> bool:
    return page.tag(candidate.last) in ("D", "O", "T", "N", "I") and page.word(candidate.last) != "of"


def verb_where_noun(page: Page, candidate: Candidate) -> bool:
    """A noun of the lexicon that stands as a verb: "they *offer* a port", "to *strike* a bargain"."""
    if candidate.last - candidate.first > 1:
        return False
    left = page.tag(before(page, candidate.first))
    if left not in _VERB_BEFORE:
        return False
    if left == "T":
        return not page.lower[candidate.last - 1].endswith("s") and page.tag(candidate.last) in _AFTER_INFINITIVE
    return left != "X" or page.word(candidate.first - 1) in ("not", "n't")


def gerund_with_object(page: Page, candidate: Candidate) -> bool:
    """A noun in -ing that stands as a verb: "*hearing* the anthem", "*beating* us", not "the *hearing* in May"."""
    right = page.word(candidate.last)
    if right not in _SOMEBODY and (page.tags[candidate.last] not in ("D", "O") or right in _DAYS):
        return False
    return page.lower[candidate.last - 1].endswith("ing")


def participle_before_noun(page: Page, candidate: Candidate) -> bool:
    """A participle that says which, not what happened: "the *wounded* guard", "*armed* men", "an *elected* mayor"."""
    if candidate.trigger.form not in ("past", "participle") or candidate.last - candidate.first > 1:
        return False
    if page.tags[candidate.first - 1] not in ("D", "I") or page.tags[candidate.last] is not None:
        return False
    return page.word(candidate.last) not in groups()["particles"]


def participle_as_noun(page: Page, candidate: Candidate) -> bool:
    """A participle or adjective that stands for people: "the *wounded* were carried off", "among the *dead*".

    "Those *wounded* in the raid" tells what happened to them.
    """
    if candidate.trigger.part == "n" or candidate.trigger.form not in (None, "past", "participle"):
        return False
    if page.word(candidate.first - 1) == "those" and page.tags[candidate.last] == "I":
        return False
    return page.tags[candidate.last] is not None and page.word(candidate.first - 1) in _OF_PEOPLE


def modifies_a_role(page: Page, candidate: Candidate) -> bool:
    """A noun before an office, a thing or a place: "*election* commission", "*bomb* squad", "*trial* judge"."""
    right, trigger = page.word(candidate.last), candidate.trigger
    if right == "-" and page.tag(candidate.last + 1) == "N":
        return page.scan.starts[candidate.last] == page.scan.ends[candidate.last - 1]
    if trigger.plural or (trigger.part == "v" and trigger.form != "base"):
        return False
    return right in groups()["heads"]


def gerund_as_modifier(page: Page, candidate: Candidate) -> bool:
    """A word in -ing before a noun that it describes: "a *supporting* role", "the *visiting* team"."""
    if candidate.trigger.form != "gerund" or candidate.last - candidate.first > 1:
        return False
    return page.tags[candidate.first - 1] == "D" and page.tags[candidate.last] is None


def inside_a_word(page: Page, candidate: Candidate) -> bool:
    """A part of a compound with a hyphen: "*strike*-slip", "*anti*-terror *attack*-dog", "post-*election*"."""
    first = candidate.first
    if first < 2 or page.lower[first - 1] != "-":
        return False
    starts, ends = page.scan.starts, page.scan.ends
    return starts[first] == ends[first - 1] and starts[first - 1] == ends[first - 2]


def name_of_something(page: Page, candidate: Candidate) -> bool:
    """A capitalised word inside a name, in running text: "the *Peace* *Accord* Museum", "Storm Field"."""
    tokens = page.scan.tokens
    if not tokens[candidate.first][0].isupper() or page.capitals:
        return False
    if page.word(candidate.first - 1) == "." and page.word(candidate.first - 2) in groups()["titles"]:
        return True
    if tokens[candidate.first] == "March" and candidate.last - candidate.first == 1:
        return candidate.first > page.sentence_at(candidate.first)[0] and not _headline(page, candidate)
    if candidate.first == page.sentence_at(candidate.first)[0]:
        return (
            tokens[candidate.last : candidate.last + 1] != []
            and _capital(page, candidate.last)
            and not _headline(page, candidate)
        )
    return (_capital(page, candidate.first - 1) or _capital(page, candidate.last)) and not _headline(page, candidate)


def _capital(page: Page, place: int) -> bool:
    return 0 <= place < len(page.lower) and page.scan.tokens[place][0].isupper() and page.tags[place] is None


def _headline(page: Page, candidate: Candidate) -> bool:
    """Whether most words around, in the same sentence, have capitals, so that they prove nothing."""
    first, last = page.sentence_at(candidate.first)
    around = page.scan.tokens[max(first, candidate.first - _SIGHT) : min(last, candidate.last + _SIGHT)]
    body = [token for token in around if len(token) > 3 and token[0].isalpha()]
    return sum(token[0].isupper() for token in body) > 0.7 * len(body)


def will_not(page: Page, candidate: Candidate) -> bool:
    """The first half of "won't" is no victory: "they *won't vote* until June"."""
    return page.lower[candidate.first + 1 : candidate.first + 3] == ["'", "t"]


def crime_charged(page: Page, candidate: Candidate) -> bool:
    """A crime that is only named as the charge: "convicted of *manslaughter*", "two counts of *robbery*"."""
    reach = page.lower[max(0, candidate.first - 5) : candidate.first]
    return not (groups()["accusing"].isdisjoint(reach) or _CHARGE_LINKS.isdisjoint(reach))
