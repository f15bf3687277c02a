"""The verdict on every quoted run of a page: what the rules read is kept, dropped or set apart."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from newsparse_quotes.page import Page, Run
from newsparse_quotes.readings import LeftOut, Reading
from newsparse_quotes.sources import Range
from newsparse_quotes.verbatim.facts import Setting, facts, setting
from newsparse_quotes.verbatim.holding import Holding, divided, holding
from newsparse_quotes.verbatim.verdicts import is_speech
from newsparse_quotes.verbatim.voices import Talk, read_talk, voice

_LAID_OUT = ("transcript", "interview", "sign_off", "reopened_paragraph")


def judged(page: Page, readings: Sequence[Reading]) -> tuple[list[Reading], list[LeftOut]]:
    """The readings after the verdict on every run, in order of the text, and the runs left out.

    Quoted words inside reported speech are given once more by themselves: they are verbatim, the rest is not.
    """
    readings = [divided(page, reading) for reading in readings]
    held = holding(page, readings)
    talk = read_talk(page, readings, held)
    refused = _refused(setting(page, held.claimed(readings)))
    kept = [item for item in (_without(page, reading, refused, held) for reading in readings) if item]
    given = [_with_voice(talk, reading, held) for reading in kept]
    apart = (run for run in page.runs if run.index not in refused and run.index not in held.own)
    given += [_set_apart(talk, run) for run in apart]
    dropped = (index for index in refused if index not in held.within)
    ordered = sorted(given, key=lambda reading: (reading.first, -reading.parts[-1][1]))
    return ordered, [LeftOut(page.runs[index], refused[index]) for index in dropped]


def _refused(at: Setting) -> dict[int, str]:
    """The rule by which a run is no speech, by the run's index; the others are speech."""
    refused: dict[int, str] = {}
    for run in at.page.runs:
        seen = facts(at, run)
        spoken, rule = is_speech(seen) if seen else (False, "unclaimed")
        if not spoken:
            refused[run.index] = rule
    return refused


def _without(page: Page, reading: Reading, refused: dict[int, str], held: Holding) -> Reading | None:
    """A reading without the parts that are runs of no speech; None where nothing is left."""
    parts = tuple(part for part in reading.parts if _stays(page, part, refused, held))
    return attrs.evolve(reading, parts=parts) if parts else None


def _stays(page: Page, part: Range, refused: dict[int, str], held: Holding) -> bool:
    own = [run.index for run in page.runs_between(*part) if run.index in held.own]
    return not own or any(index not in refused for index in own)


def _with_voice(talk: Talk, reading: Reading, held: Holding) -> Reading:
    """A reading of nothing but quoted runs without a cue, with the speaker of the first of them."""
    runs = [run for part in reading.parts for run in talk.page.runs_between(*part)]
    if not runs or any(run.index not in held.own for run in runs) or reading.rule in _LAID_OUT:
        return reading
    return attrs.evolve(reading, source=voice(talk, runs[0]))


def _set_apart(talk: Talk, run: Run) -> Reading:
    """Quoted words as a quotation of their own: Ek sagte, das Wehr sei „ganz und gar undicht“."""
    return Reading("quoted_words", None, ((run.first, run.last),), voice(talk, run))
