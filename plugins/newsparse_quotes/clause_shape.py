"""The shape of a clause without "that": a subject and a finite verb, before any word that opens another clause.

"She found | a new leader in Ek, who is expected to win" has verbs too, but none that belongs to "a new leader".
"""

from __future__ import annotations

import re

from newsparse_quotes.candidates import has_verb
from newsparse_quotes.page import Page

_VERB = r"(?:A|(?<![I&])[FY]|(?<=[CNPR)'\]])E(?!C)|'N)"
_OWN_VERB = re.compile(r"[^HWSB;:]{1,60}?(?:A|(?<![I&])[FY]|'N)|[^HWSB;:I]{1,12}?(?<=[CNPR)'\]])E(?!C)")
_ASIDE = re.compile(rf"[^HWSB;:]{{1,30}},I{{0,2}}W[^,;]{{1,40}},R?{_VERB}")
_RELATIVE = re.compile(rf"[^HWSB;:,]{{1,30}}?[WH][^,;]{{0,30}}?{_VERB}[^,;]{{1,30}}?{_VERB}")
_SMALL = re.compile(r"[DCM][CNM.'&]{0,6}+(?:G|R?I{1,2}M)|G[DNCMI]")
_CONDITION = re.compile(r"S[^,;]{1,40},")
_AFTER_PRONOUN = frozenset("AFYERXN'&")


def is_clause(page: Page, first: int, last: int, strict: bool) -> bool:
    """Whether the words `first`:`last` read as a clause with a subject and a verb.

    Not `strict`: any verb after the first word will do, because the cue takes no object: "she said the man who ...".
    """
    tags = page.tags
    if tags[first] == "S":
        condition = _CONDITION.match(tags, first, last)
        return condition is not None and condition.end() < last and is_clause(page, condition.end(), last, strict)
    if tags[first] == "P" and first + 1 < last and tags[first + 1] not in _AFTER_PRONOUN:
        return False
    if not strict:
        return has_verb(page, first + 1, last)
    return (
        _OWN_VERB.match(tags, first, last)
        or _ASIDE.match(tags, first, last)
        or _RELATIVE.match(tags, first, last)
        or _SMALL.match(tags, first, last)
    ) is not None
