"""What the resolver knows while it walks through a text: the publication date and what was mentioned last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import attrs

from newsparse_dates.moment import RANK, Grain, Moment, first_day, of_date, shift, widen

# A month or day without a year, in a narrative, may lie this far before the last date; else it is the next year's.
_BACKWARD_DAYS = 170
_LEAP_YEARS = 8
# A day this soon after the last one goes on from it, whatever year or month was mentioned in between.
_GOING_ON = 10
# Words within which a report may still tell of the last day that it named.
_SOON_AFTER = 80
_COMPARED = frozenset(("year", "half", "quarter"))


@attrs.define
class Context:
    """State of one document. `narrative` means that relative dates hang on the story's own last date."""

    published: date | None
    narrative: bool = False
    day_first: bool | None = None
    fiscal_start: int = 1
    last: Moment | None = None
    glance: Moment | None = None
    told_until: int = -1
    event: Moment | None = None
    event_until: int = -1
    compared: Moment | None = None
    told_years: dict[tuple[int, int], int] = attrs.Factory(dict)
    stamps: Sequence[range] = ()
    by_grain: dict[str, Moment] = attrs.Factory(dict)

    def anchor(self) -> date | None:
        """The day that "last year" and "Friday" count from."""
        if self.narrative:
            return self.story_day() or self.published
        return self.published

    def story_day(self) -> date | None:
        """The first day of the last date that was mentioned."""
        return first_day(self.last) if self.last else None

    def now(self, grain: Grain) -> Moment | None:
        """The anchor at a grain."""
        if self.narrative and self.last and RANK[self.last.grain] >= RANK[grain]:
            return widen(self.last, grain)
        anchor = self.anchor()
        return of_date(anchor, grain) if anchor else None

    def mentioned(self, grain: Grain) -> Moment | None:
        """The last date of the text, at a grain, where it is as fine as that."""
        if self.last and RANK[self.last.grain] >= RANK[grain]:
            return widen(self.last, grain)
        return None

    def told_day(self) -> Moment | None:
        """The last day that the text mentions, without its clock."""
        told = self.mentioned("day")
        return told._replace(grain="day", clock="", zone="") if told else None

    def event_day(self, first: int) -> Moment | None:
        """The day on which something happened, not only was said, that was last told, shortly before word `first`."""
        return self.event if self.event and first - self.event_until < _SOON_AFTER else None

    def tell_year(self, moment: Moment, year: int) -> None:
        """Remember the year that was stated for a day: "Oct. 23" later in the text is the same day."""
        if moment.day:
            self.told_years[moment.number, moment.day] = year

    def record(self, moment: Moment, after: int, *, said: bool = False) -> None:
        """Remember a date that ends before word `after`; what figures are compared by is a month or longer.

        `said` marks the day of an utterance: "the police said on Monday".
        """
        if RANK[moment.grain] >= RANK["day"] and not said:
            self.event, self.event_until = moment._replace(grain="day", clock="", zone=""), after
        if self.narrative and self._is_glance(moment):
            self.glance = moment
            return
        self.last, self.told_until = moment, after
        self.by_grain[moment.grain] = moment
        if moment.grain in _COMPARED and self._is_reported(moment):
            self.compared = moment

    def stamp(self, moment: Moment, first: int) -> None:
        """Take a day in a dateline or timestamp for the day of publication, where that is not known."""
        if self.published is None and moment.day and any(first in words for words in self.stamps):
            self.published = first_day(moment)

    def _is_glance(self, moment: Moment) -> bool:
        """Whether a story only glances at another time ("as in 1870"): a leap that nothing has confirmed yet."""
        if self.last is None or abs(moment.year - self.last.year) <= _LEAP_YEARS:
            return False
        return self.glance is None or abs(moment.year - self.glance.year) > _LEAP_YEARS

    def _is_reported(self, moment: Moment) -> bool:
        """Whether figures may be given for it: not to come, nor itself what an earlier one is compared with."""
        known = self.compared is None or moment.year >= self.compared.year
        now = self.now(moment.grain)
        # A firm's fourth quarter may be over before the calendar's has begun.
        now = shift(now, 1) if now and moment.grain == "quarter" else now
        to_come = self.published and not self.narrative and moment > (now or moment)
        return known and not to_come

    def nearest_year(self, moment: Moment) -> Moment | None:
        """`moment` (of a year that does not count) in the year that brings it nearest to the anchor.

        Nine of ten dates of news without a year lie within half a year of publication. A narrative runs
        forward: there the year is that of the last date, or the next one where the date would lie far back.
        """
        told = self.told_years.get((moment.number, moment.day))
        if told is not None and moment.grain == "day" and not self.narrative:
            return moment._replace(year=told)
        if self.narrative and self.last:
            return self._story_year(moment, self.last)
        if self.published is None:
            return None
        year, base = self.published.year, _position(of_date(self.published))
        candidates = [moment._replace(year=year + offset) for offset in (0, -1, 1)]
        valid = [candidate for candidate in candidates if first_day(candidate)]
        return min(valid, key=lambda candidate: abs(_position(candidate) - base), default=None)

    def _story_year(self, moment: Moment, last: Moment) -> Moment:
        here = moment._replace(year=last.year)
        day = self.by_grain.get("day")
        if day and moment.day and RANK[last.grain] < RANK["day"]:
            again = moment._replace(year=day.year)
            if 0 <= _position(again) - _position(day) <= _GOING_ON:
                return again
        if RANK[last.grain] <= RANK["year"]:
            return here
        if last.grain == "season" and last.number == 1:
            last = Moment("month", last.year - 1, 12)  # a winter begins in the year before
        return _following(moment, last)


def _following(moment: Moment, last: Moment) -> Moment:
    here = moment._replace(year=last.year)
    return here if _position(here) > _position(last) - _BACKWARD_DAYS else here._replace(year=last.year + 1)


# Days from one of a grain to the next, and from its year's first day to the middle of its first.
_MIDDLES = {
    "week": (7.0, 3.5),
    "weekend": (7.0, 6.0),
    "month": (30.4, 15.0),
    "quarter": (91.3, 45.0),
    "half": (182.6, 91.0),
    "season": (91.3, 15.0),
}


def _position(moment: Moment) -> float:
    """Where the middle of a moment lies, in days; good to a few days, for any year."""
    step, middle = _MIDDLES.get(moment.grain, (30.4, float(moment.day)))
    return moment.year * 365.25 + (moment.number - 1) * step + middle
