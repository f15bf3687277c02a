"""Whether a happening is the article's own news: signs around its events, weighed by learned weights.

The signs know nothing of names: position, tense and stage, how near the date lies to publication, repetition, what
stands beside the trigger among common words that name no person, group or place, and the sectors of who takes part.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import repeat
from typing import Any

from newsparse import DateExpression, Event
from newsparse.text import common_words, given_names, lexicon_words, organization_heads, place
from newsparse_events.grouping import Group
from newsparse_events.lexicon import PACKAGE
from newsparse_events.marks import OPEN, tags
from newsparse_events.page import Page
from newsparse_events.participants import nationalities, sectors
from newsparse_events.word_groups import groups

Weights = Mapping[str, int]

_OF_EVENT = 0.6
_WINDOW = 4
_SIGHT = 40


def signs(page: Page, group: Group) -> set[str]:
    """The signs of a group: those of its events, and how often and where it comes up."""
    return _whole(page, group, (event_signs(page, event) for event in (*group.events, *group.deaths)))


def _whole(page: Page, group: Group, each: Iterable[set[str]]) -> set[str]:
    """The signs of a group whose events, deaths with them, have these signs."""
    return set().union(*each, _spread(group, len(page.sentences)), _together(group))


def event_signs(page: Page, event: Event, plain: frozenset[str] | None = None) -> set[str]:
    """The signs of one event; of the words beside it those in `plain` count, by default all plain words."""
    return {"bias", *_event_signs(page, event, plain_words() if plain is None else plain)}


def _spread(group: Group, total: int) -> Iterator[str]:
    first = min(group.sentences)
    yield f"first {_bucket(first, (0, 1, 2, 3, 5, 8, 13, 21))}"
    yield f"count {_bucket(len(group.events), (1, 2, 3, 5, 8, 13))}"
    yield f"sentences {_bucket(len(set(group.sentences)), (1, 2, 3, 5, 8))}"
    yield f"share {_bucket(10 * len(set(group.sentences)) // max(1, total), (0, 1, 2, 3, 5))}"
    yield f"kind {group.kind}"
    yield f"kind {group.kind} first {_bucket(first, (0, 1, 3, 8))}"
    yield f"deaths {_bucket(len(group.deaths), (0, 1, 2, 4))}"


def _together(group: Group) -> Iterator[str]:
    """What the events of a group come to: their stages, a named or civil target, a day and a place."""
    events = (*group.events, *group.deaths)
    yield "stages " + "+".join(sorted({event.stage for event in group.events}))
    targets = [one for event in events for one in event.participants if one.role == "target"]
    if any(one.mention is not None and one.mention.kind == "person" and one.mention.form == "name" for one in targets):
        yield "named target"
        yield f"named target {group.kind}"
    if any(one.sector in groups()["civil_sectors"] for one in targets):
        yield "civil target"
    if any(event.when is not None and event.where is not None for event in events):
        yield "date and place"


def _bucket(value: int, edges: tuple[int, ...]) -> int:
    """The largest edge that the value reaches; below them all the first one."""
    return edges[max(0, bisect_right(edges, value) - 1)]


def _event_signs(page: Page, event: Event, plain: frozenset[str]) -> Iterator[str]:
    first, last = page.scan.at(event.span.start), page.scan.at(event.span.end)
    low, high = page.sentence_at(first)
    kind = event.mode or event.type
    age = _age(page, event.when)
    yield f"trigger {' '.join(page.lower[first:last])}"
    yield f"mode {kind}"
    yield f"stage {event.stage}"
    yield f"age {age}"
    yield f"{kind} age {age}"
    yield f"{kind} stage {event.stage}"
    if event.where is not None:
        yield "placed"
        yield f"{kind} placed"
    yield f"{kind} at {_bucket(page.sentence_index(first), (0, 1, 3, 8))}"
    yield from _actors(event, kind)
    yield from _beside(page, max(low, first - _SIGHT), min(high, last + _SIGHT))
    yield f"before {_shape(page, first - 1)}"
    left, right = page.lower[max(low, first - _WINDOW) : first], page.lower[last : min(high, last + _WINDOW)]
    for side, near in (("left", left), ("right", right)):
        for word in plain.intersection(near):
            yield f"{side} {word}"
            yield f"{kind} {word}"


def _beside(page: Page, low: int, high: int) -> Iterator[str]:
    """Whether casualties, a verb of saying, or a speaker or quotation mark stands among words."""
    near, known = told_words().intersection(page.lower[low:high]), groups()
    if not known["casualties"].isdisjoint(near):
        yield "casualty near"
    if not known["saying"].isdisjoint(near):
        yield "attributed"
    if '"' in page.tags[low:high] or not known["speakers"].isdisjoint(near):
        yield "spoken"


@lru_cache(maxsize=1)
def told_words() -> frozenset[str]:
    """The words of casualties, saying and speakers."""
    return groups()["casualties"] | groups()["saying"] | groups()["speakers"]


def _actors(event: Event, kind: str) -> Iterator[str]:
    roles = {participant.role for participant in event.participants}
    for role in ("source", "target"):
        if role not in roles:
            yield f"no {role}"
    for participant in event.participants:
        named = participant.mention is not None and participant.mention.form == "name"
        yield f"{participant.role} {participant.sector or ('named' if named else 'other')}"
        yield f"{kind} {participant.role} {participant.sector or ('named' if named else 'other')}"


def _shape(page: Page, place: int) -> str:
    tag = page.tag(place)
    return "open" if tag == OPEN else tag


def _age(page: Page, date: DateExpression | None) -> str:
    """How long before publication a date lies."""
    published = page.doc.meta.published
    if date is None or date.start is None:
        return "undated"
    if published is None:
        return "dated"
    days = (published.date() - date.start.date()).days
    if days < -1:
        return "to come"
    return next(
        (name for limit, name in ((1, "now"), (7, "week"), (31, "month"), (365, "year")) if days <= limit), "old"
    )


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    """Common words that name no person, group, body, place or nationality."""
    shared = "newsparse.text"
    named = lexicon_words(shared, "data/person_nouns.txt") | lexicon_words(shared, "data/group_nouns.txt")
    named |= lexicon_words(shared, "data/organization_nouns.txt") | frozenset(organization_heads())
    named |= frozenset(nationalities()) | frozenset(sectors())
    named |= frozenset(f"{word}s" for word in named) | frozenset(name.lower() for name in given_names())
    common = frozenset(word for word in common_words() if word not in named and place(word.title()) is None)
    return common | frozenset(tags())


@lru_cache(maxsize=1)
def _model() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((files(PACKAGE) / "data/salience.json").read_text(encoding="utf-8"))
    return found


@lru_cache(maxsize=2)
def weights(of: str = "group") -> dict[str, int]:
    """Sign → weight in hundredths, of a `group` or of an `event`, from `data/salience.json`."""
    found: dict[str, int] = _model()[of]
    return found


@lru_cache(maxsize=1)
def learned_kinds() -> frozenset[str]:
    """The kinds of happening that the weights were trained on."""
    return frozenset(_model()["kinds"])


@lru_cache(maxsize=1)
def weighed_words() -> frozenset[str]:
    """The plain words that any sign with a weight names: one in fifteen."""
    return plain_words() & {sign.rpartition(" ")[2] for of in ("group", "event") for sign in weights(of)}


def salience(page: Page, group: Group) -> float:
    """How sure it is that the group is news, as a logit: above zero it is more likely than not."""
    plain = weighed_words()
    each = [event_signs(page, event, plain) for event in group.events]
    deaths = [event_signs(page, event, plain) for event in group.deaths]
    return score(_whole(page, group, (*each, *deaths)), each, weights(), weights("event"))


def score(whole: Iterable[str], each: Iterable[Iterable[str]], group: Weights, event: Weights) -> float:
    """The logit of a group: its own signs, and those of its most telling event, mixed."""
    best = max(_sum(event, found) for found in each)
    return (_OF_EVENT * best + (1 - _OF_EVENT) * _sum(group, whole)) / 100


def _sum(known: Weights, found: Iterable[str]) -> int:
    return sum(map(known.get, found, repeat(0)))
