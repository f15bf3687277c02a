"""The walk through a text: match, read, extend and remember, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from newsparse.text import Words
from newsparse_dates.context import Context
from newsparse_dates.extension import extended
from newsparse_dates.grammar import HANDLERS, pattern
from newsparse_dates.narrative import is_narrative
from newsparse_dates.phrase import Phrase
from newsparse_dates.ranges import with_ranges
from newsparse_dates.reading import Reading
from newsparse_dates.tense import is_said
from newsparse_dates.tokens import LETTER
from newsparse_dates.vocabulary import Vocabulary

# Rules whose date stands on the calendar by itself, and words that count from the last date of the text.
_UNANCHORED = frozenset(
    ("iso_date", "numeric_date", "bare_year", "year_range", "era_range", "era_year", "decade", "century")
)
_COMMA, _DOT = LETTER["COMMA"], LETTER["DOT"]
_TOLD = ("EARLIER", "LATER", "BEFORE", "THAT", "SAME")
_TELLING = frozenset(("counted_away", "same_unit", "pointed_part"))
_LOOKING_BACK = frozenset(("counted_away", "year_before", "quarter", "period"))


def readings(
    scan: Words,
    vocabulary: Vocabulary,
    published: date | None,
    *,
    anchor: str = "auto",
    day_first: bool | None = None,
    fiscal_start: int = 1,
    stamps: Sequence[range] = (),
) -> Iterator[Reading]:
    """All readings of a text, refused ones too, in the order of the text.

    `stamps` are the words of datelines and timestamps: where no publication date is known, the first full
    date among them stands for it. Fiscal years begin in the month `fiscal_start`.

    >>> from newsparse.text import words
    >>> from newsparse_dates.vocabulary import vocabulary
    >>> [r.value for r in readings(words("It is over now."), vocabulary(), None)]
    ['PRESENT_REF']
    """
    letters = vocabulary.classify(scan)
    narrative = anchor == "narrative" or (anchor == "auto" and is_narrative(letters))
    context = Context(published, narrative, day_first, fiscal_start, stamps=stamps)
    return with_ranges(_walk(scan, letters, vocabulary, context), letters, scan.lower)


def _walk(scan: Words, letters: str, vocabulary: Vocabulary, context: Context) -> Iterator[Reading]:
    floor = position = 0
    while phrase := _next_phrase(scan, letters, vocabulary, position):
        position = phrase.first + 1
        for reading in _read(phrase, context):
            if not reading.refused:
                reading = _anchored(extended(reading, phrase, floor), phrase, context)
                floor = max(reading.after, position)
                _remember(reading, phrase, context)
            position = max(position, reading.after)
            yield reading


def _read(phrase: Phrase, context: Context) -> list[Reading]:
    outcome = HANDLERS[phrase.rule](phrase, context)
    return outcome if isinstance(outcome, list) else [outcome]


def _anchored(reading: Reading, phrase: Phrase, context: Context) -> Reading:
    """The reading with the day that it was resolved against, where it was."""
    if not reading.moment or reading.rule in _UNANCHORED or phrase.has("YEAR"):
        return reading
    base = context.story_day() if phrase.rule in _TELLING and phrase.has(*_TOLD) else None
    return reading._replace(anchor=base or context.anchor())


def _remember(reading: Reading, phrase: Phrase, context: Context) -> None:
    """Dates are what later ones count from; what only looks back ("a year ago") is not."""
    looks_back = phrase.rule in _LOOKING_BACK and phrase.has("AGO", "EARLIER")
    elsewhere = phrase.word(phrase.first - 1) == "(" and phrase.has("ZONE")  # the same time on another clock
    if reading.moment and not looks_back and not elsewhere:
        context.record(reading.moment, reading.after, said=reading.moment.day > 0 and is_said(phrase))
        context.stamp(reading.moment, reading.first)


def _next_phrase(scan: Words, letters: str, vocabulary: Vocabulary, position: int) -> Phrase | None:
    """The next match of the grammar from word `position` on, within one paragraph."""
    match = pattern().search(letters, position)
    while match:
        first, after = match.span()
        end = _unbroken(scan, first, after)
        if end == after:
            return _trimmed(Phrase(scan, letters, first, after, vocabulary, match.lastgroup or ""))
        match = pattern().match(letters, first, end) or pattern().search(letters, first + 1)
    return None


def _unbroken(scan: Words, first: int, after: int) -> int:
    """`after`, or the word before which a blank line breaks the phrase."""
    text, starts, ends = scan.text, scan.starts, scan.ends
    if "\n" not in text[starts[first] : ends[after - 1]]:
        return after
    for index in range(first + 1, after):
        if text.count("\n", ends[index - 1], starts[index]) > 1:
            return index
    return after


def _trimmed(phrase: Phrase) -> Phrase:
    """The phrase without a comma, or a full stop that is no abbreviation's, at its end."""
    last = phrase.after - 1
    letter = phrase.letters[last]
    if letter == _COMMA or (letter == _DOT and not _abbreviated(phrase, last - 1)):
        return phrase.part(phrase.first, last)
    return phrase


def _abbreviated(phrase: Phrase, at: int) -> bool:
    return phrase.name(at) in ("M", "C") or phrase.vocabulary.remarks.get(phrase.word(at)) == "abbreviation"
