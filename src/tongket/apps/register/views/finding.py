"""The search of the top bar: documents, units, people; and symbols while they are typed."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import render

from tongket.apps.register import permissions, search
from tongket.apps.register.views.asked import EXACT
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(permissions.may_read)
def everything(request: "OfficeRequest") -> HttpResponse:
    """What a line of typing may mean; ``dau`` wants the marks as they were typed."""
    text, exact = request.GET.get("q", "").strip(), EXACT in request.GET
    if exact:
        found = search.find(request.desk, search.read_query(text, exact=True), limit=10).documents
        all_found = search.Everything(found, (), ())
    else:
        all_found = search.everything(request.desk, text, limit=8)
    shown = {
        "text": text,
        "exact": exact,
        "found": all_found,
        "names": {},
    }
    return render(request, "register/search.html", shown)


@guarded(permissions.may_read)
def suggestions(request: "OfficeRequest") -> HttpResponse:
    """Documents by number and symbol while it is typed; a plain request gets the whole search."""
    if not request.htmx:
        return everything(request)
    found = search.symbols(request.desk, request.GET.get("q", ""), limit=6)
    return render(request, "register/suggestions.html", {"suggestions": found})
