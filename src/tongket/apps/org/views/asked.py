"""What the address of a page asks for: the day, and which units of the tree stand open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tongket.apps.org import queries

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

_WRITTEN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
DAY, STEP, OPEN = "ngay", "moc", "mo"
MOST_OPEN = 200


@dataclass(frozen=True, slots=True)
class Timeline:
    """The days of change, and where the day asked for stands among them."""

    day: date
    days: Sequence[date]

    @property
    def step(self) -> int:
        """How many changes had taken place by the day."""
        return sum(1 for each in self.days if each <= self.day)

    @property
    def before(self) -> date | None:
        """The last change before the day."""
        return next((each for each in reversed(self.days) if each < self.day), None)

    @property
    def after(self) -> date | None:
        """The first change after the day."""
        return next((each for each in self.days if each > self.day), None)

    @property
    def last_step(self) -> int:
        """How many changes there are."""
        return len(self.days)


def day_asked(request: "OfficeRequest") -> date:
    """``?ngay=2024-06-25`` or ``25/6/2024``; today when it says none, or none that exists."""
    said = request.GET.get(DAY, "").strip()
    written = _WRITTEN.fullmatch(said)
    try:
        if written:
            return date(int(written[3]), int(written[2]), int(written[1]))
        return date.fromisoformat(said)
    except ValueError:
        return request.desk.day


def timeline(request: "OfficeRequest") -> Timeline:
    """The day asked for, by date or by the step of the slider."""
    days = queries.days_of_change()
    step = request.GET.get(STEP, "")
    if step.isascii() and step.isdigit() and len(step) < 19 and 0 < int(step) <= len(days):
        return Timeline(days[int(step) - 1], days)
    return Timeline(day_asked(request), days)


def open_asked(request: "OfficeRequest", on: date) -> set[int]:
    """``?mo=3,17``; the way down to one's own agency when it says none."""
    if OPEN not in request.GET:
        return _own(request, on)
    words = request.GET[OPEN].split(",")[:MOST_OPEN]
    return {int(word) for word in words if word.isascii() and word.isdigit() and len(word) < 19}


def _own(request: "OfficeRequest", on: date) -> set[int]:
    agency_id = request.desk.agency_id
    return set() if agency_id is None else queries.ids_above(agency_id, on)
