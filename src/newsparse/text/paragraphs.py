"""Paragraphs of a text with the kind of each: the layout gives the blocks, the kinds label them."""

from __future__ import annotations

from typing import NamedTuple

from newsparse.text.kinds import LAST, Block, block_kind, settled, telltales
from newsparse.text.layout import blocks

_STANDFIRST_LENGTH = 350
_STANDFIRST_BETWEEN = (["headline", "body", "byline"], ["headline", "body", "timestamp"])


class ParagraphSpan(NamedTuple):
    """One block of a text: half-open code-point offsets, its kind and the rule that gave the kind.

    Kinds: ``headline standfirst byline timestamp body heading list caption credit boilerplate``.
    """

    start: int
    end: int
    kind: str
    rule: str


def paragraph_spans(plain: str) -> list[ParagraphSpan]:
    """The blocks of a text, each with a kind: in order, disjoint, trimmed, leaving out nothing but white space.

    `plain` may be folded or not. Blank lines and line breaks that end a block separate; lines that a
    hard wrap broke are one paragraph. Never raises for any text; `[]` for white space alone.

    >>> text = "Ferry sinks off Halden\\n\\nBy Ann Roe\\n\\nA ferry sank on Monday. Nobody was hurt.\\n\\nAdvertisement"
    >>> [(p.kind, text[p.start:p.end][:10]) for p in paragraph_spans(text)]
    [('headline', 'Ferry sink'), ('byline', 'By Ann Roe'), ('body', 'A ferry sa'), ('boilerplate', 'Advertisem')]
    """
    found = blocks(plain)
    spans: list[ParagraphSpan] = []
    seen: set[str] = set()
    count, hints = len(found), telltales(plain)
    for number, (start, end) in enumerate(found):
        text = plain[start:end]
        after_body = "body" in seen
        if settled(text, after_body, number >= count - LAST, hints):
            kind, rule = "body", "prose"
        else:
            kind, rule = block_kind(Block(text, number, count, after_body))
        if kind == "headline" and kind in seen:
            kind, rule = "standfirst", "under the headline"
        seen.add(kind)
        spans.append(ParagraphSpan(start, end, kind, rule))
    return _with_standfirst(spans)


def _with_standfirst(spans: list[ParagraphSpan]) -> list[ParagraphSpan]:
    """A short block between the headline and the byline or time sums the story up."""
    if [span.kind for span in spans[:3]] not in _STANDFIRST_BETWEEN or len(spans) == 3:
        return spans
    second = spans[1]
    if second.end - second.start <= _STANDFIRST_LENGTH:
        spans[1] = second._replace(kind="standfirst", rule="between headline and byline")
    return spans
