"""Who speaks after a colon that no cue stands before: The council had an answer for him: “Not this year.”"""

from __future__ import annotations

import re

from newsparse_quotes.cues import group_start
from newsparse_quotes.page import Page
from newsparse_quotes.sources import Range, chunk_subject, left_source, right_source

_VERB = re.compile(r"[AYFE]")
_CLAUSE = re.compile(r"[,;:(-]")
_FROM = ("from", "by")
_LEANS = "SHWO"
_REACH = 60
_VERBS = 12
_HANDED = 16


def colon_source(page: Page, low: int, colon: int) -> Range | None:
    """The speaker of a quotation after a colon: by name, by the clause's last verb, or by its only phrase.

    `low` is the first word of the sentence. More from Ek: “…”; As Ek put it: “…”; Ek, back home, had a reply: “…”
    """
    return (
        name_before(page, low, colon)
        or _handed_over(page, low, colon)
        or verb_subject(page, low, colon)
        or _phrase(page, low, colon)
    )


def name_before(page: Page, low: int, colon: int) -> Range | None:
    """A name between a dash, a comma or "from" and the colon: "More from Ek: ..."; "Added Ek: ..."."""
    first = colon
    while first > low and page.tags[first - 1] in "C&.":
        first -= 1
    if first == low and (cue := page.lexicon.verbs.get(page.words.lower[first])) and cue.form == "past":
        return right_source(page, first + 1, colon)
    if first == colon or page.tags[first] != "C":
        return None
    before = page.tags[first - 1]
    handed = before == "I" and (page.lexicon.language != "en" or page.words.lower[first - 1] in _FROM)
    return (first, colon) if first == low or handed or before in "-,;" else None


def _handed_over(page: Page, low: int, colon: int) -> Range | None:
    """Whom the text hands over to: "From the report: ..."; "More from Ek, writing in the Post: ..."."""
    lower = page.words.lower
    start = max(low, colon - _HANDED)
    at = lower.index("from", start, colon) if "from" in lower[start:colon] else -1
    opens = at == low or (at > low and (lower[at - 1] == "more" or page.tags[at - 1] == "-"))
    return right_source(page, at + 1, colon) if opens else None


def verb_subject(page: Page, low: int, colon: int) -> Range | None:
    """The subject of the last verb before the colon that leans on no other: "When it rained, Ek had a plan: ..."."""
    verbs = [match.start() for match in _VERB.finditer(page.tags, max(low, colon - _REACH), colon)]
    for verb in verbs[: -_VERBS - 1 : -1]:
        group = group_start(page, verb)
        found = None if _is_participle(page, group, verb) else left_source(page, group, low)
        if found and page.tags[found[0]] != "W" and (_ends(page, verb, colon) or not _leaning(page, low, found[0])):
            return found
    return None


def _is_participle(page: Page, group: int, verb: int) -> bool:
    """Whether a verb has no subject of its own: "a letter to members saying: ..."."""
    cue = page.lexicon.verbs.get(page.words.lower[verb])
    return cue is not None and cue.form == "participle" and "A" not in page.tags[group:verb]


def _ends(page: Page, verb: int, colon: int) -> bool:
    """Whether a verb is the last word: "as the paper notes: ...", "as Ek put it: ..."."""
    return verb + 1 == colon or (verb + 2 == colon and page.words.lower[verb + 1] == "it")


def _leaning(page: Page, low: int, subject: int) -> bool:
    """Whether a clause leans on another: "that", "when" or "who" stand between its last comma and its subject."""
    start = max(low, subject - _REACH)
    for match in _CLAUSE.finditer(page.tags, start, subject):
        start = match.end()
    return any(tag in _LEANS for tag in page.tags[start:subject])


def _phrase(page: Page, low: int, colon: int) -> Range | None:
    """The first phrase of a sentence without a verb: "The council's answer: ..."; not "later that day in Oslo: ..."."""
    found = chunk_subject(page, low, colon)
    return found if found and (found[0] == low or page.tags[found[0] - 1] != "I") else None
