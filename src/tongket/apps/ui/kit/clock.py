"""The office's clock: what views and jobs ask, and hand on as ``at`` and ``on``.

The demo province lives on one day, ``settings.DEMO_DAY``: its report, its people and its deadlines
belong to that day. The time of day runs on. Everywhere else the clock is the clock.
"""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def now() -> datetime:
    """This moment; in the demo, this time of day on the day of the demo."""
    real = timezone.now()
    if settings.DEMO_DAY is None:
        return real
    return real - (timezone.localdate(real) - settings.DEMO_DAY)


def today() -> date:
    """The day that the clock shows at the office."""
    return timezone.localdate(now())
