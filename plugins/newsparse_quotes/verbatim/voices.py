"""Whose words a quoted run is: each rule names a phrase near the run, or abstains."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence

import attrs

from newsparse_quotes.page import Page, Run
from newsparse_quotes.readings import Reading
from newsparse_quotes.sources import Range
from newsparse_quotes.verbatim.holding import Holding
from newsparse_quotes.verbatim.phrases import Phrases, behind_view, is_view, may_be_subject, read_phrases

_REACH = 30
_BACK = 3
_INSIDE = "[q]"


@attrs.frozen(eq=False)
class Talk:
    """What is known about the speakers of a page.

    * `chosen`: the source that the rules of cues chose for a run, by the run's index; `cued`: runs that a cue claimed.
    * `sources`: sources that were read from a cue, in order.
    """

    page: Page
    phrases: Phrases
    chosen: Mapping[int, Range | None]
    cued: frozenset[int]
    sources: Sequence[Range]

    def source_before(self, word: int) -> Range | None:
        """The last source that begins before a word."""
        index = bisect_left(self.sources, (word,))
        return self.sources[index - 1] if index else None


@attrs.frozen(eq=False)
class Scene:
    """A run and what is near it in its sentence: up to 30 words, and the phrases there, outside the run."""

    talk: Talk
    run: Run
    low: int
    high: int
    phrases: tuple[Range, ...]

    @property
    def page(self) -> Page:
        """The page of the run."""
        return self.talk.page

    def outside(self, name: str) -> int | None:
        """The first word of the sentence outside marks that is in a list of the language."""
        page = self.page
        members = page.lexicon.words(name)
        places = (k for k in range(self.low, self.high) if page.words.lower[k] in members)
        return next((k for k in places if page.tags[k] not in _INSIDE), None)

    def subjects(self, first: int, last: int) -> list[Range]:
        """The phrases in a range of words that may be a subject."""
        return [
            item for item in self.phrases if first <= item[0] and item[1] <= last and may_be_subject(self.page, item)
        ]

    def distance(self, item: Range) -> int:
        """Words between a phrase and the run."""
        return max(self.run.first - item[1], item[0] - self.run.last)


def read_talk(page: Page, readings: Sequence[Reading], held: Holding) -> Talk:
    """What is known about the speakers of a page."""
    sources = sorted(reading.source for reading in readings if reading.source and reading.anchor)
    cued = held.claimed(readings) | held.within.keys()
    return Talk(page, read_phrases(page), held.sources(readings), cued, sources)


def voice(talk: Talk, run: Run) -> Range | None:
    """The phrase that names who speaks a run, by the first rule that does not abstain; None where none does."""
    low, high = talk.page.chunk_at(run.first)
    low, high = max(low, run.first - _REACH), min(high, run.last + _REACH)
    near = tuple(item for item in talk.phrases.between(low, high) if item[1] <= run.first or item[0] >= run.last)
    scene = Scene(talk, run, low, high, near)
    return next((found for rule in RULES if (found := rule(scene))), None)


def cued(scene: Scene) -> Range | None:
    """The source of the cue that claimed the words, unless it can be no subject: Zum Umbau sagte Ek: „Nein.“"""
    chosen = scene.talk.chosen.get(scene.run.index) if scene.run.index in scene.talk.cued else None
    return chosen if chosen and may_be_subject(scene.page, chosen) else None


def view(scene: Scene) -> Range | None:
    """Who holds a view: nach Ansicht von Ek „viel zu niedrig“; laut Polizei „leicht verletzt“; für Ek „alarmierend“."""
    held = [item for item in scene.phrases if is_view(scene.page, item)]
    return behind_view(scene.talk.phrases, min(held, key=scene.distance)) if held else None


def document(scene: Scene) -> Range | None:
    """What is read from: Im Antrag heißt es: „Die Frist ist zu kurz.“"""
    said = scene.outside("reads")
    if said is None:
        return None
    found = [item for item in scene.phrases if item[0] > 0 and scene.page.tags[item[0] - 1] == "I"]
    return min(found, key=lambda item: abs(item[0] - said), default=None)


def subject_of_verb(scene: Scene) -> Range | None:
    """The subject of the nearest verb of saying or judging: Den Plan nannte Ek „Unsinn“."""
    page, assessing = scene.page, scene.page.lexicon.words("assessing")
    verbs = [at for at in range(scene.low, scene.high) if page.tags[at] == "Y" or page.words.lower[at] in assessing]
    verbs = [at for at in verbs if page.tags[at] not in _INSIDE]
    return _subject(scene, min(verbs, key=lambda at: scene.distance((at, at + 1)))) if verbs else None


def _subject(scene: Scene, verb: int) -> Range | None:
    """The first phrase before a verb that may be a subject, else the first behind it; "er" right behind it is one."""
    page = scene.page
    if page.words.lower[verb + 1 : verb + 2] in (["er"], ["ich"], ["wir"], ["man"]):
        return verb + 1, verb + 2
    first = max(page.tags.rfind(tag, scene.low, verb) + 1 for tag in ";:H")
    found = scene.subjects(max(first, scene.low), verb) or scene.subjects(verb + 1, scene.high)
    return found[0] if found else None


def main_clause(scene: Scene) -> Range | None:
    """The subject of the clause that reported speech hangs on: Holm ist der Meinung, das Wehr sei „undicht“."""
    page = scene.page
    reported = scene.outside("subjunctive")
    end = next((k for k in range(scene.low, scene.run.first) if page.tags[k] in ",:"), None)
    if reported is None or end is None or end > reported:
        return None
    return next(iter(scene.subjects(scene.low, end)), None)


def goes_on(scene: Scene) -> Range | None:
    """Reported speech goes on with the speaker before: Holm warnte. Das Wehr sei „undicht“."""
    if scene.outside("subjunctive") is None:
        return None
    low, _ = scene.page.chunk_at(scene.run.first)
    known = scene.talk.source_before(scene.run.first)
    if known and low and known[0] >= scene.page.chunk_at(low - 1)[0]:
        return known
    return earlier(scene) or known


def subject(scene: Scene) -> Range | None:
    """The subject of the sentence: Ek war „sehr enttäuscht“."""
    return next(iter(scene.subjects(scene.low, scene.high)), None)


def chosen(scene: Scene) -> Range | None:
    """What the rules of cues chose, also where they had to carry it over."""
    return scene.talk.chosen.get(scene.run.index)


def earlier(scene: Scene) -> Range | None:
    """The subject of one of the three sentences before: Holm klagt. „Wir geben nicht auf.“"""
    page = scene.page
    low, _ = page.chunk_at(scene.run.first)
    for _ in range(_BACK):
        if not low:
            return None
        low, high = page.chunk_at(low - 1)
        for item in scene.talk.phrases.between(low, min(high, low + _REACH)):
            if may_be_subject(page, item) and page.tags[item[0]] != "P":
                return item
    return None


Rule = Callable[[Scene], Range | None]
RULES: tuple[Rule, ...] = (
    cued,
    view,
    document,
    subject_of_verb,
    main_clause,
    goes_on,
    subject,
    chosen,
    earlier,
)
"""The rules in order; the first that does not abstain holds."""
