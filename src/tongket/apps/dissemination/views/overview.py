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


@guarded(permissions.may_see)
def overview(request: "OfficeRequest") -> HttpResponse:
    """My open duties, units told, and the rounds of the agency with their share."""
    rounds = queries.with_progress(queries.rounds_of(request.desk))
    page = Paginator(rounds, PER_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "dissemination/overview.html",
        {
            "duties": queries.my_open_duties(request.desk),
            "told_units": queries.told_units(request.desk),
            "page": page,
            "may_disseminate": permissions.may_disseminate(request.desk),
        },
    )
