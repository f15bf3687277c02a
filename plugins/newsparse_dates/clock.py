"""Clock times."""

from __future__ import annotations

from newsparse_dates.context import Context
from newsparse_dates.days import calendar_day
from newsparse_dates.moment import Moment, shift
from newsparse_dates.neighbours import neighbours
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.tense import tense_of
from newsparse_dates.weekdays import weekday_moment

_PARTS = frozenset(("DIG", "NUM", "DOT", "COLON", "A", "P", "O", "APOS"))
_DATE_PARTS = frozenset(("DIG", "ORD", "DOT", "COMMA", "YEAR", "MONTH", "OF", "THE"))
_NO_TIME = ""
_NIGHTFALL = 6
_ASIDE = ("(", "ZONE", "WEEKDAY")
_SENTENCE = 25
_STOPS = frozenset(".!?;")


def clock_time(phrase: Phrase, context: Context) -> Reading:
    """A time of the clock, with its day and zone where they stand beside it: "5 p.m. EST, Nov. 6"."""
    if phrase.has("UNIT") and phrase.value("UNIT") != "day":
        phrase = phrase.part(phrase.first, phrase.find("UNIT", "NEXT", "SAME", "THE"))
    clock = _in_part(phrase) if phrase.has("DAYPART") else clock_of(phrase)
    if not clock:
        return phrase.refusal("no time of the clock")
    if phrase.has("NOON") and phrase.word(phrase.first - 1) == "high" and phrase.name(phrase.first - 2) != "AT":
        return phrase.refusal("a figure of speech")
    if phrase.has("COLON") and not phrase.has("DAYPART") and not _marked(phrase):
        return phrase.refusal("figures that may be a score or a verse")
    day = day_of(phrase, context)
    if day is None:
        return phrase.point(None, "TIME")
    grain: str = "second" if clock.count(":") == 2 else "minute"
    whole = phrase.part(phrase.first, phrase.after + _named_zone(phrase))
    return whole.reading("TIME", day._replace(grain=grain, clock=clock, zone=_zone(phrase)))  # type: ignore[arg-type]


def _named_zone(phrase: Phrase) -> int:
    """How many words after the clock name its zone: "local time", "Eastern time", "Moscow time"."""
    at = phrase.after
    named = phrase.word(at) == "local" or (phrase.scan.tokens[at : at + 1] != [] and phrase.scan.tokens[at].istitle())
    return 2 if named and phrase.word(at + 1) == "time" else 0


def _marked(phrase: Phrase) -> bool:
    """Whether "9:30" has a sign of being a time: am or pm, a zone, a day, or a preposition of time."""
    if phrase.has("AM", "M", "CLOCK", "ZONE", "WEEKDAY", "TODAY", "MONTH", "TONIGHT"):
        return True
    return phrase.word(phrase.first - 1) in neighbours("before_clock") or phrase.word(phrase.after) in neighbours(
        "after_clock"
    )


def clock_of(phrase: Phrase) -> str:
    """The clock in 24 hours, "" where it cannot be one."""
    mark = phrase.find("CLOCK", "NOON", "AM", "M", "OCLOCK", "COLON")
    if mark < 0:
        return _unmarked(phrase)
    if phrase.name(mark) == "NOON":
        return _noon(phrase)
    at = _start(phrase, mark)
    if phrase.name(at) == "CLOCK":
        return _joined(phrase.word(at))
    hour = phrase.part(at, phrase.after).number()
    if hour is None or hour != int(hour):
        hour = float(phrase.word(at)) if phrase.word(at).isdigit() else 99
    half = phrase.find("CLOCK", "AM", "M", start=at)
    fields = _fields(phrase, at)
    if half < 0:
        return _in_24_hours(int(hour), fields, _NO_TIME)
    if phrase.name(half) == "CLOCK":
        return _in_24_hours(int(hour), [int(phrase.word(half)[:-2])], phrase.word(half)[-2])
    return _in_24_hours(int(hour), fields, phrase.word(half - 2 if phrase.name(half) == "M" else half)[0])


def _unmarked(phrase: Phrase) -> str:
    """The clock of "0430 GMT" and, after a full date, "19.30"."""
    last = phrase.after - 1
    if phrase.name(last) == "ZONE":
        word = phrase.word(phrase.first)
        return _in_24_hours(int(word[:2]), [int(word[2:])], _NO_TIME) if len(word) == 4 else _NO_TIME
    return _in_24_hours(int(phrase.word(last - 2)), _fields(phrase, last - 2), _NO_TIME)


def _in_part(phrase: Phrase) -> str:
    """The clock of "6 o'clock this afternoon" and "4 in the morning": the part of the day tells which half it is in."""
    hour = phrase.part(phrase.first, phrase.first + 1).number()
    clock = clock_of(phrase) if phrase.has("COLON", "OCLOCK") else _in_24_hours(int(hour or 99), [], _NO_TIME)
    if not clock:
        return _NO_TIME
    hours, part = int(clock[:2]), phrase.value("DAYPART")
    late = part in ("AF", "EV") or (part == "NI" and hours >= _NIGHTFALL)
    return f"{hours + 12:02d}{clock[2:]}" if late and hours < 12 else clock


def _start(phrase: Phrase, mark: int) -> int:
    """The first word of the clock whose mark is at `mark`; two numbers side by side are not one clock."""
    at = mark
    while at > phrase.first and phrase.name(at - 1) in _PARTS and not phrase.name(at) == phrase.name(at - 1) == "DIG":
        at -= 1
    return at


def _joined(token: str) -> str:
    """The clock of "7pm", "430pm" and "19h30"."""
    if "h" in token:
        return _in_24_hours(int(token.partition("h")[0]), [int(token[-2:])], _NO_TIME)
    digits, half = token[:-2], token[-2]
    hour, minute = (digits, "0") if len(digits) < 3 else (digits[:-2], digits[-2:])
    return _in_24_hours(int(hour), [int(minute)], half)


def _noon(phrase: Phrase) -> str:
    """Noon, or midnight: with a day its end ("midnight Friday"), alone the start of the day."""
    value = phrase.value("NOON")
    return "00:00" if value == "24:00" and not phrase.has("WEEKDAY", "MONTH", "TODAY") else value


def _fields(phrase: Phrase, at: int) -> list[int]:
    fields = []
    while at + 2 < phrase.after and phrase.name(at + 1) in ("COLON", "DOT") and phrase.name(at + 2) == "DIG":
        at += 2
        fields.append(int(phrase.word(at)) if len(phrase.word(at)) == 2 else 99)
    return fields


def _in_24_hours(hour: int, fields: list[int], half: str) -> str:
    if half in ("a", "p"):
        if not 1 <= hour <= 12:
            return _NO_TIME
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or any(field > 59 for field in fields):
        return _NO_TIME
    return ":".join(f"{field:02d}" for field in (hour, *(fields or [0])))


def _zone(phrase: Phrase) -> str:
    value = phrase.value("ZONE")
    minutes = abs(int(value or 0))
    if not minutes:
        return "Z" if value else ""
    return f"{'-' if value[0] == '-' else '+'}{minutes // 60:02d}:{minutes % 60:02d}"


def day_of(phrase: Phrase, context: Context) -> Moment | None:
    """The day named beside a time, else the last one that a narrative told or that of publication."""
    if phrase.has("MONTH"):
        return _named_day(phrase, context)
    if phrase.has("WEEKDAY"):
        return weekday_moment(phrase, context)
    if phrase.has("NEXT", "SAME"):
        return _day_counted_on(phrase, context)
    beside = _day_beside(phrase, context)
    if beside:
        return beside
    base = context.now("day")
    if phrase.has("TODAY", "TONIGHT") and base:
        return shift(base, int(phrase.value("TODAY") or 0))
    told = context.told_day()
    if told and (context.narrative or not base or _same_sentence(phrase, context.told_until)):
        return told
    return day_going_on(phrase, context) or base


def day_going_on(phrase: Phrase, context: Context) -> Moment | None:
    """The day that a report, in the past tense, still tells of.

    "The boat sailed on Sunday. It called for help at 9 p.m." means nine on Sunday.
    """
    day, now = context.event_day(phrase.first), context.now("day")
    if not phrase.word(phrase.first - 1).isalpha():
        return None  # a clock at the head of an entry
    return day if day and now and day < now and tense_of(phrase) == "past" else None


def _day_counted_on(phrase: Phrase, context: Context) -> Moment | None:
    """The day after the last one told, or that very day: "noon the next day", "5 p.m. the same day"."""
    told = context.told_day() or context.now("day")
    return shift(told, int(phrase.has("NEXT"))) if told else None


def _same_sentence(phrase: Phrase, after: int) -> bool:
    """Whether no sentence ends between word `after`, where the last date ended, and the phrase."""
    between = range(max(after, phrase.first - _SENTENCE), phrase.first)
    return after >= phrase.first - _SENTENCE and not any(phrase.word(index) in _STOPS for index in between)


def _day_beside(phrase: Phrase, context: Context) -> Moment | None:
    """The day beside: "on Friday at 8 p.m.", "at 8 p.m. on Friday", "8 p.m. (1700 GMT) Friday"."""
    if phrase.name(phrase.first - 1) == "AT" and context.told_until == phrase.first - 1:
        return context.told_day()
    if phrase.name(phrase.after) == "ON" and phrase.name(phrase.after + 1) == "WEEKDAY":
        return weekday_moment(phrase.part(phrase.after + 1, phrase.after + 2), context)
    if (phrase.word(phrase.after), phrase.name(phrase.after + 2), phrase.name(phrase.after + 4)) == _ASIDE:
        return weekday_moment(phrase.part(phrase.after + 4, phrase.after + 5), context)
    return None


def _named_day(phrase: Phrase, context: Context) -> Moment | None:
    """Month and day; the digits of a clock that follow are cut off."""
    month = phrase.find("MONTH")
    first = month
    if phrase.name(month - 1) in ("DIG", "ORD", "OF") and phrase.name(month + 1) not in ("DIG", "ORD"):
        first = month - 1 - (phrase.name(month - 1) == "OF")
    end = month + 1
    while end < phrase.after and phrase.name(end) in _DATE_PARTS and not _begins_clock(phrase, end):
        end += 1
    found = calendar_day(phrase.part(first, end), context)
    return found[0].moment if isinstance(found, list) else found.moment


def _begins_clock(phrase: Phrase, at: int) -> bool:
    following = (phrase.name(at + 1), phrase.name(at + 3))
    in_figures = phrase.name(at + 1) == "DOT" and phrase.name(at + 2) == "DIG" and at + 3 == phrase.after
    marked = following[0] in ("COLON", "AM", "A", "P") or following == ("DOT", "AM")
    return phrase.name(at) == "DIG" and (marked or in_figures)
