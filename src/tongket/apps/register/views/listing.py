"""Sổ văn bản: the list with its facets, what of it is taken along, and the columns it shows."""

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from tongket.apps.register import permissions
from tongket.apps.register.queries import listing
from tongket.apps.register.views import wording
from tongket.apps.register.views.asked import (
    COLUMNS,
    MORE,
    OPENED,
    asked_of,
    columns_of,
    keep_columns,
    whole,
)
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(permissions.may_read)
def documents(request: "OfficeRequest") -> HttpResponse:
    """The list: facets at the left, rows, and a place at the right for the document opened."""
    asked = asked_of(request)
    page = listing.list_page(request.desk, asked)
    attention = listing.attention_counts(request.desk)
    columns = columns_of(request)
    shown = {
        "asked": asked,
        "page": page,
        "lines": wording.lines(page),
        "attention": wording.attention_group(attention, asked),
        "groups": wording.groups(page, asked, request.GET.getlist(MORE)),
        "chips": wording.chips(asked, page.unit_names),
        "columns": columns,
        "choosable": [(name, wording.COLUMN_LABELS[name], name in columns) for name in COLUMNS],
        "opened": whole(request.GET.get(OPENED, "")),
        "may_register": permissions.may_register(request.desk),
        "may_draft": permissions.may_draft(request.desk),
    }
    return render(request, "register/list.html", shown)


@require_POST
@guarded(permissions.may_read)
def columns(request: "OfficeRequest") -> HttpResponse:
    """Remember which columns the list shows."""
    keep_columns(request, request.POST.getlist("cot"))
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = reverse("register:list")
    return redirect(back)
