"""Which events of a brief text are its main ones, and which only qualify them: signs of position and grammar, weighed.

"The islands *agreed* to cooperate": a coder of records keeps the agreement, not the cooperation that it is about.
The signs hold types and tags, and no words at all: so they carry over to texts of other origin.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from newsparse_events.lexicon import PACKAGE
from newsparse_events.matching import Candidate
from newsparse_events.page import Page
from newsparse_events.stages.stage import staging
from newsparse_events.stages.verb_groups import verb_chain

BRIEF = 3
_MOST_WORDS = 120


def is_brief(page: Page) -> bool:
    """Whether a text is a record of one happening: up to three sentences, of up to 120 words and marks together."""
    return len(page.sentences) <= BRIEF and len(page.lower) <= _MOST_WORDS


def signs(page: Page, kept: Sequence[Candidate], number: int) -> frozenset[str]:
    """The signs of one of the kept candidates of a document."""
    candidate = kept[number]
    found = {"bias", *_own(page, candidate), *_beside(page, candidate), *_order(page, kept, number)}
    return frozenset(found)


def _own(page: Page, candidate: Candidate) -> Iterator[str]:
    trigger, stage = candidate.trigger, staging(page, candidate)
    part = trigger.part
    yield f"part {part} {trigger.form}"
    yield f"stage {stage.stage}"
    yield f"{part} stage {stage.stage}"
    yield f"rule {stage.rule}"
    yield f"type {trigger.type}"
    yield f"type {trigger.type} {part}"
    yield f"words {candidate.last - candidate.first}"
    if part != "n":
        _, chain = verb_chain(page, candidate.first)
        yield "chain " + "".join(sorted({page.tags[at] or "N" for at in chain}))


def _beside(page: Page, candidate: Candidate) -> Iterator[str]:
    part = candidate.trigger.part
    before, after = page.tag(candidate.first - 1), page.tag(candidate.last)
    yield f"before {before}"
    yield f"after {after}"
    yield f"{part} before {before}"
    yield f"{part} after {after}"


def _order(page: Page, kept: Sequence[Candidate], number: int) -> Iterator[str]:
    """What stands before and after it in its sentence, and how often its type came up before."""
    candidate = kept[number]
    first, last = page.sentence_at(candidate.first)
    earlier = [one for one in kept[max(0, number - 4) : number] if one.first >= first]
    later = [one for one in kept[number + 1 : number + 4] if one.first < last]
    yield f"earlier {min(2, len(earlier))}"
    yield f"later {min(2, len(later))}"
    if earlier:
        yield f"after event {earlier[-1].trigger.type}"
        yield f"parts {earlier[-1].trigger.part}{candidate.trigger.part}"
        yield f"gap {min(4, candidate.first - earlier[-1].last)}"
    if later:
        yield f"before event {later[0].trigger.type}"
        yield f"gap behind {min(4, later[0].first - candidate.last)}"
    same = sum(one.trigger.type == candidate.trigger.type for one in kept[max(0, number - 20) : number])
    yield f"same {min(4, same)}"
    yield f"sentence {min(3, page.sentence_index(candidate.first))}"
    yield f"quarter {(candidate.first - first) * 4 // max(1, last - first)}"


@lru_cache(maxsize=1)
def weights() -> dict[str, int]:
    """Sign → weight in hundredths, from `data/core.json`; the threshold is part of the bias."""
    path = files(PACKAGE) / "data/core.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    loaded: dict[str, int] = found["weights"]
    return loaded


def main_ones(page: Page, kept: Sequence[Candidate]) -> list[Candidate]:
    """The candidates above zero; where none is, the best one, for a text with triggers is about something."""
    if len(kept) < 2:
        return list(kept)
    known = weights()
    scores = [sum(known.get(sign, 0) for sign in signs(page, kept, number)) for number in range(len(kept))]
    least = min(0, max(scores))
    return [candidate for candidate, score in zip(kept, scores, strict=True) if score >= least]
