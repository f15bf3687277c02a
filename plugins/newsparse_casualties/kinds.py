"""One kind for a phrase that several cues speak of: "shot and killed", "was shot and later died"."""

from __future__ import annotations

from newsparse_casualties.page import Page
from newsparse_casualties.sentence import Link

_HARM = ("killed", "injured", "casualties")
_AROUND = 3
_OUTDONE = ("trapped", "missing", "sick", "displaced")


def kinds_of(page: Page, found: list[Link]) -> list[tuple[str, Link]]:
    """The kinds that the links of one phrase come to, each with the link that decides it.

    Killed outdoes injured, and both outdo a shooting that leaves it open; "killed or wounded" of a zero is two
    figures, of a number the kind ``casualties``. Kinds that do not shut each other out all stay.
    """
    phrase = found[0].phrase
    by_kind: dict[str, Link] = {}
    for link in found:
        by_kind.setdefault(_exact(page, link), link)
    if phrase.counted == "zero":
        return list(by_kind.items())
    harm = [kind for kind in _HARM if kind in by_kind]
    others = [(kind, link) for kind, link in by_kind.items() if kind not in _HARM]
    if not harm:
        return others[:1]
    if harm[0] == "killed":
        others = [one for one in others if one[0] not in _OUTDONE]
    if "killed" in harm and "injured" in harm and _alternatives(page, by_kind):
        return [("casualties", by_kind["killed"]), *others]
    link = by_kind[harm[0]]
    if harm == ["casualties"] and _survived(page, link):
        return [("injured", link), *others]
    return [("killed" if harm[0] != "killed" and _died_later(page, link) else harm[0], link), *others]


def _survived(page: Page, link: Link) -> bool:
    """Whether the same clause tells that people who were shot live: "shot in the leg, are in hospital"."""
    if link.predicate.cue.cls != "verb":
        return False
    end = link.predicate.index + 1
    while end < len(page.lower) and end < link.predicate.index + 24 and page.word(end) not in (".", ";"):
        end += 1
    there = page.lower[link.predicate.index + 1 : end]
    return not page.lexicon.words("alive").isdisjoint(there) and page.lexicon.words("fatal").isdisjoint(there)


def _died_later(page: Page, link: Link) -> bool:
    """Whether the same clause goes on to tell the death: "were taken to hospital, where they died"."""
    end = min(link.predicate.index + 14, len(page.lower))
    for at in range(link.predicate.index + 1, end - 2):
        if page.word(at) in ("where", "and", "but") and page.word(at + 1) in (
            "he",
            "she",
            "they",
            "both",
            "all",
            "later",
        ):
            return page.has("fatal", at + 2, min(at + 6, end))
    return False


def _alternatives(page: Page, by_kind: dict[str, Link]) -> bool:
    """Whether two cues share their victims without a split: "killed or wounded", "killing and wounding 40"."""
    low, high = sorted((by_kind["killed"].predicate.index, by_kind["injured"].predicate.index))
    return high - low == 2 and page.word(low + 1) in ("or", "and", "/")


def _exact(page: Page, link: Link) -> str:
    """The kind of a cue, made exact by the words beside it: "fatally shot", "stabbed to death", "shot dead"."""
    cue, at = link.predicate.cue, link.predicate.index
    if cue.kind not in ("casualties", "injured") or cue.cls not in ("verb", "deed"):
        return cue.kind
    fatal = page.lexicon.words("fatal")
    before = page.lower[max(0, at - 2) : at]
    after = page.lower[at + 1 : at + 1 + _AROUND]
    if cue.cls == "deed" and before[-1:] and before[-1] in ("fatal", "deadly"):
        return "killed"
    if "fatally" in before or "mortally" in before or "fatally" in after[:2]:
        return "killed"
    if after[:1] == ["dead"] or after[:2] == ["to", "death"] or (after[1:3] == ["to", "death"]):
        return "killed"
    if page.lower[link.phrase.after : link.phrase.after + 2] == ["to", "death"]:
        return "killed"
    if after[:1] == ["and"] and len(after) > 1 and after[1] in fatal and after[1] != "killing":
        return "killed"
    if cue.kind == "casualties" and (
        after[:1] == ["and"] and after[1:2] in (["wounded"], ["injured"], ["hurt"], ["critically"], ["seriously"])
    ):
        return "injured"
    return cue.kind
