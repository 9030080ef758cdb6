"""Working days and days off: computed for every year, corrected by the yearly decisions."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from holidays import country_holidays

from tongket.apps.org.models import DayOff
from tongket.core.working_days import WorkingCalendar

_COUNTRY = "VN"
_MARGIN = 30  # days off in a row are fewer


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day off, or a weekend day that is worked; ``decided`` when a decision was entered here."""

    day: date
    working: bool
    reason: str
    decided: bool


def working_calendar(first: date, last: date) -> WorkingCalendar:
    """The calendar that holds from one day to another, both inside. One query."""
    off: set[date] = set()
    worked: set[date] = set()
    for year in range(first.year, last.year + 1):
        computed = _computed(year)
        off |= computed.off
        worked |= computed.worked
    decided = DayOff.objects.filter(day__range=(first, last)).values_list("day", "working")
    for day, working in decided:
        (worked if working else off).add(day)
        (off if working else worked).discard(day)
    return WorkingCalendar(frozenset(off), frozenset(worked))


def is_working_day(day: date) -> bool:
    """Whether the offices are open on this day. One query."""
    return working_calendar(day, day).works_on(day)


def add_working_days(day: date, count: int) -> date:
    """The ``count``-th working day after ``day``, which is not counted itself. One query."""
    reach = timedelta(days=2 * abs(count) + _MARGIN)
    first, last = (day, day + reach) if count >= 0 else (day - reach, day)
    return working_calendar(first, last).add(day, count)


def working_days_between(after: date, through: date) -> int:
    """Working days after one day and up to another; negative when it lies before. One query."""
    first, last = min(after, through), max(after, through)
    return working_calendar(first, last).between(after, through)


def special_days(year: int) -> list[SpecialDay]:
    """Days off and make-up days of a year, in the order of time. One query."""
    decided = {
        row.day: SpecialDay(row.day, row.working, row.reason, decided=True)
        for row in DayOff.objects.filter(day__year=year)
    }
    names = country_holidays(_COUNTRY, years=year, language="vi")
    computed = _computed(year)
    days = {
        day: SpecialDay(
            day, working=day in computed.worked, reason=names.get(day, ""), decided=False
        )
        for day in computed.off | computed.worked
    }
    return [special for _, special in sorted((days | decided).items())]


@lru_cache(maxsize=64)
def _computed(year: int) -> WorkingCalendar:
    """Public holidays of the Labour Code with the official swaps, as far as they are known."""
    known = country_holidays(_COUNTRY, years=year)
    worked = {day for day in known.weekend_workdays if day.year == year}
    return WorkingCalendar(frozenset(known), frozenset(worked))
