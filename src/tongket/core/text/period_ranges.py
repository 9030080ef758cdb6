"""Periods given by their ends: từ ngày 15/12/2023 đến hết ngày 14/6/2024."""

from datetime import date, timedelta
from typing import NamedTuple

from tongket.core.period import Period, PeriodKind, ReportingPeriod
from tongket.core.text.dates import PartialDate, read_date_at
from tongket.core.text.pattern import Pattern
from tongket.core.text.spans import Span

_FROM = Pattern(r"(?:[Tt]ừ|TỪ)\s{1,3}(?:hết\s)?")
_UP_TO = Pattern(r"\s{0,3}(?:-|đến|tới|ĐẾN)\s{0,3}(?:(?:hết|HẾT)\s{1,3})?")
# The beginning may leave out the year, or month and year, that the end names.
_SHORT_DAY = Pattern(
    r"(?:[Nn]gày|NGÀY)?\s{0,3}(?P<day>[0-9]{1,2})"
    r"(?:[/.-](?P<month>[0-9]{1,2})|\s(?:tháng|THÁNG)\s(?P<long>[0-9]{1,2}))?(?![/.-]?[0-9])"
)
_SHORT_MONTH = Pattern(r"(?:[Tt]háng|THÁNG)\s{1,3}(?P<month>[0-9]{1,2})(?![0-9/.-])")


class RangeRead(NamedTuple):
    """Where a range stands, and its days; ``None`` when they make no period."""

    span: Span
    period: Period | None


class _Ends(NamedTuple):
    day: int | None
    month: int | None
    year: int | None


def read_range_at(text: str, pos: int) -> RangeRead | None:
    """The range from one date to another that begins at ``pos`` of a cleaned text."""
    opening = _FROM.match(text, pos)
    begin = opening.end() if opening else pos
    first = _first_end(text, begin)
    if first is None:
        return None
    middle = _UP_TO.match(text, first[1])
    last = read_date_at(text, middle.end()) if middle else None
    if last is None or (opening is None and first[0].year is None):
        return None
    return RangeRead(Span(pos, last.span.end), _between(first[0], last.date))


def _first_end(text: str, pos: int) -> tuple[_Ends, int] | None:
    full = read_date_at(text, pos)
    if full:
        return _Ends(full.date.day, full.date.month, full.date.year), full.span.end
    month = _SHORT_MONTH.match(text, pos)
    if month:
        return _Ends(None, int(month["month"]), None), month.end()
    day = _SHORT_DAY.match(text, pos)
    if day:
        written = day["month"] or day["long"]
        return _Ends(int(day["day"]), int(written) if written else None, None), day.end()
    return None


def _between(first: _Ends, last: PartialDate) -> Period | None:
    end = _last_day(last)
    if end is None:
        return None
    month = first.month or end.month
    year = first.year or end.year - (month > end.month)
    start = PartialDate(year, month, first.day or 1).full
    return Period.through(start, end) if start and start <= end else None


def _last_day(day: PartialDate) -> date | None:
    if day.month is None or day.impossible:
        return None
    if day.day is not None:
        return day.full
    month = ReportingPeriod(PeriodKind.MONTH, day.year, day.month).calendar
    return month.end - timedelta(days=1)
