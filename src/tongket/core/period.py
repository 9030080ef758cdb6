"""Stretches of time as the office counts them, and the days at which a report closes its figures.

The periods of the reporting regime (month, quarter, first and last six months, nine months, year)
have two faces: the calendar period that the title names, and the window from which the figures are
taken. Decree 09/2019/NĐ-CP, article 12, opens the window on the 15th of the month before and closes
it on the 14th of the last month; a regime may set days of its own.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Kỳ. Half-open: ``start`` is inside, ``end`` is the first day after."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"empty period: {self.start} .. {self.end}")

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    @classmethod
    def through(cls, first: date, last: date) -> "Period":
        """The period from the first day to the last, both inside."""
        return cls(first, last + _ONE_DAY)

    @property
    def last(self) -> date:
        """The last day inside."""
        return self.end - _ONE_DAY

    @property
    def days(self) -> int:
        """How many days it has, at least one."""
        return (self.end - self.start).days

    def covers(self, other: "Period") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share at least one day."""
        return self.start < other.end and other.start < self.end

    def intersection(self, other: "Period") -> "Period | None":
        """The days they share, or ``None``."""
        if not self.overlaps(other):
            return None
        return Period(max(self.start, other.start), min(self.end, other.end))

    def adjoins(self, other: "Period") -> bool:
        """Whether one begins on the very day on which the other ends."""
        return self.end == other.start or other.end == self.start


class PeriodKind(Enum):
    """Loại kỳ báo cáo, in the order in which a year meets them."""

    MONTH = "month"
    QUARTER = "quarter"
    FIRST_SIX_MONTHS = "first_six_months"
    NINE_MONTHS = "nine_months"
    LAST_SIX_MONTHS = "last_six_months"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where the periods of a kind lie, in months from January, and what they are called."""

    first: int
    months: int
    count: int
    label: str


_SHAPES = {
    PeriodKind.MONTH: _Shape(0, 1, 12, "tháng {number}/{year}"),
    PeriodKind.QUARTER: _Shape(0, 3, 4, "quý {roman}/{year}"),
    PeriodKind.FIRST_SIX_MONTHS: _Shape(0, 6, 1, "6 tháng đầu năm {year}"),
    PeriodKind.NINE_MONTHS: _Shape(0, 9, 1, "9 tháng năm {year}"),
    PeriodKind.LAST_SIX_MONTHS: _Shape(6, 6, 1, "6 tháng cuối năm {year}"),
    PeriodKind.YEAR: _Shape(0, 12, 1, "năm {year}"),
}
_ROMAN = ("I", "II", "III", "IV")
_OTHER_HALF = {
    PeriodKind.FIRST_SIX_MONTHS: PeriodKind.LAST_SIX_MONTHS,
    PeriodKind.LAST_SIX_MONTHS: PeriodKind.FIRST_SIX_MONTHS,
}


@dataclass
class NoSuchPeriod(ValueError):
    """A month 13, a fifth quarter, a year out of the calendar."""

    kind: PeriodKind
    year: int
    number: int

    def __str__(self) -> str:
        return f"no such period: {self.kind.value} {self.number} of {self.year}"


@dataclass(frozen=True, slots=True)
class ReportingPeriod:
    """Kỳ báo cáo: which month, quarter, half or year a report is about.

    ``number`` counts months and quarters from 1; every other kind has number 1 only.
    """

    kind: PeriodKind
    year: int
    number: int = 1

    def __post_init__(self) -> None:
        if not (1 <= self.number <= _SHAPES[self.kind].count and 2 <= self.year <= 9998):
            raise NoSuchPeriod(self.kind, self.year, self.number)

    @property
    def calendar(self) -> Period:
        """The calendar days that the title names."""
        shape = _SHAPES[self.kind]
        start = shape.first + (self.number - 1) * shape.months
        return Period(
            _month_day(self.year, start, 1), _month_day(self.year, start + shape.months, 1)
        )

    @property
    def label(self) -> str:
        """As a title writes it: ``6 tháng đầu năm 2024``, ``quý III/2024``."""
        roman = _ROMAN[(self.number - 1) % 4]
        return _SHAPES[self.kind].label.format(number=self.number, roman=roman, year=self.year)

    @property
    def before(self) -> "ReportingPeriod":
        """The one whose report was last period's: the last half of 2023 for the first of 2024."""
        return self._beside(-1)

    @property
    def after(self) -> "ReportingPeriod":
        """The one that follows: the last six months of 2024 for the first six of 2024."""
        return self._beside(1)

    @property
    def year_before(self) -> "ReportingPeriod":
        """Cùng kỳ năm trước: the same period of the year before."""
        return ReportingPeriod(self.kind, self.year - 1, self.number)

    def _beside(self, step: int) -> "ReportingPeriod":
        kind = _OTHER_HALF.get(self.kind)
        if kind is not None:
            same_year = (step > 0) == (self.kind is PeriodKind.FIRST_SIX_MONTHS)
            return ReportingPeriod(kind, self.year if same_year else self.year + step)
        count = _SHAPES[self.kind].count
        years, number = divmod(self.number - 1 + step, count)
        return ReportingPeriod(self.kind, self.year + years, number + 1)


def all_periods(year: int) -> Iterator[ReportingPeriod]:
    """Every reporting period of a year, kind by kind."""
    for kind, shape in _SHAPES.items():
        for number in range(1, shape.count + 1):
            yield ReportingPeriod(kind, year, number)


def named(period: Period) -> ReportingPeriod | None:
    """The reporting period whose calendar days are exactly these, if there is one."""
    start, end = period.start, period.end
    if start.day != 1 or end.day != 1:
        return None
    months = (end.year - start.year) * 12 + end.month - start.month
    found = _NAMES.get((start.month, months))
    return ReportingPeriod(found[0], start.year, found[1]) if found else None


# By first month and length in months.
_NAMES = {
    (shape.first + number * shape.months + 1, shape.months): (kind, number + 1)
    for kind, shape in _SHAPES.items()
    for number in range(shape.count)
}


@dataclass(frozen=True, slots=True)
class CutoffRule:
    """Thời gian chốt số liệu: from which days a regime takes its figures.

    The window opens on day ``day`` of the month ``months_before`` the period's first month, and
    closes the day before the same day is reached from the month after its last; a day that a month
    does not have is its last. ``free`` holds windows set by date, for the periods that have one.
    """

    day: int
    months_before: int
    free: tuple[tuple[ReportingPeriod, Period], ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.day <= 31:
            raise ValueError(f"no such day of a month: {self.day}")

    def window(self, period: ReportingPeriod) -> Period:
        """The days whose figures go into the report of a period."""
        for one, dates in self.free:
            if one == period:
                return dates
        calendar = period.calendar
        return Period(self._moved(calendar.start), self._moved(calendar.end))

    def period_of(self, day: date, kind: PeriodKind) -> ReportingPeriod | None:
        """The period of a kind into whose report a day's figures go."""
        for year in (day.year - 1, day.year, day.year + 1):
            for number in range(1, _SHAPES[kind].count + 1):
                period = ReportingPeriod(kind, year, number)
                if day in self.window(period):
                    return period
        return None

    def with_free(self, period: ReportingPeriod, window: Period) -> "CutoffRule":
        """The same rule with a window of its own for one period."""
        kept = tuple(pair for pair in self.free if pair[0] != period)
        return CutoffRule(self.day, self.months_before, (*kept, (period, window)))

    def _moved(self, first: date) -> date:
        return _month_day(first.year, first.month - 1 - self.months_before, self.day)


# Decree 09/2019/NĐ-CP, article 12: 15 December to 14 June, and so on.
LEGAL_CUTOFF = CutoffRule(day=15, months_before=1)
# The calendar itself, for regimes that set nothing else.
CALENDAR_CUTOFF = CutoffRule(day=1, months_before=0)
# 1 October to 30 September, as literacy figures are reported (TT 19/2020/TT-BGDĐT, article 8).
OCTOBER_CUTOFF = CutoffRule(day=1, months_before=3)


def _month_day(year: int, month: int, day: int) -> date:
    """A day of a month counted from January of ``year`` as 0; late days become the last one."""
    years, index = divmod(month, 12)
    year += years
    return date(year, index + 1, min(day, monthrange(year, index + 1)[1]))
