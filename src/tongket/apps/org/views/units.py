"""One unit: what it is today, what it was, who signs and who works here."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from tongket.apps.org import permissions, queries
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
    """What the three pages of a unit share. Two queries."""
    asked = day_asked(request)
    card = queries.unit_card(unit_id, asked)
    if card is None:
        raise Http404
    on = _day_of(card, asked, is_asked="ngay" in request.GET)
    return {
        "unit": card,
        "day": on,
        "path": queries.path_to(unit_id, on),
        "lives": card.valid_from <= on and (card.valid_to is None or on < card.valid_to),
        "tabs": _tabs(unit_id, on, here),
        "may_manage": permissions.may_manage(request.desk),
        "record_kind": UNIT_KIND,
    }


def _day_of(card: queries.UnitCard, on: date, *, is_asked: bool) -> date:
    """The day asked for; without one, a unit that is gone is shown as it was at its end."""
    if is_asked or card.valid_to is None or on < card.valid_to:
        return on
    return card.valid_to - timedelta(days=1)


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
