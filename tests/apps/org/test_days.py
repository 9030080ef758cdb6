"""Working days: Tết, swaps and make-up days, and decisions that stand above the computed ones."""

from datetime import date

import pytest

from tests.apps.org.builders import AT
from tongket.apps.org import queries, services
from tongket.apps.org.models import DayOff

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2024, 6, 25), True),
        (date(2024, 6, 22), False),  # Saturday
        (date(2025, 5, 2), False),  # given in exchange for 26 April
        (date(2025, 4, 26), True),  # Saturday worked
        (date(2026, 2, 17), False),  # Tết
    ],
)
def test_public_holidays_and_official_swaps_are_known(day: date, *, worked: bool) -> None:
    assert queries.is_working_day(day) is worked


def test_days_are_counted_from_the_next_working_day() -> None:
    friday = date(2024, 6, 21)
    assert queries.add_working_days(friday, 1) == date(2024, 6, 24)
    assert queries.add_working_days(friday, -5) == date(2024, 6, 14)
    assert queries.add_working_days(date(2024, 6, 22), 0) == date(2024, 6, 24)


def test_a_decision_stands_above_the_computed_calendar() -> None:
    tuesday, saturday = date(2024, 6, 25), date(2024, 6, 29)
    services.day_off(tuesday, "Hoán đổi", working=False, actor=None, at=AT)
    services.day_off(saturday, "Làm bù", working=True, actor=None, at=AT)
    assert not queries.is_working_day(tuesday)
    assert queries.is_working_day(saturday)
    assert queries.add_working_days(date(2024, 6, 24), 1) == date(2024, 6, 26)


def test_a_dropped_decision_lets_the_computed_calendar_speak() -> None:
    day = date(2024, 6, 25)
    row = services.day_off(day, "Hoán đổi", working=False, actor=None, at=AT)
    services.drop_day_off(row, actor=None, at=AT)
    assert queries.is_working_day(day)
    assert not DayOff.objects.exists()


def test_the_days_of_a_year_are_listed_with_what_was_decided() -> None:
    services.day_off(date(2025, 5, 2), "Theo thông báo", working=False, actor=None, at=AT)
    days = {special.day: special for special in queries.special_days(2025)}
    assert days[date(2025, 5, 2)].decided
    assert days[date(2025, 4, 26)].working
    assert days[date(2025, 1, 29)].reason == "Tết Nguyên Đán"


def test_working_days_between_two_days_are_one_query(django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert queries.working_days_between(date(2024, 6, 21), date(2024, 6, 28)) == 5
    assert queries.working_days_between(date(2024, 6, 28), date(2024, 6, 21)) == -5
