"""What is being dealt with, by whom, and what is late on a day."""

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from tongket.apps.org.queries import working_calendar
from tongket.apps.register import permissions
from tongket.apps.register.models import Direction, Document, Routing
from tongket.apps.register.queries.documents import visible_to

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


def routings_of(document: Document) -> list[Routing]:
    """How a document was handed on, the newest first. Two queries."""
    rows = document.routings.select_related("by").prefetch_related("units__person")
    return list(rows)


def routing_for(desk: "Desk", pk: int) -> Routing:
    """A routing of a document that this desk may open; raises ``Http404``."""
    rows = Routing.objects.select_related("document").prefetch_related("units__person")
    routing = rows.filter(pk=pk, document__in=visible_to(desk).values("pk")).first()
    if routing is None:
        raise Http404
    return routing


def open_routings(desk: "Desk", on: date, *, late: bool | None = None) -> QuerySet[Routing]:
    """What is not done yet, the most urgent first: all of it for the keepers, else what was given to
    this desk's units. ``late``: only what is past its deadline on this day, or only what is not.
    """
    rows = Routing.objects.filter(closed_at=None, document__holder=desk.agency_id)
    if not permissions.sees_all(desk):
        rows = rows.filter(units__unit__in=desk.unit_ids)
    past = Q(deadline__lt=on)
    if late is not None:
        rows = rows.filter(past if late else ~past | Q(deadline=None))
    rows = rows.select_related("document").prefetch_related("units")
    return rows.order_by("deadline", "pk").distinct()


def unanswered(desk: "Desk", on: date) -> QuerySet[Routing]:
    """Open routings that wait for an answer to be sent."""
    return open_routings(desk, on).filter(answer_needed=True)


def registered_late(desk: "Desk", first: date, last: date) -> list[Document]:
    """Arrivals from one day to another that were entered after the next working day.

    Decree 30/2020/NĐ-CP, article 4: the same day, at latest the next working day. Two queries.
    """
    calendar = working_calendar(first, last.replace(year=last.year + 1))
    arrived = visible_to(desk).filter(
        direction=Direction.INCOMING, holder=desk.agency_id, arrived_on__range=(first, last)
    )
    late = []
    for document in arrived.order_by("arrived_on", "arrival_number"):
        assert document.arrived_on is not None
        if timezone.localdate(document.created_at) > calendar.add(document.arrived_on, 1):
            late.append(document)
    return late
