"""Cấp số: what a draft would be called, and the number given."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tongket.apps.register import forms, permissions, queries, services
from tongket.apps.register.models import Document, DocumentState
from tongket.apps.register.refusals import REFUSALS, told
from tongket.apps.register.views.acting import done, own_document
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from datetime import date

    from tongket.apps.ui.kit.request import OfficeRequest


@guarded(permissions.may_register)
def issue(request: "OfficeRequest", pk: int) -> HttpResponse:
    """Show the number that will be given, and give it; the same submit twice gives one number."""
    document = own_document(request, pk)
    if document.state != DocumentState.DRAFT:
        return redirect("register:document", pk)
    form = forms.IssueForm(request.desk, document, request.POST or None)
    if request.method == "POST" and done(form, lambda: _give(request, document, form)):
        messages.success(request, _("The number given is %(code)s.") % {"code": document.code})
        return redirect("register:document", pk)
    shown = {"document": document, "form": form, **_preview(document, request.desk.day)}
    return render(request, "register/issue.html", shown, status=422 if form.errors else 200)


def _preview(document: Document, on: "date") -> dict[str, object]:
    try:
        return {
            "next": queries.next_number(document, on),
            "later": queries.order_warning(document, on),
        }
    except REFUSALS as refusal:
        return {"hindrance": told(refusal)}


def _give(request: "OfficeRequest", document: Document, form: forms.IssueForm) -> None:
    services.register_outgoing(document, form.issue(), actor=request.user, at=clock.now())
