"""Counting working days: the day itself is not one of them, and counting back undoes counting on."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tongket.core.working_days import WorkingCalendar

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
CALENDARS = st.builds(
    WorkingCalendar, st.frozensets(DAYS, max_size=12), st.frozensets(DAYS, max_size=6)
)


@given(CALENDARS, DAYS, st.integers(1, 60))
def test_as_many_working_days_lie_between_as_were_added(
    calendar: WorkingCalendar, day: date, count: int
) -> None:
    end = calendar.add(day, count)
    assert calendar.works_on(end)
    assert calendar.between(day, end) == count
    assert calendar.between(end, day) == -count


@given(CALENDARS, DAYS, st.integers(1, 60))
def test_counting_back_from_a_working_day_undoes_counting_on(
    calendar: WorkingCalendar, day: date, count: int
) -> None:
    start = calendar.add(day, 0)
    assert calendar.add(calendar.add(start, count), -count) == start


def test_a_day_in_both_lists_is_worked() -> None:
    day = date(2024, 6, 25)
    assert WorkingCalendar(frozenset({day}), frozenset({day})).works_on(day)


def test_no_working_day_lies_between_a_day_and_itself() -> None:
    day = date(2024, 6, 25)
    assert WorkingCalendar().between(day, day) == 0
    assert WorkingCalendar().between(day, day + timedelta(days=1)) == 1
