"""All that training makes: the vocabulary, the gates and the rankers of each decision."""

from __future__ import annotations

import attrs

from newsparse_quotes.ranking.linear import Ranker
from newsparse_quotes.ranking.vocabulary import Vocabulary


@attrs.frozen(eq=False)
class Models:
    """The models of one language.

    * `gates`: for each pair of classes which borders are looked for between two words of these (see places).
    * the rankers, one for each decision.
    * `cue_from`: the least score of a cue that no rule reads and that is looked at; `rule_from`, `accept_from`: the
      least scores of a content by rule, and of one by weights or without a verb, that is kept.
    """

    vocabulary: Vocabulary
    gates: bytes
    rankers: dict[str, Ranker]
    cue_from: int = 0
    rule_from: int = -32
    accept_from: int = -14
