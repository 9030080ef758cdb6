"""One unit: what it is today, what it was, who signs and who works here."""

from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.org import permissions, queries
from tongket.apps.org.models import Unit
from tongket.apps.org.views.asked import day_asked
from tongket.apps.ui.kit.guard import guarded
from tongket.apps.ui.kit.tabs import Tab

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

UNIT_KIND = "org.unit"


@guarded(permissions.may_see)
def unit(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """Posts and their holders, and what stands right below, on a day."""
    shown = _frame(request, unit_id, "org:unit")
    on: date = shown["day"]
    shown["seats"] = queries.seats_of(unit_id, on)
    shown["children"] = queries.children(unit_id, on)
    return render(request, "org/unit.html", shown)


@guarded(permissions.may_see)
def life(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """Names, symbols, codes and places through time; where it came from, what became of it."""
    shown = _frame(request, unit_id, "org:unit_life")
    shown["life"] = queries.life_of(unit_id)
    shown["heritage"] = queries.heritage_of(unit_id)
    return render(request, "org/unit_life.html", shown)


@guarded(permissions.may_see)
def authority(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """Who may sign for the unit; for administrators also who plays which role."""
    shown = _frame(request, unit_id, "org:unit_authority")
    on: date = shown["day"]
    shown["signing"] = queries.signing_authorities(unit_id, on)
    if permissions.may_see_roles(request.desk):
        shown["delegations"] = queries.delegations_of(unit_id, on)
        shown["roles"] = queries.roles_in(unit_id, on)
    return render(request, "org/unit_authority.html", shown)


def _frame(request: "OfficeRequest", unit_id: int, here: str) -> dict[str, Any]:
    """What the three pages of a unit share. Three queries."""
    record = get_object_or_404(Unit, pk=unit_id)
    on = _day_of(record, day_asked(request), asked="ngay" in request.GET)
    path = queries.ancestors(unit_id, on)
    (named,) = queries.named_units([unit_id], on)
    return {
        "unit": record,
        "named": named,
        "day": on,
        "path": path,
        "symbol": queries.symbols_of([unit_id], on).get(unit_id, ""),
        "lives": record.valid_from <= on and (record.valid_to is None or on < record.valid_to),
        "tabs": _tabs(unit_id, on, here),
        "may_manage": permissions.may_manage(request.desk),
        "record_kind": UNIT_KIND,
    }


def _day_of(record: Unit, on: date, *, asked: bool) -> date:
    """The day asked for; without one, a unit that is gone is shown as it was at its end."""
    if asked or record.valid_to is None or on < record.valid_to:
        return on
    return date.fromordinal(record.valid_to.toordinal() - 1)


def _tabs(unit_id: int, on: date, here: str) -> list[Tab]:
    pages = (
        ("org:unit", _("Overview")),
        ("org:unit_life", _("Through time")),
        ("org:unit_authority", _("Signing and roles")),
    )
    return [
        Tab(label, f"{reverse(name, args=[unit_id])}?ngay={on}", is_here=name == here)
        for name, label in pages
    ]
