"""The office's clock."""

from datetime import UTC, date, datetime

import time_machine
from django.test import override_settings

from tongket.apps.ui.kit import clock

REAL = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)  # 01:30 on the 25th in Việt Nam


@time_machine.travel(REAL, tick=False)
def test_the_clock_is_the_clock() -> None:
    assert clock.now() == REAL
    assert clock.today() == date(2026, 11, 25)


@override_settings(DEMO_DAY=date(2024, 6, 25))
@time_machine.travel(REAL, tick=False)
def test_the_demo_lives_on_its_day_at_this_time_of_day() -> None:
    assert clock.now() == datetime(2024, 6, 24, 18, 30, tzinfo=UTC)
    assert clock.today() == date(2024, 6, 25)
