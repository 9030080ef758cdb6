"""Bàn làm việc: what waits for whoever is signed in, and where to begin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from tongket.apps.org.queries import Desk, named_units
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import signed_in
from tongket.web.waiting import waiting_groups


@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """What waits, grouped by how pressing it is."""
    desk: Desk = request.desk  # type: ignore[attr-defined]
    shown = {
        "groups": waiting_groups(desk),
        "units": named_units(desk.unit_ids, desk.day),
        "now": timezone.localtime(clock.now()),
    }
    return render(request, "web/home.html", shown)
