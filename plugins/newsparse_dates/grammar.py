"""The grammar as one pattern over class letters, and the handler of each of its rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from newsparse_dates import (
    clock,
    counted,
    dayparts,
    days,
    durations,
    months,
    places,
    quarters,
    references,
    relative,
    seasons,
    sets,
    spans,
    spoken,
    weekdays,
    years,
)
from newsparse_dates.context import Context
from newsparse_dates.phrase import Phrase
from newsparse_dates.reading import Reading
from newsparse_dates.templates import letters, templates
from newsparse_dates.tokens import UNKNOWN

Handler = Callable[[Phrase, Context], Reading | list[Reading]]

HANDLERS: dict[str, Handler] = {
    "iso_date": days.iso_date,
    "numeric_date": days.numeric_date,
    "month_in_figures": days.month_in_figures,
    "spoken_clock": spoken.spoken_clock,
    "clock_time": clock.clock_time,
    "part_of_date": dayparts.day_part,
    "fraction": durations.fraction,
    "hyphened": durations.hyphened,
    "counted_from": places.counted_from,
    "counted_away": counted.counted_away,
    "nth_weekday": places.nth_weekday,
    "weekday_of_week": places.weekday_of_week,
    "weekday_and_day": places.weekday_and_day,
    "short_year": days.short_year,
    "part_of_span": spans.part_of_span,
    "calendar_range": days.calendar_day,
    "calendar_day": days.calendar_day,
    "calendar_month": months.calendar_month,
    "year_range": years.year_range,
    "fiscal_year": quarters.fiscal_year,
    "quarter": quarters.quarter,
    "period": quarters.period,
    "year_before": counted.year_before,
    "every": sets.every,
    "frequency": sets.frequency,
    "everyday": sets.everyday,
    "weekdays": weekdays.weekdays,
    "weekends": sets.weekends,
    "counted": durations.counted,
    "article_unit": durations.article_unit,
    "recent_units": durations.recent_units,
    "coming_units": durations.coming_units,
    "century": years.century,
    "decade": years.decade,
    "pointed_unit": relative.pointed_unit,
    "same_unit": relative.same_unit,
    "weekend_of": seasons.weekend_of,
    "pointed_weekend": seasons.weekend,
    "season": seasons.season,
    "pointed_part": dayparts.day_part,
    "bare_part": dayparts.day_part,
    "weekday": weekdays.weekday,
    "day_away": relative.day_away,
    "holiday_week": seasons.holiday_week,
    "holiday": days.holiday,
    "year_end": relative.year_end,
    "era_range": years.era_range,
    "era_year": years.calendar_year,
    "calendar_year": years.calendar_year,
    "day_of_month": days.day_of_month,
    "bare_unit": relative.bare_unit,
    "reference": references.reference,
    "adjective": references.adjective,
    "the_past": references.the_past,
    "bare_year": years.bare_year,
    "bare_units": durations.bare_units,
}

# Classes that an expression can begin with. Most of them often stand without one: a row names classes and the
# classes that can follow them in an expression ("+"), or cannot ("-").
_STARTS = (
    ("THE A THIS THESE THAT THOSE SAME LAST NEXT QUANT NUM SCALE ORD", "-", "COMMA DOT S ON AT FROM FOR THE"),
    ("HALF MORE ANOTHER ONLY EACH", "-", "COMMA DOT S ON AT FROM FOR THE"),
    ("DIG BIG", "-", ""),
    ("UNIT YR CENTURY", "+", "HYPHEN APOS MIDDLE AGO EARLIER"),
    ("APOS", "+", "DECADE"),
    ("DAYPART", "+", "OF UNITS"),
    ("EARLY", "+", "DAYPART HYPHEN"),
)  # fmt: skip
_ALONE = """
    CURRENT RECENT COMPARABLE LATEST FISCAL YEAR UNITS QUARTER QUARTERS MONTH WEEKDAY WEEKDAYS SEASON WEEKEND WEEKENDS
    NOON TONIGHT OVERNIGHT TODAY DECADE EVERYDAY FREQUENCY HOLIDAY REF COUNTED CLOCK
"""


@cache
def pattern() -> re.Pattern[str]:
    """All rules as one alternation behind a cheap look-ahead at the first two classes.

    >>> pattern().fullmatch(letters("LAST UNIT")).lastgroup
    'pointed_unit'
    """
    rules = ((name, template) for name, template in templates().items() if name[0] != "{")
    alternatives = "|".join(f"(?P<{name}>{letters(template)})" for name, template in rules)
    starts = "|".join(
        [f"[{_class(_ALONE)}]", *(f"[{_class(names)}]{_followed(sign, then)}" for names, sign, then in _STARTS)]
    )
    return re.compile(f"(?={starts})(?:{alternatives})")


def _followed(sign: str, names: str) -> str:
    return f"[{_class(names)}]" if sign == "+" else f"[^{UNKNOWN}{_class(names)}]"


def _class(names: str) -> str:
    return "".join(letters(name) for name in names.split())
