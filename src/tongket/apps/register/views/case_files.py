"""Hồ sơ: the agency's case files and what each holds."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from tongket.apps.register import forms, permissions, queries, services
from tongket.apps.register.refusals import REFUSALS, told
from tongket.apps.register.views.acting import Words, done, form_page
from tongket.apps.register.views.asked import whole
from tongket.apps.ui.kit import clock
from tongket.apps.ui.kit.guard import guarded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tongket.apps.register.models import Document
    from tongket.apps.ui.kit.request import OfficeRequest

PER_PAGE = 40


@guarded(permissions.may_read)
def case_files(request: "OfficeRequest") -> HttpResponse:
    """The agency's case files."""
    page = Paginator(queries.case_files_of(request.desk), PER_PAGE)
    shown = {
        "page": page.get_page(request.GET.get("page")),
        "may_register": permissions.may_register(request.desk),
    }
    return render(request, "register/case_files.html", shown)


@guarded(permissions.may_read)
def case_file(request: "OfficeRequest", pk: int) -> HttpResponse:
    """One file with the documents it holds, in order."""
    found = queries.case_file_for(request.desk, pk)
    shown = {
        "case_file": found,
        "filed": queries.filed_in_case(found, request.desk),
        "may_register": permissions.may_register(request.desk),
    }
    return render(request, "register/case_file.html", shown)


@guarded(permissions.may_register)
def open_case_file(request: "OfficeRequest") -> HttpResponse:
    """A new case file."""
    form = forms.CaseFileForm(request.desk, request.POST or None)
    if request.method == "POST" and done(
        form,
        lambda: services.open_case_file(form.instance, actor=request.user, at=clock.now()),
    ):
        return redirect("register:case_file", form.instance.pk)
    words = Words(_("New case file"), _("Open it"), reverse("register:case_files"))
    return form_page(request, form, words)


@require_POST
@guarded(permissions.may_register)
def close(request: "OfficeRequest", pk: int) -> HttpResponse:
    """The work is over."""
    found = queries.case_file_for(request.desk, pk)
    try:
        services.close_case_file(found, on=request.desk.day, actor=request.user, at=clock.now())
    except REFUSALS as refusal:
        messages.error(request, told(refusal))
    else:
        messages.success(request, _("The case file is closed."))
    return redirect("register:case_file", pk)


@require_POST
@guarded(permissions.may_register)
def take_out(request: "OfficeRequest", pk: int, filed_id: int) -> HttpResponse:
    """Take a document out again."""
    found = queries.case_file_for(request.desk, pk)
    filed = get_object_or_404(found.filed, pk=filed_id)
    try:
        services.take_out(filed, actor=request.user, at=clock.now())
    except REFUSALS as refusal:
        messages.error(request, told(refusal))
    else:
        messages.success(request, _("Taken out; the places of the others stay."))
    return redirect("register:case_file", pk)


@guarded(permissions.may_register)
def file_documents(request: "OfficeRequest") -> HttpResponse:
    """Put the documents that were ticked into a case file."""
    ticked = request.POST.getlist("chon") or request.GET.getlist("chon")
    picked = [pk for pk in map(whole, ticked) if pk]
    documents = list(queries.visible_to(request.desk).filter(pk__in=picked[:200]))
    form = forms.FilingForm(request.desk, request.POST or None)
    if request.method == "POST" and done(form, lambda: _file(request, form, documents)):
        said = ngettext("%d document is filed.", "%d documents are filed.", len(documents))
        messages.success(request, said % len(documents))
        return redirect("register:case_file", form.cleaned_data["case_file"].pk)
    shown = {"form": form, "documents": documents}
    return render(request, "register/file.html", shown, status=422 if form.errors else 200)


def _file(
    request: "OfficeRequest", form: forms.FilingForm, documents: "Sequence[Document]"
) -> None:
    for document in documents:
        services.file_document(
            form.cleaned_data["case_file"], document, actor=request.user, at=clock.now()
        )
