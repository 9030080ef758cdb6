"""Following a round: who has and who has not, on the page and as a file."""

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from tongket.apps.dissemination import permissions, queries
from tongket.apps.dissemination.paper import XLSX, list_of
from tongket.apps.org import queries as org
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from tongket.apps.dissemination.models import Duty
    from tongket.apps.ui.kit.request import OfficeRequest

PER_PAGE = 50


class Counted(Paginator):  # type: ignore[type-arg]
    """Pages of a list whose length is known: it is not counted again."""

    def __init__(self, duties: "QuerySet[Duty]", count: int) -> None:
        super().__init__(duties, PER_PAGE)
        self.count = count


@guarded(permissions.may_follow)
def round_page(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """How far a round has come: by unit, and who has not confirmed yet."""
    opened = queries.round_for(request.desk, round_id)
    standing = queries.standing_of(opened)
    units = {one.unit_id: one.progress for one in standing.units}
    ids = {*units, opened.holder_id, *(one.duty.unit_id for one in standing.bodies)}
    names = org.names_of(ids, request.desk.day)
    confirmed = request.GET.get("xem") == "da-xac-nhan"
    chosen = next((pk for pk in units if str(pk) == request.GET.get("don-vi")), None)
    counted = units[chosen] if chosen else standing.own
    duties = queries.duties_of(opened, confirmed=confirmed, unit_id=chosen)
    pages = Counted(duties, counted.confirmed if confirmed else counted.waiting)
    shown = {
        "round": opened,
        "own": counted,
        "progress": standing.all,
        "handed_down": standing.handed_down,
        "unfinished": standing.unfinished,
        "units": [(pk, names[pk], progress) for pk, progress in units.items()],
        "bodies": [(names[one.duty.unit_id], one.duty, one.progress) for one in standing.bodies],
        "names": names,
        "unit": names[chosen] if chosen else "",
        "unit_id": chosen,
        "page": pages.get_page(request.GET.get("page")),
        "confirmed": confirmed,
    }
    return render(request, "dissemination/round.html", shown)


@guarded(permissions.may_follow)
def round_history(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """What happened to a round, and every reminder."""
    opened = queries.round_for(request.desk, round_id)
    shown = {
        "round": opened,
        "reminders": opened.reminders.select_related("by"),
        "events": queries.history(opened),
    }
    return render(request, "dissemination/round_history.html", shown)


@guarded(permissions.may_follow)
def round_list(request: "OfficeRequest", round_id: int) -> HttpResponse:
    """Everybody told and how it stands, as .xlsx."""
    opened = queries.round_for(request.desk, round_id)
    sheet = list_of(queries.listed(opened, request.desk.day))
    response = HttpResponse(sheet, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="danh-sach-xac-nhan-{opened.pk}.xlsx"'
    return response
