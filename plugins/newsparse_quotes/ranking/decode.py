"""Decoding: a document in, its attributed contents out."""

from __future__ import annotations

import attrs

from newsparse import Document
from newsparse_quotes.ranking.accept import accepted
from newsparse_quotes.ranking.claims import Claim, claims
from newsparse_quotes.ranking.layouts import laid_out
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.orphans import Adoption, adopted
from newsparse_quotes.ranking.sheet import Sheet, read_sheet


@attrs.frozen(eq=False)
class Decoded:
    """The sheet of a document, the claims that were kept, and runs without a cue with the heads of their speakers."""

    sheet: Sheet
    kept: list[Claim]
    adopted: list[Adoption]


def decode(doc: Document, models: Models) -> Decoded:
    """Find the quotations of a document that has paragraphs and sentences."""
    sheet = read_sheet(doc, models.vocabulary)
    found, cued = claims(sheet, models)
    kept = accepted(sheet, models, found, laid_out(sheet))
    return Decoded(sheet, kept, list(adopted(sheet, models, kept, cued)))
