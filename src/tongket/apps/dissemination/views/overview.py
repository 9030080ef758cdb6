"""The first page of the area: what I must study, what my agency has under way."""

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from tongket.apps.dissemination import permissions, queries
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

PER_PAGE = 30
STUDIED = 10


@guarded(permissions.may_study)
def overview(request: "OfficeRequest") -> HttpResponse:
    """My open duties, units told, and the rounds of the agency with their share."""
    speaks = permissions.may_disseminate(request.desk)
    rounds = queries.with_progress(queries.rounds_of(request.desk))
    shown = {
        "duties": list(queries.my_open_duties(request.desk)),
        "studied": list(queries.my_confirmed_duties(request.desk)[:STUDIED]),
        "told_units": list(queries.told_units(request.desk)) if speaks else [],
        "page": Paginator(rounds, PER_PAGE).get_page(request.GET.get("page")) if speaks else None,
        "may_disseminate": speaks,
    }
    return render(request, "dissemination/overview.html", shown)
