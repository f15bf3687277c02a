"""Speech that the layout marks: transcripts with a label before each speech, and names signed under a quotation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsparse_quotes.ranking.claims import Claim
from newsparse_quotes.ranking.linear import SURE
from newsparse_quotes.ranking.sheet import Pair, Sheet, trimmed
from newsparse_quotes.ranking.vocabulary import INITIAL, NAMELIKE

_LABEL_MOST, _SIGNED_MOST = 8, 14
_LEAST_LABELS, _LEAST_WORDS = 4, 5
_WITHIN_NAMES = frozenset(".'-&(),") | {"of", "de", "van", "von", "Q", "A"}


def laid_out(sheet: Sheet) -> list[Claim]:
    """The claims that the layout gives, in order of the text."""
    found = [*transcript(sheet), *sign_offs(sheet)]
    return sorted(found, key=lambda claim: claim.part)


def transcript(sheet: Sheet) -> Iterator[Claim]:
    """A label that comes back names who speaks in its paragraph: "MAYOR: We are ready."

    A text is a transcript where two labels or more come back, or where several are in capitals; "UPDATE: the road is
    open" alone is none, nor is a list of results ("Lund: 547.").
    """
    labels = list(_labels(sheet))
    if len(labels) < _LEAST_LABELS and sum(_shouted(sheet, first, colon) for first, colon, _ in labels) < 2:
        return
    counts = Counter(tuple(sheet.words.lower[first:colon]) for first, colon, _ in labels)
    spoken = sum(last - colon > _LEAST_WORDS for _, colon, last in labels)
    if len(counts) < 2 or len(labels) < len(counts) + 1 or spoken * 2 < len(labels):
        return
    for index, (first, colon, last) in enumerate(labels):
        again = counts[tuple(sheet.words.lower[first:colon])] > 1
        if again or _shouted(sheet, first, colon):
            yield from _speech(sheet, first, colon, labels[index + 1][0] if index + 1 < len(labels) else last)


def _speech(sheet: Sheet, first: int, colon: int, stop: int) -> Iterator[Claim]:
    """What stands between a label and the next one: a claim for each paragraph."""
    head = _last_name(sheet, first, colon)
    number = sheet.paragraph_of[colon]
    at = colon + 1
    while number < len(sheet.paragraphs) and sheet.paragraphs[number][0] < stop:
        part = trimmed(sheet.tokens, at, min(stop, sheet.paragraphs[number][1]))
        if part[0] < part[1]:
            yield Claim(colon, head, part, 1, (SURE, SURE, SURE, SURE), rule="transcript", score=SURE)
        number += 1
        at = sheet.paragraphs[number][0] if number < len(sheet.paragraphs) else stop


def _labels(sheet: Sheet) -> Iterator[tuple[int, int, int]]:
    """Paragraphs that open with a name and a colon: first word, index of the colon, end of the paragraph."""
    for first, last in sheet.paragraphs:
        first += sheet.run_of[first] > 0 and not sheet.tokens[first].isalnum()
        if first >= last:
            continue
        if sheet.cls[first] in NAMELIKE or sheet.tokens[first].isupper():
            for at in range(first + 1, min(last - 1, first + _LABEL_MOST)):
                if sheet.tokens[at] == ":":
                    yield first, at, last
                    break
                if sheet.cls[at] not in NAMELIKE and sheet.tokens[at] not in _WITHIN_NAMES:
                    break


def _shouted(sheet: Sheet, first: int, colon: int) -> bool:
    names = [token for token in sheet.tokens[first:colon] if token[0].isalpha()]
    return bool(names) and all(token.isupper() for token in names)


def _last_name(sheet: Sheet, first: int, last: int) -> int:
    """The head of a label or signed name: the last name before a comma or bracket."""
    head = first
    for at in range(first, last):
        if sheet.tokens[at] in ",(":
            break
        if sheet.cls[at] in NAMELIKE and (sheet.cls[at] != INITIAL or at == first):
            head = at
    return head


def sign_offs(sheet: Sheet) -> Iterator[Claim]:
    """A quotation that fills its paragraph, and a name after a dash there or in the next: “It leaks.” - Ann Ek"""
    for number, (first, last) in enumerate(sheet.runs):
        low, high = sheet.paragraphs[sheet.paragraph_of[first]]
        part = sheet.inner[number]
        if first != low or part[0] >= part[1]:
            continue
        signed = _signed(sheet, last, high)
        if signed is not None:
            yield Claim(
                signed[0] - 1,
                _last_name(sheet, *signed),
                part,
                0,
                (SURE, SURE, SURE, SURE),
                rule="sign_off",
                score=SURE,
            )


def _signed(sheet: Sheet, at: int, high: int) -> Pair | None:
    """The words of a name after a dash that end their paragraph."""
    tokens = sheet.tokens
    if at >= len(tokens) or tokens[at] != "-":
        return None
    if at >= high:
        high = sheet.paragraphs[sheet.paragraph_of[at]][1]
    while at < high and tokens[at] == "-":
        at += 1
    if at < high <= at + _SIGNED_MOST and sheet.cls[at] in NAMELIKE and not any(sheet.run_of[at:high]):
        return at, high
    return None
