"""Vào thử: one click for each role of the demo's invented people. Only where ``settings.DEMO``."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from allauth.account.utils import get_next_redirect_url, perform_login
from django.conf import settings
from django.contrib.auth import get_user_model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST

from tongket.apps.org.queries import Role, RoleSeat, named_units, role_seats
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import public

MOST = 6  # people shown for a role


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """An invented person to sign in as."""

    user_id: int
    full_name: str
    unit: str


@dataclass(frozen=True, slots=True)
class DemoRole:
    """A role with those who play it."""

    label: str
    people: list[DemoPerson]


def in_demo(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Does not exist elsewhere."""

    @wraps(view)
    def watched(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not settings.DEMO:
            raise Http404
        return view(request, *args, **kwargs)

    return watched


@public
@in_demo
def people(request: HttpRequest) -> HttpResponse:
    """Roles and who plays them."""
    seats = role_seats(clock.today())
    units = {unit.id: unit.name for unit in named_units(_units(seats), clock.today())}
    roles = [
        DemoRole(
            str(role.label),
            [
                DemoPerson(seat.user_id, seat.full_name, units.get(seat.unit_id, ""))
                for seat in held
            ],
        )
        for role, held in _by_role(seats)
    ]
    shown = {"roles": roles, "next": get_next_redirect_url(request) or ""}
    return render(request, "web/demo.html", shown)


@public
@in_demo
@require_POST
def come_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign in as one of them."""
    seats = {seat.user_id for seat in role_seats(clock.today())}
    user = get_object_or_404(get_user_model(), pk=pk, pk__in=seats)
    return perform_login(request, user, redirect_url=get_next_redirect_url(request))  # type: ignore[no-any-return]


def _by_role(seats: list[RoleSeat]) -> list[tuple[Role, list[RoleSeat]]]:
    """The first few of each role that is played, in the order in which the office names roles."""
    held = {role: [seat for seat in seats if seat.role == role] for role in Role}
    return [(role, found[:MOST]) for role, found in held.items() if found]


def _units(seats: list[RoleSeat]) -> set[int]:
    return {seat.unit_id for seat in seats}
