"""The routing desk: what waits to be directed, what is under way, what is late, what is mine."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from tongket.apps.register import permissions
from tongket.apps.register.models import Document, Routing, RoutingUnit
from tongket.apps.register.queries.documents import visible_to
from tongket.apps.register.queries.routings import open_routings
from tongket.apps.register.queries.signs import unrouted

if TYPE_CHECKING:
    from tongket.apps.org.queries import Desk


@dataclass(frozen=True, slots=True)
class DeskCounts:
    """How much lies on each pile."""

    unrouted: int
    under_way: int
    late: int
    unanswered: int
    mine: int


def to_route(desk: "Desk") -> QuerySet[Document]:
    """Arrivals of the agency that wait for a direction, the longest waiting first."""
    ours = visible_to(desk).filter(holder=desk.agency_id, search_entry__holder=desk.agency_id or 0)
    rows = unrouted(ours)
    return rows.order_by("arrived_on", "pk")


def mine(desk: "Desk", on: date) -> QuerySet[Routing]:
    """What was given to this desk's own units and is not done, the most urgent first."""
    return open_routings(desk, on).filter(Exists(_in_own_units(desk)))


def desk_counts(desk: "Desk", on: date) -> DeskCounts:
    """The piles of the desk. Two queries, one for who does not route."""
    rows = open_routings(desk, on).order_by().prefetch_related(None).select_related(None)
    told = Routing.objects.filter(pk__in=rows.values("pk")).aggregate(
        under_way=Count("pk"),
        late=Count("pk", filter=Q(deadline__lt=on)),
        unanswered=Count("pk", filter=Q(answer_needed=True)),
        mine=Count("pk", filter=Q(Exists(_in_own_units(desk)))),
    )
    waiting = to_route(desk).count() if permissions.may_route(desk) else 0
    return DeskCounts(unrouted=waiting, **told)


def waiting_count(desk: "Desk") -> int:
    """How many things of the register wait for this desk. One query."""
    if not permissions.may_read(desk):
        return 0
    rows = Routing.objects.filter(
        Exists(_in_own_units(desk)), closed_at=None, document__holder=desk.agency_id
    )
    if not permissions.may_route(desk):
        return rows.count()
    both = rows.order_by().values("pk").union(to_route(desk).order_by().values("pk"), all=True)
    return both.count()


def _in_own_units(desk: "Desk") -> QuerySet[RoutingUnit]:
    return RoutingUnit.objects.filter(routing=OuterRef("pk"), unit__in=desk.unit_ids)
