"""Options of the plugin."""

from __future__ import annotations

import attrs

from newsparse import Quote


@attrs.frozen
class QuoteOptions:
    """What a user may set under ``[tool.newsparse.options.quotes]``.

    * `classes`: keep only quotes whose cue is of these classes, and speech that needs no cue, such as a transcript.
      Empty: all.
    * `indirect`: whether speech without quotation marks is reported.
    """

    classes: tuple[str, ...] = ()
    indirect: bool = True

    def keeps(self, quote: Quote) -> bool:
        """Whether a quote is wanted."""
        if not self.indirect and quote.kind == "indirect":
            return False
        if not self.classes or quote.cue_class in self.classes:
            return True
        return quote.cue_class is None and quote.rule != "ranked_cue"
