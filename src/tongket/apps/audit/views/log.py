"""The log as a list for administrators, and the history of one record for who may open it."""

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render

from tongket.apps.audit import queries
from tongket.apps.audit.following import opened
from tongket.apps.audit.forms import FilterForm
from tongket.apps.audit.permissions import may_list_entries
from tongket.apps.ui.kit.guard import guarded, signed_in
from tongket.core.doc.ref import Ref

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(may_list_entries)
def index(request: "OfficeRequest") -> HttpResponse:
    """Who did what, newest first; narrowed by person, act, kind of record and day."""
    form = FilterForm(request.GET)
    form.is_valid()
    page = queries.page_of(form.asked(), before=form.cleaned_data.get("before"))
    return render(request, "audit/index.html", {"form": form, "page": page})


@signed_in
def record(request: "OfficeRequest", kind: str, record_id: str) -> HttpResponse:
    """What happened to one record; for whoever may open it."""
    followed = opened(Ref(kind, record_id), request.desk)
    if followed is None:
        raise Http404
    shown = {
        "record": followed,
        "kind": queries.kind_words(kind),
        "events": queries.history_of(kind, record_id),
    }
    return render(request, "audit/record.html", shown)
