#!/usr/bin/env python3
"""How many phrases of other systems' own test suites are read as they read them.

    phrases.py --data DIR [--suite NAME] [--misses N] [--json]

A suite is a file ``dates/phrases-*.jsonl.gz`` in DIR: short texts, each with a day of reference and the
expressions of time that its system finds there. Three shares of phrases, each stricter than the one before:

* found: every expression is overlapped by one of ours, and nothing else is found;
* read: and covers the same stretch of time, a pair of dates ("3 to 5 May") counting as one stretch;
* right: and has the same TIMEX3 value, as a string.

The suites follow their own conventions: see docs/date-conventions.md for those that differ from ours.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from newsparse import DateExpression
from predict import parse, parser_for, read_jsonl

Record = dict[str, Any]
Stretch = tuple[datetime, datetime]
SUITES = "dates/phrases-*.jsonl.gz"
LEVELS = ("found", "read", "right")

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)|Q(?P<quarter>[1-4])|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?)?Z?"
)


class Found(NamedTuple):
    """One of our expressions, or two that bound a range."""

    start: int
    end: int
    values: tuple[str, ...]
    stretch: Stretch | None


def stretch_of(value: str) -> Stretch | None:
    """The time that a value of a suite covers: a point at its grain, or a range with an open end; None for others.

    >>> [str(bound.date()) for bound in stretch_of("2016-02")]
    ['2016-02-01', '2016-03-01']
    >>> [str(bound.date()) for bound in stretch_of("2016-01-01/2017-01-01")]
    ['2016-01-01', '2017-01-01']
    """
    low, slash, high = value.partition("/")
    first, last = _point(low), _point(high) if slash else None
    if slash:
        return (first[0], last[0]) if first and last else None
    return first


def _point(value: str) -> Stretch | None:
    match = _VALUE.fullmatch(value)
    if not match:
        return None
    part = {name: int(digits) for name, digits in match.groupdict().items() if digits}
    try:
        return _bounds(part)
    except (ValueError, OverflowError):
        return None


def _bounds(part: dict[str, int]) -> Stretch:
    year, month = part["year"], part.get("month", part.get("quarter", 0) * 3 - 2)
    if "week" in part:
        start = datetime.fromisocalendar(year, part["week"], 1)
        return start, start + timedelta(days=7)
    if "day" in part:
        start = datetime(year, month, part["day"], part.get("hour", 0), part.get("minute", 0))
        return start, start + (timedelta(minutes=1) if "hour" in part else timedelta(days=1))
    months = 1 if "month" in part else 3 if "quarter" in part else 12
    start = datetime(year, month if months < 12 else 1, 1)
    after = start.year * 12 + start.month - 1 + months
    return start, datetime(after // 12, after % 12 + 1, 1)


def expressions(record: Record) -> list[Found]:
    """What we find in a phrase; the two bounds of a range as one."""
    given = {key: value for key, value in record.items() if (key, value) != ("language", "und")}
    dates = parse(parser_for("dates"), given).dates
    found: list[Found] = []
    before: DateExpression | None = None
    for date in dates:
        if before and _range(before) and _range(before) == _range(date):
            found[-1] = _joined(found[-1], date)
        else:
            found.append(Found(date.span.start, date.span.end, (date.value or "",), _stretch(date)))
        before = date
    return found


def _range(date: DateExpression) -> str | None:
    return dict(date.notes).get("interval")


def _stretch(date: DateExpression) -> Stretch | None:
    return (date.start.replace(tzinfo=None), date.end.replace(tzinfo=None)) if date.start and date.end else None


def _joined(one: Found, two: DateExpression) -> Found:
    """A range; suites differ in whether its last day is part of it, so `values` has both readings."""
    last = _stretch(two)
    whole = (one.stretch[0], last[1]) if one.stretch and last else None
    return Found(one.start, two.span.end, (f"{one.values[0]}/{two.value}",), whole)


def level(record: Record) -> int:
    """How many of LEVELS a phrase reaches: 0 to 3."""
    ours, theirs = expressions(record), record["timexes"]
    if len(ours) != len(theirs):
        return 0
    reached = 3
    for one, gold in zip(ours, theirs, strict=True):
        if min(one.end, gold["end"]) <= max(one.start, gold["start"]):
            return 0
        readings = [gold["value"], *gold.get("alternatives", ())]
        if _plain(one.values[0]) == _plain(gold["value"]):
            continue
        reached = min(reached, 2 if _same_stretch(one, readings) else 1)
    return reached


def _plain(value: str) -> str:
    """A value without the seconds and the zone that some suites always write."""
    return re.sub(r"(T\d\d:\d\d)(?::00)?(?:Z|[+-]\d\d:?\d\d)?", r"\1", value)


def _same_stretch(one: Found, readings: list[str]) -> bool:
    """Whether one of the readings covers the same time; the last day of a range may count or not."""
    if not one.stretch:
        return False
    ends = {one.stretch[1], one.stretch[1] - timedelta(days=1)} if "/" in one.values[0] else {one.stretch[1]}
    covered = [stretch for reading in readings if (stretch := stretch_of(reading))]
    return any(stretch[0] == one.stretch[0] and stretch[1] in ends for stretch in covered)


def suites(data: Path, name: str | None) -> Iterator[Path]:
    """The suites in a data directory, or the one of that name."""
    for path in sorted(data.glob(SUITES)):
        if name in (None, suite_name(path)):
            yield path


def suite_name(path: Path) -> str:
    """``recognizers-en`` of ``phrases-recognizers-en.jsonl.gz``."""
    return path.name.split(".")[0].removeprefix("phrases-")


def shares(records: list[Record], levels: list[int]) -> Record:
    """Share of the phrases that reach each level."""
    reached = Counter(levels)
    total = len(records)
    figures = {name: sum(reached[n] for n in range(rank, 4)) / total for rank, name in enumerate(LEVELS, 1)}
    return {"phrases": total} | figures


def misses(records: list[Record], levels: list[int], limit: int) -> Iterator[str]:
    """Phrases that were not read, with what the suite and what we say."""
    for record in [record for record, reached in zip(records, levels, strict=True) if reached < 2][:limit]:
        gold = ", ".join(f"{one['text']}={one['value']}" for one in record["timexes"])
        ours = ", ".join(f"{record['text'][one.start : one.end]}={one.values[0]}" for one in expressions(record))
        yield f"  {record['text']!r} ({record.get('published')}): {gold or '-'} | ours {ours or '-'}"


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="Share of the phrases of other systems' suites that are read alike.")
    options.add_argument("--data", type=Path, required=True, help="directory with the suites")
    options.add_argument("--suite", metavar="NAME", help="only this one, such as duckling-en")
    options.add_argument("--misses", type=int, default=0, metavar="N", help="list N phrases that were not read")
    options.add_argument("--json", action="store_true", help="print JSON")
    args = options.parse_args(argv)
    result: Record = {}
    for path in suites(args.data, args.suite):
        records = list(read_jsonl(path))
        levels = [level(record) for record in records]
        name = suite_name(path)
        result[name] = shares(records, levels)
        if not args.json:
            print(f"{name:22}{len(records):6}" + "".join(f"  {key} {result[name][key]:.3f}" for key in LEVELS))
            print(*misses(records, levels, args.misses), sep="\n", end="\n" if args.misses else "")
    if args.json:
        print(json.dumps(result, indent=1))
    return 0 if result else 1


if __name__ == "__main__":
    sys.exit(main())
