"""Options of the plugin."""

from __future__ import annotations

from typing import Literal

import attrs

from newsparse import Quote


@attrs.frozen
class QuoteOptions:
    """What a user may set under ``[tool.newsparse.options.quotes]``.

    * `classes`: keep only quotes whose cue is of these classes; quotes without a cue are kept too. Empty: all.
    * `indirect`: whether speech without quotation marks is reported.
    * `method`: ``rules``, or ``ranked``: small learned weights, for English only; the README compares them.
    """

    classes: tuple[str, ...] = ()
    indirect: bool = True
    method: Literal["rules", "ranked"] = "rules"

    def keeps(self, quote: Quote) -> bool:
        """Whether a quote is wanted."""
        if not self.indirect and quote.kind == "indirect":
            return False
        return not self.classes or quote.cue_class is None or quote.cue_class in self.classes
