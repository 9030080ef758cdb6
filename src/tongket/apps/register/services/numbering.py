"""Giving numbers: the next of the right series, inside the transaction that writes the document.

Decree 30/2020/NĐ-CP, article 15: in the order of issue, from 01 each year, none twice. Party
numbers run through a committee term. Whoever gives a number holds the counter's row until the end
of the transaction; what is undone there gives its number back, so no gap remains.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from tongket.apps.register.models import (
    Allocation,
    Counter,
    Document,
    NumberSeries,
)

if TYPE_CHECKING:
    from tongket.apps.accounts.models import User


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a number is wanted for: one document, on one day; ``request_key`` names the request."""

    series: NumberSeries
    on: date
    document: Document | None = None
    request_key: str = ""


def hold_counter(series: NumberSeries, period_key: str) -> Counter:
    """The counter's row, held until the transaction ends."""
    Counter.objects.get_or_create(series=series, period_key=period_key)
    return Counter.objects.select_for_update().get(series=series, period_key=period_key)


def given_to(request_key: str) -> Allocation | None:
    """The number that this very request was given before."""
    if not request_key:
        return None
    return Allocation.objects.filter(request_key=request_key).select_related("document").first()


def allocate(wanted: Wanted, counter: Counter, *, actor: "User | None", at: datetime) -> Allocation:
    """The next number of a counter that is held; it belongs to ``wanted.document``."""
    counter.last += 1
    counter.save(update_fields=["last"])
    return Allocation.objects.create(
        series=wanted.series,
        period_key=counter.period_key,
        number=counter.last,
        document=wanted.document,
        at=at,
        by=actor,
        request_key=wanted.request_key,
    )
