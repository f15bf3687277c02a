"""Results of decoding as spans of the text: parts, cue, source, kind, and what weighed for the source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import attrs

from newsparse import Document
from newsparse_quotes.ranking import heads
from newsparse_quotes.ranking.claims import Claim
from newsparse_quotes.ranking.decode import Decoded, decode
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.orphans import Adoption
from newsparse_quotes.ranking.phrases import source_phrase
from newsparse_quotes.ranking.sheet import Pair, Sheet

Kind = Literal["direct", "mixed", "indirect"]
_DIRECT_SHARE = 0.97


@attrs.frozen
class Attribution:
    """One quotation and who it is attributed to; all pairs are half-open code-point offsets.

    * `parts`: its contents in order, with the quotation marks around them; `kind`: direct where (nearly) all letters
      and digits stand between quotation marks, indirect where none do, else mixed.
    * `cue`: the word that introduces it, or None; `source`: the phrase of its speaker as written, or None.
    * `rule`: "cue" (ranked around a cue), "carried" (a quoted run without a cue), "transcript" or "sign_off".
    * `margins`: by how much each decision beat its next best, as (decision, margin), in 32nds of log-odds.
    * `reasons`: what weighed most for the speaker, as (template, weight), at most five.
    """

    parts: tuple[Pair, ...]
    kind: Kind
    cue: Pair | None
    source: Pair | None
    rule: str
    margins: tuple[tuple[str, int], ...]
    reasons: tuple[tuple[str, int], ...] = ()


def attributions(doc: Document, models: Models, reasons: bool = False) -> list[Attribution]:
    """The attributed quotations of a document with paragraphs and sentences, in order of the text.

    `reasons` asks for the margins and for the weights behind each speaker, which only `explain` shows.
    """
    decoded = decode(doc, models)
    found = [
        *_from_claims(decoded, models, reasons),
        *(_from_adoption(decoded.sheet, models, item, reasons) for item in decoded.adopted),
    ]
    return sorted(found, key=lambda item: item.parts)


def _from_claims(decoded: Decoded, models: Models, reasons: bool) -> Iterator[Attribution]:
    """One attribution a cue: its contents on either side are parts of one quotation."""
    by_cue: dict[tuple[int, str], list[Claim]] = {}
    for claim in decoded.kept:
        by_cue.setdefault((claim.cue, claim.rule if claim.rule == "cue" else f"{claim.rule}{claim.part}"), []).append(
            claim
        )
    sheet = decoded.sheet
    for claims in by_cue.values():
        first = claims[0]
        yield Attribution(
            parts=tuple(_span(sheet, with_marks(sheet, claim.part)) for claim in claims),
            kind=kind_of(sheet, [claim.part for claim in claims]),
            cue=_span(sheet, _cue_words(sheet, first.cue)),
            source=_source(sheet, models, first.head, first.cue),
            rule=first.rule,
            margins=_margins(first) if reasons else (),
            reasons=_reasons(sheet, models, first) if reasons and first.rule == "cue" else (),
        )


def _cue_words(sheet: Sheet, at: int) -> Pair:
    """The words of a cue: its anchor, and "to" after "according"."""
    lower = sheet.words.lower
    return at, at + 1 + (lower[at] == "according" and lower[at + 1 : at + 2] == ["to"])


def _margins(claim: Claim) -> tuple[tuple[str, int], ...]:
    return (*zip(("cue", "source", "start", "end"), claim.margins, strict=True), ("accept", claim.score))


def _from_adoption(sheet: Sheet, models: Models, adoption: Adoption, reasons: bool) -> Attribution:
    part = sheet.inner[adoption.run]
    return Attribution(
        parts=(_span(sheet, with_marks(sheet, part)),),
        kind="direct",
        cue=None,
        source=_source(sheet, models, adoption.head, -1),
        rule="carried",
        margins=(("speaker", adoption.margin),),
        reasons=models.rankers["orphan"].reasons(adoption.keys) if reasons else (),
    )


def _reasons(sheet: Sheet, models: Models, claim: Claim) -> tuple[tuple[str, int], ...]:
    left, right = heads.head_candidates(sheet, claim.cue, models.gates["head"])
    if claim.head < 0:
        return models.rankers["source none"].reasons(heads.none_keys(sheet, claim.cue, len(left) + len(right)))
    keys = list(heads.head_keys(sheet, claim.cue, left, right))
    return models.rankers["source"].reasons(keys[(left + right).index(claim.head)])


def _source(sheet: Sheet, models: Models, head: int, cue: int) -> Pair | None:
    return _span(sheet, source_phrase(sheet, models, head, cue)) if head >= 0 else None


def _span(sheet: Sheet, part: Pair) -> Pair:
    starts, last = sheet.words.starts, part[1] - 1
    return starts[part[0]], starts[last] + len(sheet.tokens[last])


def with_marks(sheet: Sheet, part: Pair) -> Pair:
    """A content that fills a quoted run, or begins or ends with one, with the marks of that run."""
    first, last = part
    one, two = sheet.run_of[first], sheet.run_of[last - 1]
    if one and sheet.inner[one - 1][0] == first:
        first = sheet.runs[one - 1][0]
    if two and sheet.inner[two - 1][1] == last and sheet.runs[two - 1][0] >= first:
        last = sheet.runs[two - 1][1]
    return first, last


def kind_of(sheet: Sheet, parts: list[Pair]) -> Kind:
    """The kind of a quotation from the share of its letters and digits that stand between quotation marks."""
    if not any(any(sheet.run_of[first:last]) for first, last in parts):
        return "indirect"
    quoted = total = 0
    for first, last in parts:
        letters = [len(token) if token[0].isalnum() else 0 for token in sheet.tokens[first:last]]
        total += sum(letters)
        quoted += sum(length for length, number in zip(letters, sheet.run_of[first:last], strict=True) if number)
    return "direct" if quoted >= _DIRECT_SHARE * total else "mixed" if quoted else "indirect"
