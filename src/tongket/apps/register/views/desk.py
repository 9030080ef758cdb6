"""Bàn phân phối: arrivals to direct, what is under way, what is late, what waits for an answer."""

from typing import TYPE_CHECKING, Any, Final

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tongket.apps.org.queries import short_names_of
from tongket.apps.register import permissions, queries
from tongket.apps.register.queries import desk as piles
from tongket.apps.ui.kit.guard import guarded
from tongket.apps.ui.kit.tabs import Tab

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import QuerySet

    from tongket.apps.org.queries import Desk
    from tongket.apps.register.models import Routing
    from tongket.apps.ui.kit.request import OfficeRequest

PER_PAGE = 40
WAITING, MINE = "cho", "cua-toi"
_PILES: Final = ("dang", "qua-han", "tra-loi", MINE)


@guarded(permissions.may_read)
def desk(request: "OfficeRequest") -> HttpResponse:
    """One pile, with how much lies on the others."""
    may_route = permissions.may_route(request.desk)
    here = request.GET.get("xem", "")
    if here not in _PILES:
        here = WAITING if may_route else MINE
    rows = piles.to_route(request.desk) if here == WAITING else _pile(request.desk, here)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    shown = {
        "tabs": _tabs(piles.desk_counts(request.desk, request.desk.day), here, may_route=may_route),
        "page": page,
        "waiting": here == WAITING,
        "unit_names": {} if here == WAITING else _leads(request.desk, page.object_list),
        "may_route": may_route,
    }
    return render(request, "register/desk.html", shown)


def _pile(desk: "Desk", name: str) -> "QuerySet[Routing]":
    if name == "qua-han":
        return queries.open_routings(desk, desk.day, late=True)
    if name == "tra-loi":
        return queries.unanswered(desk, desk.day)
    return piles.mine(desk, desk.day) if name == MINE else queries.open_routings(desk, desk.day)


def _tabs(counts: piles.DeskCounts, here: str, *, may_route: bool) -> list[Tab]:
    told = [
        (WAITING, _("To be routed"), counts.unrouted),
        ("dang", _("Under way"), counts.under_way),
        ("qua-han", _("Overdue"), counts.late),
        ("tra-loi", _("To be answered"), counts.unanswered),
        (MINE, _("Given to my unit"), counts.mine),
    ]
    shown = told if may_route else told[2:]
    return [Tab(label, f"?xem={name}", name == here, count) for name, label, count in shown]


def _leads(desk: "Desk", routings: "Iterable[Any]") -> dict[int, str]:
    units = {unit.unit_id for routing in routings for unit in routing.units.all()}
    return short_names_of(units, desk.day) if units else {}
