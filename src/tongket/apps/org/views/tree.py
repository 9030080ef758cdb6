"""The tree on any day, branch by branch, and the search box above it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from tongket.apps.org import permissions, queries
from tongket.apps.org.views.asked import day_asked, open_asked, timeline
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest

MOST_BELOW = 300


@guarded(permissions.may_see)
def tree(request: "OfficeRequest") -> HttpResponse:
    """The tree as it stood on a day, with the branches open that the address names."""
    line = timeline(request)
    open_ids = open_asked(request, line.day)
    shown = {
        "line": line,
        "day": line.day,
        "nodes": queries.opened(open_ids, line.day, most=MOST_BELOW),
        "open_ids": ",".join(map(str, sorted(open_ids))),
        "may_manage": permissions.may_manage(request.desk),
    }
    return render(request, "org/tree.html", shown)


@guarded(permissions.may_see)
def branch(request: "OfficeRequest", unit_id: int) -> HttpResponse:
    """One branch, opened or (``?dong``) closed; a plain request gets the tree with it open."""
    on = day_asked(request)
    closing = "dong" in request.GET
    if not request.htmx:
        open_ids = open_asked(request, on) - {unit_id} | (set() if closing else {unit_id})
        wanted = ",".join(map(str, sorted(open_ids)))
        return redirect(f"{reverse('org:index')}?ngay={on}&mo={wanted}#don-vi-{unit_id}")
    node = queries.node(unit_id, on, is_open=not closing, most=MOST_BELOW)
    if node is None:
        raise Http404
    return render(request, "org/branch.html", {"node": node, "day": on, "open_ids": ""})


@guarded(permissions.may_see)
def search(request: "OfficeRequest") -> HttpResponse:
    """Units and people by name, marks or not; with htmx only the answers."""
    text, on = request.GET.get("tim", "").strip(), day_asked(request)
    units = queries.units_matching(text, on)
    homes = queries.homes_of([unit.id for unit in units], on)
    shown = {
        "text": text,
        "day": on,
        "units": [(unit, homes.get(unit.id, "")) for unit in units],
        "people": queries.people_matching(text),
    }
    page = "org/found.html" if request.htmx else "org/search.html"
    return render(request, page, shown)
