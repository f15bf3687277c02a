"""People, organisations, places and groups, each with its canonical name, role and country."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsparse import Dateline, Extractor, Mention, Paragraph, Sentence, extractor, hookimpl

if TYPE_CHECKING:
    from newsparse import Settings

__all__ = ["newsparse_extractors"]


@hookimpl
def newsparse_extractors(settings: Settings) -> Iterable[Extractor[Mention]]:
    """The extractor ``mentions``; its word lists are read with the first document."""
    from newsparse_mentions.extraction import MentionExtractor
    from newsparse_mentions.foreign import LANGUAGES
    from newsparse_mentions.lexicons import EXTENDABLE

    added = ((name, settings.lexicon(name)) for name in EXTENDABLE)
    find = MentionExtractor(tuple((name, lines) for name, lines in added if lines))
    make = extractor(
        gives=Mention,
        needs=(Sentence, Paragraph),
        uses=(Dateline,),
        languages=("en", *LANGUAGES),
        name="mentions",
        explain=find.explain,
    )
    return [make(find.in_stages)]
