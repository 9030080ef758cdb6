"""Working days: Monday to Friday, but for the days off and the Saturdays worked in their stead."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Lịch làm việc: which days of the week's rhythm are ``off``, which weekend days are ``worked``.

    A day in both is worked: a decision to work stands above a day off.
    """

    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()

    def works_on(self, day: date) -> bool:
        """Whether the office is open."""
        return day in self.worked or (day.weekday() < _SATURDAY and day not in self.off)

    def add(self, day: date, count: int) -> date:
        """The ``count``-th working day after ``day`` (before it, when negative).

        The day itself is not counted; 0 is the day, or the next working one when it is none.
        """
        step = _ONE_DAY if count >= 0 else -_ONE_DAY
        left = abs(count)
        if not left and not self.works_on(day):
            left = 1
        while left:
            day += step
            left -= self.works_on(day)
        return day

    def between(self, after: date, through: date) -> int:
        """How many working days lie after ``after`` and up to ``through``; negative when past."""
        if through < after:
            return -self.between(through, after)
        return sum(map(self.works_on, _days(after + _ONE_DAY, through)))


def _days(first: date, last: date) -> Iterator[date]:
    while first <= last:
        yield first
        first += _ONE_DAY
