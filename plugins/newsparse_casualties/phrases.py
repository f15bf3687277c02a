"""Noun phrases that may be victims: what is counted, by which number, article, name or determiner."""

from __future__ import annotations

from typing import Literal

import attrs

from newsparse.text import Quantity

Counted = Literal["number", "article", "zero", "definite", "name"]


@attrs.define(eq=False)
class Phrase:
    """A candidate for victims, in word indices.

    * `start`: where the phrase begins ("the" of "the nine hostages"); `first`, `number_after`: the quantity with
      its hedge, or the article; `after`: behind the head; `head`: the head noun, or -1 for a bare number.
    * `sort`: human, bare, unknown, cue (its head is itself a cue: "nine hostages") or a class of uncounted nouns.
    * `partitive`: "of the 12", "of them" follows the number.
    """

    start: int
    first: int
    number_after: int
    after: int
    head: int
    counted: Counted
    sort: str
    low: int | None = 1
    high: int | None = 1
    bound: str = "exact"
    partitive: bool = False
    quantity: Quantity | None = None
    refused: str = ""

    @property
    def singular(self) -> bool:
        """Whether it takes a verb in the singular."""
        return self.low == 1 and (self.high == 1 or self.bound in ("at_least", "more_than"))

    @property
    def takes_any_verb(self) -> bool:
        """Whether number tells nothing: "no one was", "none were", "a number of", "one or two"."""
        return self.counted == "zero" or self.low == 0 or self.high == 0

    @property
    def usable(self) -> bool:
        """Whether it can be victims at all."""
        return not self.refused and self.sort in ("human", "bare", "unknown", "cue")
